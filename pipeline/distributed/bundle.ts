import actors from '../../raw/reference/actors.csv';
import operations from '../../raw/reference/operations.csv';
import places from '../../raw/reference/places.csv';
import publishers from '../../raw/reference/publishers.csv';
import { parseReference } from '../files.ts';
import { filterLines } from './filter.ts';
import { sparkSchema } from './spark-schema.ts';

/**
 * The filter as one file that needs nothing but Node: `make bundle` packs this module, its packages and the bundled reference tables.
 * Reads standard input, writes standard output; `--spark-schema` prints the schema of a line instead.
 */
const TABLES: Readonly<Record<string, string>> = {
  'actors.csv': actors,
  'operations.csv': operations,
  'places.csv': places,
  'publishers.csv': publishers,
};

if (process.argv.includes('--spark-schema')) process.stdout.write(`${JSON.stringify(sparkSchema())}\n`);
else {
  const reference = parseReference('reference', (name) => TABLES[name] ?? null);
  await filterLines(process.stdin, process.stdout, reference, { source: 'archive', numbered: false });
}
