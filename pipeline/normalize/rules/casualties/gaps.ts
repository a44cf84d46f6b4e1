import type { Outcome } from '../../../../schemas/vocabulary.ts';
import { AUXILIARIES } from '../../lexicon/function-words.ts';
import { wordsBetween as text } from '../../tokens.ts';
import { isVerb, lower } from '../groups.ts';
import { type At, row, type Step } from './step.ts';

/** A number alone that nothing is said of: what was said of the people before holds of it. */
const isGap = ({ read, blocked, group }: At): boolean => read === null && !blocked && group.head === null && group.partitive === null;

/** The words that join a group to what stands before it: "and", ", and", ",", ";". */
const link = ({ tokens, group }: At): string => text(tokens, group.first - (lower(tokens, group.first - 2) === ',' ? 2 : 1), group.first);

/** Nothing is said of it up to the next mark. */
const saysNoMore = ({ tokens }: At, from: number): boolean => {
  for (let i = from; i < tokens.length && i < from + 14; i++) {
    const w = lower(tokens, i);
    if (/^(?:[.,;:)\u2014]|and|while|but)$/.test(w)) return true;
    if (AUXILIARIES.has(w) || isVerb(tokens, i) || w === 'who') return false;
  }
  return true;
};

/** "Ten died on the spot and five more in hospital": they died there. */
const diesInHospital = ({ casualties, tokens, group, read }: At): boolean =>
  casualties.at(-1)?.outcome === 'killed' &&
  read?.outcome === 'wounded' &&
  group.head === null &&
  /^in (?:the |a )?(?:hospital|clinic)\b/.test(text(tokens, group.last + 1, group.last + 4)) &&
  /\bdie[ds]?\b/.test(text(tokens, 0, group.first));

/** "four were killed on the spot and three on the way to hospital", "12 soldiers died on Monday, eight on Tuesday" */
const elsewhere: Step = (at) => {
  const told = at.casualties.at(-1);
  return told !== undefined &&
    (isGap(at) || diesInHospital(at)) &&
    at.group.kind === 'counted' &&
    told.last < at.group.first &&
    /^(?:and|,|;|while|then|but)$/.test(lower(at.tokens, at.group.first - 1)) &&
    /^(?:on|in|at|during|by|later|near|from|around|inside|outside|under|last|this|since|between)$/.test(
      lower(at.tokens, at.group.last + 1),
    ) &&
    saysNoMore(at, at.group.last + 1)
    ? row(told.outcome, told.part ? told.rule : 'and-more', told.part)
    : null;
};

/** "leaving one dead and three others, including a passer-by, wounded": their own word stands behind what is set apart. */
const BEHIND_ASIDE =
  /^, (?:including|among (?:them|whom)|(?:most|some|one|two|three|many|several) of (?:them|whom))(?: [a-z0-9-]+){1,7} , (?:(?:seriously|badly|slightly|critically|severely|lightly) )?(wounded|injured|hurt|missing|dead)\b/;
const OWN_WORD: Readonly<Record<string, Outcome>> = {
  wounded: 'wounded',
  injured: 'wounded',
  hurt: 'wounded',
  missing: 'missing',
  dead: 'killed',
};
const behindAside: Step = (at) => {
  const word = isGap(at) ? BEHIND_ASIDE.exec(text(at.tokens, at.group.last + 1, at.group.last + 15))?.[1] : undefined;
  const outcome = word === undefined ? undefined : OWN_WORD[word];
  return outcome === undefined ? null : row(outcome, 'participle');
};

/** "close to 200 have been killed in P1, and 75 more in P2" */
const more: Step = (at) =>
  at.whole !== null &&
  isGap(at) &&
  at.group.additional &&
  lower(at.tokens, at.group.last + 1) !== 'than' &&
  /^(?:and|,|, and|;)$/.test(link(at).replace(/^and an?$|^an?$/, 'and'))
    ? row(at.whole.outcome, 'and-more')
    : null;

/** "all 127 men surrendered, and more than 100 family members with them" */
const withThem: Step = ({ read, whole, tokens, group }) =>
  read === null && whole !== null && /^(?:along |together )?with (?:them|him|it)\b/.test(text(tokens, group.last + 1, group.last + 7))
    ? row(whole.outcome, 'with-them')
    : null;

const endsClause = (at: At, i: number): boolean => /^(?:[.,;]|and|$)/.test(lower(at.tokens, i));
const isNamed = (at: At, i: number): boolean => /^[A-Z]/.test(at.tokens[i]?.text ?? '');

/** "1,034 junta troops were killed and 67 KNLA troops." */
const nounAlone = (at: At): boolean => {
  const { tokens, group } = at;
  const told = at.casualties.at(-1);
  return (
    told !== undefined &&
    group.head !== null &&
    /^(?:passive|participle|subject)/.test(told.rule) &&
    told.last < group.first &&
    told.last > told.group.last &&
    /^(?:and|, and)$/.test(link(at)) &&
    /^(?:[.,;]|$)/.test(text(tokens, group.last + 1, group.last + 2))
  );
};

