import { comparable } from './candidate-pairs.ts';
import { asOfDay, type ClaimLink, linkClaims, sameMatter } from './claim-links.ts';
import { boundsMeet, byContent, type CountedClaim } from './counted-claim.ts';
import { width } from './interval.ts';

/**
 * Claims about the same people stand in a tree: claims of the same matter share a node, each part hangs under the narrowest
 * whole that holds it, and the root stands for all of them. So no person is counted in two trees, and a total over any place
 * or battle adds the topmost nodes that lie in it.
 */
export interface Node {
  /** The claim that stands for the node. */
  readonly head: CountedClaim;
  readonly members: readonly CountedClaim[];
  readonly parent: Node | null;
  readonly children: readonly Node[];
}

interface Growing {
  head: CountedClaim;
  members: CountedClaim[];
  parent: Growing | null;
  children: Growing[];
}

export interface Forest {
  readonly nodes: readonly Node[];
  nodeOf(claimId: string): Node | null;
  readonly links: readonly ClaimLink[];
}

/** The first day on which this figure of this claimant was told: telling it again makes it no younger. */
const firstTold = (claim: CountedClaim, members: readonly CountedClaim[]): CountedClaim =>
  members
    .filter((m) => m.claimant === claim.claimant && m.low === claim.low && m.high === claim.high)
    .reduce((first, m) => (byContent(m, first) < 0 ? m : first), claim);

/** The claim that stands for claims of one matter: no vague one, then the newest figure (of stocks that of the newest day), then the higher one. */
const headOf = (members: readonly CountedClaim[]): CountedClaim => {
  const ranked = [...new Set(members.map((m) => (m.stock ? m : firstTold(m, members))))].sort(
    (a, b) =>
      Number(a.qualifier === 'vague') - Number(b.qualifier === 'vague') ||
      (a.stock && b.stock ? asOfDay(b) - asOfDay(a) : 0) ||
      ((a.publishedOn ?? '') > (b.publishedOn ?? '') ? -1 : (a.publishedOn ?? '') < (b.publishedOn ?? '') ? 1 : 0) ||
      (b.low ?? 0) - (a.low ?? 0) ||
      byContent(a, b),
  );
  const head = ranked[0];
  if (head === undefined) throw new Error('a node without claims');
  return head;
};

const groupSameMatter = (claims: readonly CountedClaim[], links: readonly ClaimLink[]): Map<string, Growing> => {
  const root = new Map(claims.map((claim) => [claim.id, claim.id]));
  const find = (id: string): string => {
    let at = id;
    for (let up = root.get(at); up !== undefined && up !== at; up = root.get(at)) at = up;
    return at;
  };
  for (const { a, b, relation } of links) {
    if (relation === 'subset' || a.subsetOf !== null || b.subsetOf !== null || !sameMatter(a, b)) continue;
    const [x, y] = [find(a.id), find(b.id)].sort();
    if (x !== undefined && y !== undefined) root.set(y, x);
  }
  const groups = new Map<string, CountedClaim[]>();
  for (const claim of claims) {
    const key = find(claim.id);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [claim]);
    else known.push(claim);
  }
  const nodeOf = new Map<string, Growing>();
  for (const members of groups.values()) {
    const node: Growing = { head: headOf(members), members, parent: null, children: [] };
    for (const member of members) nodeOf.set(member.id, node);
  }
  return nodeOf;
};

const hangs = (under: Growing, node: Growing): boolean => {
  for (let at: Growing | null = under; at !== null; at = at.parent) if (at === node) return true;
  return false;
};

/** Narrower wholes first: a place inside a place, then fewer days. */
const narrowness = (a: CountedClaim, b: CountedClaim): number =>
  b.locus.within.length - a.locus.within.length || width(comparable(a.period)) - width(comparable(b.period)) || byContent(a, b);

