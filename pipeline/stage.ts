/** What every stage takes and gives back. */
export interface StageOptions {
  /** Folder of raw input, read only. */
  readonly raw: string;
  /** Folder of output; stage files lie in its `.stage`. */
  readonly out: string;
  /** `yyyy-mm-dd`, or null for the newest publication date. */
  readonly asOf: string | null;
  /** Worker threads. */
  readonly jobs: number;
  readonly progress: Progress;
}

export interface Progress {
  /** Announces work of `total` units, or of an unknown number. */
  start(label: string, total: number | null): void;
  step(units: number): void;
  done(): void;
}

/** The ledger of a stage: read = written + rejected + merged, by count. */
export interface StageReport {
  readonly stage: string;
  readonly read: number;
  readonly written: number;
  readonly rejected: number;
  readonly merged: number;
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
