import { PLACE_LEVELS } from '../../schemas/vocabulary.ts';
import { type Database, sqlFile } from '../database.ts';
import { type Forest, plant, singles } from './claim-trees.ts';
import { type Locus, levelKey } from './loci.ts';

/** Claims in clusters, over all claimants, within each claimant side and of each claimant alone, with the totals in which each one counts. */

const NONE = -1;
const GROUPS_OF_CLAIMANTS = [0, 1, 2] as const;
/** What a row of `work.trees` says: in which totals its node counts, a bit each. */
const [IN_TOTAL, IN_BATTLE, FIRST_LEVEL] = [1, 2, 4];

const model = async (db: Database, name: string): Promise<void> => {
  await db.run(`create table work.${name} as ${sqlFile(new URL(`./${name}.sql`, import.meta.url))}`);
};

/** Links the claims, and says in which portion what is told of each is written: `work.links`, `work.portions`. Needs `work.place_names` and `work.around`. */
export const linkClaims = async (db: Database): Promise<void> => {
  for (const name of ['tellings', 'claim_pairs', 'claim_matches', 'told_apart', 'links', 'portions']) await model(db, name);
};

/** Numbers the claims: `work.told_claims`. */
export const tellClaims = async (db: Database): Promise<number> => {
  await db.run(sqlFile(new URL('./claim_rules.sql', import.meta.url)));
  await model(db, 'told_claims');
  const [given, told] = [await db.count('select count(*) from casualty_claims'), await db.count('select count(*) from work.told_claims')];
  if (given !== told) throw new Error(`${given} casualty claims to reconcile, ${told} were numbered`);
  return told;
};

/** Claims of one matter in groups, for every group of claimants: `work.told_nodes`. */
const groupMatters = async (db: Database, count: number): Promise<void> => {
  const [all, side, voice] = [singles(count), singles(count), singles(count)];
  const links = `select a, b, cast(in_all as integer), cast(in_side as integer), cast(in_voice as integer) from work.links where kind = 'same'`;
  for await (const [a = [], b = [], inAll = [], inSide = [], inVoice = []] of db.numbers(links)) {
    for (let i = 0; i < a.length; i++) {
      const [x, y] = [a[i] ?? NONE, b[i] ?? NONE];
      if (inAll[i] === 1) all.join(x, y);
      if (inSide[i] === 1) side.join(x, y);
      if (inVoice[i] === 1) voice.join(x, y);
    }
  }
  await db.run('create table work.matter_groups (n integer, group_all integer, group_side integer, group_voice integer)');
  const numbers = Int32Array.from({ length: count }, (_, i) => i);
  await db.append('work', 'matter_groups', [numbers, all.names(), side.names(), voice.names()]);
  await model(db, 'told_nodes');
};

/** Forests by group of claimants, and which nodes hang under one of the same side. */
interface Grown {
  readonly forests: readonly Forest[];
  readonly ofOneSide: Uint8Array;
}

const growForests = async (db: Database, count: number): Promise<Grown> => {
  const forests = GROUPS_OF_CLAIMANTS.map(() => plant(count));
  const ofOneSide = new Uint8Array(count);
  const query = sqlFile(new URL('./wholes.sql', import.meta.url));
  for await (const [among = [], part = [], whole = [], oneSide = []] of db.numbers(query)) {
    for (let i = 0; i < part.length; i++) {
      const node = part[i] ?? NONE;
      if (forests[among[i] ?? NONE]?.hang(node, whole[i] ?? NONE) === true && among[i] === 0) ofOneSide[node] = oneSide[i] ?? 0;
    }
  }
  return { forests, ofOneSide };
};

/** What is asked of each claim when totals are drawn, by its number. */
interface Asked {
  /** Where it was told to be, as the place keys of its roll-up levels; -1 where it is wider. */
  readonly keys: readonly Int32Array[];
  readonly battle: Int32Array;
  /** The whole that its article names. */
  readonly named: Int32Array;
}

