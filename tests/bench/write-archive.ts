import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonLine, PROJECT, parseCsv, readReference, referenceDir, writeWhole } from '../../pipeline/files.ts';
import { openArchive, textsOf } from './archive.ts';

/** Writes a generated archive as a raw folder of one's own: `npx tsx tests/bench/write-archive.ts 1000 my/raw`. */
const [count, folder] = [Number(process.argv[2]), process.argv[3]];
if (!Number.isSafeInteger(count) || folder === undefined) throw new Error('expected a number of articles and a folder');
const articles = join(PROJECT, 'raw', 'articles');
const files = parseCsv(readFileSync(join(articles, 'articles.csv'), 'utf8')).rows.map(({ cells }) => cells.file ?? '');
const archive = openArchive(readReference(referenceDir(join(PROJECT, 'raw'))), textsOf(articles, files));
mkdirSync(join(folder, 'articles'), { recursive: true });

let bytes = 0;
const lines = Array.from({ length: count }, (_, index) => {
  const { article_id, publisher, url, published_on, text } = archive.article(index);
  bytes += Buffer.byteLength(text);
  return jsonLine({ article_id, publisher, url, published_on, text });
});
writeWhole(join(folder, 'articles', 'archive.ndjson'), `${lines.join('\n')}\n`);
console.log(`${count} articles, ${bytes} bytes of text`);
