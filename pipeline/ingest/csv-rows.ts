import { Readable } from 'node:stream';
import Papa from 'papaparse';
import type { ReadingLimits } from '../stage.ts';
import { bytesOfInput, inputTooLarge } from './limits.ts';

export interface CsvCells {
  /** 1-based line on which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with its quotes, null where nothing is. */
  readonly broken: string | null;
}

const breaksIn = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);

/** One row that ends as Windows ends it, among others that do not: the return belongs to the end of the line. */
const withoutReturn = (cells: readonly string[]): readonly string[] =>
  cells.at(-1)?.endsWith('\r') === true ? [...cells.slice(0, -1), cells.at(-1)?.slice(0, -1) ?? ''] : cells;

/** The delimiter of a header line: the contract's comma, or the semicolon or tab that some spreadsheets write. */
const delimiterOf = (header: string): string =>
  [',', ';', '\t'].reduce((best, next) => (header.split(next).length > header.split(best).length ? next : best), ',');

const QUEUE = 64;

/** No piece of text is handed over longer. */
const LONGEST_PIECE = 2 ** 22;

/** Reads CSV row by row, the header first; empty lines are passed over but counted. Holds a few rows at a time. Throws TooLarge at a row that is. */
export async function* csvRows(text: AsyncIterable<string>, limits: ReadingLimits): AsyncGenerator<CsvCells> {
  const pieces = text[Symbol.asyncIterator]();
  const most = bytesOfInput(limits);
  let head = '';
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    head += next.value;
    if (next.value.includes('\n')) break;
    if (head.length > most) throw inputTooLarge('the header', limits);
  }
  const counted = (piece: string): string => {
    unfinished += piece.length;
    if (unfinished > most) throw inputTooLarge('the row', limits);
    return piece;
  };
  const whole = async function* () {
    yield head;
    let piece = '';
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
      piece += next.value;
      // The parser begins an unfinished row anew with each piece: pieces as long as the row so far keep that linear.
      if (piece.length < Math.min(unfinished, LONGEST_PIECE)) continue;
      yield counted(piece);
      piece = '';
    }
    if (piece !== '') yield counted(piece);
  };
  const source = Readable.from(whole(), { highWaterMark: 1 });
  const queue: CsvCells[] = [];
  /** Characters handed over since a row was last met. */
  let unfinished = 0;
  let line = 1;
  /** Set while the parser waits: resuming one that runs would leave it asking for ever. */
  let paused: Papa.Parser | null = null;
  let finished = false;
  let failed: unknown = null;
  let wake = () => {};
  Papa.parse<string[]>(source, {
    delimiter: delimiterOf(head.split(/\r?\n/)[0] ?? ''),
    step: ({ data, errors }, running) => {
      unfinished = 0;
      const [error] = errors;
      const broken = error?.type === 'Quotes' ? 'a quotation mark that is not closed, or one inside a cell that is not doubled' : null;
      const cells = withoutReturn(data);
      if (cells.length > 1 || cells[0] !== '') queue.push({ line, cells, broken });
      line += 1 + breaksIn(cells);
      if (queue.length >= QUEUE) {
        running.pause();
        paused = running;
      }
      wake();
    },
    complete: () => {
      finished = true;
      wake();
    },
    error: (error) => {
      failed = error;
      finished = true;
      wake();
    },
  });
  try {
    for (;;) {
      yield* queue.splice(0);
      if (queue.length > 0) continue;
      if (failed !== null) throw failed;
      if (finished) return;
      await new Promise<void>((resume) => {
        wake = resume;
        const waiting = paused;
        paused = null;
        waiting?.resume();
      });
    }
  } finally {
    source.destroy();
    await pieces.return?.();
  }
}
