import { gzipSync } from 'node:zlib';
import { mutate, numbers } from './mutate.ts';

/** Sound inputs of each format, mutated byte by byte. */

export const story = (i: number): string =>
  `The Arakan Army said on Friday that it had killed at least ${20 + i} junta soldiers and captured Paletwa, town ${i}, on 3 May 2024.\n\nResidents who were there said 12 civilians, including 3 children, died when shells hit Kawlin on Monday.`;
const cell = (value: string): string => `"${value.replaceAll('"', '""')}"`;
const page = (i: number): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>Town ${i} | Hill Daily</title><meta property="article:published_time" content="2024-05-04"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Town"}</script></head><body><nav><a href="/">Home</a></nav><article><h1>Town ${i}</h1><p>${story(i).replace('\n\n', '</p><p>')}</p></article><div class="related-posts"><ul><li>More</li></ul></div></body></html>`;
const archive = (i: number): string =>
  [0, 1, 2]
    .map(
      (row) =>
        `{"article_id":"n${i}-${row}","publisher":"Hill","url":"https://h.example/${row}","published_on":"2024-05-04","text":${JSON.stringify(story(3 * i + row))}}\n`,
    )
    .join('');
const table = (i: number): string =>
  `article_id,publisher,published_on,text\n${[0, 1].map((row) => [`c${i}-${row}`, 'Hill', '2024-05-04', story(2 * i + row)].map(cell).join()).join('\n')}\n`;

/** One input of each format, by its number: name and bytes as they would be sound. */
const FORMATS: readonly (readonly [end: string, make: (i: number) => Buffer])[] = [
  ['txt', (i) => Buffer.from(story(i))],
  ['txt', (i) => Buffer.from(`\uFEFF${story(i)}`, 'utf16le')],
  ['txt.gz', (i) => gzipSync(story(i))],
  ['html', (i) => Buffer.from(page(i))],
  [
    'md',
    (i) =>
      Buffer.from(`---\ntitle: Town ${i}\npublished_on: 2024-05-04\npublisher: Hill\n---\n# Town\n\n${story(i)}\n\n- *one*\n- [two](x)\n`),
  ],
  ['ndjson', (i) => Buffer.from(archive(i))],
  ['ndjson.gz', (i) => gzipSync(archive(i))],
  ['csv', (i) => Buffer.from(table(i))],
];

/** Packed bytes are mutated before or behind the packing. */
export const inputOf = (seed: number): readonly [name: string, bytes: Buffer] => {
  const pick = numbers(seed ^ 0x5bd1e995);
  const [end, make] = FORMATS[pick(FORMATS.length)] ?? ['txt', () => Buffer.alloc(0)];
  return [`f${seed}.${end}`, mutate(make(seed % 1000), seed)];
};

export const manifestOf = (seed: number, names: readonly string[]): Buffer =>
  mutate(
    Buffer.from(
      `article_id,file,publisher,title,url,published_on,language\n${names.map((name, i) => `m${i},${name},Hill,"Town, ${i}",https://h.example/${i},2024-05-0${1 + (i % 9)},en`).join('\n')}\n`,
    ),
    seed,
  );
