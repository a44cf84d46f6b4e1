import { findable } from '../model/filter.ts';
import { type Packed, unpack } from '../model/pack.ts';
import type { ClaimRow, HandDecision, Link, ReportData, Spell, StatusRun } from '../report-schema.ts';

/** The embedded data, read once. */

const contentOf = (id: string): string => document.getElementById(id)?.textContent ?? '';

type Embedded = Omit<ReportData, 'claims' | 'links' | 'spells' | 'runs'> & Record<'claims' | 'links' | 'spells' | 'runs', Packed>;

const embedded = JSON.parse(contentOf('data')) as Embedded;

export const data: ReportData = {
  ...embedded,
  claims: unpack<ClaimRow>(embedded.claims),
  links: unpack<Link>(embedded.links),
  spells: unpack<Spell>(embedded.spells),
  runs: unpack<StatusRun>(embedded.runs),
};

export const claims = findable(data.claims, data.articles);
export const claimById = new Map(claims.map((claim) => [claim.row.id, claim]));

const grouped = <T>(rows: readonly T[], keys: (row: T) => readonly string[]): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows)
    for (const key of keys(row)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  return groups;
};

export const linksOf: ReadonlyMap<string, readonly Link[]> = grouped(data.links, ({ a, b }) => [a, b]);
export const decisionsOf: ReadonlyMap<string, readonly HandDecision[]> = grouped(data.decisions, ({ id }) => [id]);
export const claimsOfArticle = grouped(claims, ({ row }) => [String(row.article)]);

let lines: readonly string[] | null = null;

/** The stored text of an article; empty where the report was made without texts. Read only when asked for. */
export const textOf = (article: number): string => {
  lines ??= contentOf('texts')
    .split('\n')
    .filter((line) => line !== '');
  return JSON.parse(lines[article] ?? '""') as string;
};
