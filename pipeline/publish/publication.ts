import type { Table } from '../../schemas/tables.ts';
import type { Database } from '../database.ts';
import type { StageReport } from '../stage.ts';

/** How many rows a person accepted, corrected, added and rejected. */
export type Reviewed = Readonly<Record<'accepted' | 'corrected' | 'added' | 'rejected', number>>;

/** What is said of the dataset as a whole. All but `stages` is a pure function of the input. */
export interface DatasetFacts {
  readonly schemaVersion: string;
  /** Schema version with the day and the source hash as build metadata: `1.0.0+2025-11-30.ab12cd34ef56`. */
  readonly datasetVersion: string;
  /** SHA-256 over the articles, the reference tables and the corrections. */
  readonly sourceHash: string;
  /** Day up to which articles were read; null where no article has a date. */
  readonly asOf: string | null;
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Rows that a person has looked at, by record table. */
  readonly reviewed: Readonly<Record<string, Reviewed>>;
  /** Reports of the stages before, in order; they go into run.json alone. */
  readonly stages: readonly StageReport[];
}

/** What a format is handed. Formats touch no disk but through these, so every file is written beside its place and renamed into it. */
export interface Publication {
  readonly tables: readonly Table[];
  readonly facts: DatasetFacts;
  /** Every format of this publication, in the order in which they are written. */
  readonly formats: readonly Pick<Format, 'name' | 'files' | 'purpose'>[];
  readonly database: Database;
  /** Writes a file of the output folder. */
  readonly write: (path: string, content: string | Uint8Array) => void;
  /** Writes a file that may be larger than memory, piece by piece. */
  readonly stream: (path: string, pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) => Promise<void>;
  /** Copies the rows of a select into a file, by DuckDB's COPY with these options. */
  readonly copy: (path: string, select: string, options: string) => Promise<void>;
  /** Reads a file that a format before has written, piece by piece. */
  readonly pieces: (path: string) => Iterable<Buffer>;
  /** Size and SHA-256 of a file that a format before has written. */
  readonly fingerprint: (path: string) => { readonly bytes: number; readonly sha256: string };
  /** Files written so far, relative to the output folder. */
  readonly written: () => readonly string[];
}

/** One format: one file in this folder, one line in formats.ts. */
export interface Format {
  readonly name: string;
  /** The files it writes, as a reader looks for them. */
  readonly files: string;
  /** What it is good for, in one sentence. */
  readonly purpose: string;
  readonly write: (publication: Publication) => Promise<void>;
}