/** "captured 102 soldiers in Minbya and 34 in Mrauk-U" */
const numberAndPlace = (at: At): boolean => {
  const { tokens, group } = at;
  return (
    at.casualties.at(-1)?.group.kind === 'counted' &&
    isGap(at) &&
    /^(?:,|and)$/.test(lower(tokens, group.first - 1)) &&
    /^(?:in|at|near)$/.test(lower(tokens, group.last + 1)) &&
    isNamed(at, group.last + 2) &&
    endsClause(at, group.last + (isNamed(at, group.last + 3) ? 4 : 3))
  );
};

/** "34 civilians died in Sagaing, in Magway 12 and in Chin State six" */
const placeAndNumber = (at: At): boolean => {
  const { tokens, group } = at;
  return (
    isGap(at) &&
    /(?:, |; |and )(?:in [a-z' -]{3,30}(?: ,)?|(?:followed by )?(?:the )?[a-z' -]{3,30} (?:with|at))$/.test(
      text(tokens, group.first - 7, group.first),
    ) &&
    isNamed(at, group.first - (/^(?:,|with|at)$/.test(lower(tokens, group.first - 1)) ? 2 : 1)) &&
    endsClause(at, group.last + 1)
  );
};

const gapped: Step = (at) => {
  const told = at.casualties.at(-1);
  return told !== undefined &&
    !told.part &&
    at.read === null &&
    !at.blocked &&
    at.group.kind === 'counted' &&
    (nounAlone(at) || numberAndPlace(at) || placeAndNumber(at))
    ? row(told.outcome, 'gapped')
    : null;
};

/** "The KIA lost six, the enemy at least 40" */
const otherLost: Step = (at) => {
  const told = at.casualties.at(-1);
  return told !== undefined &&
    /^object-lost/.test(told.rule) &&
    isGap(at) &&
    /(?:, |; |and |while )(?!many$|several$|maybe$|perhaps$)(?:and |while )?(?:the |its |their )?[a-z' -]{2,30}$/.test(
      text(at.tokens, told.group.last + 1, at.group.first),
    ) &&
    saysNoMore(at, told.group.last + 2) &&
    endsClause(at, at.group.last + 1)
    ? row(told.outcome, 'object-lost-gapped')
    : null;
};

/** "the first attack killed seven, the second nine" */
const nextOne: Step = (at) => {
  const told = at.casualties.at(-1);
  return told !== undefined &&
    told.rule === 'object' &&
    told.group.head === null &&
    isGap(at) &&
    /^(?:,|;|and|, and) the (?:second|third|fourth|other|next|last|latter)(?: one)?$/.test(
      text(at.tokens, told.group.last + 1, at.group.first),
    ) &&
    endsClause(at, at.group.last + 1)
    ? row(told.outcome, 'gapped')
    : null;
};

/** "has reached 131, compared with 97 at the turn of the year", "203 were held, up from 180 in May": the same count of another time. */
const compared: Step = (at) => {
  const told = at.casualties.at(-1);
  return told !== undefined &&
    isGap(at) &&
    at.group.kind === 'counted' &&
    told.last < at.group.first &&
    /\b(?:(?:up|down|rising|falling|an increase|a rise|a drop)(?: [a-z]+ly)? from|compared (?:with|to)|as against|against|from)(?: (?:the|a total of))?$/.test(
      text(at.tokens, at.group.first - 5, at.group.first),
    ) &&
    (told.rule === 'counted-at' ||
      /,? (?:up|down|rising|falling|compared|as against|against|an increase|a rise|a drop)\b/.test(
        text(at.tokens, at.group.first - 6, at.group.first),
      )) &&
    /^(?:[.,;)]|$|(?:in|at|on|by|during|last|the|a|one|recorded|reported|registered|earlier|before)\b)/.test(
      lower(at.tokens, at.group.last + 1),
    )
    ? row(told.outcome, 'compared')
    : null;
};

/** "we lost 27, another three died in hospital, so thirty", "64 in all" */
const summed: Step = (at) => {
  const told = at.casualties.at(-1);
  return told !== undefined &&
    isGap(at) &&
    at.group.kind === 'counted' &&
    (/^(?:in all|in total|all told|altogether)\b/.test(text(at.tokens, at.group.last + 1, at.group.last + 3)) ||
      (/, (?:so|making|that makes|which makes|making a total of|making it|bringing the total to)$/.test(
        text(at.tokens, at.group.first - 5, at.group.first),
      ) &&
        /^(?:[.,;)"]|$|in\b)/.test(lower(at.tokens, at.group.last + 1)))) &&
    (at.group.quantity.low ?? 0) >= (told.group.quantity.low ?? 0)
    ? row(told.outcome, 'in-all')
    : null;
};

/** Counts behind a number that leave out the verb that was just said. */
export const MORE: readonly Step[] = [behindAside, otherLost, nextOne, compared, summed, elsewhere, more];
export const GAPS: readonly Step[] = [withThem, gapped];
