import type { Document } from '../document.ts';
import { datesIn } from '../refiners/attach-period.ts';
import type { ActorMention, DateMention, SiteMention } from '../rule.ts';
import type { Sentence, Span } from '../sentences.ts';
import { tokensOf } from '../tokens.ts';
import { findActors } from './actors.ts';
import { type Possible, possibleIn } from './control/pattern-gate.ts';
import { siteByMark } from './enumerations.ts';
import { type LocatedPlace, placesIn } from './places.ts';
import { sitesIn } from './sites.ts';

/**
 * A sentence with its names made into signs, so that a rule reads English and not names: "The AA captured Pauktaw on Thursday" is
 * "the A0 captured P1 on D2". Words are lower case, signs upper case: P place, S site, A armed or other actor, C civilians, D date,
 * T a place by its noun ("the town", "its wards"), B an installation by its noun ("the base").
 */
export interface Item extends Span {
  readonly sign: 'word' | 'P' | 'S' | 'A' | 'C' | 'D' | 'T' | 'B';
  /** Lower-case word, or the sign with its position. */
  readonly code: string;
  /** The word itself, where the sign stands for a common noun ("wards"). */
  readonly word?: string;
  readonly place?: LocatedPlace;
  readonly site?: SiteMention;
  readonly actor?: ActorMention;
  readonly date?: DateMention;
  /** "the junta-held town": whose it is, inside a word. */
  readonly holder?: ActorMention;
}

export interface Scene {
  readonly items: readonly Item[];
  /** Codes joined by single blanks. */
  readonly text: string;
  /** Position of each item's code in `text`. */
  readonly at: readonly number[];
  /** Patterns of control that its words leave possible. */
  readonly possible: Possible | null;
}

/** "the town", "its wards", "the whole city": a place by its noun, where no name follows. */
const PLACE_NOUN =
  /^(?:town|city|village|township|towns|cities|villages|townships|capital|area|ward|wards|neighbou?rhoods?|quarters?|downtown|settlement|hamlet|municipality|districts?)$/;
/** "the base", "that camp", "the post": an installation by its noun. */
const SITE_NOUN =
  /^(?:base|camp|outpost|post|headquarters|hq|station|stronghold|position|compound|garrison|fort|fortress|barracks|hill|hilltop|airport|airfield|checkpoint|gate|facility|bridgehead|command|depot|battalion|school|monastery|hospital|factory|building|hall|prison|bridge|jetty)$/;

/** "under siege for a week": the days begin behind what lasted them. */
const UNDER_SIEGE = /^(?:siege|attack|assault) (?=for )/;

interface Mark extends Span {
  readonly sign: Item['sign'];
  readonly rank: number;
  readonly place?: LocatedPlace;
  readonly site?: SiteMention;
  readonly actor?: ActorMention;
  readonly date?: DateMention;
}

