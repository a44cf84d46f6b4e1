import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Reference } from '../../schemas/reference.ts';
import { linesOf } from '../lines.ts';
import { openLineReader } from './read-line.ts';

export interface FilterOptions {
  /** Name of the input, for rejects. */
  readonly source: string;
  /** Whether rejects name the line: not where lines come in no order of their own. */
  readonly numbered: boolean;
}

/**
 * A filter: one line of NDJSON in, one line out, in their order, an empty line for an empty one. A bad line gives a line with a reject.
 * Back-pressure keeps memory flat. Gives the number of lines and of rejects; throws where the output cannot be written.
 */
export const filterLines = async (input: Readable, output: Writable, reference: Reference, { source, numbered }: FilterOptions) => {
  const read = openLineReader(reference, source);
  const counts = { lines: 0, rejects: 0 };
  for await (const text of linesOf(input)) {
    counts.lines++;
    const found = text.trim() === '' ? null : read(text, numbered ? counts.lines : null);
    counts.rejects += found?.rejects.length ?? 0;
    if (!output.write(found === null ? '\n' : `${JSON.stringify(found)}\n`)) await once(output, 'drain');
  }
  return counts;
};