const askClaims = async (db: Database, count: number, places: readonly Locus[], battle: Int32Array): Promise<Asked> => {
  const numbers = new Map<string, number>();
  const numberOf = (key: string | null): number => {
    if (key === null) return NONE;
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const codes = places.map((locus) => PLACE_LEVELS.map((level) => numberOf(levelKey(locus, level))));
  const keys = PLACE_LEVELS.map(() => new Int32Array(count));
  const named = new Int32Array(count);
  const query = `select told.n, told.place_number, whole.n from work.told_claims as told
    left join work.told_claims as whole on whole.claim_id = told.subset_of`;
  for await (const [n = [], place = [], whole = []] of db.numbers(query)) {
    for (let i = 0; i < n.length; i++) {
      const at = n[i] ?? NONE;
      named[at] = whole[i] ?? NONE;
      keys.forEach((level, k) => {
        level[at] = codes[place[i] ?? NONE]?.[k] ?? NONE;
      });
    }
  }
  return { keys, battle, named };
};

/** The wholes above a node, nearest first: in its own forest, else the whole that the article names, over all claimants. */
const above = (node: number, own: Forest, all: Forest, headOf: Int32Array, named: Int32Array): readonly number[] => {
  const heads: number[] = [];
  const seen = new Set<string>();
  let [at, forest] = [node, own];
  for (;;) {
    const key = `${forest === all} ${at}`;
    if (seen.has(key)) return heads;
    seen.add(key);
    const parent = forest.parentOf(at);
    const whole = named[at] ?? NONE;
    if (parent !== NONE) at = parent;
    else if (whole !== NONE) [at, forest] = [headOf[whole] ?? NONE, all];
    else return heads;
    heads.push(at);
  }
};

/** Trees and the totals in which each node counts: `work.trees`. */
const drawTotals = async (db: Database, count: number, { forests, ofOneSide }: Grown, asked: Asked): Promise<void> => {
  const [all] = forests;
  if (all === undefined) throw new Error('no forest over all claimants');
  const headOf = new Int32Array(count);
  for await (const [n = [], head = []] of db.numbers('select n, head from work.told_nodes where among = 0'))
    for (let i = 0; i < n.length; i++) headOf[n[i] ?? NONE] = head[i] ?? NONE;
  const { keys, battle, named } = asked;
  const totalsOf = (node: number, wholes: readonly number[]): number => {
    const fought = battle[node] ?? NONE;
    let totals = wholes.length === 0 ? IN_TOTAL : 0;
    if (fought !== NONE && wholes.every((w) => battle[w] !== fought)) totals |= IN_BATTLE;
    keys.forEach((level, k) => {
      const key = level[node] ?? NONE;
      if (key !== NONE && wholes.every((w) => level[w] !== key)) totals |= FIRST_LEVEL << k;
    });
    return totals;
  };
  await db.run(
    'create table work.tree_nodes (among integer, head integer, parent integer, one_side integer, whole integer, root integer, totals integer)',
  );
  for (const among of GROUPS_OF_CLAIMANTS) {
    const forest = forests[among] ?? all;
    const heads: number[] = [];
    for await (const [head = []] of db.numbers(`select n from work.told_nodes where among = ${among} and head = n`)) heads.push(...head);
    const rows = Array.from({ length: 7 }, () => new Int32Array(heads.length));
    const put = (i: number, values: readonly number[]) =>
      values.forEach((value, k) => {
        const column = rows[k];
        if (column !== undefined) column[i] = value;
      });
    heads.forEach((head, i) => {
      const parent = forest.parentOf(head);
      const wholes = among === 2 ? [] : above(head, forest, all, headOf, named);
      const totals = among === 2 ? (parent === NONE ? IN_TOTAL : 0) : totalsOf(head, wholes);
      put(i, [among, head, parent, ofOneSide[head] ?? 0, wholes[0] ?? parent, forest.rootOf(head), totals]);
    });
    await db.append('work', 'tree_nodes', rows);
  }
};

/**
 * Reconciles the claims that `tellClaims` numbered: `work.links`, `work.told_nodes`, `work.trees`, `work.claims`. `battle` gives the
 * number of the battle that a claim belongs to, or -1.
 */
export const reconcileClaims = async (db: Database, places: readonly Locus[], battle: Int32Array): Promise<void> => {
  const count = battle.length;
  await linkClaims(db);
  await groupMatters(db, count);
  await drawTotals(db, count, await growForests(db, count), await askClaims(db, count, places, battle));
  await db.run('create table work.battle_claims (n integer, battle_number integer)');
  await db.append('work', 'battle_claims', [Int32Array.from({ length: count }, (_, i) => i), battle]);
  for (const name of ['vouched', 'trees', 'grades', 'claims']) await model(db, name);
};
