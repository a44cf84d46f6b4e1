import type { Column } from '../../../schemas/columns.ts';

/** One column of another project's dataset, as it is filled here. */
export interface CrosswalkColumn {
  readonly name: string;
  readonly kind: Column['kind'];
  /** What stands in it here; for a column left empty, why. */
  readonly meaning: string;
  /** DuckDB expression over `from`; null for a column that is left empty. */
  readonly sql: string | null;
}

/** Our rows in the columns that users of another dataset already load. */
export interface Crosswalk {
  /** File name without `.csv`. */
  readonly name: string;
  /** The dataset whose columns these are. */
  readonly dataset: string;
  readonly grain: string;
  /** What a user of that dataset must know before using these rows like its own. */
  readonly lost: readonly string[];
  /** CTEs that end in one named `rows`. */
  readonly ctes: string;
  readonly columns: readonly CrosswalkColumn[];
  /** A total order over the columns of `rows`. */
  readonly order: readonly string[];
}

/** The select of a crosswalk. Columns left empty are null of their kind. `guard` wraps texts that a spreadsheet might run. */
export const crosswalkSelect = (crosswalk: Crosswalk, guard: (expression: string) => string): string => {
  const cells = crosswalk.columns.map(({ name, kind, sql }) => {
    const expression = sql === null ? 'null::varchar' : kind === 'text' ? guard(`(${sql})`) : sql;
    return `${expression} as "${name}"`;
  });
  return `${crosswalk.ctes}\nselect ${cells.join(',\n  ')}\nfrom rows order by ${crosswalk.order.map((name) => `rows.${name} nulls last`).join(', ')}`;
};
