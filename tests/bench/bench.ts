import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, parseCsv, readReference, referenceDir, writeWhole } from '../../pipeline/files.ts';
import { prepare } from '../../pipeline/normalize/document.ts';
import { openArchive, textsOf } from './archive.ts';
import { figuresOf, type Section, tableOf } from './figures.ts';
import { readingSection } from './reading.ts';

/**
 * make bench: writes output/bench.json and the figures in docs/speed.md.
 * SHORT=1 runs a short form, to see that it works: it judges no times and leaves docs/speed.md as it is.
 */

const short = process.env.SHORT === '1';
const out = process.env.OUT ?? 'output';
const raw = join(PROJECT, 'raw');

const reference = readReference(referenceDir(raw));
const manifest = parseCsv(readFileSync(join(raw, 'articles', 'articles.csv'), 'utf8')).rows.map(({ cells }) => cells.file ?? '');
const archive = openArchive(reference, textsOf(join(raw, 'articles'), manifest));

const sections: readonly Section[] = [
  readingSection(archive, prepare(reference), short ? { warmups: 2, rounds: 3, articles: 60 } : { warmups: 5, rounds: 9, articles: 150 }),
];

const file = join(out, 'bench.json');
writeWhole(file, `${JSON.stringify(figuresOf(sections, short), null, 1)}\n`);

const table = tableOf(sections);
process.stdout.write(`${table}\n`);
process.stdout.write(`written: ${file}\n`);

const page = join(PROJECT, 'docs', 'speed.md');
const FIGURES = /(<!-- figures: written by make bench -->\n)[\s\S]*?(\n<!-- end of figures -->)/;
if (!short && existsSync(page))
  writeWhole(
    page,
    readFileSync(page, 'utf8').replace(FIGURES, (_, begin: string, end: string) => `${begin}\n${table}${end}`),
  );