/** "the junta army remains in P1", "the junta's loss of P2": no bodies and no dead. */
const NO_MEMBER = /(?:'s)? (?:remains|loss|losses)$/;

const isInCompound = (document: Document, actor: ActorMention): boolean =>
  /^-(?:held|controlled|occupied|run|ruled|governed|administered)/.test(document.text.slice(actor.end, actor.end + 14));

/** "They include the camps at P1; the police stations of P2 and P3; and the airport": parts of one list, no clauses. */
const LIST_OF_SEMICOLONS =
  /(?:\binclud(?:e|es|ed|ing)\b|:)[^;]{3,120};(?![^.]*\b(?:was|were|is|are|has|have|had|fell|took|captured|seized|said|says|will|would|remains?|withdrew|attacked|entered|killed)\b)/;

const isSameSite = (a: Mark, b: Mark): boolean =>
  // "the regional command" and "regional command" are one
  (a.start === b.start || (a.end === b.end && Math.abs(a.start - b.start) <= 4)) &&
  a.site?.place?.start === b.site?.place?.start &&
  a.site?.name !== b.site?.name &&
  !(a.site?.group ?? false);

const marksOf = (document: Document, sentence: Sentence): readonly Mark[] => {
  const marks: Mark[] = [];
  for (const date of datesIn(document, sentence)) {
    const { start, end } = date;
    marks.push({ sign: 'D', rank: 1, start: start + (UNDER_SIEGE.exec(document.text.slice(start, end))?.[0].length ?? 0), end, date });
  }
  for (const site of sitesIn(document, sentence)) marks.push({ sign: 'S', rank: 3, start: site.start, end: site.end, site });
  // "the junta-held town": a word of its own
  for (const actor of findActors(document, sentence).filter((a) => !isInCompound(document, a)))
    marks.push({
      sign: actor.side === 'civilian' ? 'C' : 'A',
      rank: actor.generic ? 0 : 4,
      start: actor.start,
      end: actor.end - (NO_MEMBER.exec(document.text.slice(actor.start, actor.end))?.[0].length ?? 0),
      actor,
    });
  // "Myanmar soldiers": the soldiers
  for (const place of placesIn(document, sentence))
    marks.push({ sign: 'P', rank: place.kind === 'country' ? -1 : 2, start: place.start, end: Math.max(place.tail, place.end), place });
  // "captured (c) on 21 September": the line of a list
  for (const match of sentence.text.matchAll(/(?<=\S )\(([a-z]|\d{1,2})\)/g)) {
    const site = siteByMark(document, sentence, match[1] ?? '');
    if (site !== null)
      marks.push({ sign: 'S', rank: 5, start: sentence.start + match.index, end: sentence.start + match.index + match[0].length, site });
  }
  marks.sort((a, b) => b.rank - a.rank || a.start - b.start);
  const kept: Mark[] = [];
  for (const mark of marks) {
    const over = kept.findIndex((k) => mark.start < k.end && k.start < mark.end);
    const other = kept[over];
    if (other === undefined) kept.push(mark);
    // "LIB 540 had been taken", "troops of LIB 540": a unit is an actor and, where it is taken, a site
    // "the General Administration Department office" is one, however it is found
    else if (mark.sign === 'S' && other.sign === 'S' && isSameSite(mark, other)) kept[over] = mark.end > other.end ? mark : other;
    else if (mark.sign === 'S' && other.sign === 'S') kept.push(mark);
    else if (mark.sign === 'S' && mark.site?.unitOnly === true && other.sign === 'A' && other.actor !== undefined)
      kept[over] = { ...mark, start: Math.min(mark.start, other.start), end: Math.max(mark.end, other.end), actor: other.actor };
    else if (mark.sign === 'S' && other.sign === 'A' && other.start >= mark.start && other.end <= mark.end) kept[over] = mark;
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
};

const memo = new WeakMap<Sentence, Scene>();

export const sceneOf = (document: Document, sentence: Sentence): Scene => {
  const known = memo.get(sentence);
  if (known !== undefined) return known;
  const marks = marksOf(document, sentence);
  const holders = findActors(document, sentence).filter((actor) => isInCompound(document, actor));
  const items: Item[] = [];
  const list = LIST_OF_SEMICOLONS.test(sentence.text);
  const push = (item: Omit<Item, 'code'>, word: string) =>
    items.push({
      ...item,
      code: item.sign === 'word' ? word : `${item.sign}${items.length}`,
      ...(item.sign === 'T' || item.sign === 'B' ? { word } : {}),
    });
  let next = 0;
  for (const token of tokensOf(sentence)) {
    while (next < marks.length && (marks[next]?.start ?? 0) < token.end) {
      const { rank: _, ...mark } = marks[next] as Mark;
      push(mark, '');
      next++;
    }
    if (marks.some((mark) => token.start < mark.end && mark.start < token.end)) continue;
    const sign = PLACE_NOUN.test(token.lower) ? 'T' : SITE_NOUN.test(token.lower) ? 'B' : 'word';
    const holder = holders.find((actor) => actor.start <= token.start && actor.end > token.start);
    push(
      { sign, start: token.start, end: token.end, ...(holder === undefined ? {} : { holder }) },
      list && token.lower === ';' ? ',' : token.lower,
    );
  }
  const at: number[] = [];
  let text = '';
  for (const item of items) {
    if (text !== '') text += ' ';
    at.push(text.length);
    text += item.code;
  }
  const scene = { items, text, at, possible: possibleIn(sentence) };
  memo.set(sentence, scene);
  return scene;
};

/** The item that a position in `scene.text` falls in. */
export const itemAt = (scene: Scene, position: number): number => {
  let i = scene.at.length - 1;
  while (i > 0 && (scene.at[i] ?? 0) > position) i--;
  return i;
};
