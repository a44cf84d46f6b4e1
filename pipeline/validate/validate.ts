import { isAbsolute, join, relative, sep } from 'node:path';
import { referenceDir } from '../files.ts';
import type { StageOptions, StageReport } from '../stage.ts';
import { type Fault, githubLine, plainLine } from './fault.ts';
import { checkPublishedTables } from './published-tables.ts';
import { checkCorrections } from './raw-corrections.ts';
import { checkManifest } from './raw-manifest.ts';
import { checkReference } from './raw-reference.ts';
import { checkRelations } from './relations.ts';
import { checkStageRecords } from './stage-records.ts';

export type FaultFormat = 'plain' | 'github';

/** A path as a fault shows it: relative to the working folder where it lies inside, with `/`. */
const shownPath = (path: string): string => {
  const way = relative(process.cwd(), path);
  return way.startsWith('..') || isAbsolute(way) ? path : way.split(sep).join('/');
};

const placeOf = ({ file, line, column }: Fault): string => `${file}\u0000${line}\u0000${column}`;

/** One line, once: by file, then line, then column; a fault that two checks find is told once. */
const inOrder = (faults: readonly Fault[]): readonly Fault[] => {
  const byPlace = new Map(faults.map((fault) => [plainLine(fault), fault]));
  const key = ({ file, line, column }: Fault): string => `${file}\u0000${String(line ?? 0).padStart(12, '0')}\u0000${column ?? ''}`;
  return [...byPlace.values()].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
};

/**
 * Checks raw input, stage records and published tables against the schemas and against each other, and prints a line for each fault:
 * `file:line column value: what was expected`, or GitHub's annotations. Nothing is written. What has not been made yet is passed over
 * and said in the notes. Published tables are held to the relations; where nothing is published, the stage records are.
 */
export const validate = async (
  options: StageOptions & { readonly format?: FaultFormat; readonly print?: (line: string) => void },
): Promise<{ readonly report: StageReport; readonly faults: readonly Fault[] }> => {
  const { raw, out, progress } = options;
  const line = options.format === 'github' ? githubLine : plainLine;
  const print = options.print ?? ((text: string) => process.stdout.write(`${text}\n`));
  progress.start('validate', 4);
  const reference = checkReference(referenceDir(raw), shownPath);
  const ownManifest = checkManifest(raw, shownPath);
  const corrections = checkCorrections(raw, shownPath);
  progress.step(1);
  const stage = await checkStageRecords(out, shownPath, (path) => shownPath(join(raw, path)));
  // What ingest refused already is told once, in its words.
  const told = new Set(stage.faults.map(placeOf));
  const manifest = { ...ownManifest, faults: ownManifest.faults.filter((fault) => !told.has(placeOf(fault))) };
  progress.step(1);
  const published = await checkPublishedTables(out, shownPath);
  progress.step(1);
  const beside = { texts: stage.texts, actors: reference.actors.map(({ row }) => row) };
  const relations = checkRelations(published?.tables ?? stage.tables, beside);
  progress.step(1);
  progress.done();
  const parts = { raw: [reference, manifest, corrections], stage: [stage], published: published === null ? [] : [published] };
  const read = (checked: readonly { readonly read: number }[]): number => checked.reduce((sum, one) => sum + one.read, 0);
  const faults = inOrder([...Object.values(parts).flatMap((checked) => checked.flatMap((one) => one.faults)), ...relations]);
  for (const fault of faults) print(line(fault));
  const rows = read(Object.values(parts).flat());
  return {
    faults,
    report: {
      stage: 'validate',
      read: rows,
      written: rows,
      rejected: 0,
      merged: 0,
      counts: { raw_rows: read(parts.raw), stage_rows: read(parts.stage), published_rows: read(parts.published), faults: faults.length },
      notes:
        published === null
          ? [
              `nothing is published in ${shownPath(out)} yet: only ${stage.read === 0 ? 'raw input was' : 'raw input and stage records were'} checked`,
            ]
          : [],
    },
  };
};
