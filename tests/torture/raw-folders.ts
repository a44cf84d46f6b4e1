import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../pipeline/files.ts';

/** Six short articles of our own: every kind of record, and near enough to each other in time and place to be linked. */
const ARTICLES: readonly (readonly [string, string, string])[] = [
  [
    'ferry-landing',
    '2024-03-08',
    'At least 14 junta soldiers were killed near Kawlin on Tuesday, a spokesperson of the People’s Defence Force said. Two fighters were wounded.',
  ],
  [
    'ridge-post',
    '2024-03-10',
    'The Kachin Independence Army captured a junta outpost in Momauk on Friday. Thirty soldiers surrendered, it said.',
  ],
  [
    'night-shelling',
    '2024-03-15',
    'Seven villagers were killed and more than 20 wounded by shelling in Kutkai on Wednesday, residents said.',
  ],
  [
    'town-taken',
    '2024-04-02',
    'Resistance forces seized Kawlin on 31 March after ten days of clashes. More than 3,000 residents have fled the town.',
  ],
  [
    'town-lost',
    '2024-06-11',
    'Junta troops recaptured Kawlin on Sunday, locals said. The military said it had killed 25 fighters; the local force denied this.',
  ],
  [
    'airstrikes',
    '2024-06-20',
    'Three airstrikes hit Loikaw on Monday and destroyed 40 houses. Five civilians, among them two children, were killed.',
  ],
];

const OTHER_NEWS = 'Eleven junta soldiers were wounded in an ambush near Momauk on Saturday, the Kachin Independence Army said.';

/** A raw folder with a manifest. The second version has one article more and one that was changed, so that its output is another one. */
export const writeRaw = (dir: string, version: 'first' | 'second'): void => {
  const articles =
    version === 'first'
      ? ARTICLES
      : [
          ...ARTICLES.map(([id, day, text]) => [id, day, id === 'ridge-post' ? `${text} ${OTHER_NEWS}` : text] as const),
          ['ambush', '2024-07-01', OTHER_NEWS] as const,
        ];
  mkdirSync(join(dir, 'articles'), { recursive: true });
  for (const [id, , text] of articles) writeFileSync(join(dir, 'articles', `${id}.txt`), `${text}\n`);
  const rows = articles.map(([id, day]) => `${id},${id}.txt,The Valley Post,,,${day},stated,en\n`);
  writeFileSync(
    join(dir, 'articles', 'articles.csv'),
    `article_id,file,publisher,title,url,published_on,published_on_basis,language\n${rows.join('')}`,
  );
};

/** One hash over the names and bytes of all files of a folder. */
export const hashOfFolder = (dir: string): string =>
  sha256(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => `${path.slice(dir.length)} ${sha256(readFileSync(path))}`)
      .join('\n'),
  );
