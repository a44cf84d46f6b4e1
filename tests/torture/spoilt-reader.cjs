// Loaded into every process of a run. In a reader, an article that holds one of these words has the fault that the word names.
const { isMainThread } = require('node:worker_threads');

const faults = {
  'HANG-HERE': () => {
    for (;;);
  },
  'CRASH-HERE': () => process.exit(3),
  'KILL-HERE': () => process.kill(process.pid, 'SIGKILL'),
  'ABORT-HERE': () => process.abort(),
  'MEMORY-HERE': () => {
    const all = new Map();
    for (let i = 0; ; i++) all.set(i, { i });
  },
  'THROW-HERE': () => {
    throw new Error('a fault of the rules');
  },
};

if (isMainThread && process.argv[1]?.endsWith('reader-process.ts')) {
  const replace = String.prototype.replace;
  String.prototype.replace = function (...args) {
    if (this.length > 9 && this.includes('-HERE')) for (const [word, fault] of Object.entries(faults)) if (this.includes(word)) fault();
    return replace.apply(this, args);
  };
}
