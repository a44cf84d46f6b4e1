import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT, writeWhole } from '../pipeline/files.ts';
import { TABLES } from '../schemas/tables.ts';
import { differences, FORMATS } from './publish/cells.ts';
import { CORNERS } from './publish/corners.ts';

/**
 * Every cell of every table of an output folder, as each format gives it back, held against the database; and the texts that break
 * readers, through the whole pipeline. `make contracts` leaves the figures in docs/reliability/contracts.json.
 */
const out = process.argv[2] ?? join(PROJECT, 'output');
const compared = new Map<string, number>();
const faults: string[] = [];
let rows = 0;
for (const table of TABLES) {
  const wanted = (await FORMATS.DuckDB?.(out, table)) ?? [];
  rows += wanted.length;
  for (const [format, read] of Object.entries(FORMATS)) {
    if (format === 'DuckDB') continue;
    const found = differences(wanted, await read(out, table), format === 'CSV');
    compared.set(format, (compared.get(format) ?? 0) + found.cells);
    faults.push(...found.faults.map((fault) => `${format}, ${table.name}, ${fault}`));
  }
}
for (const fault of faults.slice(0, 20)) console.log(fault);

const corners = spawnSync('npx', ['vitest', 'run', 'tests/publish/unicode.test.ts'], {
  cwd: PROJECT,
  stdio: ['ignore', 'inherit', 'inherit'],
});

const what =
  'Every cell of every table of the bundled articles, read back from Parquet, Arrow and CSV by readers that had no part in writing them, and held against DuckDB; texts of the corners of Unicode (Burmese, combining marks, right to left, emoji, U+2028, NUL, half a pair) through the whole pipeline and back from all four, with the offsets of the evidence behind them (`make contracts`).';
const figures = {
  tables: TABLES.length,
  rows,
  ...Object.fromEntries([...compared].map(([format, cells]) => [`cells compared, ${format} with DuckDB`, cells])),
  'cells that differ': faults.length,
  'texts of the corners of Unicode': Object.keys(CORNERS).length,
  'of them given back by all four formats':
    corners.status === 0 ? Object.keys(CORNERS).length : 'not all: see tests/publish/unicode.test.ts',
};
writeWhole(
  join(PROJECT, 'docs', 'reliability', 'contracts.json'),
  `${JSON.stringify({ name: 'The same values in every format', what, figures }, null, 2)}\n`,
);
console.log(JSON.stringify(figures));
process.exitCode = faults.length === 0 && corners.status === 0 ? 0 : 1;
