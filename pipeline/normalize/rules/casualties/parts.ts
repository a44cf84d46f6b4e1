import { type Token, wordsBetween as text } from '../../tokens.ts';
import { type Group, lower } from '../groups.ts';
import { type At, NOTHING, row, type Step, type Told } from './step.ts';
import { isAppositive } from './sums.ts';

/** "including two commanders", "among them a child" */
export const isPartIntro = (tokens: readonly Token[], group: Group): boolean =>
  /\b(?:including|include|included|includes|among them|among whom|amongst them|of whom|of them|them being|such as|namely|notably)(?: (?:were|are|was|is|also|at least|the))*$/.test(
    text(tokens, group.first - 4, group.first),
  );
/** "three children among them" */
const isPartOutro = (tokens: readonly Token[], group: Group): boolean =>
  /^(?:,? ?(?:also |were |was |are |is )?(?:among them|among whom|among (?:the )?(?:them|these)|included|inclusive)|as well among)\b/.test(
    text(tokens, group.last + 1, group.last + 5),
  );

/** "Of these, two", "Of the 214, 58": the whole stands before its part. */
const PREPOSED = /\bof (?:these|them|those|whom)(?: ,)?$|(?:^|[.;,] )of (?:the|those|these) (?:\d[\d,]*|[a-z-]+)(?: [a-z]+)? ,$/;
const isPreposedPart = (tokens: readonly Token[], group: Group): boolean =>
  group.head === null &&
  PREPOSED.test(text(tokens, group.first - 6, group.first)) &&
  /^(?:of|,|these|them|those|whom)$/.test(lower(tokens, group.first - 1));

const OF_A_COUNT =
  /^(?:them|whom|those|these|the dead|the deceased|the victims|the killed|the wounded|the injured|the casualties|the captured|the prisoners|the detained|the detainees|the displaced|the fatalities|the missing|the arrested|the number|its dead|the bodies|the deaths|the killings|the arrests|the injuries)$/;

const isIntroduced = ({ tokens, group }: At): boolean => isPartIntro(tokens, group) || isPartOutro(tokens, group);
const isPartitive = ({ tokens, group }: At): boolean =>
  isPreposedPart(tokens, group) || (group.partitive !== null && OF_A_COUNT.test(group.partitive));

const WHO_THEY_ARE =
  /^(?:,? )?(?:[a-z]+ )?(?:were|are|was|is|being) (?:[a-z]+ ){0,2}?(?:children|child|women|men|girls|boys|minors|teenagers|infants|babies|elderly|male|female|civilians|soldiers|officers|fighters|members|monks|students|villagers|residents|under|aged|from|of|in|still|believed|identified|said|a|an|also)\b|^belong/;

/** "26 of them were released": said of them, but no part of any count that we keep */
export const otherwiseTold: Step = (at) =>
  at.read === null &&
  at.blocked &&
  /^(?:them|whom|those|these)$/.test(at.group.partitive ?? '') &&
  !isIntroduced(at) &&
  !WHO_THEY_ARE.test(text(at.tokens, at.group.last + 1, at.group.last + 7))
    ? NOTHING
    : null;

/** "including two commanders", "two of them" */
export const partOfWhole: Step = (at) => {
  const intro = isIntroduced(at);
  const partitive = isPartitive(at);
  if (at.read !== null || !(intro || partitive)) return null;
  if (at.whole !== null) return row(at.whole.outcome, intro ? 'part-including' : 'part-of-them', true);
  // "interviewed 14 people, including eight survivors": part of a count of no harm
  if (intro && !partitive && at.groups.some((other, k) => k < at.index && other.kind === 'counted')) return NOTHING;
  return { kind: 'open', outcome: at.group.nounOutcome };
};

/** "A military source put the figure at around 500" */
export const restated: Step = ({ tokens, group, read }) =>
  read === null &&
  /\b(?:put|puts|putting|gave|gives|placed|estimated|estimates) (?:the|that|its|their) (?:figure|number|total|count|toll)(?: [a-z]+){0,3} (?:at|of|as)$/.test(
    text(tokens, group.first - 10, group.first),
  )
    ? { kind: 'open', outcome: null, restated: true }
    : null;

/** "killed 32 civilians, 17 men and 15 women", "64 people were captured: 30 soldiers and ..." */
export const inApposition: Step = ({ tokens, groups, group, index, read, whole, casualties }) => {
  if (read !== null || whole === null || casualties.length === 0 || group.kind !== 'counted') return null;
  if (!isAppositive(tokens, group, groups, index, whole.group.quantity.count)) return null;
  // "Killed: 14 civilians, 32 soldiers"
  return whole.rule === 'label' && whole.group.head !== null && lower(tokens, group.first - 1) === ','
    ? row(whole.outcome, 'label')
    : row(whole.outcome, 'part-apposition', true);
};

/** What its own words say, as a row or as part of the whole before. */
export const asRead: Step = (at): Told | null => {
  const { tokens, group, read, whole } = at;
  if (read === null) return null;
  const partitive = isPartitive(at);
  const isPart =
    (isIntroduced(at) && whole !== null && read.rule !== 'object') ||
    (partitive && (read.rule === 'noun' || whole?.outcome === read.outcome));
  if (partitive && group.nounOutcome !== null && whole === null) return { kind: 'open', outcome: group.nounOutcome };
  // "lost at least 60 soldiers, dead and wounded"
  const both =
    /^(?:object-lost|noun|object-suffered)/.test(read.rule) &&
    /^[^;]{0,60}(?:, |\b(?:in|both) )(?:dead|killed) (?:and|or) (?:wounded|injured)\b/.test(
      text(tokens, group.last + 1, group.last + 14).replace(/ ,/g, ','),
    );
  return row(both ? 'killed_or_wounded' : read.outcome, read.rule, isPart);
};