/** Builds the forest of some claims. Wholes that an article names count even where they are not among the claims of `links`. */
export const growForest = (claims: readonly CountedClaim[]): Forest => {
  const sorted = [...claims].sort(byContent);
  const links = linkClaims(sorted);
  const nodeOf = groupSameMatter(sorted, links);
  const wholes = new Map<Growing, { readonly stated: boolean; readonly whole: CountedClaim }[]>();
  for (const { a, b, relation } of links) {
    const [whole, part] = [nodeOf.get(a.id), nodeOf.get(b.id)];
    if (whole === undefined || part === undefined || whole === part || relation === 'duplicate') continue;
    const known = wholes.get(part);
    const found = { stated: b.subsetOf === a.id, whole: a };
    if (known === undefined) wholes.set(part, [found]);
    else known.push(found);
  }
  for (const [part, found] of wholes) {
    const ranked = found.sort((x, y) => Number(y.stated) - Number(x.stated) || narrowness(x.whole, y.whole));
    for (const { whole } of ranked) {
      const parent = nodeOf.get(whole.id);
      if (parent === undefined || hangs(parent, part)) continue;
      part.parent = parent;
      parent.children.push(part);
      break;
    }
  }
  const nodes = [...new Set(sorted.flatMap((claim) => nodeOf.get(claim.id) ?? []))];
  return { nodes, nodeOf: (id) => nodeOf.get(id) ?? null, links };
};

/** The root of the tree that a node stands in. */
export const rootOf = (node: Node): Node => (node.parent === null ? node : rootOf(node.parent));

export type Grade = 'conceded' | 'corroborated' | 'independent' | 'one_sided' | 'denied';

const PARTIES = new Set<string>(['junta', 'resistance']);
const concedes = (claim: CountedClaim): boolean => PARTIES.has(claim.side) && claim.claimantSide === claim.side;
const neutral = (claim: CountedClaim): boolean => !PARTIES.has(claim.claimantSide);

/** Low bounds of what two claimant sides say alike: one number can meet both figures. */
const agreed = (members: readonly CountedClaim[]): readonly number[] =>
  members.flatMap((a) =>
    members.filter((b) => a.claimantSide < b.claimantSide && boundsMeet(a, b)).map((b) => Math.min(a.low ?? 0, b.low ?? 0)),
  );

/** What more than the enemy's word speaks for: at most the figure of the node itself; null where nothing does. */
export interface Support {
  readonly low: number;
  readonly high: number | null;
}

export const supportOf = (node: Node): Support | null => {
  const own = node.members.filter((m) => concedes(m) || neutral(m));
  const lows = [...own.map((m) => m.low ?? 0), ...agreed(node.members)];
  const parts = node.children.filter((c) => c.head.side === node.head.side).flatMap((child) => supportOf(child) ?? []);
  if (lows.length === 0 && parts.length === 0) return null;
  const low = Math.min(node.head.low ?? 0, Math.max(0, ...lows, ...parts.map((p) => p.low)));
  const supported = own.length > 0 || lows.length > 0;
  return { low, high: supported ? node.head.high : null };
};

const inTree = (node: Node): readonly Node[] => [node, ...node.children.flatMap(inTree)];

/** Claims that another claimant side contradicts. */
export const contradictedClaims = (links: readonly ClaimLink[]): ReadonlySet<string> =>
  new Set(links.flatMap((l) => (l.relation === 'contradicts' && l.a.claimantSide !== l.b.claimantSide ? [l.a.id, l.b.id] : [])));

/** How well the people of a tree are vouched for, by the best word in it. */
export const gradeOf = (root: Node, contradicted: ReadonlySet<string>): Grade => {
  const nodes = inTree(root);
  const members = nodes.flatMap((n) => n.members).filter((m) => m.side === root.head.side);
  if (members.some(concedes)) return 'conceded';
  if (nodes.some((n) => n.head.side === root.head.side && agreed(n.members).length > 0)) return 'corroborated';
  if (members.some(neutral)) return 'independent';
  return members.some((m) => contradicted.has(m.id) || m.verification === 'disputed') ? 'denied' : 'one_sided';
};
