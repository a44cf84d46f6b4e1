import type { Outcome } from '../../../../schemas/vocabulary.ts';
import { type Token, wordsBetween as text } from '../../tokens.ts';
import type { Group } from '../groups.ts';
import type { Predicate } from '../predicates.ts';
import { row, type Step } from './step.ts';

/** "The dead are 17 men and 15 women", "Among the victims were three monks", "the wounded include a child". */
const ROLL =
  /\b(?:the|those|its|their|all|among(?:st)? the|among(?:st)? those|of the) (?:[a-z]+ )?(dead|deceased|killed|slain|victims|fatalities|bodies|wounded|injured|captured|captives|prisoners|detainees|arrested|detained|missing|displaced|surrendered|casualties|prisoner|captive|hostage)\b(?: [a-z]+){0,4} (?:are|were|is|was|include|includes|included|including|comprise|comprised|numbered|being)(?: also)?(?: at least)?$/;

export const rollOutcome = (word: string): Outcome => {
  if (/^(?:wounded|injured)$/.test(word)) return 'wounded';
  if (/^(?:captur|captiv|prison|detain|arrest|hostage)/.test(word)) return 'captured';
  if (word === 'missing' || word === 'displaced' || word === 'surrendered') return word;
  return word === 'casualties' ? 'killed_or_wounded' : 'killed';
};

/** "Two children among five dead", "Six women among dead in Myingyan": a headline's part before its whole. */
const AMONG =
  /^among (?:(?:the )?(?:at least |more than |over |about |some )?(?:\d[\d,]*|[a-z-]+) (?:[a-z]+ ){0,2}?)??(dead|killed|wounded|injured|hurt|arrested|detained|captured|missing)\b/;

export const amongRule = (tokens: readonly Token[], group: Group): Predicate | null => {
  const word = AMONG.exec(text(tokens, group.last + 1, group.last + 9))?.[1];
  return word === undefined || group.head === null
    ? null
    : { outcome: rollOutcome(word === 'hurt' ? 'injured' : word), rule: 'among-the-dead', first: group.first, last: group.last + 2 };
};

/** "The injured, seven men and two women, are in hospital": who they are, between commas. */
const ROLL_BESIDE =
  /^(?:all )?(?:the|its|their) (dead|deceased|killed|victims|wounded|injured|captives|prisoners|detainees|arrested|detained|missing) ,(?: [a-z0-9]+ [a-z]+ (?:,|and|, and))*$/;

/** "The dead are 17 men ..." */
export const opensRoll: Step = ({ tokens, group, read }) => {
  const beside = group.head === null || group.nounOutcome !== null ? null : ROLL_BESIDE.exec(text(tokens, 0, group.first));
  if (beside?.[1] !== undefined) return { kind: 'open', outcome: rollOutcome(beside[1]), roll: true };
  const roll =
    read === null || read.rule === 'noun' || read.rule === 'label' ? ROLL.exec(text(tokens, group.first - 14, group.first)) : null;
  // "the toll among the displaced was three dead": the noun tells
  if (roll?.[1] === undefined || (group.nounOutcome !== null && group.nounOutcome !== rollOutcome(roll[1]))) return null;
  return { kind: 'open', outcome: rollOutcome(roll[1]), roll: true };
};

/** "... and 15 women" */
export const continuesRoll: Step = ({ tokens, group, read, open, rolled }) => {
  const before = open.at(-1);
  return read === null &&
    rolled >= 0 &&
    before !== undefined &&
    /^(?:,|and|, and|,? as well as)$/.test(
      text(tokens, rolled + 1, group.first)
        .replace(/^, (?:both|all|each|mostly|aged) [^,;.:]{2,40} ,/, ',')
        .replace(/^, ,?(?: and)?$/, ', and'),
    )
    ? { kind: 'open', outcome: before.outcome, roll: true }
    : null;
};

const WHO_THEY_WERE =
  /^(?:were|are|was|is) (?:[a-z]+ ){0,2}?(?:children|women|men|girls|boys|minors|teenagers|infants|babies|elderly|male|female|civilians|soldiers|officers|fighters|members|monks|students|villagers|residents|pdfs?|policemen|police|under|aged|caused|due|attributed|attributable|victims of|the result)\b/;

