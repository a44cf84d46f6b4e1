import type { Battle } from './battles.ts';
import { contradictedClaims, type Forest, gradeOf, growForest, type Node, rootOf, supportOf } from './claim-trees.ts';
import type { CountedClaim } from './counted-claim.ts';
import { groupBy } from './group-by.ts';
import { COUNTRY, isLocal, type Locus } from './loci.ts';
import type { WorkRow } from './work-tables.ts';

/** The roll-up levels, and the key of a place at each: null where the place is wider than the level. */
export const LEVELS = ['place', 'township', 'state_region', 'country'] as const;
export type Level = (typeof LEVELS)[number];

export const keyAt = (locus: Locus, level: Level): string | null => {
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

const countedRows = (
  scope: string,
  forest: Forest,
  everything: Forest,
  battleOf: ReadonlyMap<string, string>,
): readonly WorkRow<'counted'>[] =>
  forest.nodes.map((node) => {
    const wholes = above(node, everything);
    const outside = (level: Level): boolean => {
      const key = keyAt(node.head.locus, level);
      return key !== null && wholes.every((w) => keyAt(w.locus, level) !== key);
    };
    const battle = battleOf.get(node.head.id);
    return {
      scope,
      claim_id: node.head.id,
      cluster_id: rootOf(node).head.id,
      in_total: wholes.length === 0,
      in_battle: battle !== undefined && wholes.every((w) => battleOf.get(w.id) !== battle),
      in_place: outside('place'),
      in_township: outside('township'),
      in_state_region: outside('state_region'),
      in_country: outside('country'),
    };
  });

/** The claims that stand in the total of each single voice: every claimant reconciled with itself alone. */
const countedByClaimant = (claims: readonly CountedClaim[]): readonly WorkRow<'counted_by_claimant'>[] =>
  [...groupBy(claims, (c) => `${c.claimantSide}|${c.claimant}`).values()].flatMap((own) => {
    const forest = growForest(own);
    return forest.nodes
      .filter((node) => node.parent === null)
      .map((node) => ({ claim_id: node.head.id, cluster_id: rootOf(node).head.id }));
  });

export interface Reconciled {
  readonly forest: Forest;
  readonly claims: readonly WorkRow<'claims'>[];
  readonly counted: readonly WorkRow<'counted'>[];
  readonly byClaimant: readonly WorkRow<'counted_by_claimant'>[];
  readonly levels: readonly WorkRow<'levels'>[];
}

/** Claims in clusters, over all claimants and within each claimant side, with the totals in which each one counts. */
export const reconcileClaims = (
  claims: readonly CountedClaim[],
  battles: readonly (Battle & { readonly id: string })[],
  idOf: (head: string) => string,
): Reconciled => {
  const battleOf = new Map(battles.flatMap((battle) => battle.claims.map((claim) => [claim.id, battle.id] as const)));
  const forest = growForest(claims);
  const scopes = [...new Set(claims.map((c) => c.claimantSide))].sort();
  const counted = [
    ...countedRows('all', forest, forest, battleOf),
    ...scopes.flatMap((scope) => countedRows(scope, growForest(claims.filter((c) => c.claimantSide === scope)), forest, battleOf)),
  ];
  const contradicted = contradictedClaims(forest.links);
  const grades = new Map(forest.nodes.filter((n) => n.parent === null).map((root) => [root.head.id, gradeOf(root, contradicted)]));
  const rows = claims.flatMap((claim): readonly WorkRow<'claims'>[] => {
    const node = forest.nodeOf(claim.id);
    if (node === null) return [];
    const root = rootOf(node);
    const support = supportOf(node);
    return [
      {
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
      },
    ];
  });
  const levels = claims.flatMap((claim) =>
    LEVELS.flatMap((level): readonly WorkRow<'levels'>[] => {
      const key = keyAt(claim.locus, level);
      return key === null ? [] : [{ claim_id: claim.id, level, place_key: key, locus_key: level === 'place' ? claim.locus.key : key }];
    }),
  );
  return { forest, claims: rows, counted, byClaimant: countedByClaimant(claims), levels };
};
