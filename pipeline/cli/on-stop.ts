/** Signals that ask a run to end: Ctrl-C, `kill`, a closed terminal. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Ends the run on a signal with one line, after `tidy`. The process then dies of that same signal, so that who waits for it
 * (make, a shell: 128 + its number) sees why. Gives what takes the watch back.
 */
export const onStop = (tidy: () => void): (() => void) => {
  const stop = (signal: NodeJS.Signals): void => {
    tidy();
    process.stderr.write(`claimledger: stopped by ${signal}; the last output stays as it was, run again to go on\n`);
    forget();
    process.kill(process.pid, signal);
  };
  const forget = () => {
    for (const signal of SIGNALS) process.off(signal, stop);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return forget;
};
