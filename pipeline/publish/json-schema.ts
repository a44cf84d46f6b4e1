import { z } from 'zod';
import type { Table } from '../../schemas/tables.ts';
import type { Format } from './publication.ts';

/** Keywords of ours that JSON Schema does not know, named so that strict readers let them pass. */
const OWN_KEYWORDS: Readonly<Record<string, string>> = { unit: 'x-unit', hxl: 'x-hxl', enumName: 'x-vocabulary' };

/** The JSON Schema (draft 2020-12) of one row of a table. */
export const rowSchema = (table: Table): Readonly<Record<string, unknown>> => {
  const schema = z.toJSONSchema(table.schema, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      const node = jsonSchema as Record<string, unknown>;
      for (const [own, named] of Object.entries(OWN_KEYWORDS)) {
        if (typeof node[own] !== 'string') continue;
        node[named] = node[own];
        delete node[own];
      }
    },
  });
  const { $schema, ...rest } = schema;
  return { $schema, title: table.name, description: table.grain, ...rest };
};

/** The text of `schema/<table>.schema.json`. */
export const rowSchemaText = (table: Table): string => `${JSON.stringify(rowSchema(table), null, 2)}\n`;

export const jsonSchema: Format = {
  name: 'json-schema',
  files: 'schema/<table>.schema.json',
  purpose: 'The JSON Schema of a row of each table, for whoever validates or generates code.',
  write: async (publication) => {
    for (const table of publication.tables) publication.write(`schema/${table.name}.schema.json`, rowSchemaText(table));
  },
};
