import { isPersonNoun } from '../../lexicon/people.ts';
import { THINGS } from '../../lexicon/thing-nouns.ts';
import { type Token, wordsBetween as text } from '../../tokens.ts';
import { type Group, groupOf, lower } from '../groups.ts';
import { findNamedPersons } from '../named-persons.ts';
import { findQuantities, type Quantity } from '../quantities.ts';
import { findSingles } from '../singles.ts';
import { speaks } from './speakers.ts';
import { whoDied } from './who-died.ts';

/** "the one in the north ward", "one by one", "no one": no count. */
const isPronoun = (tokens: readonly Token[], quantity: Quantity): boolean =>
  lower(tokens, quantity.number) === 'one' &&
  !(
    lower(tokens, quantity.number - 1) === 'that' &&
    (lower(tokens, quantity.last + 1) === 'of' || isPersonNoun(lower(tokens, quantity.last + 1)))
  ) &&
  (/^(?:the|no|this|that|any|every|each|which)$/.test(lower(tokens, quantity.number - 1)) ||
    /^(?:by|day|night|morning|evening|year|week|month)$/.test(lower(tokens, quantity.last + 1)));

const OF_THEM = /^of (?:them|those|the (?:dead|victims|wounded|injured|killed))\b/;
const OF_SO_MANY =
  /^of (?:at least |more than |some |about |over )?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty|several|dozens|hundreds|scores) [a-z]/;

/** "An old man was one of them", "She was one of four teachers arrested", "Ko Ba, one of 12 people shot": who is told of before is counted. */
const isPredicate = (tokens: readonly Token[], quantity: Quantity): boolean => {
  if (lower(tokens, quantity.number) !== 'one') return false;
  const before = lower(tokens, quantity.number - 1);
  const of = text(tokens, quantity.last + 1, quantity.last + 6);
  const is = /^(?:is|was|became|being)$/.test(before);
  // "He was one of 27 people killed": nobody else counts him
  const told =
    !/^(?:he|she)$/.test(lower(tokens, quantity.number - 2)) ||
    !/\b(?:killed|shot|arrested|detained|wounded|injured|captured|missing|abducted|executed|taken|jailed|seized|died)\b/.test(
      text(tokens, quantity.last + 1, quantity.last + 12),
    );
  return (
    (is && OF_THEM.test(of)) ||
    (((is && told) || before === ',') && OF_SO_MANY.test(of.replace(/^of the (?=\d|[a-z]+ (?:who|people|men))/, 'of ')))
  );
};

