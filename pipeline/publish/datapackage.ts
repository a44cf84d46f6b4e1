import { z } from 'zod';
import { type Column, columnsOf } from '../../schemas/columns.ts';
import type { Table } from '../../schemas/tables.ts';
import { CROSSWALKS } from './crosswalks.ts';
import { DATASET, SOURCES } from './dataset-words.ts';
import type { Format, Publication } from './publication.ts';

const TYPES: Readonly<Record<Column['kind'], string>> = {
  text: 'string',
  enum: 'string',
  day: 'date',
  integer: 'integer',
  real: 'number',
  flag: 'boolean',
};

/** Bounds that the zod field states; JavaScript's own safe integers are no bound of ours. */
const boundsOf = (field: z.ZodType): Readonly<Record<string, number>> => {
  const node = z.toJSONSchema(field) as { readonly minimum?: number; readonly maximum?: number; readonly anyOf?: readonly object[] };
  const stated = { ...node, ...(node.anyOf?.[0] ?? {}) } as { readonly minimum?: number; readonly maximum?: number };
  return Object.fromEntries(
    Object.entries({ minimum: stated.minimum, maximum: stated.maximum }).filter(
      (entry): entry is [string, number] => entry[1] !== undefined && Math.abs(entry[1]) < Number.MAX_SAFE_INTEGER,
    ),
  );
};

const fieldOf = (table: Table, column: Column) => ({
  name: column.name,
  type: TYPES[column.kind],
  description: column.unit === undefined ? column.description : `${column.description} Unit: ${column.unit}.`,
  constraints: {
    ...(column.nullable ? {} : { required: true }),
    ...(table.primaryKey.length === 1 && table.primaryKey[0] === column.name ? { unique: true } : {}),
    ...(column.words === undefined ? {} : { enum: column.words }),
    ...(column.kind === 'integer' || column.kind === 'real' ? boundsOf(table.schema.shape[column.name] as z.ZodType) : {}),
  },
});

/** A Table Schema v2. A reference to the table's own rows names no resource, as the standard has it. */
const tableSchema = (table: Table) => ({
  $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
  fields: columnsOf(table.schema).map((column) => fieldOf(table, column)),
  missingValues: [''],
  ...(table.primaryKey.length === 0 ? {} : { primaryKey: table.primaryKey }),
  ...(table.foreignKeys.length === 0
    ? {}
    : {
        foreignKeys: table.foreignKeys.map((key) => ({
          fields: [key.column],
          reference: { ...(key.table === table.name ? {} : { resource: key.table }), fields: [key.references] },
        })),
      }),
});

const fileOf = (publication: Publication, path: string) => {
  const { bytes, sha256 } = publication.fingerprint(path);
  return { path, bytes, hash: `sha256:${sha256}` };
};

const CSV_FORM = {
  $schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
  type: 'table',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
} as const;

/** Frictionless Data Package v2: every table and crosswalk as CSV, with its keys and constraints. */
export const datapackage: Format = {
  name: 'datapackage',
  files: 'datapackage.json',
  purpose: 'A Frictionless data package over the CSV files: types, keys and constraints that tools can check.',
  write: async (publication) => {
    const { facts, tables } = publication;
    const resources = [
      ...tables.map((table) => ({
        name: table.name,
        ...CSV_FORM,
        description: table.grain,
        ...fileOf(publication, `csv/${table.name}.csv`),
        schema: tableSchema(table),
      })),
      ...CROSSWALKS.map((crosswalk) => ({
        name: `crosswalk-${crosswalk.name}`,
        ...CSV_FORM,
        description: crosswalk.grain,
        ...fileOf(publication, `crosswalk/${crosswalk.name}.csv`),
        schema: {
          $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
          fields: crosswalk.columns.map(({ name, kind, meaning }) => ({ name, type: TYPES[kind], description: meaning })),
          missingValues: [''],
        },
      })),
    ];
    const descriptor = {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: DATASET.name,
      title: DATASET.title,
      description: DATASET.description,
      version: facts.datasetVersion,
      keywords: DATASET.keywords,
      licenses: [DATASET.licence],
      contributors: [{ title: DATASET.authors, roles: ['author'] }],
      sources: SOURCES.map(({ title, path, terms }) => ({ title: `${title}. ${terms}`, path })),
      schema_version: facts.schemaVersion,
      source_hash: facts.sourceHash,
      as_of: facts.asOf,
      resources,
    };
    publication.write('datapackage.json', `${JSON.stringify(descriptor, null, 2)}\n`);
  },
};
