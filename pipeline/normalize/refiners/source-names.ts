import type { ClaimantSide } from '../../../schemas/vocabulary.ts';
import type { Document } from '../document.ts';
import type { ActorMention } from '../rule.ts';
import { findActors } from '../rules/actors.ts';

const HANDS =
  /\s(?:troops|fighters|forces|soldiers|members|units|columns?|guerr?illas|personnel|rebels|insurgents|militia(?:men)?|terrorists)$/;
const SHORT = /\s?\(([^)]+)\)$/;

export interface ActorName {
  /** As the article gives it: "Kachin Independence Army (KIA)". */
  readonly name: string;
  readonly mention: ActorMention;
}

interface Names {
  readonly byShort: ReadonlyMap<string, ActorName>;
  readonly byId: ReadonlyMap<string, ActorName>;
  readonly all: readonly ActorMention[];
}

const memory = new WeakMap<Document, Names>();

const writtenName = (document: Document, mention: ActorMention): string =>
  document.article.text
    .slice(mention.start, mention.end)
    .replace(HANDS, '')
    .replace(/^[Tt]he /, '');

const namesOf = (document: Document): Names => {
  const known = memory.get(document);
  if (known !== undefined) return known;
  const byShort = new Map<string, ActorName>();
  const byId = new Map<string, ActorName>();
  const all: ActorMention[] = [];
  for (const sentence of document.sentences)
    for (const mention of findActors(document, sentence)) {
      if (mention.generic) continue;
      all.push(mention);
      const name = writtenName(document, mention);
      const short = SHORT.exec(name)?.[1];
      if (short !== undefined && !byShort.has(short)) byShort.set(short, { name, mention });
      if (mention.actorId === null) continue;
      const before = byId.get(mention.actorId);
      if (before === undefined || (short !== undefined && !SHORT.test(before.name))) byId.set(mention.actorId, { name, mention });
    }
  const names: Names = { byShort, byId, all };
  memory.set(document, names);
  return names;
};

/** The fullest name that the article gives an actor, wherever it does: "the AA" is "Arakan Army (AA)". */
export const fullNameOf = (document: Document, mention: ActorMention): ActorName => {
  const written = writtenName(document, mention);
  if (SHORT.test(written)) return { name: written, mention };
  const names = namesOf(document);
  const short = names.byShort.get(written);
  if (short !== undefined) return short;
  const full = mention.actorId === null ? undefined : names.byId.get(mention.actorId);
  if (full === undefined || (written.length > 6 && !SHORT.test(full.name) && full.name.length < written.length))
    return { name: written, mention };
  return full;
};

/** The actor whose name holds these words before its kind: "Black Hill" in an article on the "Black Hill PDF". */
export const actorNamed = (document: Document, words: string): ActorMention | undefined => {
  const names = namesOf(document);
  return names.all.find((mention) => document.text.slice(mention.start, mention.end).includes(`${words} `));
};

/** The side on which an actor speaks: UN bodies, foreign governments and INGOs as `international`. */
export const speaksFor = (mention: ActorMention): ClaimantSide | null => {
  if (mention.actorType === 'un' || mention.actorType === 'international' || mention.actorType === 'foreign') return 'international';
  return mention.side === 'unknown' ? null : mention.side;
};
