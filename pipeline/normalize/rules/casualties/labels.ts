import type { Outcome } from '../../../../schemas/vocabulary.ts';
import { THINGS } from '../../lexicon/thing-nouns.ts';
import { type Token, wordsBetween as text } from '../../tokens.ts';
import { type Group, lower } from '../groups.ts';

/** "Killed: 14", "enemy dead - 14", "Wounded (9)" in a table or bullet list */
const LABEL: readonly (readonly [RegExp, Outcome])[] = [
  [
    /\b(?:fallen|martyred|killed|dead) (?:[a-z]+ ){0,2}(?:comrades?|heroes|fighters?|soldiers?|troops|members?|civilians?|people|policemen)$/,
    'killed',
  ],
  [
    /\b(?:wounded|injured) (?:[a-z]+ ){0,2}(?:comrades?|heroes|fighters?|soldiers?|troops|members?|civilians?|people|policemen)$/,
    'wounded',
  ],
  [/\b(?:captured|arrested|detained) (?:[a-z]+ ){0,2}(?:fighters?|soldiers?|troops|members?|civilians?|people|policemen)$/, 'captured'],
  [
    /\b(?:killed|dead|deaths|fatalities|martyred|martyrs|kia|fallen|fell|executed|(?:gave|lost) (?:their )?lives|bodies(?: recovered| found| seized)?)$/,
    'killed',
  ],
  [/\b(?:wounded|injured|wia|hurt|injuries)$/, 'wounded'],
  [/\bcasualties$/, 'killed_or_wounded'],
  [/\b(?:captured|arrested|detained|prisoners|pows?|prisoners of war|captives|seized|arrests)(?: alive)?$/, 'captured'],
  [
    /\b(?:surrendered|defected|defectors|surrenders|laid down arms|joined (?:the )?(?:people|resistance|revolution|cdm)|came over|crossed over|exchanged arms)(?: [a-z ]{0,30})?$/,
    'surrendered',
  ],
  [/\blosses$/, 'killed'],
  [/\b(?:missing|unaccounted for)$/, 'missing'],
  [/\b(?:displaced|idps|fled|evacuated)(?: [a-z ]{0,30})?$/, 'displaced'],
];

/** What may stand behind the word that counts: "prisoners taken", "bodies recovered so far". */
const SAID_OF_IT =
  /(?: (?:taken|found|recovered|seized|received|counted|reported|recorded|verified|confirmed|documented|registered|identified|in action|so far|to date|in total|overall|in all|this (?:week|month|year)|alive|by name|(?:in|at|near|on|during|since|from) [a-z0-9'-]+(?: [a-z0-9'-]+){0,3})){1,3}$/;

/** Where a label may begin: the line, or the mark or figure before. */
const isMark = (tokens: readonly Token[], i: number): boolean =>
  i < 0 || /^[,;:().\u2014-]$/.test(lower(tokens, i)) || /^\d/.test(lower(tokens, i));
const endsEntry = (tokens: readonly Token[], i: number): boolean => i >= tokens.length || /^(?:[,;.)(]|and)$/.test(lower(tokens, i));

