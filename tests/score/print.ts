import { type Figures, type Kind, outcomeOf, type Tally } from './figures.ts';
import type { Judged } from './gold.ts';
import type { Change, LastScore } from './last-score.ts';
import { type Criteria, disagreements, matchRows, type Row } from './matching.ts';

const percent = (share: number | null): string => (share === null ? ' n/a' : (100 * share).toFixed(1).padStart(5));

export const headline = (title: string, figures: Figures): string =>
  `${title.padEnd(22)} gold ${String(figures.gold).padStart(4)}  predicted ${String(figures.predicted).padStart(4)}` +
  `  core P ${percent(figures.core.precision)} R ${percent(figures.core.recall)} F1 ${percent(figures.core.f1)}  full F1 ${percent(figures.full.f1)}`;

const tallyLine = ([name, { hits, gold, predicted }]: readonly [string, Tally]): string =>
  `    ${name.padEnd(22)} found ${String(hits).padStart(3)} of ${String(gold).padStart(3)}, predicted ${String(predicted).padStart(3)}`;

/** Below the headline: fields, groups and rules. */
export const details = (figures: Figures): readonly string[] => [
  `  fields on matches: ${Object.entries(figures.fields)
    .map(([field, share]) => `${field} ${percent(share).trim()}`)
    .join('  ')}`,
  ...Object.entries(figures.groups).flatMap(([field, tallies]) => [`  by ${field}`, ...Object.entries(tallies).map(tallyLine)]),
  '  by rule, precision',
  ...Object.entries(figures.rules).map(
    ([rule, { hits, predicted }]) => `    ${rule.padEnd(30)} ${percent(predicted > 0 ? hits / predicted : null)}  ${hits} of ${predicted}`,
  ),
];

const brief = (row: Row, fields: readonly string[]): string => fields.map((field) => String(row[field] ?? '-')).join(' | ');
const CASUALTY = ['side', 'outcome', 'count_low', 'count_high', 'qualifier', 'claimant_side', 'place', 'period_start', 'period_end'];
const INCIDENT = ['measure', 'actor_side', 'count_low', 'count_high', 'qualifier', 'claimant_side', 'place', 'period_start', 'period_end'];
const CONTROL = ['place', 'site', 'action', 'actor_side', 'scope', 'claimant_side', 'date_start', 'date_end'];
const FIELDS: Readonly<Record<Kind, readonly string[]>> = { casualty: CASUALTY, control: CONTROL, incident: INCIDENT };

/** Misses, rows too many and fields that differ, one line each. */
export const missesOf = (article: Judged, kind: Kind, criteria: Criteria): readonly string[] => {
  const fields = FIELDS[kind];
  const match = matchRows(article[kind].predicted, article[kind].gold, criteria);
  const lines = [
    ...match.missed.map((g) => `  MISSED ${brief(g, fields)} | ${g.cue}`),
    ...match.extra.map((p) => `  EXTRA  ${brief(p, fields)} | ${p.rule} | ${JSON.stringify(p.evidence)}`),
    ...match.kept.flatMap(([p, g]) =>
      disagreements(p, g, criteria).map(
        (field) => `  FIELD  ${field} is ${JSON.stringify(p[field] ?? null)}, want ${JSON.stringify(g[field] ?? null)} | ${g.cue}`,
      ),
    ),
  ];
  return lines.length === 0 ? [] : [`${kind} ${article.articleId}  ${outcomeOf(article, kind, criteria).rows}`, ...lines];
};

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n));
const points = (now: number, then: number): string => {
  const difference = Number((100 * (now - then)).toFixed(1));
  return difference === 0 ? 'unchanged' : `${signed(difference)} points`;
};

/** What was gained and lost since the last committed score. */
export const changeLines = (
  last: LastScore,
  now: LastScore,
  changes: readonly Change[],
  articles: readonly Judged[],
): readonly string[] => [
  ...Object.entries(now.figures).flatMap(([part, kinds]) =>
    Object.entries(kinds).map(([kind, { core, full }]) => {
      const before = last.figures[part]?.[kind];
      if (before === undefined) return `  ${kind} ${part}: no figure in the last score`;
      return `  ${kind} ${part}: core F1 ${points(core, before.core)}, full F1 ${points(full, before.full)}`;
    }),
  ),
  ...changes.flatMap(({ articleId, kind, gained, lost, extra }) => {
    const gold = articles.find((a) => a.articleId === articleId)?.[kind].gold ?? [];
    const cue = (i: number) => String(gold[i]?.cue ?? i);
    return [
      ...gained.map((i) => `  gained ${kind} ${articleId}: ${cue(i)}`),
      ...lost.map((i) => `  LOST   ${kind} ${articleId}: ${cue(i)}`),
      ...(extra === 0 ? [] : [`  rows too many ${signed(extra)} ${kind} ${articleId}`]),
    ];
  }),
];
