import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stageFiles } from '../../pipeline/files.ts';
import { ingest } from '../../pipeline/ingest/ingest.ts';
import { normalize } from '../../pipeline/normalize/normalize.ts';
import { silent } from '../../pipeline/stage.ts';
import type { Reading } from '../../schemas/reading.ts';
import { collisions } from './ids.ts';

test('a hundred thousand different claims have as many ids (make torture tries ten million)', () => expect(collisions(100_000)).toBe(0));

const ARTICLES: readonly (readonly [string, string])[] = [
  ['bridge', 'At least 14 junta soldiers were killed near Kawlin on Tuesday, the People’s Defence Force said. Three houses burnt down.'],
  ['camp', 'The Kachin Independence Army captured an outpost in Momauk on Friday. Thirty soldiers surrendered, it said.'],
  ['school', 'Seven villagers were killed by shelling in Kutkai on Wednesday, residents said.\n\nMore than 20 were wounded.'],
];
const ADDED = ['added', 'Eleven soldiers were wounded in an ambush near Loikaw on Saturday, locals said.'] as const;

const scratch = mkdtempSync(join(tmpdir(), 'claimledger-ids-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** The ids of all records, by article. */
const idsOf = async (
  name: string,
  articles: readonly (readonly [string, string])[],
): Promise<Readonly<Record<string, readonly string[]>>> => {
  const [raw, out] = [join(scratch, name), join(scratch, `${name}-out`)];
  mkdirSync(join(raw, 'articles'), { recursive: true });
  for (const [id, text] of articles) writeFileSync(join(raw, 'articles', `${id}.txt`), text);
  const rows = articles.map(([id]) => `${id},${id}.txt,Hill Post,,,2024-03-08,stated,en\n`);
  writeFileSync(
    join(raw, 'articles', 'articles.csv'),
    `article_id,file,publisher,title,url,published_on,published_on_basis,language\n${rows.join('')}`,
  );
  const options = { raw, out, asOf: null, jobs: 1, progress: silent };
  await ingest(options);
  await normalize(options);
  const readings = readFileSync(stageFiles(out).readings, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Reading);
  return Object.fromEntries(
    readings.map(({ article_id, casualty_claims, control_events, incident_claims }) => [
      article_id,
      [...casualty_claims.map((c) => c.claim_id), ...control_events.map((e) => e.event_id), ...incident_claims.map((i) => i.incident_id)],
    ]),
  );
};

describe('an id stays the same', () => {
  let plain: Readonly<Record<string, readonly string[]>> = {};
  beforeAll(async () => {
    plain = await idsOf('plain', ARTICLES);
    expect(Object.values(plain).flat().length).toBeGreaterThan(4);
  });

  test('whatever the order of the articles', async () => expect(await idsOf('reversed', [...ARTICLES].reverse())).toEqual(plain));
  test('whatever white space stands around the text', async () =>
    expect(
      await idsOf(
        'spaced',
        ARTICLES.map(([id, text]) => [id, `\uFEFF \r\n\n\t${text}  \n\n\u00A0\n`] as const),
      ),
    ).toEqual(plain));
  test('when articles are added', async () => {
    const { added, ...others } = await idsOf('more', [ADDED, ...ARTICLES]);
    expect(others).toEqual(plain);
    expect(added).not.toEqual([]);
  });
});