/** Last token of a label: before its mark ("Wounded: 9"), before a comma ("enemy dead, 52;") or right before the figure ("KIA 12, WIA 5"). */
const labelEnd = (tokens: readonly Token[], group: Group): number | null => {
  const mark = lower(tokens, group.first - 1);
  const joined = tokens[group.first - 2]?.end === tokens[group.first - 1]?.start;
  if (/^[:=(\u2014-]$/.test(mark)) return mark === '-' && joined ? null : group.first - 2;
  if (!endsEntry(tokens, group.last + 1)) return null;
  let from = group.first - (mark === ',' ? 2 : 1);
  const close = from;
  while (from >= 0 && !isMark(tokens, from)) from--;
  if (close === from || close - from > 3) return null;
  const opens =
    from < 0 ||
    /^[;:(.]$/.test(lower(tokens, from)) ||
    (mark !== ',' && lower(tokens, from) === ',' && from > 0 && /^\d/.test(lower(tokens, from - 1)));
  return opens ? close : null;
};

const OF_THINGS = new RegExp(`\\b(?:${THINGS}|areas|households)$`);

/** The words of a table's label, from the start of the line or the mark before. */
const labelBefore = (tokens: readonly Token[], group: Group): string | null => {
  const end = labelEnd(tokens, group);
  if (end === null) return null;
  let from = end;
  // "Civilians killed (May): 24"
  let close = from;
  if (lower(tokens, from) === ')') while (from > 0 && lower(tokens, from) !== '(') from--;
  if (from < close) close = --from;
  else close = end;
  while (from >= 0 && !/^[,;:().]$/.test(lower(tokens, from)) && !/^\d/.test(lower(tokens, from))) from--;
  const label = text(tokens, from + 1, close + 1).replace(SAID_OF_IT, '');
  return label.split(' ').length <= 8 && !OF_THINGS.test(label) && !/\b(?:was|were|had|has|have|said|that|which)\b/.test(label)
    ? label
    : null;
};

/** "killed: Sagaing 104, Rakhine (81) and others 38": the word before the colon holds of every place behind it. */
const PLACE_ENTRY = /^ ?(?:[,;] )?[a-z][a-z'-]*(?: [a-z][a-z'-]*){0,5}(?: \()? ?$/;
const areEntries = (words: string): boolean =>
  words.includes(': ') &&
  words
    .slice(words.lastIndexOf(': ') + 2)
    .split(/\d[\d,]*(?: \))?/)
    .every((entry) => PLACE_ENTRY.test(entry));
const isPlaces = (tokens: readonly Token[], group: Group, at: number): boolean => {
  if (group.head !== null || !endsEntry(tokens, group.last + 1)) return false;
  const entries = text(tokens, at, group.first);
  return (
    areEntries(entries) &&
    (/^[A-Z]/.test(tokens[group.first - 1]?.text ?? '') ||
      /^(?:\(|others?|elsewhere|unknown|areas|rest)$/.test(lower(tokens, group.first - 1)))
  );
};
const outcomeOverPlaces = (tokens: readonly Token[], group: Group): Outcome | null => {
  let at = group.first - 1;
  while (at > 0 && lower(tokens, at) !== ':') at--;
  if (at <= 0 || !isPlaces(tokens, group, at)) return null;
  const heading = text(tokens, Math.max(0, at - 8), at)
    .replace(/^.*[.;] /, '')
    .replace(SAID_OF_IT, '');
  return /\b(?:was|were|had|has|have|said|that|which)\b/.test(heading)
    ? null
    : (LABEL.find(([pattern]) => pattern.test(heading))?.[1] ?? null);
};

const ENTRY_OF_SIDE =
  /(?:^|[,;:] |\band |reported |losses )([a-z][a-z' ]{1,40}?) (killed|dead|wounded|injured|captured|arrested|missing|surrendered) (?:at least |about |over )?\d[\d,]*(?= (?:[,;.)]|and\b)|$)/g;

/** "SAC killed 235, SAC wounded 171, KNLA killed 7": a balance on one line, where one side stands before two outcomes. */
const isBalance = (tokens: readonly Token[]): boolean => {
  const outcomes = new Map<string, Set<string>>();
  for (const [, whom, outcome] of text(tokens, 0, tokens.length).matchAll(ENTRY_OF_SIDE))
    if (whom !== undefined && outcome !== undefined) outcomes.set(whom, (outcomes.get(whom) ?? new Set()).add(outcome));
  return outcomes.size > 1 && [...outcomes.values()].some(({ size }) => size > 1);
};

/** The outcome of an entry of such a balance. */
export const balanceOutcome = (tokens: readonly Token[], group: Group): Outcome | null => {
  const word = lower(tokens, group.first - 1);
  const ends = endsEntry(tokens, group.last + 1) || /^(?:during|in|since|this|so|over|between)$/.test(lower(tokens, group.last + 1));
  if (group.head !== null || !ends || !isBalance(tokens)) return null;
  return LABEL.find(([pattern]) => pattern.test(word))?.[1] ?? null;
};

/** What the label before a count says, in a table, a list or a balance. */
export const labelOutcome = (tokens: readonly Token[], group: Group): Outcome | null => {
  const label = labelBefore(tokens, group);
  return (label === null ? null : (LABEL.find(([pattern]) => pattern.test(label))?.[1] ?? null)) ?? outcomeOverPlaces(tokens, group);
};
