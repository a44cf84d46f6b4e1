/**
 * Claims about the same people stand in a tree: claims of the same matter share a node, each part hangs under the narrowest
 * whole that holds it, and the root stands for all of them. So no person is counted in two trees, and a total over any place
 * or battle adds the topmost nodes that lie in it. Claims are known by their numbers, and a node by that of its head.
 */

const NONE = -1;

/** Numbers in groups, while they are put together: the lowest number of a group is its name. */
export interface Groups {
  join(a: number, b: number): void;
  names(): Int32Array;
}

export const singles = (count: number): Groups => {
  const up = Int32Array.from({ length: count }, (_, i) => i);
  const find = (from: number): number => {
    let at = from;
    for (let above = up[at] ?? at; above !== at; above = up[at] ?? at) {
      const next = up[above] ?? above;
      up[at] = next;
      at = next;
    }
    return at;
  };
  return {
    join: (a, b) => {
      const [x, y] = [find(a), find(b)];
      if (x < y) up[y] = x;
      else up[x] = y;
    },
    names: () => up.map((_, i) => find(i)),
  };
};

export interface Forest {
  /** Hangs a node under a whole, unless it hangs already or the whole hangs under it. Gives whether it hangs there now. */
  hang(part: number, whole: number): boolean;
  /** The node above; -1 for a root. */
  parentOf(node: number): number;
  rootOf(node: number): number;
}

export const plant = (count: number): Forest => {
  const parent = new Int32Array(count).fill(NONE);
  const parentOf = (node: number): number => parent[node] ?? NONE;
  const hangs = (under: number, node: number): boolean => {
    for (let at = under; at !== NONE; at = parentOf(at)) if (at === node) return true;
    return false;
  };
  return {
    parentOf,
    hang: (part, whole) => {
      if (parentOf(part) !== NONE || hangs(whole, part)) return false;
      parent[part] = whole;
      return true;
    },
    rootOf: (node) => {
      let at = node;
      for (let above = parentOf(at); above !== NONE; above = parentOf(at)) at = above;
      return at;
    },
  };
};