/** "Of the 214, 58", "of the 61 men who filed out, 44": the first is what the second is a part of. */
const isBase = (tokens: readonly Token[], quantity: Quantity): boolean =>
  /(?:^|[.;,] |\b(?:that|say|says|said) )of(?: (?:the|those|these|its|their|(?:the )?(?:[a-z-]+ ){1,2}'s))?$/.test(
    text(tokens, quantity.first - 6, quantity.first),
  ) &&
  /^(?:(?:[a-z]+ ){0,3}, (?:about |at least |some |more than |over |only |just )?|(?:[a-z]+ ){0,7}(?:hardly|barely|scarcely|only|just|fewer than|less than|no more than|at least|about|around|some|more than|over|nearly|almost|up to|as many as) |(?:[a-z'-]+ ){1,12}(?=[a-z\d-]+ (?:were|was|had|have|has|are|is|died|fell|did|surrendered|fled|escaped|lay|remain)\b))(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|dozens|several)/.test(
    text(tokens, quantity.last + 1, quantity.last + 18),
  );

/** "most of the 40", "a third of its 6,000 people": a share without a number. */
const SHARE =
  /\b(?:rest|half|most|third|thirds|quarters?|majority|percent|per cent|%|tenth|fifth|fraction|some|many|nearly all|almost all) of (?:the|its|their|his|those|these)?(?:(?:the )?[a-z-]+(?: [a-z-]+)? 's)?$/;

const HAS_CLAUSE =
  /^(?:[a-z-]+ ){1,4}(?:who|whom|that|they|it|captured|arrested|detained|killed|wounded|injured|hurt|missing|displaced|abducted|jailed|shot|gunned|executed|massacred|murdered|slain|burned|burnt|beheaded|seized|kidnapped|taken|found|crowded|crammed|huddled|sheltering|uprooted|to die|to be killed)\b/;
const OF_A_NUMBER =
  /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|[a-z]+-[a-z]+|dozens|several)) of (?:the|its|their|these|those)$/;
/** Of such a count only its own clause tells: "half of the 40 who were hurt", "three of the 40 who were hurt". */
export const isShare = (tokens: readonly Token[], first: number): boolean => {
  const before = text(tokens, first - 6, first).trim();
  return SHARE.test(before) || OF_A_NUMBER.test(before);
};

const OF_THINGS = new RegExp(
  `^of (?:the |its |their |some |about |these |those )?(?:\\d[\\d,]* ?(?:- ?odd |- ?plus )?(?:[a-z]+ )?|(?:other |remaining |last |main |junta |enemy |military |lost |captured )?)(?:${THINGS})\\b(?! (?:'|residents|people|inhabitants))`,
);

const OF_WHICH = new RegExp(
  `\\b(?:${THINGS}),? (?:most|some|many|all)? ?of which,?(?: (?:at least|about|some|only|just|more than|nearly|almost))?$`,
);

const WHO_SUFFERED =
  /^(?:[a-z-]+ ){0,3}?(?:who|that|whom) (?:(?:were|was|have|had|been|are|they|it|soldiers|troops) ){0,3}(?:fled|killed|died|wounded|injured|arrested|detained|captured|displaced|surrendered|defected|abducted|taken|forced|missing|evacuated|crossed)\b|^[a-z-]+ (?:[a-z]+ )?(?:killed|wounded|injured|arrested|detained|captured|displaced|abducted|taken prisoner)\b/;

export interface CountedPeople {
  /** Groups of people, left to right. */
  readonly groups: readonly Group[];
  /** Positions of numbers that count something else. */
  readonly things: readonly number[];
}

/** The people that a sentence counts, and those whom it describes one by one. */
export const countedPeople = (tokens: readonly Token[]): CountedPeople => {
  const quantities = findQuantities(tokens);
  const counted: Group[] = [];
  const things: number[] = [];
  for (const [k, quantity] of quantities.entries()) {
    // "1,500 of the township's 6,000 inhabitants": the second is the base of the first
    const before = quantities[k - 1];
    if (isBase(tokens, quantity)) {
      // "Of the more than 1,100 who fled, 700 have returned": the base is a count itself
      const base = WHO_SUFFERED.test(text(tokens, quantity.last + 1, quantity.last + 8)) ? groupOf(tokens, quantity) : null;
      if (base !== null) counted.push(base);
      continue;
    }
    // "soldiers of one company dead": whose they are
    if (
      lower(tokens, quantity.number) === 'one' &&
      lower(tokens, quantity.number - 1) === 'of' &&
      /^(?:company|battalion|unit|platoon|squad|brigade|village|family|town|group|household)$/.test(lower(tokens, quantity.last + 1))
    )
      continue;
    // "(2) In twelve days": the number of a paragraph
    if (quantity.number === 1 && lower(tokens, 0) === '(' && lower(tokens, 2) === ')' && /^[A-Z]/.test(tokens[3]?.text ?? '')) continue;
    // "nine of the 90-odd towns": things, whatever is told of people beside them
    if (
      OF_THINGS.test(text(tokens, quantity.last + 1, quantity.last + 9)) ||
      OF_WHICH.test(text(tokens, quantity.first - 7, quantity.first).replace(/ ,/g, ','))
    ) {
      things.push(quantity.number);
      continue;
    }
    if (
      before !== undefined &&
      /^(?:out )?of(?: (?:the|its|their|some|about))?(?: [a-z-]+ 's)?$/.test(text(tokens, before.last + 1, quantity.first))
    ) {
      // "27 of the 41 policemen whom it captured", "one of 27 people killed": their own clause tells of all
      const whole = HAS_CLAUSE.test(text(tokens, quantity.last + 1, quantity.last + 7)) ? groupOf(tokens, quantity) : null;
      if (whole === null) continue;
      counted.push(whole);
      continue;
    }
    const uncounted =
      isPronoun(tokens, quantity) ||
      // "nine people, not 11, were killed"
      (lower(tokens, quantity.first - 1) === 'not' && /^(?:[,(\u2014-]|and)$/.test(lower(tokens, quantity.first - 2))) ||
      isPredicate(tokens, quantity) ||
      (isShare(tokens, quantity.first) &&
        !/\b(?:who|that|killed|wounded|injured|arrested|detained|captured|displaced)\b/.test(
          text(tokens, quantity.last + 1, quantity.last + 5),
        ));
    const group = uncounted ? null : groupOf(tokens, quantity);
    if (group === null || speaks(tokens, group)) things.push(quantity.number);
    else counted.push(group);
  }
  const taken = new Set(counted.flatMap((g) => [g.first, g.quantity.number, ...(g.head === null ? [] : [g.head])]));
  const singles = findSingles(tokens, taken, new Set(counted.map(({ last }) => last))).filter((group) => !speaks(tokens, group));
  // "his wife Nang Mo": told by the noun; "Nang Mo, a teacher,": told by the name
  const named = findNamedPersons(tokens, taken).filter(
    (group) =>
      !speaks(tokens, group) &&
      ![...counted, ...singles].some(
        (one) => one.first < group.first && one.last >= group.first - (lower(tokens, group.first - 1) === ',' ? 2 : 1),
      ),
  );
  const singled = [...counted, ...singles].filter(({ quantity }) => quantity.count === 1);
  // "One ranger, a father of two, was hit": the same man
  const isSame = (one: Group): boolean =>
    lower(tokens, one.first - 1) === ',' &&
    /^(?:(?:of|with|from|in|at|for|on) [^,;:]{1,50} )?,/.test(text(tokens, one.last + 1, one.last + 10)) &&
    /^an?$/.test(lower(tokens, one.first)) &&
    singled.some((other) => other !== one && other.last === one.first - 2) &&
    !/^, (?:(?:and )?(?:an?|one|two|three|four|five|his|her|the|\d+)|and [a-z]+ and)\b/.test(text(tokens, one.last + 1, one.last + 5));
  const apart = singles.filter(
    (one) =>
      !isSame(one) &&
      !named.some((group) => group.first <= one.first && one.first <= group.last + (lower(tokens, group.last + 1) === ',' ? 2 : 0)),
  );
  const died = whoDied(tokens);
  return { groups: [...(died === null ? [] : [died]), ...counted, ...apart, ...named].sort((a, b) => a.first - b.first), things };
};
