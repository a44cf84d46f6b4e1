import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { literal, openDatabase } from '../../pipeline/database.ts';
import { stageFiles } from '../../pipeline/files.ts';
import { TABLES } from '../../schemas/tables.ts';
import { rounded, type Section } from './figures.ts';
import { runCommand } from './process-tree.ts';
import { writeRecords } from './records.ts';

/** Load, aggregate and publish, beside what DuckDB alone takes to write the same rows as Parquet and CSV and to read them. */

/** DuckDB's own work on the rows of a database: every table written twice, and read from both. */
const copied = async (database: string, folder: string): Promise<number> => {
  mkdirSync(folder, { recursive: true });
  const db = await openDatabase(database, { readOnly: true, threads: 2 });
  const began = performance.now();
  for (const { name } of TABLES) {
    for (const [format, options] of [
      ['parquet', 'format parquet, compression zstd'],
      ['csv', 'format csv, header'],
    ]) {
      const file = literal(join(folder, `${name}.${format}`));
      await db.run(`copy ${name} to ${file} (${options})`);
      await db.rows(`select max(hash(t))::varchar from ${file} as t`);
    }
  }
  const seconds = (performance.now() - began) / 1000;
  db.close();
  return seconds;
};

export const publishingSection = async (folder: string, claims: number): Promise<Section> => {
  const records = join(folder, 'records');
  const out = join(folder, 'out');
  rmSync(folder, { recursive: true, force: true });
  await writeRecords(claims, records);
  const stages = [
    { name: 'load', ran: await runCommand('load', '--records', records, '--out', out) },
    { name: 'aggregate', ran: await runCommand('aggregate', '--out', out) },
    { name: 'publish', ran: await runCommand('publish', '--out', out, '--no-texts') },
  ];
  const alone = await copied(stageFiles(out).database, join(folder, 'copy'));
  rmSync(folder, { recursive: true, force: true });
  const seconds = stages.reduce((sum, { ran }) => sum + ran.seconds, 0);
  const ratio = rounded(seconds / alone);
  return {
    title: 'Load, aggregate, publish',
    how: `${claims.toLocaleString('en')} generated casualty claims with the control events and other counts that go with them, loaded as the tables of a distributed run, once. DuckDB writes the rows of all published tables as Parquet and CSV and reads both, and does nothing else.`,
    rows: [
      {
        what: `DuckDB alone: ${rounded(alone)} s`,
        measured: `${stages.map(({ name, ran }) => `${name} ${rounded(ran.seconds)} s`).join(', ')}: ${ratio} times as long`,
        reach: '2 at most',
      },
    ],
    keys: { publish_vs_duckdb_copy: ratio },
    details: {
      publishing: { claims, duckdb_seconds: alone, stages: stages.map(({ name, ran: { printed: _, ...took } }) => ({ name, ...took })) },
    },
  };
};
