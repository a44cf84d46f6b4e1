/** Measuring things beside each other: alternating rounds, medians and spread, CPU time beside wall time. */
export interface Contestant<T> {
  readonly name: string;
  /** Does its work over what a round gives it. What it returns is only there so that the work cannot be left out. */
  readonly run: (input: T) => unknown;
}

export interface Rate {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

export interface Measured {
  readonly name: string;
  /** Per second of CPU time and of wall time, over the rounds. */
  readonly perCpuSecond: Rate;
  readonly perWallSecond: Rate;
}

export const spread = (values: readonly number[]): Rate => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  const middle = sorted.length >> 1;
  return { median: sorted.length % 2 === 1 ? at(0.5) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2, low: at(0), high: at(1) };
};

/** CPU seconds of this process with all its threads, garbage collection and compilation among them. */
const cpuSeconds = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** Below this a round is too short for the clock of the CPU: the work is done again until it has taken that long. */
const SHORTEST = 0.15;

const timed = <T>({ run }: Contestant<T>, input: T): { readonly cpu: number; readonly wall: number } => {
  globalThis.gc?.();
  const cpu = cpuSeconds();
  const wall = performance.now();
  let times = 0;
  do {
    run(input);
    times++;
  } while ((performance.now() - wall) / 1000 < SHORTEST);
  return { cpu: (cpuSeconds() - cpu) / times, wall: (performance.now() - wall) / 1000 / times };
};

/**
 * Every contestant does every round, on the same input, each round in another order. The first `warmups` rounds are not counted:
 * they let the engine compile what it will run.
 */
export const inTurns = <T>(
  contestants: readonly Contestant<T>[],
  rounds: readonly T[],
  warmups: number,
  sizeOf: (input: T) => number,
): readonly Measured[] => {
  const times = contestants.map(() => ({ cpu: [] as number[], wall: [] as number[] }));
  rounds.forEach((input, round) => {
    for (let turn = 0; turn < contestants.length; turn++) {
      const at = (turn + round) % contestants.length;
      const contestant = contestants[at];
      if (contestant === undefined) continue;
      const { cpu, wall } = timed(contestant, input);
      if (round < warmups) continue;
      times[at]?.cpu.push(sizeOf(input) / cpu);
      times[at]?.wall.push(sizeOf(input) / wall);
    }
  });
  return contestants.map(({ name }, i) => ({
    name,
    perCpuSecond: spread(times[i]?.cpu ?? []),
    perWallSecond: spread(times[i]?.wall ?? []),
  }));
};
