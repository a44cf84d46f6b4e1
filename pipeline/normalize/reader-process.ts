import { Worker } from 'node:worker_threads';
import { readArticle } from './check-rows.ts';
import { type Knowledge, prepare } from './document.ts';
import type { FromReader, ToReader } from './reader.ts';

/** A reader's process: indexes the reference tables once, then reads the articles it is sent and answers each by itself. */

const answer = (message: FromReader): void => {
  process.send?.(message);
};

let knowledge: Knowledge | null = null;
process.on('message', (message: ToReader) => {
  if ('reference' in message) {
    knowledge = prepare(message.reference);
    answer('ready');
  } else if (knowledge !== null) for (const article of message.articles) answer({ checked: readArticle(article, knowledge) });
});

/** The run ends its readers; Ctrl-C reaches them too and is not for them. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());

/** Where the run is killed while an article hangs here, nobody hears the disconnect: a thread watches whether the run still lives. */
const WATCH = `const run = process.ppid; setInterval(() => process.ppid === run || process.kill(process.pid, 'SIGKILL'), 500);`;
new Worker(WATCH, { eval: true, execArgv: [] }).unref();
