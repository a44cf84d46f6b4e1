import type { Field, Given } from './found.ts';

/** The names by which manifests, archives and front matter call each field; the contract's own name first. */
const NAMES: Readonly<Record<Field, readonly string[]>> = {
  article_id: ['article_id', 'id'],
  file: ['file', 'filename', 'file_name', 'path'],
  publisher: ['publisher', 'source', 'outlet', 'newspaper', 'site', 'site_name'],
  title: ['title', 'headline'],
  url: ['url', 'link', 'permalink', 'source_url', 'canonical_url'],
  published_on: ['published_on', 'published', 'published_at', 'date', 'publication_date', 'date_published', 'pub_date', 'pubdate'],
  published_on_basis: ['published_on_basis', 'date_basis'],
  language: ['language', 'lang'],
  text: ['text', 'body', 'content', 'full_text', 'article_text'],
};

const FIELD_OF: ReadonlyMap<string, Field> = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name): [string, Field] => [name, field as Field])),
);

/** "Published On", "published-on" and "published_on" are one name. */
const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_');

/** The field that a column or key stands for, null where it is none of ours. */
export const fieldOf = (name: string): Field | null => FIELD_OF.get(plain(name)) ?? null;

const rank = (name: string): number => {
  const field = fieldOf(name);
  return field === null ? -1 : NAMES[field].indexOf(plain(name));
};

/** Values by field: of several names for one field the first in the list that has a value wins. The text keeps its outer white space. */
export const givenFrom = (values: Iterable<readonly [name: string, value: string | null]>): Given => {
  const given: Partial<Record<Field, string>> = {};
  const sorted = [...values].sort(([a], [b]) => rank(a) - rank(b));
  for (const [name, value] of sorted) {
    const field = fieldOf(name);
    if (field === null || value === null || value.trim() === '' || given[field] !== undefined) continue;
    given[field] = field === 'text' ? value : value.trim();
  }
  return given;
};