/** "25 were children under 10, and 12 were teenagers", "121 of them were male and 47 female" */
export const described: Step = ({ tokens, group, read, open, casualties, whole }) => {
  if (read !== null) return null;
  const goesOn = open.at(-1)?.group ?? (casualties.at(-1)?.part === true ? casualties.at(-1)?.group : undefined);
  const sexed =
    goesOn !== undefined &&
    /^(?:and|,|, and|;)$/.test(text(tokens, group.first - 1, group.first)) &&
    /\b(?:male|female|men|women|boys|girls)$/.test(text(tokens, group.first, group.last + 1));
  if (group.head !== null && !(sexed && /^(?:[.,;]|and|$)/.test(text(tokens, group.last + 1, group.last + 2)))) return null;
  if (!sexed && !WHO_THEY_WERE.test(text(tokens, group.last + 1, group.last + 7))) return null;
  return whole === null ? { kind: 'open', outcome: null } : row(whole.outcome, 'part-described', true);
};

const LAY =
  /^(?:other )?(?:more |others? |victims? |bodies )*(?:(?:lay|lie|were lying|are lying|lay dead) (?:in|on|at|near|under|beside|along|by|outside|inside|across|among|face|there|nearby|beneath|behind|next)|(?:(?:had been|have been|were|was|are) )?(?:found|discovered|recovered|pulled|dug out|retrieved) (?:in|on|at|near|under|beside|along|by|outside|inside|from|floating|later|nearby|the next|buried))\b/;

/** Behind a count of bodies: "Six lay in a betel farm", "Two other victims were found under a bridge". */
export const layDead: Step = ({ tokens, group, read, casualties }) => {
  // "A fourth body was found yesterday"
  if (
    read === null &&
    group.kind === 'single' &&
    group.additional &&
    group.head !== null &&
    /^(?:body|corpse|victim)$/.test(text(tokens, group.head, group.head + 1)) &&
    /^(?:was|has been|had been|lay) (?:later |also )?(?:found|recovered|discovered|pulled|retrieved|dug|in|on|at|near)\b/.test(
      text(tokens, group.last + 1, group.last + 5),
    )
  )
    return { kind: 'open', outcome: 'killed', further: 'more' };
  if (read !== null || group.kind !== 'counted' || group.partitive !== null) return null;
  const bare = group.head === null || /^(?:victims?|bod(?:y|ies))$/.test(text(tokens, group.head, group.head + 1));
  if (!bare || !LAY.test(text(tokens, group.nounEnd + 1, group.nounEnd + 8).replace(/^(?:more|others?) /, ''))) return null;
  const found =
    /^(?:(?:had been|have been|were|was) )?(?:found|discovered|recovered) (?:in|on|at|near|under|beside|along|by|outside|inside)\b(?![^.;]{0,40}\b(?:alive|safe|unharmed|hiding|rescued)\b)/;
  if (group.head === null && !group.additional && found.test(text(tokens, group.last + 1, group.last + 14)))
    return { kind: 'open', outcome: 'killed', further: 'part' };
  if (group.head === null && !group.additional && !/^(?:lay|were lying|are lying|lie)\b/.test(text(tokens, group.last + 1, group.last + 3)))
    return null;
  if (casualties.length > 0) return null;
  return { kind: 'open', outcome: 'killed', further: group.additional ? 'more' : 'part' };
};

/** "A pregnant woman, two disabled women and three children were among them." */
export const amongThem: Step = ({ tokens, group, read, whole }) =>
  read === null &&
  whole === null &&
  /^(?:(?:, |and |, and |from |of |in |aged )[a-z0-9 ,'-]{0,80}?)?(?:is|was|were|are) (?:also )?(?:among|amongst|one of) (?:them|the (?:dead|victims|wounded|injured|killed|casualties))\b/.test(
    text(tokens, group.last + 1, group.last + 22),
  )
    ? { kind: 'open', outcome: null }
    : null;
