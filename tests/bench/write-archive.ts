import { appendFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { jsonLine, PROJECT, parseCsv, readReference, referenceDir } from '../../pipeline/files.ts';
import { type Archive, openArchive, textsOf } from './archive.ts';

const articles = join(PROJECT, 'raw', 'articles');

/** The archive that the bundled digests give. */
export const bundledArchive = (): Archive => {
  const files = parseCsv(readFileSync(join(articles, 'articles.csv'), 'utf8')).rows.map(({ cells }) => cells.file ?? '');
  return openArchive(readReference(referenceDir(join(PROJECT, 'raw'))), textsOf(articles, files));
};

const PIECE = 2000;

/** Writes so many articles as a raw folder of one's own; gives the bytes of text. */
export const writeArchive = (archive: Archive, count: number, folder: string): number => {
  mkdirSync(join(folder, 'articles'), { recursive: true });
  const file = join(folder, 'articles', 'archive.ndjson');
  rmSync(file, { force: true });
  let bytes = 0;
  for (let from = 0; from < count; from += PIECE) {
    const lines = Array.from({ length: Math.min(PIECE, count - from) }, (_, i) => {
      const { article_id, publisher, url, published_on, text } = archive.article(from + i);
      bytes += Buffer.byteLength(text);
      return jsonLine({ article_id, publisher, url, published_on, text });
    });
    appendFileSync(file, `${lines.join('\n')}\n`);
  }
  return bytes;
};

/** As a command: `npx tsx tests/bench/write-archive.ts 1000 my/raw`. */
if (import.meta.filename === process.argv[1]) {
  const [count, folder] = [Number(process.argv[2]), process.argv[3]];
  if (!Number.isSafeInteger(count) || folder === undefined) throw new Error('expected a number of articles and a folder');
  console.log(`${count} articles, ${writeArchive(bundledArchive(), count, folder)} bytes of text`);
}
