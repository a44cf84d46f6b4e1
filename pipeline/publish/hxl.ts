import { type Column, columnsOf } from '../../schemas/columns.ts';
import type { Format } from './publication.ts';

/** Hashtag of a column that names none: by its kind, with the column's name as attribute, so that no two columns share one. */
const BY_KIND: Readonly<Record<Column['kind'], string>> = {
  text: '#meta',
  enum: '#meta',
  day: '#date',
  integer: '#indicator+num',
  real: '#indicator+num',
  flag: '#status',
};

/** The HXL hashtag of a column: `#affected+num+count_low` for a count of persons. */
export const hxlTag = (column: Column): string =>
  column.hxl ?? `${column.unit?.startsWith('persons') ? '#affected+num' : BY_KIND[column.kind]}+${column.name}`;

/** The plain CSV with the hashtag row put under its header. Column names hold no comma, quote or line break. */
export const hxl: Format = {
  name: 'hxl',
  purpose: 'The same CSV with the hashtag row of the Humanitarian Exchange Language, for HDX and HXL tools.',
  write: async (publication) => {
    for (const table of publication.tables) {
      const plain = Buffer.from(publication.read(`csv/${table.name}.csv`));
      const behindHeader = plain.indexOf('\r\n') + 2;
      const tags = Buffer.from(`${columnsOf(table.schema).map(hxlTag).join(',')}\r\n`);
      publication.write(`csv/hxl/${table.name}.csv`, Buffer.concat([plain.subarray(0, behindHeader), tags, plain.subarray(behindHeader)]));
    }
  },
};
