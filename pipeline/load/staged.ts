import { closeSync, openSync, readSync } from 'node:fs';
import { type Column, columnsOf } from '../../schemas/columns.ts';
import { typeOf } from '../../schemas/ddl.ts';
import type { Table } from '../../schemas/tables.ts';
import { identifier, literal } from '../database.ts';

/** SQL that takes rows from JSON into a plain staging table, finds those that a constraint refuses, and moves the rest. */

/** A fault that a row can have: the condition under which it has it. */
export interface Fault {
  readonly field: string;
  readonly message: string;
  readonly condition: string;
}

export const stagedName = (table: Table): string => identifier(`staged_${table.name}`);

/** The JSON type of a column while it is still unchecked: words and days are plain text. */
const looseType = (column: Column): string =>
  column.kind === 'integer' ? 'BIGINT' : column.kind === 'real' ? 'DOUBLE' : column.kind === 'flag' ? 'BOOLEAN' : 'VARCHAR';

const struct = (table: Table): string =>
  `STRUCT(${columnsOf(table.schema)
    .map((c) => `${identifier(c.name)} ${looseType(c)}`)
    .join(', ')})`;

/** Bytes that DuckDB sets aside for a line, at least; each thread takes twice as many. */
const LEAST_LINE = 2 ** 24;

const longestLine = (path: string): number => {
  const file = openSync(path, 'r');
  const chunk = Buffer.alloc(2 ** 20);
  let longest = 0;
  let begun = 0;
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      let from = 0;
      for (let end = chunk.indexOf(10); end >= 0 && end < read; end = chunk.indexOf(10, from)) {
        longest = Math.max(longest, begun + end - from);
        begun = 0;
        from = end + 1;
      }
      begun += read - from;
    }
  } finally {
    closeSync(file);
  }
  return Math.max(longest, begun);
};

/** How files of one row per line are read: with room for their longest line, whatever its length. */
const readOptions = (files: readonly string[]): string =>
  `format = 'newline_delimited', maximum_object_size = ${Math.max(LEAST_LINE, ...files.map((file) => longestLine(file) + 2))}`;

/** Stages a file that holds one row per line. */
export const stageLines = (table: Table, files: readonly string[]): string => {
  const columns = columnsOf(table.schema).map((c) => `${literal(c.name)}: '${looseType(c)}'`);
  const from = `read_json([${files.map(literal).join(', ')}], ${readOptions(files)}, columns = {${columns.join(', ')}})`;
  return `create temp table ${stagedName(table)} as select * from ${from}`;
};

/** Stages an array of rows held by each line of a file. */
export const stageNested = (table: Table, file: string): string => {
  const from = `read_json(${literal(file)}, ${readOptions([file])}, columns = {${literal(table.name)}: ${literal(`${struct(table)}[]`)}})`;
  return `create temp table ${stagedName(table)} as select unnest(row) from (select unnest(${identifier(table.name)}) as row from ${from})`;
};

/** Stages the rows of Parquet files, a row that stands there twice once; no rows where there are no files. */
export const stageParquet = (table: Table, files: string | null): string => {
  const columns = columnsOf(table.schema).map(
    (c) => `cast(${files === null ? 'null' : identifier(c.name)} as ${looseType(c)}) as ${identifier(c.name)}`,
  );
  const from = files === null ? 'range(0)' : `read_parquet(${literal(files)}, hive_partitioning = false, union_by_name = true)`;
  return `create temp table ${stagedName(table)} as select distinct ${columns.join(', ')} from ${from}`;
};

/**
 * Keeps one of the articles with equal texts, the earliest and of one day the first by id, with the ids of the others as its copies,
 * and takes the records of the others away.
 */
export const mergeCopies = (articles: Table, records: readonly Table[]): readonly string[] => {
  const staged = stagedName(articles);
  const copies = 'select article_id from copies where article_id <> original';
  return [
    `create temp table copies as select article_id, first_value(article_id) over (partition by content_sha256 order by published_on nulls last, article_id) as original from ${staged}`,
    `update ${staged} as a set copies = c.ids from (select original, string_agg(article_id, '|' order by article_id) as ids from copies where article_id <> original group by original) as c where a.article_id = c.original`,
    ...[articles, ...records].map((table) => `delete from ${stagedName(table)} where article_id in (${copies})`),
  ];
};

const ofColumn = (column: Column): readonly Fault[] => {
  const name = identifier(column.name);
  const missing = { field: column.name, message: 'a value is needed', condition: `${name} is null` };
  const word = {
    field: column.name,
    message: `one of ${(column.words ?? []).join(', ')}`,
    condition: `${name} is not null and ${name} not in (${(column.words ?? []).map(literal).join(', ')})`,
  };
  const day = { field: column.name, message: 'a day, yyyy-mm-dd', condition: `${name} is not null and try_cast(${name} as date) is null` };
  return [...(column.nullable ? [] : [missing]), ...(column.kind === 'enum' ? [word] : []), ...(column.kind === 'day' ? [day] : [])];
};

/** Faults that a row has by itself, in the order in which they are told. */
export const ownFaults = (table: Table): readonly Fault[] => [
  ...columnsOf(table.schema).flatMap(ofColumn),
  ...table.checks.map((check) => ({ field: table.primaryKey[0] ?? '', message: check, condition: `not coalesce(${check}, true)` })),
];

/** Faults against the rows already loaded: a key that points nowhere. */
export const linkFaults = (table: Table): readonly Fault[] =>
  table.foreignKeys
    .filter((key) => key.table !== table.name)
    .map((key) => ({
      field: key.column,
      message: `a ${key.references} of ${key.table}`,
      condition: `${identifier(key.column)} is not null and ${identifier(key.column)} not in (select ${identifier(key.references)} from ${identifier(key.table)})`,
    }));

/** All rows but the first of a key, in an order that depends on nothing but the rows. */
export const repeatedKey = (table: Table): string => {
  const keys = table.primaryKey.map(identifier).join(', ');
  const twice = `select ${keys} from ${stagedName(table)} group by ${keys} having count(*) > 1`;
  return `select rowid from ${stagedName(table)} as s semi join (${twice}) as twice using (${keys}) qualify row_number() over (partition by ${keys} order by to_json(s)::varchar, rowid) > 1`;
};

/** `insert` of staged rows, cast to the types of the table; `where` picks those whose turn it is. */
export const moveRows = (table: Table, where: string): string => {
  const columns = columnsOf(table.schema);
  const names = columns.map((c) => identifier(c.name)).join(', ');
  const cast = columns.map((c) => `cast(${identifier(c.name)} as ${typeOf(c)})`).join(', ');
  const order = [...new Set([...table.sortKey, ...table.primaryKey])].map(identifier).join(', ');
  return `insert into ${identifier(table.name)} (${names}) select ${cast} from ${stagedName(table)} where ${where} order by ${order}`;
};
