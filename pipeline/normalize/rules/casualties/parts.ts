import { isPersonNoun } from '../../lexicon/people.ts';
import { type Token, wordsBetween as text } from '../../tokens.ts';
import { type Group, isVerb, lower } from '../groups.ts';
import { findQuantities } from '../quantities.ts';
import { rollOutcome } from './rolls.ts';
import { type At, NOTHING, row, type Step, type Told } from './step.ts';
import { isAppositive, sumsUp } from './sums.ts';

/** "including two commanders", "among them a child" */
export const isPartIntro = (tokens: readonly Token[], group: Group): boolean =>
  /\b(?:including|include|included|includes|incl|incl \.|among them|among whom|amongst them|of whom|of them|them being|such as|namely|notably|(?:including|among them) (?:that|those|the (?:body|bodies|remains)) of)(?: (?:were|are|was|is|also|at least|the))*(?: (?:an? |one |the )?(?:[a-z]+ )?(?:family|group|household|party) of)?$/.test(
    text(tokens, group.first - 7, group.first),
  ) ||
  (group.kind === 'single' &&
    /, (?:two|three|one)$/.test(text(tokens, group.first - 2, group.first)) &&
    lower(tokens, group.first - 1) === 'one');
/** "three children among them" */
const isPartOutro = (tokens: readonly Token[], group: Group): boolean =>
  /^(?:,? ?(?:also |were |was |are |is )?(?:among (?:the )?(?:them|whom|these)(?! (?:an?|the|his|her|its|their|one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|dozens|some|many|at)\b)|included|inclusive)|as well among)\b/.test(
    text(tokens, group.last + 1, group.last + 5),
  );

/** "Of these, two", "Of the 214, 58": the whole stands before its part. */
const PREPOSED = /\bof (?:these|them|those|whom)(?: ,)?$|(?:^|[.;,] )of (?:the|those|these) (?:\d[\d,]*|[a-z-]+)(?: [a-z]+){0,4} ,$/;
/** "Of the dead in Pale, 12" */
const PREPOSED_OUTCOME =
  /\bof (?:the|those|these) (dead|deceased|killed|victims|fatalities|bodies|wounded|injured|captured|captives|prisoners|detainees|arrested|detained|missing|displaced|surrendered|casualties)\b[^;]{0,40} ,$/;
const SHARE_OF =
  /^(?:most|many|some|all|several|half|nearly all|almost all|the majority) of (?:the|those|these) (dead|deceased|killed|victims|fatalities|wounded|injured|captives|prisoners|detainees|arrested|detained|missing|displaced)\b/;
/** "Of the seven, four were old": how many the whole counts. */
const baseBefore = (tokens: readonly Token[], group: Group): number | null => {
  const whole = findQuantities(tokens).findLast(({ last }) => last < group.first && last >= group.first - 6);
  return whole !== undefined && /(?:^|[.;,] )of (?:the|those|these)$/.test(text(tokens, whole.first - 3, whole.first)) ? whole.count : null;
};
const isPreposedPart = (tokens: readonly Token[], group: Group): boolean =>
  group.head === null &&
  PREPOSED.test(text(tokens, group.first - 9, group.first)) &&
  /^(?:of|,|these|them|those|whom)$/.test(lower(tokens, group.first - 1));

const OF_A_COUNT =
  /^(?:them|whom|those|these|the dead|the deceased|the victims|the killed|the wounded|the injured|the casualties|the captured|the prisoners|the detained|the detainees|the displaced|the fatalities|the missing|the arrested|the number|its dead|the bodies|the deaths|the killings|the arrests|the injuries)$/;

const NEXT_PART = /^(?:and|or|as well as|,)(?: (?:the|his|her|their|its|our))?$/;
const LAST_PART = /^(?:,? ?(?:and|or|as well as))(?: (?:the|his|her|their|its|our))?$/;

