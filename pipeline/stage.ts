/** What reading one article may cost; beyond it the article is rejected and the others go on. */
export interface ReadingLimits {
  readonly articleSeconds: number;
  /** Memory of one reader. */
  readonly readerMegabytes: number;
  /** Length of its text; a saved page, a line or a row that holds it may be 16 times as large. */
  readonly articleMegabytes: number;
}

export const READING_LIMITS: ReadingLimits = { articleSeconds: 60, readerMegabytes: 1024, articleMegabytes: 2 };

/** What every stage takes and gives back. */
export interface StageOptions {
  /** Folder of raw input, read only. */
  readonly raw: string;
  /** Folder of output; stage files lie in its `.stage`. */
  readonly out: string;
  /** `yyyy-mm-dd`, or null for the newest publication date. */
  readonly asOf: string | null;
  /** Threads of the database, and articles read at once. */
  readonly jobs: number;
  readonly limits?: ReadingLimits;
  readonly progress: Progress;
  /** Called before anything is put where readers look; throws where the raw files have changed while the run was reading. */
  readonly confirm?: () => void;
  /** Leaves the version that was written unseen: another stage of this run adds to it. */
  readonly hold?: boolean;
}

export interface Progress {
  /** Announces work of `total` units, or of an unknown number. */
  start(label: string, total: number | null): void;
  step(units: number): void;
  done(): void;
}

/** The ledger of a stage: read = written + rejected + merged + left out, by count. */
export interface StageReport {
  readonly stage: string;
  readonly read: number;
  readonly written: number;
  readonly rejected: number;
  readonly merged: number;
  /** Left out because it was asked for: what was published after AS_OF. */
  readonly left_out?: number;
  /** Further counts to show, by name. */
  readonly counts: Readonly<Record<string, number>>;
  /** Sentences for a person: what was inferred, merged or left alone. */
  readonly notes: readonly string[];
}

export const silent: Progress = { start: () => undefined, step: () => undefined, done: () => undefined };

/** The run cannot go on: a missing folder, an unreadable file, a broken setting. Exit code 2. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}

/** Throws where records have got lost or doubled between what a stage read and what it wrote. */
export const checkBalance = ({ stage, read, written, rejected, merged, left_out = 0 }: StageReport): void => {
  const told = written + rejected + merged + left_out;
  if (read !== told)
    throw new CannotRun(
      `${stage} does not balance: ${read} records read, ${told} accounted for (${written} written, ${rejected} rejected, ${merged} merged, ${left_out} left out)`,
    );
};
