import { type COUNTED_AMONG, PLACE_LEVELS } from '../../schemas/vocabulary.ts';
import type { Battle } from './battles.ts';
import { contradictedClaims, type Forest, gradeOf, growForest, type Node, rootOf, supportOf } from './claim-trees.ts';
import type { CountedClaim } from './counted-claim.ts';
import { groupBy } from './group-by.ts';
import { COUNTRY, isLocal, type Locus } from './loci.ts';
import type { WorkRow } from './work-tables.ts';

type Level = (typeof PLACE_LEVELS)[number];
type Among = (typeof COUNTED_AMONG)[number];

/** The key of a place at a roll-up level: null where the place is wider than the level. */
const keyAt = (locus: Locus, level: Level): string | null => {
  if (level === 'place') return isLocal(locus) ? locus.key : null;
  if (level === 'township') return isLocal(locus) ? locus.townshipKey : null;
  if (level === 'state_region') return locus.stateKey;
  return locus.key === COUNTRY || locus.within.includes(COUNTRY) ? COUNTRY : locus.key;
};

/** The claims that stand above a node, nearest first: wholes in its own forest, else the whole that the article names. */
const above = (node: Node, everything: Forest): readonly CountedClaim[] => {
  const heads: CountedClaim[] = [];
  let at: Node | null = node;
  const seen = new Set<Node>();
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const parent: Node | null = at.parent;
    const named: Node | null = parent === null && at.head.subsetOf !== null ? everything.nodeOf(at.head.subsetOf) : null;
    at = parent ?? named;
    if (at !== null) heads.push(at.head);
  }
  return heads;
};

type Flags = Pick<WorkRow<'counted'>, 'in_total' | 'in_battle' | 'in_place' | 'in_township' | 'in_state_region' | 'in_country'>;

const NOWHERE: Flags = {
  in_total: false,
  in_battle: false,
  in_place: false,
  in_township: false,
  in_state_region: false,
  in_country: false,
};

/** The head of a node stands in totals unless a whole holds it; the other claims of the node are the same people told again. */
const rowsOfNode = (among: Among, node: Node, whole: CountedClaim | undefined, flags: Flags): readonly WorkRow<'counted'>[] => {
  const cluster = rootOf(node).head.id;
  return node.members.map((claim) =>
    claim.id === node.head.id
      ? {
          among,
          claim_id: claim.id,
          cluster_claim_id: cluster,
          why: whole === undefined ? 'counted' : 'part',
          instead: whole?.id ?? null,
          ...flags,
        }
      : { among, claim_id: claim.id, cluster_claim_id: cluster, why: 'repeated', instead: node.head.id, ...NOWHERE },
  );
};

function* countedRows(
  among: Among,
  forest: Forest,
  everything: Forest,
  battleOf: ReadonlyMap<string, string>,
): Generator<WorkRow<'counted'>> {
  for (const node of forest.nodes) {
    const wholes = above(node, everything);
    const outside = (level: Level): boolean => {
      const key = keyAt(node.head.locus, level);
      return key !== null && wholes.every((w) => keyAt(w.locus, level) !== key);
    };
    const battle = battleOf.get(node.head.id);
    yield* rowsOfNode(among, node, wholes[0], {
      in_total: wholes.length === 0,
      in_battle: battle !== undefined && wholes.every((w) => battleOf.get(w.id) !== battle),
      in_place: outside('place'),
      in_township: outside('township'),
      in_state_region: outside('state_region'),
      in_country: outside('country'),
    });
  }
}

/** The claims that stand in the total of each single voice: every claimant reconciled with itself alone. */
function* countedByClaimant(claims: readonly CountedClaim[]): Generator<WorkRow<'counted'>> {
  for (const own of groupBy(claims, (c) => `${c.claimantSide}|${c.claimant}`).values())
    for (const node of growForest(own).nodes)
      yield* rowsOfNode('claimant', node, node.parent?.head, { ...NOWHERE, in_total: node.parent === null });
}

/** What became of the claims. Rows are made when they are asked for: of a million claims there are four million rows. */
export interface Reconciled {
  readonly links: Forest['links'];
  /** Keys of all totals by place. */
  readonly placeKeys: ReadonlySet<string>;
  readonly claims: Iterable<WorkRow<'claims'>>;
  readonly counted: Iterable<WorkRow<'counted'>>;
}

/** Claims in clusters, over all claimants and within each claimant side, with the totals in which each one counts. */
export const reconcileClaims = (
  claims: readonly CountedClaim[],
  battles: readonly (Battle & { readonly id: string })[],
  idOf: (head: string) => string,
): Reconciled => {
  const battleOf = new Map(battles.flatMap((battle) => battle.claims.map((claim) => [claim.id, battle.id] as const)));
  const forest = growForest(claims);
  function* counted(): Generator<WorkRow<'counted'>> {
    yield* countedRows('all', forest, forest, battleOf);
    for (const side of [...new Set(claims.map((c) => c.claimantSide))].sort()) {
      const own = claims.filter((c) => c.claimantSide === side);
      yield* countedRows('claimant_side', growForest(own), forest, battleOf);
    }
    yield* countedByClaimant(claims);
  }
  const contradicted = contradictedClaims(forest.links);
  const grades = new Map(forest.nodes.filter((n) => n.parent === null).map((root) => [root.head.id, gradeOf(root, contradicted)]));
  function* rows(): Generator<WorkRow<'claims'>> {
    for (const claim of claims) {
      const node = forest.nodeOf(claim.id);
      if (node === null) continue;
      const root = rootOf(node);
      const support = supportOf(node);
      yield {
        claim_id: claim.id,
        claimant_key: `${claim.claimantSide}|${claim.claimant}`,
        locus_key: claim.locus.key,
        stock: claim.stock,
        self_reported: claim.claimantSide === claim.side,
        battle_id: battleOf.get(claim.id) ?? null,
        cluster_id: idOf(root.head.id),
        representative: root.head.id === claim.id,
        grade: grades.get(root.head.id) ?? 'one_sided',
        supported_low: support === null ? null : Math.min(claim.low ?? 0, support.low),
        supported_high: support === null ? null : support.high,
        place_key: keyAt(claim.locus, 'place'),
        township_key: keyAt(claim.locus, 'township'),
        state_region_key: keyAt(claim.locus, 'state_region'),
        country_key: keyAt(claim.locus, 'country'),
      };
    }
  }
  const loci = new Set(claims.map((claim) => claim.locus));
  const placeKeys = new Set([...loci].flatMap((locus) => PLACE_LEVELS.flatMap((level) => keyAt(locus, level) ?? [])));
  return { links: forest.links, placeKeys, claims: { [Symbol.iterator]: rows }, counted: { [Symbol.iterator]: counted } };
};