/** "including two children, a monk and a nun": the second and third of the parts. ", and 4 fighters" goes on behind them. */
const isLaterPart = ({ tokens, groups, group, index }: At): boolean => {
  for (let k = index; k > 0; k--) {
    const here = groups[k];
    const before = groups[k - 1];
    if (here === undefined || before === undefined) return false;
    const join = text(tokens, before.last + 1, here.first).replace(/^(?:in|at|near|from) [a-z' -]{2,30}? (?=(?:and|or|,)(?: |$))/, '');
    if (!NEXT_PART.test(join)) return false;
    const next = groups[k + 1];
    if (join.startsWith(',') && (next === undefined || !LAST_PART.test(text(tokens, here.last + 1, next.first)))) return false;
    // "10 soldiers including a captain and five policemen": nothing tells where the parts end
    if (isPartIntro(tokens, before))
      return (
        group.kind === 'single' ||
        /, (?:including|among them|among whom|amongst them|of whom|of them|namely|notably)\b/.test(
          text(tokens, before.first - 5, before.first),
        )
      );
  }
  return false;
};

const isIntroduced = (at: At): boolean => isPartIntro(at.tokens, at.group) || isPartOutro(at.tokens, at.group) || isLaterPart(at);
const isPartitive = ({ tokens, group }: At): boolean =>
  isPreposedPart(tokens, group) || group.base !== undefined || (group.partitive !== null && OF_A_COUNT.test(group.partitive));

const WHO_THEY_ARE =
  /^(?:,? )?(?:[a-z]+ )?(?:were|are|was|is|being) (?:[a-z]+ ){0,2}?(?:children|child|women|men|girls|boys|minors|teenagers|infants|babies|elderly|male|female|civilians|soldiers|officers|fighters|members|monks|students|villagers|residents|sisters|brothers|siblings|under|aged|from|of|in|still|believed|identified|said|a|an|also)\b|^(?:have|had|has) been (?:identified|confirmed|named) as\b|^(?:all )?(?:belong|(?:come|came|hail|hailed) from)/;

/** "of whom 26 are home again" */
const UNHARMED =
  /^(?:have |has |had )?(?:since |now |already |later )?(?:been |are |were |was |is )?(?:[a-z]+ly )?(?:since |now |already |later |back |safe )?(?:home|safe|free|freed|released|returned|let go|let out|rescued|recovered|well|discharged|unhurt|unharmed|alive|set free)\b/;

/** "26 of them were released": said of them, but no part of any count that we keep */
export const otherwiseTold: Step = (at) =>
  at.read === null &&
  at.blocked &&
  (UNHARMED.test(text(at.tokens, at.group.last + 1, at.group.last + 7)) ||
    ((at.group.base !== undefined || /^(?:them|whom|those|these)$/.test(at.group.partitive ?? '')) &&
      !isIntroduced(at) &&
      !WHO_THEY_ARE.test(text(at.tokens, at.group.last + 1, at.group.last + 7))))
    ? NOTHING
    : null;

/** "Soldiers, some 80 of them, took away 20 people": how many the noun before are, of whom nothing is said; "One of them, Ko Ba, said": who speaks. */
const countsItsNoun = ({ tokens, group, groups }: At): boolean => {
  if (group.partitive !== 'them') return false;
  if (/\b(?:according to|told by|says|said)$/.test(text(tokens, group.first - 2, group.first))) return true;
  const behind = text(tokens, group.last + 1, group.last + 10);
  // "In one of them, a strike on a village killed six": one of the strikes
  if (/(?:^|[.;"] )[Ii]n$/.test(text(tokens, group.first - 2, group.first)) && behind.startsWith(',')) return true;
  if (/^, (?:[a-z]+ ){1,5}?, now (?!dead|missing)/.test(behind)) return true;
  if (/^, (?:[a-z]+ ){0,6}?, ?(?:said|says|told|tells|added|recalled|recounted|explained)\b/.test(behind)) return true;
  if (/^(?:said|says|told|tells|added|recalled|recounted|explained)\b/.test(behind)) return true;
  const noun = group.first - 2;
  return (
    lower(tokens, group.first - 1) === ',' &&
    behind.startsWith(', ') &&
    isPersonNoun(lower(tokens, noun).replace(/s$/, '')) &&
    !groups.some((other) => other !== group && other.first <= noun && noun <= other.last)
  );
};

const HOLDS = /^(?:hold|holds|holding|held|keep|keeps|keeping|kept)$/;

/** "including two commanders", "two of them" */
export const partOfWhole: Step = (at) => {
  const intro = isIntroduced(at);
  const partitive = isPartitive(at);
  if (at.read !== null || !(intro || partitive)) return null;
  // "68 killed and 141 wounded, of whom 19 and 32 respectively": one of each
  if (/^(?:and [a-z0-9-]+ )?respectively\b/.test(text(at.tokens, at.group.last + 1, at.group.last + 4))) return NOTHING;
  // "ten were led away, one of whom, a mute, was let go"
  if (
    at.group.partitive === 'whom' &&
    /^[^;.]{0,60}\b(?:let go|let out|released|freed|survived|escaped|came back|come back|returned|alive|home)\b/.test(
      text(at.tokens, at.group.last + 1, at.group.last + 14),
    )
  )
    return NOTHING;
  if (countsItsNoun(at)) return NOTHING;
  // "have now occupied nine of them", "identified five of the bodies": done to them, and no harm that we count
  if (!intro && at.group.partitive !== null && isVerb(at.tokens, at.group.first - 1) && !HOLDS.test(lower(at.tokens, at.group.first - 1)))
    return NOTHING;
  if (at.whole !== null && (at.group.base === undefined || at.group.base === at.whole.group.quantity.count))
    return row(at.whole.outcome, intro ? 'part-including' : 'part-of-them', true);
  // "117 people have been sentenced to death, 41 of them in absentia": of those of whom no harm is told
  if (
    /^(?:them|whom)$/.test(at.group.partitive ?? '') &&
    /\b(?:sentenced to death|death (?:sentences?|penalty|row)|charged|indicted|warrants?)\b/.test(text(at.tokens, 0, at.group.first))
  )
    return NOTHING;
  // "interviewed 14 people, including eight survivors": part of a count of no harm
  if (intro && !partitive && at.groups.some((other, k) => k < at.index && other.kind === 'counted')) return NOTHING;
  // "Most of the victims were civilians, among them a singer"
  const whose = (PREPOSED_OUTCOME.exec(text(at.tokens, at.group.first - 9, at.group.first)) ??
    SHARE_OF.exec(text(at.tokens, 0, at.group.first)))?.[1];
  const base = isPreposedPart(at.tokens, at.group) ? baseBefore(at.tokens, at.group) : null;
  return {
    kind: 'open',
    outcome: whose === undefined ? at.group.nounOutcome : rollOutcome(whose),
    ...(base === null ? {} : { base }),
    // "They include a captain and two sergeants"
    ...(/^["']? ?(?:they|these|those) include/.test(text(at.tokens, 0, 3)) ? { roll: true } : {}),
  };
};

/** "put the figure at" */
const FIGURE_PUT =
  /\b(?:put|puts|putting|gave|gives|placed|places|estimated|estimates|set|sets) (?:the|that|its|their|this) (?:figure|number|total|count|toll|tally)(?: [a-z]+){0,3} (?:at|of|as)$/;
/** Who says so, or what the figure does: "local media wrote", "in May it had been". */
const FIGURE_GIVEN =
  /\b(?:(?:put|puts|putting|placed|places) (?:it|them|theirs|that) at|(?:said|says|say|wrote|writes|reported|reports|report|counted|counts|speaks? of|spoke of|talks? of|talked of|gave|gives|claim|claims|claimed|admits?(?: to)?|admitted(?: to)?|acknowledged?|acknowledges|concedes|conceded|confirmed|confirms|estimates?|estimated|reckons?|reckoned|insists? on|mentioned|mentions|knows? of|knew of)|(?:it|that|which) (?:is|was|had been|has been|were|stood at|stands at)|(?:the|this|that|its|their|his) (?:figure|number|total|count|toll|tally)(?: [a-z]+){0,2} (?:is|was|at|stood at|stands at|rose to|has risen to|had been|had|has|reached|is now|came to))(?: that)?(?: (?:only|just|a total of|a figure of))?$/;

/** "A military source put the figure at around 500", "an Indian newspaper wrote 5,000" */
export const restated: Step = ({ tokens, group, read, blocked }) => {
  if (read !== null) return null;
  const before = text(tokens, group.first - 12, group.first);
  // "..., said one": who speaks
  const bare =
    !blocked &&
    group.kind === 'counted' &&
    group.head === null &&
    group.partitive === null &&
    lower(tokens, group.quantity.number) !== 'one';
  // "A doctor who examined the bodies said 31 had been counted"
  const counted =
    group.kind === 'counted' &&
    group.head === null &&
    group.partitive === null &&
    /\bbod(?:y|ies)\b/.test(before) &&
    /^(?:had|have|were) (?:been |so far been )?(?:counted|recovered|found|collected|retrieved)\b/.test(
      text(tokens, group.last + 1, group.last + 6),
    );
  return FIGURE_PUT.test(before) ||
    (counted && FIGURE_GIVEN.test(before)) ||
    (bare && FIGURE_GIVEN.test(before) && /^(?:[.,;)"]|in|at|for|on|by|as|and|while|but|$)/.test(lower(tokens, group.last + 1)))
    ? { kind: 'open', outcome: null, restated: true }
    : null;
};

/** "Captured: 187 (officers 9, other ranks 178)": the noun before its figure, within the whole. */
export const nounFirst: Step = ({ tokens, group, read, whole }) => {
  if (read !== null || whole === null || group.head !== null || group.kind !== 'counted') return null;
  const noun = lower(tokens, group.first - 1);
  if (!isPersonNoun(noun) && !/^(?:ranks|women|men|children|minors|adults|elderly|monks)$/.test(noun)) return null;
  return !/^(?:the|its|their|an?)$/.test(lower(tokens, group.first - 2)) &&
    /^(?:.*[(,:;] )(?:[a-z-]+ ){0,2}[a-z-]+$/.test(text(tokens, group.first - 6, group.first)) &&
    /^[,;)]?$/.test(lower(tokens, group.last + 1))
    ? row(whole.outcome, 'part-apposition', true)
    : null;
};

/** "killed 32 civilians, 17 men and 15 women", "64 people were captured: 30 soldiers and ..." */
export const inApposition: Step = ({ tokens, groups, group, index, read, whole, casualties }) => {
  if (read !== null || whole === null || casualties.length === 0) return null;
  // "killed four of one family: a grandmother, a mother and two girls"
  if (group.kind !== 'counted' && !sumsUp(tokens, groups, index, whole)) return null;
  // "killing seven, one of its officers told the BBC": who speaks is no part
  if (/^(?:said|says|say|told|tells|added|adds|recalled|explained|claimed|wrote|recounted)$/.test(lower(tokens, group.last + 1)))
    return null;
  if (group.kind === 'counted' && !isAppositive(tokens, group, groups, index, whole.group.quantity.count)) return null;
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
  // "94 bodies including that of a commander were seized": a body as those are
  if (
    whole?.outcome === 'killed' &&
    /\b(?:that|those|the (?:body|bodies|remains)) of$/.test(text(tokens, group.first - 4, group.first)) &&
    isIntroduced(at)
  )
    return row('killed', 'part-including', true);
  // "Ten civilians, among them three who were hiding in a bunker, died": harmed as the whole was
  if (
    read.rule.startsWith('relative-') &&
    read.outcome === 'displaced' &&
    whole !== null &&
    whole.outcome !== 'displaced' &&
    isIntroduced(at)
  )
    return row(whole.outcome, 'part-including', true);
  const isPart =
    (isIntroduced(at) && whole !== null && read.rule !== 'object') ||
    (partitive && (read.rule === 'noun' || whole?.outcome === read.outcome));
  if (partitive && group.nounOutcome !== null && whole === null && (read.rule === 'noun' || read.outcome === group.nounOutcome))
    return { kind: 'open', outcome: group.nounOutcome };
  // "Of these, 20,833 are still detained": a part of those of the sentence before
  if (
    whole === null &&
    read.outcome === 'captured' &&
    ((group.partitive === 'them' && read.rule === 'not-released') ||
      /(?:^|[.;] )of (?:these|them|those) ,$/.test(text(tokens, group.first - 4, group.first)))
  )
    return { kind: 'open', outcome: read.outcome };
  // "lost at least 60 soldiers, dead and wounded"
  const both =
    /^(?:object-lost|noun|object-suffered)/.test(read.rule) &&
    /^[^;]{0,60}(?:, |\b(?:in|both) )(?:dead|killed) (?:and|or) (?:wounded|injured)\b/.test(
      text(tokens, group.last + 1, group.last + 14).replace(/ ,/g, ','),
    );
  return row(both ? 'killed_or_wounded' : read.outcome, read.rule, isPart);
};
