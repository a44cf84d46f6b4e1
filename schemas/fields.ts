import { z } from 'zod';

/**
 * The kinds of column a table may have. Every field of every record schema is made by one of these,
 * so that DDL, Arrow schema, JSON Schema and codebook can be derived from the zod schema alone.
 * Transforms stay out of record schemas: JSON Schema cannot express them.
 */
export interface FieldMeta {
  readonly description: string;
  /** Unit of a quantity, e.g. `persons`, `days`, `degrees`. */
  readonly unit?: string;
  /** HXL hashtag with attributes, e.g. `#affected+killed+num`. */
  readonly hxl?: string;
}

type Meta = Omit<FieldMeta, 'description'>;

/** A string that says something: never empty. */
export const text = (description: string, meta: Meta = {}) =>
  z
    .string()
    .min(1)
    .meta({ description, ...meta });

/** A whole number. */
export const integer = (description: string, meta: Meta = {}) => z.int().meta({ description, ...meta });

/** A whole number of zero or more. */
export const count = (description: string, meta: Meta = {}) =>
  z
    .int()
    .nonnegative()
    .meta({ description, ...meta });

/** A real number. */
export const real = (description: string, meta: Meta = {}) => z.number().meta({ description, ...meta });

/** A calendar day that exists, as `yyyy-mm-dd`. */
export const day = (description: string, meta: Meta = {}) => z.iso.date().meta({ description, ...meta });

/** True or false. */
export const flag = (description: string, meta: Meta = {}) => z.boolean().meta({ description, ...meta });

/** One word of a closed list; `name` is the list's name and its ENUM type in DuckDB. */
export const oneOf = <const T extends readonly [string, ...string[]]>(name: string, words: T, description: string, meta: Meta = {}) =>
  z.enum(words).meta({ description, enumName: name, ...meta });
