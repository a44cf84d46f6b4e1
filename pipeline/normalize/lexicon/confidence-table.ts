/** How a kind of row is rated. */
export interface RatingTable {
  /** Points that a row of this kind starts with. */
  readonly start: number;
  /** Points that a trait of its reading adds or takes. */
  readonly traits: Readonly<Record<string, number>>;
  /** From which sum of points on how many rows in a hundred are right. */
  readonly levels: readonly (readonly [sum: number, right: number])[];
}
