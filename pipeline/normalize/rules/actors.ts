import type { Side } from '../../../schemas/vocabulary.ts';
import type { Document } from '../document.ts';
import { type ActorEntry, sideOn } from '../lexicon/actor-names.ts';
import { allMatches } from '../lexicon/all-matches.ts';
import { GROUP_FORMS } from '../lexicon/group-forms.ts';
import { PEOPLE_NOUNS } from '../lexicon/people-nouns.ts';
import { indexPhrases, lowered, phrasesIn } from '../lexicon/phrase-index.ts';
import { NEUTRAL_MODIFIERS, PEOPLES, SIDE_MODIFIERS } from '../lexicon/side-words.ts';
import type { ActorMention } from '../rule.ts';
import type { Sentence } from '../sentences.ts';

const NOUNS = indexPhrases(PEOPLE_NOUNS.keys());
/** A word before another one, with the space between: "junta " before "troops". */
const WORD_BEFORE = /(?<![\w-])[\w'-]+ $/;

const isModifier = (words: string): boolean => SIDE_MODIFIERS.has(words) || NEUTRAL_MODIFIERS.has(words);

/** "local resistance fighters", "junta troops": where the modifiers of the noun at `at` begin; `low` is in lower case. */
const modifiersFrom = (low: string, at: number): number => {
  let start = at;
  for (let steps = 0; steps < 6; steps++) {
    let widest = start;
    let from = start;
    for (let words = 0; words < 3; words++) {
      const before = WORD_BEFORE.exec(low.slice(Math.max(0, from - 24), from));
      if (before === null) break;
      from -= before[0].length;
      if (isModifier(low.slice(from, start - 1))) widest = from;
    }
    if (widest === start) return start;
    start = widest;
  }
  return start;
};

/** "the brigade's troops", "the alliance's soldiers": none of the army's. */
const OF_A_BAND = /\b(?:brigade|alliance|coalition|group|rebels?|organi[sz]ation)'s? (?:own |local |main )?$/;

/** "jet fighters", "air force fighters": machines. */
const isJet = (low: string, at: number): boolean => /\b(?:jet|air ?force) $/.test(low.slice(Math.max(0, at - 11), at));

/** "(AA)", "(MDY PDF)" behind a full name is part of the mention. */
const SHORT_FORM = /^ ?\((?:the |or )?[A-Z][\w./-]{0,14}(?: [A-Z][\w.-]+)?\)/;

/** "KIA troops", "AA fighters": the noun behind a name is part of the mention. */
const HANDS =
  /^ (?:troops|fighters|forces|soldiers|members|units|columns?|guerr?illas|personnel|rebels|insurgents|militia(?:men)?|terrorists)(?![\w-])/;

/** "the KIA said" opens a full name in capitals; the country names of foreign actors are places first. */
const COUNTRY = /^(?:China|Thailand|India|Bangladesh|Beijing)$/;

/** Words that begin a sentence or a date before a group's name. */
const OPENING =
  /^(?:(?:The|A|An|In|On|At|By|But|And|When|While|After|Before|Since|Its|Their|Our|From|With|For|Local|Some|Several|Many|Two|Both|Myanmar's|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December) )+/;

/** Alone these are adjectives or other things more often than people: "a major offensive", "a couple of days", "local media". */
const DOUBTFUL: ReadonlySet<string> = new Set(
  'major general private principal couple couples public minor dependent elder novice local displaced division divisions battalion battalions regiment guards population audience guests resistance homeless'.split(
    ' ',
  ),
);

/** "a police station", "the military base": the site, not the men. */
const SITE =
  /^(?:'s)? (?:stations?|posts?|outposts?|camps?|bases?|headquarters|compounds?|hospitals?|barracks|academ|school|service law|check)/;

type Found = ActorMention & { readonly rank: number };

const sideOfNoun = (words: string): Side => {
  const tokens = words.toLowerCase().split(' ');
  for (let size = Math.min(4, tokens.length); size > 0; size--) {
    const noun = PEOPLE_NOUNS.get(tokens.slice(-size).join(' '));
    if (noun === undefined) continue;
    if (noun.fixed) return noun.side;
    // "the terrorist military council", "Myanmar rebels": abuse and the country tell no side of those who have one
    const before = tokens
      .slice(0, -size)
      .filter((word) => noun.side === 'unknown' || !/^(?:terrorist|extremist|myanmar|burmese|burma)$/.test(word));
    const modifiers = before.map((_, i, all) => all.slice(i).join(' '));
    for (const candidates of [modifiers.filter((m) => !PEOPLES.has(m.split(' ')[0] ?? '')), modifiers])
      for (const tail of candidates.reverse()) {
        const side = SIDE_MODIFIERS.get(tail) ?? SIDE_MODIFIERS.get(tail.split(' ')[0] ?? '');
        if (side !== undefined && (side !== 'other' || !/^un/.test(tail))) return side;
      }
    return noun.side;
  }
  return 'unknown';
};

/** The enemy of a junta outlet is the resistance; of everybody else's text, the junta. */
const enemySide = (document: Document): Side => (document.article.publisher_stance === 'junta' ? 'resistance' : 'junta');

/** Umbrella names that a longer form specifies: "PDF" in "Chaung-U PDF". */
const UMBRELLA: ReadonlySet<string | null> = new Set([
  'pdf',
  'ldf',
  'cdf',
  'pakhapha',
  'urban-guerrillas',
  'bgf-generic',
  'bgp',
  'peoples-militia-force',
  'pyu-saw-htee',
  'chin-brotherhood',
]);

const covers = (a: Found, b: Found): boolean => a.start <= b.start && b.end <= a.end;

/**
 * One reading per stretch: a name before a common noun ("KNDF battalion commander"), then the longest, then the better known. A form ("Lake District PDF Battalion 3") gives way to a listed name in it,
 * unless that is an umbrella or the form goes on behind it; common nouns keep the actor that their words are listed under.
 */
const settle = (found: readonly Found[]): readonly Found[] => {
  const listed = found.filter((mention) => mention.rank === 3 && !UMBRELLA.has(mention.actorId));
  const open = found.flatMap((mention): Found[] => {
    if (mention.rank === 0) {
      if (found.some((other) => other.rank > 1 && !other.generic && covers(mention, other))) return [];
      const inner = found.find((other) => other.rank === 1 && other.side === mention.side && covers(mention, other));
      return [inner === undefined ? mention : { ...mention, actorId: inner.actorId, actorType: inner.actorType }];
    }
    const inner = mention.rank === 2 ? listed.find((other) => covers(mention, other)) : undefined;
    if (inner === undefined) return [mention];
    return mention.end > inner.end + 1 ? [{ ...mention, actorId: inner.actorId, side: inner.side, actorType: inner.actorType }] : [];
  });
  open.sort((a, b) => Number(a.generic) - Number(b.generic) || b.end - b.start - (a.end - a.start) || b.rank - a.rank);
  const kept: Found[] = [];
  for (const mention of open) if (!kept.some((other) => mention.start < other.end && other.start < mention.end)) kept.push(mention);
  kept.sort((a, b) => a.start - b.start);
  // "a TNLA battalion commander": the rank behind the name is no other actor.
  return kept.filter((mention, i) => !(mention.generic && kept[i - 1]?.generic === false && kept[i - 1]?.end === mention.start - 1));
};

const memory = new WeakMap<Sentence, readonly ActorMention[]>();

/**
 * The actors that a sentence names, in the order of the text, never overlapping: listed names ("Kachin Independence Army (KIA)" is one),
 * unlisted groups by the form of the name ("Chaung-U PDF"), and common nouns with their modifiers ("regime troops", "residents").
 * Sides are those of the day of publication, `unknown` where the words alone do not say.
 */
export const findActors = (document: Document, sentence: Sentence): readonly ActorMention[] => {
  const known = memory.get(sentence);
  if (known !== undefined) return known;
  const found: Found[] = [];
  const { text, start } = sentence;
  const { actors } = document.knowledge;
  const day = document.article.published_on;
  const add = (at: number, words: string, entry: ActorEntry | undefined, side: Side, actorType: string, generic: boolean, rank: number) => {
    let end = at + words.length;
    if (!generic) {
      end += SHORT_FORM.exec(text.slice(end, end + 40))?.[0].length ?? 0;
      end += HANDS.exec(text.slice(end, end + 20))?.[0].length ?? 0;
    }
    found.push({
      start: start + at,
      end: start + end,
      name: entry?.name ?? words,
      actorId: entry?.actorId ?? null,
      side,
      actorType,
      generic,
      rank,
    });
  };

  const isSite = (end: number): boolean => SITE.test(text.slice(end, end + 14));
  for (const { index, phrase } of phrasesIn(actors.names, text)) {
    const entry = actors.byName.get(phrase);
    if (entry !== undefined && !COUNTRY.test(phrase))
      add(index, phrase, entry, sideOn(entry, day), entry.actorType, entry.actorType === 'generic', 3);
  }
  for (const { gate, pattern, side, actorType } of GROUP_FORMS) {
    if (!gate.test(text)) continue;
    for (const match of allMatches(text, pattern)) {
      const words = match[0].replace(OPENING, '');
      if (words.includes(' ') || /[\d-]/.test(words))
        add(match.index + match[0].length - words.length, words, undefined, side, actorType, false, 2);
    }
  }
  const low = lowered(text);
  for (const { index, phrase } of phrasesIn(actors.words, low)) {
    const entry = actors.byWords.get(phrase);
    const end = index + phrase.length;
    if (entry === undefined || isSite(end) || isJet(low, index)) continue;
    const theirs = entry.actorId === 'gen-soldiers' && OF_A_BAND.test(low.slice(Math.max(0, index - 24), index));
    const side = entry.actorId === 'gen-enemy' ? enemySide(document) : theirs ? 'resistance' : sideOn(entry, day);
    add(index, text.slice(index, end), theirs ? undefined : entry, side, entry.actorType, true, 1);
  }
  for (const { index, phrase } of phrasesIn(NOUNS, low)) {
    const end = index + phrase.length;
    if (low[end] === '-') continue;
    const from = modifiersFrom(low, index);
    const words = low.slice(from, end);
    const theResistance = words === 'resistance' && low.slice(0, from).endsWith('the ');
    if ((DOUBTFUL.has(words) && !theResistance) || isSite(end) || isJet(low, index)) continue;
    const side = /^enem(?:y|ies)\b/.test(words) ? enemySide(document) : sideOfNoun(words);
    if (side !== 'unknown') add(from, text.slice(from, end), undefined, side, 'generic', true, 0);
  }

  const mentions = settle(found).map(({ rank: _, ...mention }) => mention);
  memory.set(sentence, mentions);
  return mentions;
};
