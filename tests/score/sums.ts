import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { aggregate } from '../../pipeline/aggregate/aggregate.ts';
import { openDatabase, type Row } from '../../pipeline/database.ts';
import { stageFiles } from '../../pipeline/files.ts';
import { ingest } from '../../pipeline/ingest/ingest.ts';
import { load } from '../../pipeline/load/load.ts';
import { normalize } from '../../pipeline/normalize/normalize.ts';
import { type StageOptions, silent } from '../../pipeline/stage.ts';
import { isHeldOut } from './gold.ts';

/** The sums that come of the extractor's rows beside those that come of a person's rows for the same articles. */

interface Sums {
  readonly totals: readonly Row[];
  readonly days: readonly Row[];
  readonly sites: readonly Row[];
  /** place_ids of which some held-out article tells. */
  readonly heldOut: ReadonlySet<string>;
}

const RULES = ['one_per_cluster', 'conservative', 'sum_of_claims'] as const;
const TOTALS = `select cast(rule as varchar) as rule, concat_ws(' ', side, outcome, case when stock then '(stock)' end) as name, low, high
  from casualties_by_side where claimant_side = 'all' order by name, rule`;
const DAYS = `select concat_ws(' ', place, holder_side) as name, place_id, days_held_min as min, days_held_max as max
  from days_held_by_town where days_held_min is not null or days_held_max is not null order by name, place_id`;
const SITES = `select concat_ws(' ', place, site_id, holder_side) as name, any_value(place_id order by place_id) as place_id,
    cast(sum(days_held_min) as integer) as min, cast(sum(days_held_max) as integer) as max
  from control_spells where site_id is not null group by place, site_id, holder_side having min is not null or max is not null order by name, place_id`;
const TELLERS = 'select distinct place_id, article_id from control_events where place_id is not null';

const sumsOf = async (options: StageOptions, records: string | null): Promise<Sums> => {
  await load(records === null ? options : { ...options, records });
  await aggregate(options);
  const db = await openDatabase(stageFiles(options.out).database, { readOnly: true });
  try {
    const tellers = await db.rows(TELLERS);
    const heldOut = new Set(tellers.filter((t) => isHeldOut(String(t.article_id))).map((t) => String(t.place_id)));
    return { totals: await db.rows(TOTALS), days: await db.rows(DAYS), sites: await db.rows(SITES), heldOut };
  } finally {
    db.close();
  }
};

const tell = (row: Row | undefined, bounds: readonly [string, string]): string =>
  row === undefined ? 'none' : bounds.map((b) => (typeof row[b] === 'number' ? String(row[b]) : 'open')).join(' to ');

/** "low +12, high -3": how far the extractor's figure is from gold's, where both have one. */
const apart = (g: Row | undefined, r: Row | undefined, bounds: readonly [string, string]): string => {
  const parts = bounds.flatMap((b) => {
    const [x, y] = [g?.[b], r?.[b]];
    if (typeof x !== 'number' || typeof y !== 'number' || x === y) return [];
    return [`${b} ${y > x ? '+' : ''}${y - x}${x === 0 ? '' : ` (${y > x ? '+' : ''}${Math.round((100 * (y - x)) / x)} %)`}`];
  });
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
};

const named = (rows: readonly Row[]): ReadonlyMap<string, Row> => new Map(rows.map((row) => [String(row.name), row]));

const compare = (gold: readonly Row[], read: readonly Row[], bounds: readonly [string, string], secret: (row: Row) => boolean) => {
  const [g, r] = [named(gold), named(read)];
  const names = [...new Set([...g.keys(), ...r.keys()])].sort();
  const off = names.filter((name) => bounds.some((b) => g.get(name)?.[b] !== r.get(name)?.[b]));
  const shown = off.filter((name) => ![g.get(name), r.get(name)].some((row) => row !== undefined && secret(row)));
  return {
    all: names.length,
    equal: names.length - off.length,
    kept: off.length - shown.length,
    /** "junta killed: gold 1308 to open, extractor 1250 to open: low -58 (-4 %)". */
    lines: shown.map(
      (name) =>
        `  ${name}: gold ${tell(g.get(name), bounds)}, extractor ${tell(r.get(name), bounds)}${apart(g.get(name), r.get(name), bounds)}`,
    ),
  };
};

/** Lines that tell how far each total and each days-held figure is off; towns of which held-out articles tell are only counted. */
export const sumLines = async (raw: string, gold: string): Promise<readonly string[]> => {
  const dir = mkdtempSync(join(tmpdir(), 'claimledger-sums-'));
  try {
    const [own, given] = ['extractor', 'gold'].map((name) => ({ raw, out: join(dir, name), asOf: null, jobs: 1, progress: silent }));
    if (own === undefined || given === undefined) return [];
    await ingest(own);
    await normalize(own);
    mkdirSync(dirname(stageFiles(given.out).articles), { recursive: true });
    copyFileSync(stageFiles(own.out).articles, stageFiles(given.out).articles);
    const [read, coded] = [await sumsOf(own, null), await sumsOf(given, gold)];
    const secret = (row: Row): boolean => coded.heldOut.has(String(row.place_id)) || read.heldOut.has(String(row.place_id));
    const totals = RULES.map((rule) => {
      const [gold, own] = [coded.totals, read.totals].map((rows) => rows.filter((row) => row.rule === rule));
      return { rule, ...compare(gold ?? [], own ?? [], ['low', 'high'], () => false) };
    });
    const days = compare(coded.days, read.days, ['min', 'max'], secret);
    const sites = compare(coded.sites, read.sites, ['min', 'max'], secret);
    return [
      '',
      ...totals.flatMap((t) => [`casualty totals (${t.rule}, all claimants): ${t.equal} of ${t.all} as from gold`, ...t.lines]),
      `days held by town: ${days.equal} of ${days.all} as from gold; ${days.kept} more are off that held-out articles tell of`,
      ...days.lines,
      `days held by site: ${sites.equal} of ${sites.all} as from gold; ${sites.kept} more are off that held-out articles tell of`,
      ...sites.lines,
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};
