import { readNdjson, readReference, referenceDir, stageFiles } from '../../pipeline/files.ts';
import { prepare } from '../../pipeline/normalize/document.ts';
import { extract } from '../../pipeline/normalize/extract.ts';
import { ArticleText } from '../../schemas/article.ts';

/** Reads every article that ingest left in an output folder, on one core, and keeps nothing: what normalize is held against. */
const [raw = '', out = ''] = process.argv.slice(2);
const knowledge = prepare(readReference(referenceDir(raw)));
let rows = 0;
for await (const article of readNdjson(stageFiles(out).articles, ArticleText)) rows += extract(article, knowledge).casualty_claims.length;
console.log(`${rows} casualty claims`);
