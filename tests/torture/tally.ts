/** What was tried and what came of it. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;
  readonly figures: Record<string, number | string | Record<string, number>> = {};

  /** One fault: passed where nothing is wrong. Prints a line where something is. */
  record(what: string, faults: readonly string[]): boolean {
    if (faults.length === 0) this.passed++;
    else {
      this.failed++;
      console.log(`FAILED ${what}\n${faults.map((fault) => `       ${fault}`).join('\n')}`);
    }
    return faults.length === 0;
  }

  skip(what: string, why: string): void {
    this.skipped++;
    console.log(`skipped ${what}: ${why}`);
  }

  /** Adds one to a figure, or to a part of it. */
  count(figure: string, part: string): void {
    const parts = this.figures[figure];
    const known = typeof parts === 'object' ? parts : {};
    this.figures[figure] = { ...known, [part]: (known[part] ?? 0) + 1 };
  }
}

/** Random numbers from a seed (mulberry32): the same faults in the same order wherever the harness runs. */
export const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};
