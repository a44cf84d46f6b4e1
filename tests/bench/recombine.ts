import type { Reference } from '../../schemas/reference.ts';
import type { Random } from './random.ts';

/** Rewrites a paragraph with other towns, actors, numbers and dates. The same name gets the same new name throughout one article. */
export type Rewrite = (paragraph: string) => string;

export interface Names {
  readonly towns: readonly string[];
  readonly actors: readonly { readonly name: string; readonly abbreviation: string }[];
  readonly anyTown: RegExp;
  readonly anyActor: RegExp;
}

export const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'.split('|');
export const WEEKDAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'.split('|');

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (names: readonly string[]): RegExp =>
  new RegExp(
    `\\b(?:${[...names]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')})\\b`,
    'g',
  );

/** Towns with names of one or two plain words, and ethnic armies known by one abbreviation. */
export const namesOf = (reference: Reference): Names => {
  const towns = [
    ...new Set(
      reference.places.filter(({ kind, name }) => kind === 'town' && /^[A-Z][a-z]{4,}(?: [A-Z][a-z]+)?$/.test(name)).map((p) => p.name),
    ),
  ];
  const actors = reference.actors
    .filter(({ side, actor_type, abbreviations }) => side === 'resistance' && actor_type === 'eao' && /^[A-Z]{2,6}$/.test(abbreviations))
    .map(({ name, abbreviations }) => ({ name, abbreviation: abbreviations }));
  return { towns, actors, anyTown: anyOf(towns), anyActor: anyOf(actors.flatMap(({ name, abbreviation }) => [name, abbreviation])) };
};

/** One partner for each key, drawn when it is first asked for. */
const drawn = <T>(draw: () => T): ((key: string) => T) => {
  const partners = new Map<string, T>();
  return (key) => {
    const known = partners.get(key);
    if (known !== undefined) return known;
    const partner = draw();
    partners.set(key, partner);
    return partner;
  };
};

/** "1,200" and "45", not "2024", "236" of a battalion or the day of a month. */
const NUMBER =
  /(?<![\w.,:/-])(?<!(?:Battalion|IB|LIB|LID|No\.|Operation|Ward|Route|Highway|[A-Z][a-z]{2,8}|[A-Z]{2,}) )(\d{1,3}(?:,\d{3})+|\d{1,3})(?![\w:/-]|[.,]\d| (?:January|February|March|April|May|June|July|August|September|October|November|December))/g;

const DAY_MONTH = new RegExp(`\\b(\\d{1,2}) (${MONTHS.join('|')})\\b`, 'g');
const MONTH_DAY = new RegExp(`\\b(${MONTHS.join('|')}) (\\d{1,2})\\b(?!\\d)`, 'g');

const otherNumber = (written: string, random: Random): string => {
  const value = Number(written.replaceAll(',', ''));
  if (value < 2) return written;
  const other = Math.max(2, Math.round(value * (0.6 + random.next())));
  return written.includes(',') || other >= 1000 ? other.toLocaleString('en-US') : String(other);
};

export const rewriter = (names: Names, random: Random): Rewrite => {
  const town = drawn(() => random.pick(names.towns));
  const actor = drawn(() => random.pick(names.actors));
  const known = new Map(names.actors.flatMap((a) => [[a.name, a] as const, [a.abbreviation, a] as const]));
  const months = random.between(0, 11);
  const days = random.between(0, 27);
  const month = (name: string): string => MONTHS[(MONTHS.indexOf(name) + months) % 12] ?? name;
  const day = (written: string): number => ((Number(written) - 1 + days) % 28) + 1;
  return (paragraph) =>
    paragraph
      .replace(NUMBER, (written) => otherNumber(written, random))
      .replace(DAY_MONTH, (_, d: string, m: string) => `${day(d)} ${month(m)}`)
      .replace(MONTH_DAY, (_, m: string, d: string) => `${month(m)} ${day(d)}`)
      .replace(names.anyTown, town)
      .replace(names.anyActor, (written) => {
        const from = known.get(written);
        const to = actor(from?.name ?? written);
        return written === from?.abbreviation ? to.abbreviation : to.name;
      });
};
