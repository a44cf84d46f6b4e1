import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT, readReference, referenceDir, writeWhole } from '../../pipeline/files.ts';
import { prepare } from '../../pipeline/normalize/document.ts';
import { figuresOf, type Section, tableOf } from './figures.ts';
import { growthSection } from './growth.ts';
import { publishingSection } from './publishing.ts';
import { readingSection } from './reading.ts';
import { workersSection } from './workers.ts';
import { bundledArchive } from './write-archive.ts';

/**
 * make bench: writes output/bench.json and the figures in docs/speed.md.
 * SHORT=1 runs a short form, to see that it works: it judges no times and leaves docs/speed.md as it is.
 * LARGEST=100000 is the largest archive that the whole pipeline runs over; smaller ones lead up to it.
 */

const short = process.env.SHORT === '1';
const out = process.env.OUT ?? 'output';
const largest = Number(process.env.LARGEST || 10_000);
const sizes = short ? [60, 600] : [1000, 10_000, 100_000, 1_000_000].filter((n) => n <= largest);
const archive = bundledArchive();
const knowledge = prepare(readReference(referenceDir(join(PROJECT, 'raw'))));
const scratch = mkdtempSync(join(tmpdir(), 'claimledger-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const sections: readonly Section[] = [
  readingSection(archive, knowledge, short ? { warmups: 2, rounds: 3, articles: 60 } : { warmups: 5, rounds: 9, articles: 150 }),
  await workersSection(archive, join(scratch, 'workers'), short ? { articles: 150, rounds: 1 } : { articles: 3000, rounds: 3 }),
  await publishingSection(join(scratch, 'publishing'), short ? 1000 : 100_000),
  await growthSection(archive, join(scratch, 'growth'), sizes),
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
