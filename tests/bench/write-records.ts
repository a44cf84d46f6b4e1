import { writeRecords } from './records.ts';

/** Writes generated records as the tables of a distributed run: `npx tsx tests/bench/write-records.ts 100000 my/records`. */
const [claims, folder] = [Number(process.argv[2]), process.argv[3]];
if (!Number.isSafeInteger(claims) || folder === undefined) throw new Error('expected a number of claims and a folder');
await writeRecords(claims, folder);
