import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { ArticleText } from '../../schemas/article.ts';
import type { Reference } from '../../schemas/reference.ts';
import type { ReadingLimits } from '../stage.ts';
import type { Checked } from './check-rows.ts';

/** What goes to a reader's process: first the reference tables, then articles. */
export type ToReader = { readonly reference: Reference } | { readonly articles: readonly ArticleText[] };
/** What comes back: once that it is ready, then the reading of each article in turn. */
export type FromReader = 'ready' | { readonly checked: Checked };

export interface Reader {
  /** Reads articles in order, `take` gets each as it is read. Gives null, or why the reader ended at the article after the last one taken. */
  read(articles: readonly ArticleText[], take: (checked: Checked) => void): Promise<string | null>;
  close(): void;
}

/**
 * Every pattern is compiled when it is first tried. The engine would first interpret it and compile it at its second trial, which is right
 * for patterns that are tried once: those of reading are tried for every sentence (docs/speed.md says what it gives).
 * Said when a process starts: once threads run, a flag of the engine that changes may end the process.
 */
export const COMPILED_PATTERNS = '--no-regexp-tier-up';

const start = (limits: ReadingLimits): ChildProcess =>
  fork(fileURLToPath(new URL('./reader-process.ts', import.meta.url)), {
    execArgv: [
      COMPILED_PATTERNS,
      '--import',
      pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href,
      `--max-old-space-size=${limits.readerMegabytes}`,
    ],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });

/** Why a process ended, from what it left behind; nothing of it may differ from one run to the next. */
const whyEnded = (code: number | null, signal: string | null, said: string, limits: ReadingLimits): string => {
  if (said.includes('heap out of memory')) return `ran out of memory (limit ${limits.readerMegabytes} MB, --reader-megabytes)`;
  return signal === null ? `ended with code ${code}` : `was ended by ${signal}`;
};

const LAST_WORDS = 4000;

/**
 * A process that reads articles. V8 ends the whole process where memory runs out, a thread's host with it: only a process of its own
 * keeps an article that does that, or that never comes to an end, away from the others.
 */
export const openReader = (reference: Reference, limits: ReadingLimits): Reader => {
  const process = start(limits);
  let said = '';
  process.stderr?.on('data', (piece: Buffer) => {
    said = `${said}${piece}`.slice(-LAST_WORDS);
  });
  let onMessage: (message: FromReader) => void = () => undefined;
  let onEnd: (why: string) => void = () => undefined;
  let ended: string | null = null;
  const end = (why: string): void => {
    if (ended !== null) return;
    ended = why;
    process.kill('SIGKILL');
    onEnd(why);
  };
  process.on('message', (message) => onMessage(message as FromReader));
  process.on('error', (error) => end(`could not be started or spoken to: ${error.message}`));
  process.on('close', (code, signal) => end(whyEnded(code, signal, said, limits)));
  const send = (message: ToReader): void => {
    process.send(message, (error) => error && end(`could not be spoken to: ${error.message}`));
  };

  const ready = new Promise<void>((resolve, reject) => {
    onMessage = () => resolve();
    onEnd = (why) => reject(new Error(`a reader of articles ${why} before it read anything\n${said}`));
    send({ reference });
  });
  ready.catch(() => undefined);

  return {
    read: async (articles, take) => {
      await ready;
      return new Promise((resolve) => {
        if (ended !== null) return resolve(ended);
        let left = articles.length;
        const late = () => end(`took longer than ${limits.articleSeconds} s (--article-seconds)`);
        let timer = setTimeout(late, limits.articleSeconds * 1000);
        onEnd = (why) => {
          clearTimeout(timer);
          resolve(why);
        };
        onMessage = (message) => {
          if (message === 'ready') return;
          clearTimeout(timer);
          left--;
          take(message.checked);
          if (left === 0) resolve(null);
          else timer = setTimeout(late, limits.articleSeconds * 1000);
        };
        send({ articles });
      });
    },
    close: () => end('was closed'),
  };
};
