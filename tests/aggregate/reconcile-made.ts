import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isoDay } from '../../pipeline/aggregate/interval.ts';
import type { Locus } from '../../pipeline/aggregate/loci.ts';
import { namePlaces } from '../../pipeline/aggregate/named-places.ts';
import { linkClaims, reconcileClaims, tellClaims } from '../../pipeline/aggregate/reconciled.ts';
import { loadWork } from '../../pipeline/aggregate/work-tables.ts';
import { type Database, literal, openDatabase, type Row, sqlFile } from '../../pipeline/database.ts';
import { loci, type MadeClaim } from './made-up.ts';

/** Made-up claims through the models of reconciliation, in a DuckDB of their own: many small worlds at once, which share no place and no article. */

const CLAIM_COLUMNS = `claim_id varchar, article_id varchar, side varchar, outcome varchar, count_low bigint, count_high bigint, qualifier varchar,
  claimant varchar, claimant_actor_id varchar, claimant_side varchar, verification varchar, place_id varchar, place varchar, place_kind varchar,
  township varchar, state_region varchar, period_start date, period_end date, subset_of varchar, char_start bigint`;

const model = (name: string): string => sqlFile(new URL(`../../pipeline/aggregate/${name}.sql`, import.meta.url));

const claimRow = (claim: MadeClaim, world: string, placeId: string): Row => ({
  claim_id: `${world}/${claim.id}`,
  article_id: `${world}/${claim.articleId}`,
  side: claim.side,
  outcome: claim.outcome,
  count_low: claim.low,
  count_high: claim.high,
  qualifier: claim.qualifier,
  claimant: claim.claimant,
  claimant_actor_id: null,
  claimant_side: claim.claimantSide,
  verification: claim.verification,
  place_id: placeId,
  place: null,
  place_kind: null,
  township: null,
  state_region: null,
  period_start: isoDay(claim.period.lo),
  period_end: isoDay(claim.period.hi),
  subset_of: claim.subsetOf === null ? null : `${world}/${claim.subsetOf}`,
  char_start: claim.position,
});

const inWorld = (world: string, locus: Locus): Locus => ({
  ...locus,
  key: `${world}/${locus.key}`,
  within: locus.within.map((key) => `${world}/${key}`),
});

/** The claims of each world, numbered and linked, up to `work.links`; `reconciled` goes on to trees, grades and totals. */
const told = async (worlds: readonly (readonly MadeClaim[])[], reconciled: boolean): Promise<Database> => {
  const folder = mkdtempSync(join(tmpdir(), 'claimledger-made-'));
  const db = await openDatabase(':memory:', { threads: 2 });
  const places = new Map<string, Locus>();
  const claims: Row[] = [];
  const articles = new Map<string, Row>();
  worlds.forEach((world, i) => {
    for (const claim of world) {
      const locus = inWorld(`w${i}`, claim.locus);
      places.set(locus.key, locus);
      claims.push(claimRow(claim, `w${i}`, locus.key));
      const article = `w${i}/${claim.articleId}`;
      articles.set(article, { article_id: article, published_on: claim.publishedOn });
    }
  });
  const fill = async (table: string, columns: string, rows: readonly Row[]) => {
    const file = join(folder, `${table}.ndjson`);
    writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'));
    await db.run(`create table ${table} (${columns})`);
    const types = columns.split(',').map((column) => column.trim().split(' '));
    const read = types.map(([name, type]) => `${literal(name ?? '')}: ${literal(type ?? '')}`).join(', ');
    if (rows.length > 0)
      await db.run(`insert into ${table} select * from read_json(${literal(file)}, format = 'newline_delimited', columns = {${read}})`);
  };
  await db.run(`attach ':memory:' as work; set variable portion = 0`);
  await fill('casualty_claims', CLAIM_COLUMNS, claims);
  await fill('control_events', CLAIM_COLUMNS, []);
  await fill('articles', 'article_id varchar, published_on date', [...articles.values()]);
  const ofRow = (row: Row): Locus => {
    const found = places.get(String(row.place_id));
    if (found === undefined) throw new Error(`no place ${row.place_id}`);
    return found;
  };
  const named = await namePlaces(db, folder, { ...loci, ofRow });
  const count = await tellClaims(db);
  if (reconciled) {
    await loadWork(db, folder, { battles: [], actors: [] });
    await reconcileClaims(db, named, new Int32Array(count).fill(-1));
    await db.run(`create table work.voices as ${model('voices')}; create table counted_claims as ${model('counted_claims')}`);
  } else await linkClaims(db);
  rmSync(folder, { recursive: true, force: true });
  return db;
};

/** Rows by world, without the names of worlds. */
const byWorld = (rows: readonly Row[], worlds: number): readonly (readonly Row[])[] => {
  const found: Row[][] = Array.from({ length: worlds }, () => []);
  for (const row of rows) {
    let world = -1;
    const cells = Object.entries(row).map(([name, cell]) => {
      const [, of, bare] = typeof cell === 'string' ? (/^w(\d+)\/(.*)$/.exec(cell) ?? []) : [];
      if (of !== undefined) world = Number(of);
      return [name, bare ?? cell];
    });
    found[world]?.push(Object.fromEntries(cells));
  }
  return found;
};

/** What the models say of each world. */
const asked = async (
  worlds: readonly (readonly MadeClaim[])[],
  query: string,
  reconciled: boolean,
): Promise<readonly (readonly Row[])[]> => {
  const db = await told(worlds, reconciled);
  const rows = await db.rows(query);
  db.close();
  return byWorld(rows, worlds.length);
};

/** The published links of each world: claim_a, claim_b, relation, why and the rest. */
export const linksOf = (worlds: readonly (readonly MadeClaim[])[]) => asked(worlds, model('claim_links'), false);

/** The pairs of claims that are compared at all. */
export const pairsOf = (worlds: readonly (readonly MadeClaim[])[]) =>
  asked(
    worlds,
    `select x.claim_id as x, y.claim_id as y from work.claim_pairs as pair
      join work.told_claims as x on x.n = pair.x join work.told_claims as y on y.n = pair.y order by all`,
    false,
  );

/** The figure of each claim as it is told. */
export const figuresOf = (worlds: readonly (readonly MadeClaim[])[]) =>
  asked(worlds, 'select claim_id, figure_told, days_told from work.told_claims', false);

/** The nodes over all claimants: head, parent, root, members, and the grade of its root. */
export const nodesOf = (worlds: readonly (readonly MadeClaim[])[]) =>
  asked(
    worlds,
    `select head.claim_id as head, parent.claim_id as parent, root.claim_id as root, support, grade
      from work.trees as tree
      join work.told_claims as head on head.n = tree.head
      left join work.told_claims as parent on parent.n = tree.parent
      join work.told_claims as root on root.n = tree.root
      join work.grades as grades on grades.root = tree.root
      where among = 0 order by all`,
    true,
  );

/** Every claim with its cluster and what is supported of it. */
export const claimsOf = (worlds: readonly (readonly MadeClaim[])[]) =>
  asked(worlds, 'select claim_id, cluster_id, supported_low, grade from work.claims order by all', true);

/** Every claim and group of claimants, as in counted_claims. */
export const countedOf = (worlds: readonly (readonly MadeClaim[])[]) =>
  asked(worlds, 'select * from counted_claims order by claim_id, counted_among', true);
