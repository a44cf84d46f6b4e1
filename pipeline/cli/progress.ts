import { SingleBar } from 'cli-progress';
import { type Progress, silent } from '../stage.ts';

/** A bar on a terminal; in a log nothing moves, and the line at the end of each stage says it all. */
export const progressFor = (stream: NodeJS.WriteStream, quiet: boolean): Progress => {
  if (quiet || stream.isTTY !== true) return silent;
  let bar: SingleBar | null = null;
  return {
    start: (label, total) => {
      bar?.stop();
      bar = new SingleBar({
        stream,
        format: `  ${label.padEnd(10)} {bar} ${total === null ? '{value}' : '{value}/{total}'}`,
        barCompleteChar: '=',
        barIncompleteChar: '-',
        hideCursor: true,
        clearOnComplete: true,
      });
      bar.start(total ?? 0, 0);
    },
    step: (units) => bar?.increment(units),
    done: () => {
      bar?.stop();
      bar = null;
    },
  };
};
