/** What a bench gives: rows to read, and keys for bench.json. A row that was not measured is not there. */

export interface Row {
  readonly what: string;
  readonly measured: string;
  /** What it is held against, and the ratio wanted. */
  readonly reach: string;
}

export interface Section {
  readonly title: string;
  /** How it was measured, in a sentence or two. */
  readonly how: string;
  readonly rows: readonly Row[];
  /** Keys of bench.json. */
  readonly keys: Readonly<Record<string, number>>;
  /** Medians and spreads behind them. */
  readonly details: Readonly<Record<string, unknown>>;
}

/** Three digits that mean something. */
export const rounded = (value: number): number => Number(value.toPrecision(3));

export const figuresOf = (sections: readonly Section[], short: boolean): Readonly<Record<string, unknown>> => ({
  ...Object.assign({}, ...sections.map(({ keys }) => keys)),
  short,
  node: process.version,
  measured: Object.assign({}, ...sections.map(({ details }) => details)),
});

const cells = (...values: readonly string[]): string => `| ${values.join(' | ')} |`;

export const tableOf = (sections: readonly Section[]): string =>
  sections
    .flatMap(({ title, how, rows }) => [
      `### ${title}`,
      '',
      how,
      '',
      cells('what', 'measured', 'wanted'),
      cells('---', '---', '---'),
      ...rows.map((row) => cells(row.what, row.measured, row.reach)),
      '',
    ])
    .join('\n');
