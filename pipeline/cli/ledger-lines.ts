import type { StageReport } from '../stage.ts';
import { colours } from './colours.ts';
import { figure } from './figure.ts';

const MOST_NOTES = 8;
const MOST_COUNTS = 7;

/** "normalize   70 read, 70 written · read 1, reused 69 · 0.4 s", then the notes, the first few of them. */
export const ledgerLines = (report: StageReport, seconds: number): readonly string[] => {
  const flow = [
    `${figure(report.read)} read`,
    `${figure(report.written)} written`,
    ...(report.rejected === 0 ? [] : [colours.yellow(`${figure(report.rejected)} rejected`)]),
    ...(report.merged === 0 ? [] : [`${figure(report.merged)} merged`]),
    ...(report.left_out ? [`${figure(report.left_out)} left out`] : []),
  ];
  const all = Object.entries(report.counts)
    .filter(([, n]) => n !== 0)
    .map(([name, n]) => `${name.replaceAll('_', ' ')} ${figure(n)}`);
  const counts = all.length > MOST_COUNTS ? [...all.slice(0, MOST_COUNTS), `and ${all.length - MOST_COUNTS} more`] : all;
  const rest = report.notes.length - MOST_NOTES;
  return [
    `${colours.bold(report.stage.padEnd(10))} ${flow.join(', ')}${counts.length === 0 ? '' : `; ${counts.join(', ')}`} (${seconds.toFixed(1)} s)`,
    ...report.notes.slice(0, MOST_NOTES).map((note) => colours.dim(`           ${note}`)),
    ...(rest > 0 ? [colours.dim(`           and ${rest} more, in .stage/${report.stage}.json`)] : []),
  ];
};
