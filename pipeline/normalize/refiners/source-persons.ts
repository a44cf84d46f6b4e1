import { allMatches } from '../lexicon/all-matches.ts';
import { SOURCE_NOUNS } from '../lexicon/source-nouns.ts';
import type { ActorMention } from '../rule.ts';
import type { Source } from './source.ts';

const TITLES =
  '(?:Brig(?:adier)?|Maj(?:or)?|Lt|Lieutenant|Col(?:onel)?|Gen(?:eral)?|Capt(?:ain)?|Sgt|Sergeant|Vice|Dr|Rev|Fr|Mr|Mrs|Ms|Prof|Professor|Senior|Father|Bishop|Pastor)';
const TITLE = new RegExp(`^(?:${TITLES}\\.?[ -]|U |Daw |Ko |Ma |Padoh )+`);
const CAPITAL = "[A-Z\\u00C0-\\u00DE][\\w\\u00C0-\\u017F'-]+";
const PERSON = new RegExp(`(?:${TITLES}\\.?[ -]|U |Padoh )*${CAPITAL}(?: ${CAPITAL})*`, 'g');

/** A military rank: without a body it speaks for the army, or for the body named before. */
export const RANK = /\b(?:Brig|Maj|Lt|Col|Gen|Capt|Sgt|Brigadier|Major|Lieutenant|Colonel|General|Captain|Sergeant)\b/;

const NO_PERSON =
  /^(?:The|A|An|One|Another|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty|Dozens|Some|He|She|It|They|We|I|In|On|At|But|And|When|After|There|That|This|Its|Their|His|Her|Our|Junta|Local|Regime|Resistance|Military|Army|Police|State|Former|Ex-\w+|Senior|Chinese|Thai|Indian|Rohingya|Chin|Karen|Karenni|Kachin|Arakanese|Rakhine|Burmese|Myanmar|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Rows of actors.csv that list a spokesman by name. */
export const SPOKESPEOPLE: ReadonlySet<string | null> = new Set(['junta-information-team', 'brotherhood-spokespeople']);

/** A name without rank and honorific: "Naw Bu". */
export const bareName = (name: string): string => name.replace(TITLE, '');

/** The person whom a source names, with rank or honorific ("Colonel Naw Bu" in "KIA spokesperson Colonel Naw Bu"), and where. `start` is the offset of `text`. */
export const personIn = (
  text: string,
  actors: readonly ActorMention[],
  start: number,
): { readonly name: string; readonly at: number } | undefined => {
  for (const match of allMatches(text, PERSON)) {
    const words = match[0].split(' ');
    let at = match.index;
    const isRole = (word: string): boolean => NO_PERSON.test(word) || (SOURCE_NOUNS.has(word.toLowerCase()) && !RANK.test(word));
    while (words.length > 0 && isRole(words[0] ?? '')) at += (words.shift() ?? '').length + 1;
    const name = words.join(' ');
    // "the Lake National Front's chairman": whose he is
    if (bareName(name).length < 2 || RANK.test(bareName(name)) || /'s$/.test(name)) continue;
    const end = at + name.length;
    const covered = actors.some(
      (actor) => actor.start <= start + at && start + end <= actor.end && !SPOKESPEOPLE.has(actor.actorId) && !RANK.test(name),
    );
    const behind = text.slice(end);
    const joined = words.length === 1 && /^ [a-z]/.test(behind) && !/^ (?:of|who|from|in|at|with|that)\b/.test(behind);
    // "A villager who fled Thet Kei said": what the relative clause names
    const placed =
      /(?:\b(?:of|in|from|at|near|for|on|to|under|by)|'s|\bthe)\s$|^[^,]*\bwho\b[^,]*$/i.test(text.slice(0, at)) && bareName(name) === name;
    if (covered || joined || placed || /^(?:'s| (?:Township|District|State|Region|Town|Village|City|PDF|Army|hospital))/.test(behind))
      continue;
    return { name, at };
  }
  return undefined;
};

/** The source that introduced a person: "Naw Bu" later is "Colonel Naw Bu" with his body. */
export const knownPerson = (history: readonly Source[], name: string): Source | undefined => {
  const bare = bareName(name);
  return bare.length < 3
    ? undefined
    : history.find((source) => source.kind === 'person' && bareName(source.claimant.split(',')[0] ?? '').endsWith(bare));
};
