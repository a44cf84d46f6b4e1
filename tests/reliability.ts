import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { PROJECT, writeWhole } from '../pipeline/files.ts';

/**
 * Each runner leaves its figures in docs/reliability/<name>.json, without a clock: what was done, and what came of it.
 * A figure may be a list (of survivors, say) or a group of figures.
 */
const Scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const Value = z.union([Scalar, z.array(Scalar)]);
const Measured = z.strictObject({
  name: z.string().min(1),
  what: z.string().min(1),
  figures: z.record(z.string(), z.union([Value, z.record(z.string(), Value)])),
});
type Measured = z.infer<typeof Measured>;
type Figure = Measured['figures'][string];

const FOLDER = join(PROJECT, 'docs', 'reliability');
export const RELIABILITY = join(PROJECT, 'docs', 'reliability.md');

/** 100000 -> "100,000"; years and versions are texts and stay. */
const figure = (value: z.infer<typeof Scalar>): string =>
  typeof value === 'number' ? String(value).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',') : String(value ?? 'none');

const shown = (value: z.infer<typeof Value>): string => (Array.isArray(value) ? value.map(figure).join(', ') : figure(value));

const rowsOf = ([name, value]: readonly [string, Figure]): readonly string[] => {
  const row = (label: string, cell: z.infer<typeof Value>): string =>
    `| ${label.replaceAll('_', ' ')} | ${shown(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')} |`;
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).map(([part, cell]) => row(`${name}: ${part}`, cell))
    : [row(name, value)];
};

const section = ({ name, what, figures }: Measured): string =>
  [`## ${name}`, what, ['| | |', '|---|---|', ...Object.entries(figures).flatMap(rowsOf)].join('\n')].join('\n\n');

const read = (file: string): Measured => {
  const parsed = Measured.safeParse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(`docs/reliability/${basename(file)}: ${z.prettifyError(parsed.error)}`);
};

/** The text of docs/reliability.md: every runner's figures, by the name of its file. */
export const reliabilityText = (): string => {
  const files = (existsSync(FOLDER) ? readdirSync(FOLDER) : []).filter((name) => name.endsWith('.json')).sort();
  return `${[
    '# What was tried, and what came of it',
    'Figures of the last run of each, as its command left them in `docs/reliability/`. `make reliability` writes this page from them. What is not here was not measured.',
    ...files.map((file) => section(read(file))),
  ].join('\n\n')}\n`;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) writeWhole(RELIABILITY, reliabilityText());
