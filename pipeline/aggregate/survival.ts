/** How long a place was held: until its loss, or until the last word where nobody tells of one. */
export interface Duration {
  readonly days: number;
  readonly lost: boolean;
}

export interface SurvivalStep {
  readonly day: number;
  readonly atRisk: number;
  readonly lost: number;
  readonly censored: number;
  readonly survival: number;
  /** 95 % bounds; null where nothing was lost yet or nothing is left. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054;

/** To twelve places: the last bits of an exponential differ from one engine to another. */
const rounded = (bound: number): number => Math.round(bound * 1e12) / 1e12;

/** Greenwood's variance on the log-log scale: the bounds stay between 0 and 1. */
const bounds = (survival: number, greenwood: number): readonly [number | null, number | null] => {
  if (survival <= 0 || survival >= 1) return [null, null];
  const log = Math.log(survival);
  const spread = (Z * Math.sqrt(greenwood)) / Math.abs(log);
  return [rounded(survival ** Math.exp(spread)), rounded(survival ** Math.exp(-spread))];
};

/** Kaplan-Meier estimate: a step for each day on which something was lost or last known, in order of days. */
export const kaplanMeier = (durations: readonly Duration[]): readonly SurvivalStep[] => {
  const days = [...new Set(durations.map((d) => d.days))].sort((a, b) => a - b);
  const steps: SurvivalStep[] = [];
  let atRisk = durations.length;
  let survival = 1;
  let greenwood = 0;
  for (const day of days) {
    const here = durations.filter((d) => d.days === day);
    const lost = here.filter((d) => d.lost).length;
    survival *= 1 - lost / atRisk;
    if (lost > 0 && lost < atRisk) greenwood += lost / (atRisk * (atRisk - lost));
    const [lower, upper] = bounds(survival, greenwood);
    steps.push({ day, atRisk, lost, censored: here.length - lost, survival, lower, upper });
    atRisk -= here.length;
  }
  return steps;
};
