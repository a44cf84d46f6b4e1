import { type Column, columnsOf } from '../../schemas/columns.ts';
import type { Format } from './publication.ts';

/** Hashtag of a column that names none: by its kind, with the column's name as attribute, so that no two columns share one. */
const BY_KIND: Readonly<Record<Column['kind'], string>> = {
  text: '#meta',
  enum: '#meta',
  day: '#date',
  integer: '#indicator+num',
  real: '#indicator+num',
  flag: '#meta+bool',
};

/** `count`, `count_low`, `high`, `junta_killed_low`: a figure or one of its bounds, with what it is a figure of. */
const FIGURE = /^(?:count_?)?(?:(?<of>[a-z_]+?)_)?(?<bound>low|high)?$/;
const BOUNDS: Readonly<Record<string, string>> = { low: '+min', high: '+max' };

/** Figures count people, and are `#affected`, in every table but the one about things and events. */
const figureTag = (column: Column, table: string): string | null => {
  const figure = column.kind === 'integer' ? FIGURE.exec(column.name)?.groups : undefined;
  if (figure === undefined) return null;
  const of = figure.of === undefined ? '' : `+${figure.of.replaceAll('_', '+')}`;
  return `${table === 'incident_claims' ? '#indicator' : '#affected'}${of}+num${BOUNDS[figure.bound ?? ''] ?? ''}`;
};

/** The HXL hashtag of a column: the schema's own, `#affected+junta+killed+num+min` for a bound, else by kind and name. */
export const hxlTag = (column: Column, table: string): string =>
  column.hxl ?? figureTag(column, table) ?? `${BY_KIND[column.kind]}+${column.name}`;

/** The rows of a CSV file with another put under its header, which is whole in the first piece. */
function* underHeader(row: Buffer, pieces: Iterable<Buffer>): Generator<Buffer> {
  let header = true;
  for (const piece of pieces) {
    const behindHeader = header ? piece.indexOf('\r\n') + 2 : 0;
    if (header) yield Buffer.concat([piece.subarray(0, behindHeader), row]);
    yield piece.subarray(behindHeader);
    header = false;
  }
}

/** The plain CSV with the hashtag row put under its header. Column names hold no comma, quote or line break. */
export const hxl: Format = {
  name: 'hxl',
  files: 'csv/hxl/<table>.csv',
  purpose: 'The same CSV with the hashtag row of the Humanitarian Exchange Language, for HDX and HXL tools.',
  write: async (publication) => {
    for (const table of publication.tables) {
      const tags = columnsOf(table.schema).map((column) => hxlTag(column, table.name));
      const row = Buffer.from(`${tags.join(',')}\r\n`);
      await publication.stream(`csv/hxl/${table.name}.csv`, underHeader(row, publication.pieces(`csv/${table.name}.csv`)));
    }
  },
};
