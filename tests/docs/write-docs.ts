import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../pipeline/database.ts';
import { PROJECT, stageFiles, writeWhole } from '../../pipeline/files.ts';
import { crosswalksPage } from '../../pipeline/publish/crosswalks.ts';
import { answeredPage } from './queries.ts';

/** Writes anew the pages that say what the data says: the answers of docs/queries.md over the output folder named, and docs/crosswalks.md. */
const queries = join(PROJECT, 'docs', 'queries.md');
const database = await openDatabase(stageFiles(process.argv[2] ?? 'output').database, { readOnly: true });
writeWhole(queries, await answeredPage(readFileSync(queries, 'utf8'), database));
database.close();
writeWhole(join(PROJECT, 'docs', 'crosswalks.md'), crosswalksPage());
