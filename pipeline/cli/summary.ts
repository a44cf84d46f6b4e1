import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { CLAIMANT_SIDES, OUTCOMES, SIDES } from '../../schemas/vocabulary.ts';
import { openDatabase } from '../database.ts';
import { stageFiles } from '../files.ts';
import { textsWanted } from '../report/texts-setting.ts';
import { CannotRun } from '../stage.ts';
import { colours } from './colours.ts';
import { bounds, counted } from './figure.ts';

const Claimed = z.object({
  side: z.enum(SIDES),
  outcome: z.enum(OUTCOMES),
  claimant_side: z.enum(CLAIMANT_SIDES),
  low: z.int(),
  high: z.int().nullable(),
  claims: z.int(),
});

const Town = z.object({
  place: z.string(),
  holder_side: z.enum(SIDES),
  days_held_min: z.int().nullable(),
  /** Null where no article tells since when. */
  days_held_max: z.int().nullable(),
  currently_held: z.boolean(),
});

/** The closing summary of a run: claimed figures only, each with the side that claims it. */
export interface Summary {
  readonly articles: number;
  readonly casualty_claims: number;
  readonly control_events: number;
  readonly incident_claims: number;
  readonly rejects: number;
  readonly first_published: string | null;
  readonly last_published: string | null;
  /** By side harmed, outcome and side of the claimant; duplicates, updates and subsets counted once. */
  readonly claimed: readonly z.infer<typeof Claimed>[];
  readonly held_longest: readonly z.infer<typeof Town>[];
  /** False where the report leaves out the texts of the articles. */
  readonly texts: boolean;
  readonly out: string;
}

const CLAIMED = `
  select side, outcome, claimant_side, sum(low)::bigint as low,
    case when bool_or(high is null) then null else sum(high)::bigint end as high, sum(claims)::bigint as claims
  from casualties_by_side
  where rule = 'one_per_cluster' and not stock and claimant_side <> 'all'
  group by all
  order by side, outcome, claimant_side`;

const HELD_LONGEST = `
  select place, holder_side, days_held_min, days_held_max, currently_held
  from days_held_by_town
  where days_held_min > 0 and place is not null and holder_side in ('junta', 'resistance')
  order by days_held_min desc, days_held_max desc nulls last, place, place_id, holder_side
  limit 8`;

/** Reads the summary from aggregate's own database, so that a reader who has OUT/claims.duckdb open is not in the way. Throws CannotRun where there is none. */
export const readSummary = async (out: string): Promise<Summary> => {
  const path = stageFiles(out).database;
  if (!existsSync(path)) throw new CannotRun(`${path} is missing: run the pipeline first (claimledger all)`);
  const database = await openDatabase(path, { readOnly: true });
  try {
    const count = (table: string) => database.count(`select count(*) from ${table}`);
    const [dates] = await database.rows('select min(published_on) as first, max(published_on) as last from articles');
    return {
      articles: await count('articles'),
      casualty_claims: await count('casualty_claims'),
      control_events: await count('control_events'),
      incident_claims: await count('incident_claims'),
      rejects: await count('rejects'),
      first_published: z.string().nullable().parse(dates?.first),
      last_published: z.string().nullable().parse(dates?.last),
      claimed: z.array(Claimed).parse(await database.rows(CLAIMED)),
      held_longest: z.array(Town).parse(await database.rows(HELD_LONGEST)),
      texts: textsWanted(out),
      out,
    };
  } finally {
    database.close();
  }
};

const SHOWN = ['killed', 'wounded', 'killed_or_wounded', 'captured', 'surrendered', 'missing', 'displaced'] as const;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    `  ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('   ')}`.trimEnd();
  return [colours.dim(line(head)), ...rows.map(line)];
};

const claimedLines = (claimed: Summary['claimed']): readonly string[] => {
  const claimants = CLAIMANT_SIDES.filter((side) => claimed.some((row) => row.claimant_side === side));
  const rows = SIDES.flatMap((side) =>
    SHOWN.flatMap((outcome) => {
      const here = claimed.filter((row) => row.side === side && row.outcome === outcome);
      if (here.length === 0) return [];
      const cells = claimants.map((claimant) => {
        const row = here.find((r) => r.claimant_side === claimant);
        return row === undefined ? '·' : bounds(row.low, row.high);
      });
      return [[`${side === 'unknown' ? 'side unknown' : side}, ${outcome.replaceAll('_', ' ')}`, ...cells]];
    }),
  );
  return rows.length === 0 ? ['  nobody claimed any'] : table(['', ...claimants.map((side) => `by ${side}`)], rows);
};

const heldLines = (towns: Summary['held_longest']): readonly string[] =>
  towns.map(({ place, holder_side, days_held_min, days_held_max, currently_held }) => {
    const atLeast = `${counted(days_held_min ?? 0, 'day')} or more`;
    const days = currently_held
      ? `${atLeast}: no article tells of its end`
      : days_held_max === null
        ? `${atLeast}: no article tells of its start`
        : `${bounds(days_held_min ?? 0, days_held_max)} ${days_held_max === 1 ? 'day' : 'days'}`;
    return `  ${place.padEnd(18)} ${holder_side.padEnd(11)} ${days}`;
  });

const REPORT = {
  whole: 'charts, and every claim in its article: open it in a browser',
  spare: 'charts, and every claim in its words: the texts of the articles are left out (--texts, TEXTS=yes puts them in)',
};
const FILES = [
  ['claims.duckdb', 'every table, with comments'],
  ['parquet', 'the same as Parquet; also csv/ and arrow/'],
  ['codebook.md', 'what each column means'],
  ['csv/rejects.csv', 'what did not go through, and why'],
] as const;

/** The summary as a person wants to read it. */
export const summaryLines = (summary: Summary): readonly string[] => {
  const where = (path: string) => {
    const way = relative(process.cwd(), join(summary.out, path));
    return way.startsWith('..') ? join(summary.out, path) : way;
  };
  const report = ['report/index.html', summary.texts ? REPORT.whole : REPORT.spare] as const;
  const files = [report, ...FILES].map(([path, holds]) => [where(path), holds] as const);
  const width = Math.max(...files.map(([path]) => path.length));
  /** The number alone stands out. */
  const bold = (text: string) => text.replace(/^\S+/, (number) => colours.bold(number));
  const span = summary.first_published === null ? '' : `, published ${summary.first_published} to ${summary.last_published}`;
  return [
    '',
    `${bold(counted(summary.articles, 'article'))}${span}`,
    [
      bold(counted(summary.casualty_claims, 'casualty claim')),
      bold(counted(summary.control_events, 'control event')),
      bold(counted(summary.incident_claims, 'other counted claim')),
      counted(summary.rejects, 'reject'),
    ].join(', '),
    '',
    `${colours.bold('Claimed casualties')}, by the side that claims them. Repeated claims are counted once; + is "or more". Nothing here is established.`,
    ...claimedLines(summary.claimed),
    '',
    colours.bold('Towns held longest, as claimed'),
    ...(summary.held_longest.length === 0 ? ['  no spell with known bounds'] : heldLines(summary.held_longest)),
    '',
    colours.bold('Files'),
    ...files.map(([path, holds]) => `  ${path.padEnd(width)}   ${holds}`),
    '',
  ];
};
