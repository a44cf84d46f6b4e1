import { CASUALTY_FRAMES } from '../../lexicon/casualty-frames.ts';
import { neededWords } from '../../needed-words.ts';
import type { Token } from '../../tokens.ts';
import { questionsOfWords } from '../../words.ts';
import type { Group } from '../groups.ts';
import type { Predicate } from '../predicates.ts';

/** Each frame with a test for the words that it cannot do without. */
const FRAMES = CASUALTY_FRAMES.map((frame) => {
  const needed = neededWords(frame.pattern);
  const pieces = needed === null ? null : [...needed];
  return {
    ...frame,
    pieces,
    needs: pieces === null ? null : new RegExp(`\\b(?:${pieces.join('|')})`),
    ofThem: frame.pattern.source.startsWith('^#'),
  };
});

/** Which frames a word leaves possible: those with words that stand together are left to their test. */
const questions = questionsOfWords(
  FRAMES.map(({ pieces }) => (pieces === null || pieces.some((piece) => piece.includes(' ')) ? () => true : pieces)),
);

const memory = new WeakMap<readonly Token[], Int32Array>();

/** The frames that the words of a sentence leave possible, one bit for each; most leave few. */
const possibleIn = (tokens: readonly Token[]): Int32Array => {
  const known = memory.get(tokens);
  if (known !== undefined) return known;
  const possible = new Int32Array(questions.size);
  for (const { word } of tokens) questions.add(word, possible);
  memory.set(tokens, possible);
  return possible;
};

/** What ends a clause, or the room that a frame may take. */
const CLAUSE_END = /^[;:()\u2014]$/;
const MOST_WORDS = 30;

/** Not said to have happened. */
const UNREAL =
  /\b(?:not|never|no|nor|nobody|none|n't|would|could|should|may|might|must|will|can|cannot|can't|won't|didn't|if|unless|whether|without|deny|denies|denied|threat[a-z]*|plan(?:s|ned|ning)?|hop(?:es?|ed|ing)|want(?:s|ed|ing)?|tr(?:y|ies|ied|ying) to|avoid(?:s|ed|ing)?|fail(?:s|ed|ing)?|attempt[a-z]*|refus(?:es?|ed|ing)|false|rumou?rs?|capacity|prepar[a-z]+|orders? to|ordered to|free(?:d)?|releas(?:ed|es|ing))\b/;

/** Who comes to a clinic with anything: treating them tells of no wound. */
const PATIENTS = /^(?:out)?patients?$/;

/** Denials that frames themselves are made of: "no longer alive", "without a leg". */
const OWN_WORDS =
  /\bdoctors without borders\b|\b(?:no (?:longer|more|choice|option|other (?:choice|option))|without (?:an?|his|her|their|both|one))\b/g;

interface Scene {
  readonly text: string;
  /** Position of the token at which each character begins. */
  readonly at: readonly number[];
}

/** The clause around a group in lower case: the group as `#`, other counted people as `@`; quotation marks are left out. */
const sceneOf = (tokens: readonly Token[], groups: readonly Group[], group: Group): Scene => {
  let from = group.first;
  while (from > 0 && group.first - from < MOST_WORDS && !CLAUSE_END.test(tokens[from - 1]?.text ?? ';')) from--;
  let to = group.last + 1;
  while (to < tokens.length && to - group.last < MOST_WORDS && !CLAUSE_END.test(tokens[to]?.text ?? ';')) to++;
  const at: number[] = [];
  let text = '';
  for (let i = from; i < to; i++) {
    const other =
      i === group.first
        ? group
        : groups.find((one) => one !== group && one.first === i && one.last < group.first !== one.first > group.last);
    const word = i === group.first ? '#' : other !== undefined ? '@' : (tokens[i]?.lower ?? '');
    if (word === '"' || word === "'" || word === '.') continue;
    for (let c = 0; c <= word.length; c++) at.push(i);
    text += `${word} `;
    if (other !== undefined) i = Math.max(i, other.last);
  }
  return { text, at };
};

/** What a clause says of people in words that no other rule reads; null where no frame fits, or it is only imagined or denied. */
export const frameRule = (tokens: readonly Token[], groups: readonly Group[], group: Group): Predicate | null => {
  const { text, at } = sceneOf(tokens, groups, group);
  const hash = text.indexOf('#');
  const behind = text.slice(hash);
  const possible = possibleIn(tokens);
  const patients = tokens.slice(group.first, group.last + 1).some(({ lower }) => PATIENTS.test(lower));
  for (const [i, { pattern, outcome, rule, negative, needs, ofThem: own }] of FRAMES.entries()) {
    if (((possible[i >> 5] ?? 0) & (1 << (i & 31))) === 0 || needs?.test(text) === false) continue;
    const match = patients && outcome === 'wounded' ? null : pattern.exec(own ? behind : text);
    if (match === null) continue;
    const start = match.index + (own ? hash : 0);
    const end = start + match[0].length;
    // "have been killed, captured or removed": nothing tells how many of each
    if (/^ ?, (?:[a-z]+ (?:, )?){1,3}or (?!so\b|more\b)/.test(text.slice(end, end + 60))) continue;
    const clause = text.slice(Math.max(text.lastIndexOf(' , ', start), text.lastIndexOf(' and ', start), 0), end);
    if (negative !== true && UNREAL.test(clause.replace(OWN_WORDS, ' '))) continue;
    if (own && group.kind === 'single' && (outcome === 'displaced' || outcome === 'missing')) continue;
    // "a town of 3,000 people, is deserted": said of the town
    if (own && group.quantity.low !== 1 && /^# ?(?:[^#]*?,? )?(?:is|was)\b/.test(match[0])) continue;
    return { outcome, rule, first: Math.min(at[start] ?? group.first, group.first), last: Math.max(at[end - 1] ?? group.last, group.last) };
  }
  return null;
};
