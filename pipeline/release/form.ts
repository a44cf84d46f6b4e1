import { z } from 'zod';

/** What a reader of the tables relies on: their names, their columns, and what a column means. */

const ColumnForm = z.strictObject({
  type: z.string(),
  required: z.boolean(),
  /** Words of a closed list; empty where the column has none. */
  words: z.array(z.string()),
  meaning: z.string(),
});

export const Form = z.record(z.string(), z.strictObject({ key: z.array(z.string()), columns: z.record(z.string(), ColumnForm) }));
export type Form = z.infer<typeof Form>;

const Package = z.object({
  resources: z.array(
    z.object({
      name: z.string(),
      schema: z.object({
        primaryKey: z.array(z.string()).default([]),
        fields: z.array(
          z.object({
            name: z.string(),
            type: z.string(),
            description: z.string(),
            constraints: z
              .object({ required: z.boolean().default(false), enum: z.array(z.string()).default([]) })
              .default({ required: false, enum: [] }),
          }),
        ),
      }),
    }),
  ),
});

/** The form that a datapackage.json tells. */
export const formOf = (datapackage: unknown): Form =>
  Object.fromEntries(
    Package.parse(datapackage).resources.map(({ name, schema }) => [
      name,
      {
        key: schema.primaryKey,
        columns: Object.fromEntries(
          schema.fields.map(({ name: column, type, description, constraints }) => [
            column,
            { type, required: constraints.required, words: constraints.enum, meaning: description },
          ]),
        ),
      },
    ]),
  );

export interface FormChange {
  /** `casualty_claims` or `casualty_claims.count_low` */
  readonly where: string;
  readonly what: string;
  /** Breaks what a reader relies on; `wording` does where the meaning changed with the words, which only a person can tell. */
  readonly weight: 'breaks' | 'wording' | 'adds';
}

type Column = z.infer<typeof ColumnForm>;

const columnChanges = (where: string, old: Column, now: Column): readonly FormChange[] => {
  const breaks = (what: string): FormChange => ({ where, what, weight: 'breaks' });
  const gone = old.words.filter((word) => !now.words.includes(word));
  const added = now.words.filter((word) => !old.words.includes(word));
  return [
    ...(old.type === now.type ? [] : [breaks(`was of type ${old.type}, is ${now.type}`)]),
    ...(old.required && !now.required ? [breaks('may be empty now')] : []),
    ...(gone.length === 0 ? [] : [breaks(`lost the words ${gone.join(', ')}`)]),
    ...(added.length === 0 ? [] : [{ where, what: `has the words ${added.join(', ')} too`, weight: 'adds' as const }]),
    ...(old.meaning === now.meaning ? [] : [{ where, what: `meant "${old.meaning}", means "${now.meaning}"`, weight: 'wording' as const }]),
  ];
};

/** What changed from one form to the next, table by table. A renamed column is one that is gone and one that is added. */
export const formChanges = (old: Form, now: Form): readonly FormChange[] => [
  ...Object.entries(old).flatMap(([table, before]): readonly FormChange[] => {
    const after = now[table];
    if (after === undefined) return [{ where: table, what: 'the table is gone', weight: 'breaks' }];
    return [
      ...(before.key.join() === after.key.join()
        ? []
        : [
            {
              where: table,
              what: `its key was ${before.key.join(', ') || 'none'}, is ${after.key.join(', ') || 'none'}`,
              weight: 'breaks' as const,
            },
          ]),
      ...Object.entries(before.columns).flatMap(([name, column]): readonly FormChange[] => {
        const there = after.columns[name];
        const where = `${table}.${name}`;
        return there === undefined ? [{ where, what: 'the column is gone', weight: 'breaks' }] : columnChanges(where, column, there);
      }),
      ...Object.keys(after.columns)
        .filter((name) => before.columns[name] === undefined)
        .map((name) => ({ where: `${table}.${name}`, what: 'a new column', weight: 'adds' as const })),
    ];
  }),
  ...Object.keys(now)
    .filter((table) => old[table] === undefined)
    .map((table) => ({ where: table, what: 'a new table', weight: 'adds' as const })),
];
