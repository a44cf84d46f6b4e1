import type { Actor } from '../../../schemas/reference.ts';
import type { Side } from '../../../schemas/vocabulary.ts';
import { indexPhrases, type PhraseIndex } from './phrase-index.ts';

/** One actor of actors.csv with its periods of side, in the order of the table. */
export interface ActorEntry {
  readonly actorId: string;
  readonly name: string;
  readonly actorType: string;
  readonly parentId: string | null;
  readonly periods: readonly { readonly side: Side; readonly from: string | null; readonly to: string | null }[];
}

export interface ActorIndex {
  readonly actors: readonly Actor[];
  readonly byId: ReadonlyMap<string, ActorEntry>;
  /** By name as written, for names with a capital letter. */
  readonly byName: ReadonlyMap<string, ActorEntry>;
  /** By lower-case words, for common nouns ("junta troops", "rebels"). */
  readonly byWords: ReadonlyMap<string, ActorEntry>;
  /** The keys of `byName`; case counts. */
  readonly names: PhraseIndex;
  /** The keys of `byWords`, for text in lower case. */
  readonly words: PhraseIndex;
}

/** British and American spellings of one name. */
const spellings = (form: string): readonly string[] => {
  const british = form
    .replace(/\b([Dd])efense/g, '$1efence')
    .replace(/\b([Oo])rganiz/g, '$1rganis')
    .replace(/\b([Cc])enter\b/g, '$1entre');
  const american = form
    .replace(/\b([Dd])efence/g, '$1efense')
    .replace(/\b([Oo])rganis/g, '$1rganiz')
    .replace(/\b([Cc])entre\b/g, '$1enter');
  return [form, british, american];
};

const split = (list: string): readonly string[] => list.split('|').filter((form) => form !== '');

/** "men (unspecified)", "the regime": remarks in brackets and the article are no part of the name. */
const plain = (form: string): string =>
  form
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s*\([a-z][^)]*\)$/, '')
    .replace(/^the /i, '')
    .trim();

/** "(AA)" behind its full name is read by rule; other brackets belong to the name ("KNA (Kayan)"). */
const formsOf = (row: Actor): readonly string[] => {
  const short = split(row.abbreviations);
  // "Unicef", "Ocha": newspapers write pronounceable short forms as words.
  const worded =
    row.actor_type === 'un'
      ? short.filter((form) => /^[A-Z]{4,}$/.test(form)).map((form) => form.charAt(0) + form.slice(1).toLowerCase())
      : [];
  const written = [row.name, ...short, ...worded, ...split(row.aliases)].map(plain);
  const bare = plain(row.name).replace(/\s*\([A-Z][^)]*\)$/, '');
  return [...written, ...(row.actor_type === 'military_command' ? [] : [bare])].flatMap(spellings);
};

/** Indexes actors.csv by every form of every name; where two actors share a form the first row wins. */
export const indexActors = (actors: readonly Actor[]): ActorIndex => {
  const rows = new Map<string, Actor[]>();
  for (const row of actors) rows.set(row.actor_id, [...(rows.get(row.actor_id) ?? []), row]);
  const byId = new Map<string, ActorEntry>();
  const byName = new Map<string, ActorEntry>();
  const byWords = new Map<string, ActorEntry>();
  for (const [actorId, periods] of rows) {
    const first = periods[0];
    if (first === undefined) continue;
    const entry: ActorEntry = {
      actorId,
      name: plain(first.name),
      actorType: first.actor_type,
      parentId: first.parent_actor_id,
      periods: periods.map((row) => ({ side: row.side, from: row.side_valid_from, to: row.side_valid_to })),
    };
    byId.set(actorId, entry);
    for (const form of formsOf(first)) {
      const book = /[A-Z]/.test(form) ? byName : byWords;
      if (form.length > 1 && !book.has(form)) book.set(form, entry);
    }
  }
  return { actors, byId, byName, byWords, names: indexPhrases(byName.keys()), words: indexPhrases(byWords.keys()) };
};

/** The side of an actor on a day; without a day, its latest side. */
export const sideOn = (entry: ActorEntry, day: string | null): Side => {
  const last = entry.periods.at(-1)?.side ?? 'unknown';
  if (day === null) return last;
  return entry.periods.find(({ from, to }) => (from === null || from <= day) && (to === null || day <= to))?.side ?? last;
};
