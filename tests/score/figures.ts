import type { Judged } from './gold.ts';
import { type Criteria, disagreements, type Match, matchRows, type Row } from './matching.ts';

export type Kind = 'casualty' | 'control' | 'incident';
export const KINDS: readonly Kind[] = ['casualty', 'control', 'incident'];

/** Hits of a group, the gold rows and the predicted rows in it. */
export interface Tally {
  readonly hits: number;
  readonly gold: number;
  readonly predicted: number;
}

export interface Figures {
  readonly gold: number;
  readonly predicted: number;
  readonly core: { readonly precision: number; readonly recall: number; readonly f1: number };
  readonly full: { readonly f1: number };
  /** Share of matched pairs that agree; null where nothing matched. */
  readonly fields: Readonly<Record<string, number | null>>;
  /** By outcome or action, by claimant side. */
  readonly groups: Readonly<Record<string, Readonly<Record<string, Tally>>>>;
  /** Matches and rows of each rule. */
  readonly rules: Readonly<Record<string, Tally>>;
  /** Core F1 of each article. */
  readonly byArticle: readonly { readonly articleId: string; readonly f1: number; readonly gold: number; readonly predicted: number }[];
}

/** One letter per gold row: F full match, c core match only, . missed; then the number of rows too many. */
export interface Outcome {
  readonly rows: string;
  readonly extra: number;
}

const GROUPS: Readonly<Record<Kind, readonly string[]>> = {
  casualty: ['outcome', 'claimant_side'],
  control: ['action', 'claimant_side'],
  incident: ['measure', 'claimant_side'],
};

export const f1Of = (hits: number, predicted: number, gold: number): number =>
  predicted + gold === 0 ? 1 : (2 * hits) / (predicted + gold);

class Tallies {
  readonly #counts = new Map<string, { hits: number; gold: number; predicted: number }>();
  add(group: unknown, what: 'hits' | 'gold' | 'predicted'): void {
    const key = String(group);
    const tally = this.#counts.get(key) ?? { hits: 0, gold: 0, predicted: 0 };
    tally[what]++;
    this.#counts.set(key, tally);
  }
  all(): Readonly<Record<string, Tally>> {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** Micro-averaged figures over the rows of all articles. */
export const figuresOf = (articles: readonly Judged[], kind: Kind, criteria: Criteria): Figures => {
  const rules = new Tallies();
  const groups = Object.fromEntries(GROUPS[kind].map((field) => [field, new Tallies()]));
  const agreed = new Map<string, number>();
  let hits = 0;
  let full = 0;
  let gold = 0;
  let predicted = 0;
  const byArticle: Figures['byArticle'][number][] = [];
  for (const article of articles) {
    const rows = article[kind];
    const match = matchRows(rows.predicted, rows.gold, criteria);
    hits += match.kept.length;
    gold += rows.gold.length;
    predicted += rows.predicted.length;
    full += match.kept.filter(([p, g]) => disagreements(p, g, criteria).length === 0).length;
    for (const [field, agrees] of Object.entries({ ...criteria.fields, ...criteria.reported }))
      agreed.set(field, (agreed.get(field) ?? 0) + match.kept.filter(([p, g]) => agrees(p, g)).length);
    for (const row of rows.predicted) rules.add(row.rule, 'predicted');
    for (const [p] of match.kept) rules.add(p.rule, 'hits');
    for (const [field, tallies] of Object.entries(groups)) {
      for (const row of rows.gold) tallies.add(row[field], 'gold');
      for (const row of rows.predicted) tallies.add(row[field], 'predicted');
      for (const [, g] of match.kept) tallies.add(g[field], 'hits');
    }
    byArticle.push({
      articleId: article.articleId,
      f1: f1Of(match.kept.length, rows.predicted.length, rows.gold.length),
      gold: rows.gold.length,
      predicted: rows.predicted.length,
    });
  }
  return {
    gold,
    predicted,
    core: { precision: predicted > 0 ? hits / predicted : 0, recall: gold > 0 ? hits / gold : 0, f1: f1Of(hits, predicted, gold) },
    full: { f1: f1Of(full, predicted, gold) },
    fields: Object.fromEntries([...agreed].map(([field, n]) => [field, hits > 0 ? n / hits : null])),
    groups: Object.fromEntries(Object.entries(groups).map(([field, tallies]) => [field, tallies.all()])),
    rules: rules.all(),
    byArticle,
  };
};

const letterOf = (row: Row, match: Match, criteria: Criteria): string => {
  const pair = match.kept.find(([, g]) => g === row);
  if (pair === undefined) return '.';
  return disagreements(pair[0], pair[1], criteria).length === 0 ? 'F' : 'c';
};

/** How each gold row of an article fared. */
export const outcomeOf = (article: Judged, kind: Kind, criteria: Criteria): Outcome => {
  const match = matchRows(article[kind].predicted, article[kind].gold, criteria);
  return { rows: article[kind].gold.map((row) => letterOf(row, match, criteria)).join(''), extra: match.extra.length };
};
