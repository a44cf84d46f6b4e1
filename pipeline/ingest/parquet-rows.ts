import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ReadingLimits } from '../stage.ts';
import { type ArchiveRow, broken } from './json-row.ts';
import type { Answer, Asked } from './parquet-process.ts';
import type { RawFile } from './raw-folder.ts';

const start = (limits: ReadingLimits): ChildProcess =>
  fork(fileURLToPath(new URL('./parquet-process.ts', import.meta.url)), {
    execArgv: [
      '--import',
      pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href,
      `--max-old-space-size=${limits.readerMegabytes}`,
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });

/** The next batch, or why there is none. */
const ask = (child: ChildProcess, { place, limits }: RawFile): Promise<Answer | string> =>
  new Promise((resolve) => {
    const end = (answer: Answer | string): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.on('error', () => undefined);
      resolve(answer);
    };
    const late = `took longer than ${limits.articleSeconds} s (--article-seconds)`;
    const timer = setTimeout(() => end(late), limits.articleSeconds * 1000);
    child.once('message', (answer) => end(answer as Answer));
    child.once('error', (error) => end(`could not be read by a process of its own: ${error.message}`));
    child.once('exit', () => end(`took more memory than it may (--reader-megabytes ${limits.readerMegabytes})`));
    child.send({ place, limits } satisfies Asked, (error) => error && end(`could not be read by a process of its own: ${error.message}`));
  });

/**
 * The rows of a Parquet file. A few bytes of it may stand for billions of values: it is unpacked by a process of its own,
 * which may run out of memory or of time and takes nothing with it.
 */
export async function* parquetRows(file: RawFile): AsyncGenerator<ArchiveRow> {
  const child = start(file.limits);
  let last = 0;
  try {
    for (;;) {
      const answer = await ask(child, file);
      if (answer === null) return;
      if (typeof answer === 'string') {
        yield broken(last === 0 ? null : last + 1, `to read the Parquet file from here on ${answer}`);
        return;
      }
      last += answer.length;
      yield* answer;
    }
  } finally {
    child.kill('SIGKILL');
  }
}
