import type { z } from 'zod';
import type { FieldMeta } from './fields.ts';

/** A column as every output format needs it, read off the zod schema of its table. */
export interface Column extends FieldMeta {
  readonly name: string;
  readonly kind: 'text' | 'integer' | 'real' | 'day' | 'flag' | 'enum';
  readonly nullable: boolean;
  /** For `enum`: the name of the list and its words. */
  readonly enumName?: string;
  readonly words?: readonly string[];
}

interface Def {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly format?: string;
  readonly entries?: Readonly<Record<string, string>>;
  readonly check?: string;
}

const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def;

const kindOf = (schema: z.ZodType, name: string): Column['kind'] => {
  const def = defOf(schema);
  if (def.type === 'string') return def.format === 'date' ? 'day' : 'text';
  if (def.type === 'number') return def.format === 'safeint' ? 'integer' : 'real';
  if (def.type === 'boolean') return 'flag';
  if (def.type === 'enum') return 'enum';
  throw new Error(`column ${name}: a ${def.type} is no kind of column; use schemas/fields.ts`);
};

/** The columns of an object schema, in order. Throws where a field is not made by schemas/fields.ts. */
export const columnsOf = (schema: z.ZodObject): readonly Column[] =>
  Object.entries(schema.shape).map(([name, field]) => {
    let inner = field as z.ZodType;
    let nullable = false;
    let meta = inner.meta();
    while (defOf(inner).type === 'nullable') {
      nullable = true;
      const next = defOf(inner).innerType;
      if (next === undefined) break;
      inner = next;
      meta = { ...inner.meta(), ...meta };
    }
    const kind = kindOf(inner, name);
    const { description, unit, hxl, enumName } = (meta ?? {}) as Partial<FieldMeta> & { enumName?: string };
    if (description === undefined) throw new Error(`column ${name} has no description`);
    return {
      name,
      kind,
      nullable,
      description,
      ...(unit === undefined ? {} : { unit }),
      ...(hxl === undefined ? {} : { hxl }),
      ...(kind === 'enum' ? { enumName: enumName ?? name, words: Object.values(defOf(inner).entries ?? {}) } : {}),
    };
  });
