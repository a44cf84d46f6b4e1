import type { CasualtyClaim } from '../../schemas/casualty-claim.ts';
import type { Cause, Outcome, Side } from '../../schemas/vocabulary.ts';
import { stableId } from '../files.ts';
import { type Document, sentenceAt } from './document.ts';
import { CAUSES_BY_WORDS } from './lexicon/causes.ts';
import { rated } from './lexicon/confidence.ts';
import { askedAt, isFragment } from './refiners/asked.ts';
import { attributionsIn, claimantOf } from './refiners/attach-claimant.ts';
import { periodOfCasualty } from './refiners/attach-period.ts';
import { placeOf, placeOfRow } from './refiners/attach-place.ts';
import { sideOfCasualty } from './refiners/attach-side.ts';
import { whyDenied } from './refiners/drop-denied.ts';
import { deedDates } from './refiners/event-dates.ts';
import { mergeRepeats } from './refiners/merge-repeats.ts';
import { whyOfThings } from './refiners/of-things.ts';
import { mostOf, withParts } from './refiners/parts-of-counts.ts';
import { placeColumnsOf } from './refiners/place-columns.ts';
import type { Victims } from './refiners/sides/case.ts';
import type { Claimant, Period, PlaceMention } from './rule.ts';
import { withoutAges } from './rules/ages.ts';
import { type Casualty, ROLL_CALL } from './rules/casualties/casualty.ts';
import { findCasualties } from './rules/casualties.ts';
import { mayTellCasualty } from './rules/casualty-gate.ts';
import { findTables } from './rules/casualty-tables.ts';
import type { Sentence, Span } from './sentences.ts';
import { tokensOf } from './tokens.ts';
import { type RefusalKind, type Trace, untraced } from './trace.ts';

interface Read {
  readonly casualty: Casualty;
  readonly sentence: Sentence;
  readonly victims: Victims;
  readonly claimant: Claimant;
  readonly place: PlaceMention | null;
  readonly period: Period;
  readonly claim: CasualtyClaim;
}

const isWithin = (place: PlaceMention | null, sentence: Sentence): boolean =>
  place !== null && sentence.start <= place.start && place.end <= sentence.end;

/** "Some 8,000 townspeople had left": so many leave no other way. */
const LEFT = /\bleft\b(?! (?:for|the (?:meeting|hall|party|group)))/i;

/** Words that make "left", "moved", "arrived" a displacement. */
const MOVED =
  /\b(?:fled|flee|fleeing|displac\w+|refuge|shelter\w*|idps?|border|camps?|fighting|clash\w*|shell\w*|air ?strikes?|jungle|forest|safety|safer|safe|mizoram|thailand|thai|india|bangladesh|offensive|bomb\w*|trapped|run|hills|woods|caves?)\b/i;

/** "In 1988 the army killed about 3,000": events before the coup are no claims about this war. */
const EARLIER_YEAR =
  /\bthe (?:19\d\d|200\d|201\d|2020) [a-z]|\b(?:in|since|during|of|from|until|by|to|before) (?:(?:early|late|mid-?|january|february|march|april|may|june|july|august|september|october|november|december) ?)?(?:19\d\d|200\d|201\d|2020)\b/i;
const WAR_YEAR = /\b202[1-9]\b/;

/** Whether these are the words of a source of the sentence. */
const isSource = (document: Document, sentence: Sentence, group: Span): boolean =>
  attributionsIn(document, sentence).some(({ start, end }) => start <= group.start && group.start < end);

/** "1,300 who had fled have returned home": no longer displaced. */
const RETURNED =
  /^[^.;,]{0,90}\b(?:have|had|has|were able to|are) (?:now |since |already )?(?:return(?:ed|ing)?|gone (?:back|home)|come back)\b(?![^.;,]{0,60} (?:left|fled|flee|displaced|uprooted)\b)/;

/** "Three miners who had been missing turned up alive" */
const FOUND_AGAIN =
  /^[^.;]{0,90}\b(?:turned up|reappeared|resurfaced|(?<!not |never )(?:came|come) (?:back|home)|(?<!not |never )returned (?:home|safe|alive|unharmed)|(?:was|were|been) (?:later )?(?:found|rescued) (?:safe|alive|unharmed)|safe and (?:sound|well))\b/;

const OUTSIDE_EFFECT = '2021-02-01';

/** So many do not speak at once: "two residents who fled told Reuters". */
const MANY = 12;

/** How far a count reaches whose people are then told of by name. */
const NAMED_AFTER = 1;
const NAMED_MOST = 30;

/** "In Yangon, terrorists shot dead U Than Lwin": a happening of its own. */
const ELSEWHERE =
  /^["\u2022* -]*(?:In|At|Near) (?!the same|that|this|all|total)[A-Z][^.;]{2,30},|^(?:Separately|Elsewhere|Meanwhile|In (?:a separate|another|a different))\b/;

/** Why one who is told of by name is no row: one of those counted before, or held by a word that is said of towns too. */
const whyNoNamedLoss = (
  document: Document,
  { group, outcome }: Casualty,
  span: Span,
  earlier: readonly Read[],
  side: Side,
): string | null => {
  if (group.people !== 'person' && group.people !== 'addressed') return null;
  if (outcome === 'displaced' || outcome === 'killed_or_wounded') return 'one who is named, and no loss';
  if (group.people === 'addressed' && /\b(?:captured|seized|fell)\b/.test(document.text.slice(span.start, span.end)))
    return 'a name that may be of a place';
  const { paragraph, text } = sentenceAt(document, span.start);
  const elsewhere = ELSEWHERE.test(text);
  const counted = earlier.some(
    ({ casualty: other, sentence, victims }) =>
      other.outcome === outcome &&
      !/^(?:person|addressed)$/.test(other.group.people) &&
      (victims.side === side || victims.side === 'unknown') &&
      paragraph - sentence.paragraph <= NAMED_AFTER &&
      !(elsewhere && sentence.paragraph !== paragraph) &&
      (other.group.quantity.low ?? 0) <= NAMED_MOST,
  );
  return counted ? 'named, and counted before' : null;
};

/** "Ko Htet was arrested. He died in custody": the one held or wounded of whom this paragraph told last, unless his death was told. */
const whoIsMeant = (earlier: readonly Read[], { paragraph }: Sentence): Read | null => {
  const near = earlier.filter(({ sentence }) => paragraph - sentence.paragraph <= 3);
  const last = near.findLast(({ sentence }) => sentence.paragraph === paragraph);
  const dead = near.some(({ casualty, claim }) => claim.outcome === 'killed' && casualty.group.quantity.count === 1);
  return dead || last?.casualty.group.kind !== 'single' || last.casualty.part ? null : last;
};

/** "It killed two men. They burnt one in his house. The other was shot in the back": how the two died. */
const isOfTheDead = (
  document: Document,
  earlier: readonly Read[],
  { group, outcome, rule }: Casualty,
  { paragraph }: Sentence,
): boolean => {
  const last = earlier.findLast(({ casualty }) => !casualty.part && casualty.outcome === 'killed');
  // "The bodies of four fishermen washed ashore. Three had shrapnel wounds"
  if (
    rule === 'subject-injuries' &&
    group.partitive === null &&
    last !== undefined &&
    paragraph - last.sentence.paragraph <= 1 &&
    /\bbod(?:y|ies)\b/i.test(last.claim.evidence) &&
    (group.quantity.low ?? 0) <= (last.claim.count_high ?? 0)
  )
    return true;
  return (
    group.quantity.count === 1 &&
    (outcome === 'wounded' || outcome === 'killed') &&
    last?.claim.outcome === 'killed' &&
    last.claim.count === 2 &&
    last.sentence.paragraph === paragraph &&
    document.sentences.some((other) => other.paragraph === paragraph && /\b[Tt]he other (?:was|had|is|one|died)\b/.test(other.text))
  );
};

const evidenceOf = (document: Document, sentence: Sentence, casualty: Casualty): Span => {
  const tokens = withoutAges(tokensOf(sentence));
  const start = Math.min(casualty.group.start, tokens[casualty.first]?.start ?? casualty.group.start);
  const end = Math.max(casualty.group.end, tokens[casualty.last]?.end ?? casualty.group.end);
  return { start: Math.max(sentence.start, start), end: Math.min(sentence.end, end, document.text.length) };
};

const groupWords = (document: Document, casualty: Casualty): string | null => {
  const { group } = casualty;
  if (group.head === null) return null;
  const from = group.kind === 'single' ? group.start : group.quantity.end;
  const words = document.article.text.slice(from, group.end).trim();
  return words === '' ? null : words;
};

const causeIn = ({ text }: Sentence): Cause => CAUSES_BY_WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'unknown';

/** All casualty claims of an article, in the order of their words, repeats merged; `trace` is told what is refused and why. */
export const assembleCasualties = (document: Document, trace: Trace = untraced): readonly CasualtyClaim[] => {
  const { article } = document;
  const read: Read[] = [];
  const tables = findTables(document.sentences);
  for (const sentence of document.sentences) {
    const figures = tables.get(sentence.index) ?? [];
    if (figures.length === 0 && !mayTellCasualty(sentence)) continue;
    const tokens = withoutAges(tokensOf(sentence));
    const found =
      figures.length > 0
        ? { casualties: figures.map(({ casualty, heading }) => ({ ...casualty, heading })), open: [], idle: [] }
        : findCasualties(tokens);
    const here: Read[] = [];
    let cause: Cause | null = null;
    const add = (casualty: Casualty, whole: Read | null): Read | null => {
      const span = evidenceOf(document, sentence, casualty);
      const refuse = (kind: RefusalKind, reason: string): null => {
        trace({ kind, ...span, table: 'casualty_claims', reason, row: null, into: null });
        return null;
      };
      if (casualty.rule === ROLL_CALL) return refuse('not_counted', 'only says who those counted before are');
      if (casualty.group.people === 'doer' && casualty.outcome !== 'killed' && casualty.outcome !== 'wounded')
        return refuse('not_counted', `a doer is counted, and ${casualty.outcome} is no harm to one`);
      if (casualty.group.head === null && isOfTheDead(document, [...read], casualty, sentence))
        return refuse('not_counted', 'one of the dead of whom the sentence before tells');
      if (casualty.group.quantity.high === 0) return refuse('not_counted', 'nobody was harmed');
      const meant = casualty.group.people === 'pronoun' ? whoIsMeant([...read, ...here], sentence) : null;
      if (casualty.group.people === 'pronoun' && (meant === null || casualty.outcome !== 'killed'))
        return refuse('not_counted', 'one of whom nothing was told that makes him one more');
      // "said a villager who fled", "a volunteer who rushed to hospital counted 12 bodies": who speaks
      const few = casualty.group.kind === 'single' || (casualty.outcome === 'displaced' && (casualty.group.quantity.high ?? MANY) < MANY);
      if (few && /^relative-|^passive/.test(casualty.rule) && isSource(document, sentence, casualty.group))
        return refuse('not_counted', 'who speaks is not counted');
      // "Eight bodies lay in a well. Four others had been burnt in a shed": the dead too
      const last = [...read, ...here].at(-1);
      if (
        casualty.rule === 'passive-burnt' &&
        (casualty.group.additional || casualty.group.head === null) &&
        !/\b(?:badly|severely|seriously|slightly|lightly|also)\b/.test(document.text.slice(span.start, span.end)) &&
        last?.claim.outcome === 'killed' &&
        sentence.paragraph - last.sentence.paragraph <= 1
      )
        return add({ ...casualty, outcome: 'killed', rule: 'passive-burnt-too' }, whole);
      const denied = whyDenied(document, sentence, span);
      if (denied !== null) return refuse('denied', denied);
      const things = whole === null ? whyOfThings(document, sentence, casualty) : null;
      if (things !== null) return refuse('not_counted', things);
      const claimant = claimantOf(document, span);
      const victims =
        meant?.victims ?? sideOfCasualty(document, sentence, tokens, casualty, claimant, [...read, ...here], whole?.victims ?? null);
      const unfit = whyNoNamedLoss(document, casualty, span, [...read, ...here], victims.side);
      if (unfit !== null) return refuse('not_counted', unfit);
      if (casualty.group.people === 'name' && victims.basis.startsWith('words') === false)
        return refuse('not_counted', 'a name alone, and no word says that people are counted');
      if (
        /subject-left(?:-list)*$/.test(casualty.rule) &&
        (!(
          MOVED.test(`${document.sentences[sentence.index - 1]?.text ?? ''} ${sentence.text}`) ||
          ((casualty.group.quantity.low ?? 0) >= 100 && LEFT.test(sentence.text))
        ) ||
          victims.side !== 'civilian' ||
          (casualty.group.head === null && (casualty.group.quantity.low ?? 0) < 100) ||
          casualty.group.kind === 'single')
      )
        return refuse('not_counted', 'nothing says that they left their homes for the war');
      if (casualty.rule.includes('subject-joined') && victims.side !== 'junta')
        return refuse('not_counted', 'who joins a side has not surrendered');
      if (casualty.outcome === 'displaced' && RETURNED.test(document.text.slice(casualty.group.end, sentence.end)))
        return refuse('not_counted', 'they have returned');
      if (casualty.outcome === 'missing' && FOUND_AGAIN.test(document.text.slice(casualty.group.end, sentence.end)))
        return refuse('not_counted', 'they have been found');
      if (
        casualty.outcome === 'displaced' &&
        /\b(?:tourists|visitors|pilgrims|passengers|holidaymakers|guests|fans|spectators)\b/i.test(
          document.text.slice(casualty.group.start, casualty.group.end),
        )
      )
        return refuse('not_counted', 'who travels has not fled');
      // fighters who flee are no displaced people
      if (casualty.outcome === 'displaced' && (victims.side === 'junta' || victims.side === 'resistance'))
        return refuse('fled_fighters', 'fighters who flee are no displaced people');
      const ownPlace =
        casualty.heading === undefined
          ? placeOf(document, span, { kind: 'casualty', low: casualty.group.quantity.low })
          : placeOfRow(document, sentence, casualty.heading);
      // "Of these, six were women": where and when the whole was, unless its own sentence says otherwise
      const told =
        whole !== null &&
        whole.sentence !== sentence &&
        whole.sentence.paragraph === sentence.paragraph &&
        casualty.outcome === whole.claim.outcome
          ? whole
          : null;
      const near = whole !== null && whole.sentence !== sentence && sentence.paragraph - whole.sentence.paragraph <= 1;
      // "26 residents of Pauktaw and Minbya were killed and 61 injured": where the first of them were
      const before = here.at(-1);
      const gapped =
        before !== undefined &&
        ownPlace !== null &&
        before.place !== null &&
        casualty.group.head === null &&
        casualty.rule === 'participle' &&
        /^[^;.:]* and (?:(?:at least|about|some|over|more than|another|nearly|up to) )*$/.test(
          document.text.slice(before.casualty.group.start, casualty.group.start),
        ) &&
        before.place.start >= before.casualty.group.start &&
        ownPlace.start > before.place.start &&
        ownPlace.end <= casualty.group.start;
      const place = gapped ? before.place : near && !isWithin(ownPlace, sentence) ? whole.place : ownPlace;
      const period =
        told !== null && deedDates(document, sentence).length === 0
          ? told.period
          : periodOfCasualty(document, span, {
              outcome: casualty.outcome,
              low: casualty.group.quantity.low,
              place: place?.name ?? null,
              compared: casualty.rule === 'compared',
              ...(casualty.heading === undefined ? {} : { heading: casualty.heading }),
            });
      if ((period.end !== null && period.end < OUTSIDE_EFFECT) || (EARLIER_YEAR.test(sentence.text) && !WAR_YEAR.test(sentence.text)))
        return refuse('before_the_war', 'before February 2021');
      const { count, low, high, qualifier } = casualty.group.quantity;
      const quote = article.text.slice(span.start, span.end);
      cause ??= causeIn(sentence);
      const claim: CasualtyClaim = {
        claim_id: stableId('c', [article.article_id, span.start, span.end, casualty.outcome, low, high, casualty.group.start]),
        article_id: article.article_id,
        side: victims.side,
        outcome: casualty.outcome,
        count,
        count_low: low,
        count_high: high,
        qualifier,
        claimant: claimant.claimant,
        claimant_actor_id: claimant.claimantActorId,
        claimant_side: claimant.claimantSide,
        claimant_step: claimant.step,
        verification: claimant.verification,
        victim_actor_id: victims.actorId,
        victim_group: groupWords(document, casualty),
        cause,
        ...placeColumnsOf(place),
        site: null,
        period_start: period.start,
        period_end: period.end,
        date_precision: period.precision,
        date_basis: period.basis,
        subset_of: whole?.claim.claim_id ?? null,
        evidence: quote,
        char_start: span.start,
        char_end: span.end,
        rule: casualty.rule,
        confidence: 0,
        review: 'none',
      };
      const row: Read = { casualty, sentence, victims, claimant, place, period, claim };
      trace({ kind: 'steps', ...span, row: claim.claim_id, side: victims.basis, claimant, place });
      here.push(row);
      return row;
    };
    const rows = new Map<number, Read>();
    found.casualties.forEach((casualty, i) => {
      const whole = casualty.part && casualty.rule === 'table-row' ? tableWhole(read, casualty) : (rows.get(casualty.whole ?? -1) ?? null);
      const dead = whole === null && !casualty.part ? deadWhoWereHeld([...read], here, document, sentence, casualty) : null;
      const row =
        dead === null
          ? add(casualty, whole ?? restOf(read, document, sentence, casualty))
          : add({ ...casualty, outcome: 'killed', rule: 'part-of-before', part: true }, dead);
      if (row !== null) rows.set(i, row);
    });
    for (const { group, outcome, restated, further } of found.open) {
      const whole = wholeOf(
        [...read, ...here],
        sentence,
        outcome,
        group.base !== undefined || /^the (?:dead|deceased|victims|killed|wounded|injured)/.test(group.partitive ?? ''),
        // another figure for the same people may be larger, but not many times; more people beside those may be any number
        further === 'more' ? 0 : (group.quantity.low ?? 0) / (restated === true ? 3 : 1),
        group.base,
      );
      // "The column left. There were around 80 of them": only how many they are
      const counted =
        outcome === null &&
        restated !== true &&
        /\b[Tt]here (?:were|are|must (?:be|have been)) $/.test(document.text.slice(sentence.start, group.start)) &&
        !/\b(?:bod(?:y|ies)|corpses?|dead|victims?|killed|wounded|injured|prisoners?|captives?|detain\w*|arrest\w*|captured)\b/.test(
          document.sentences[sentence.index - 1]?.text ?? '',
        );
      const told: Outcome | null =
        counted || (whole === null && (group.base !== undefined || further !== undefined))
          ? null
          : (outcome ?? whole?.claim.outcome ?? null);
      if (told === null) {
        trace({
          kind: 'no_outcome',
          start: group.start,
          end: group.end,
          table: 'casualty_claims',
          reason: 'part of a count, and no count before it tells the outcome',
          row: null,
          into: null,
        });
        continue;
      }
      add(
        {
          group,
          outcome: told,
          rule: restated === true ? 'figure-at' : further === 'more' ? 'more-of-before' : 'part-of-before',
          first: group.first,
          last: group.last,
          part: whole !== null && restated !== true && further !== 'more',
          whole: null,
        },
        restated === true || further === 'more' ? null : whole,
      );
    }
    const alone = found.idle.find((group) => group.kind === 'counted' && (group.head === null || group.people === 'noun'));
    if (alone !== undefined && here.length === 0 && !/\b(?:famil|household|population)/i.test(sentence.text)) {
      const asked = askedAt(document, sentence);
      const told =
        asked === null && alone.head === null && isFragment(sentence)
          ? wholeOf(read, sentence, null, false, alone.quantity.low ?? 0)
          : null;
      const outcome = asked?.outcome ?? told?.claim.outcome ?? null;
      const rule = asked === null ? 'figure-alone' : 'asked';
      if (outcome !== null) add({ group: alone, outcome, rule, first: alone.first, last: alone.last, part: false, whole: null }, null);
    }
    read.push(...here);
  }
  return mergeRepeats(withParts(read), trace, (offset) =>
    document.sentences.findIndex(({ start, end }) => start <= offset && offset < end),
  ).map(rated('casualty'));
};

/** "The remaining seven are still held", "the other three were stabbed": the rest of the count before. */
const THE_REST = /\b[Tt]he (?:remaining|other) \S+$/;
const restOf = (read: readonly Read[], document: Document, sentence: Sentence, { group, outcome, part }: Casualty): Read | null => {
  const low = group.quantity.low ?? 0;
  if (
    part ||
    group.kind !== 'counted' ||
    !THE_REST.test(document.text.slice(Math.max(sentence.start, group.start - 20), group.quantity.end))
  )
    return null;
  const row = read.findLast(({ casualty, claim }) => !casualty.part && claim.outcome === outcome);
  return row !== undefined && sentence.paragraph - row.sentence.paragraph <= 1 && low < mostOf(row.claim) ? row : null;
};

/** "Eight prisoners died this year. Three of them were held in Insein and two in Obo": those who died. */
const deadWhoWereHeld = (
  read: readonly Read[],
  here: readonly Read[],
  document: Document,
  sentence: Sentence,
  { group, rule }: Casualty,
): Read | null => {
  const before = here.at(-1);
  if (rule === 'and-more' && before?.casualty.rule === 'part-of-before' && /\bheld\b/.test(sentence.text))
    return read.findLast(({ claim }) => claim.claim_id === before.claim.subset_of) ?? null;
  if (rule !== 'passive-in-custody' || !/^(?:them|those|these|the (?:dead|deceased|victims))$/.test(group.partitive ?? '')) return null;
  const last = read.findLast(({ casualty }) => !casualty.part);
  return last !== undefined &&
    last.claim.outcome === 'killed' &&
    sentence.paragraph - last.sentence.paragraph <= 1 &&
    (group.quantity.low ?? 0) <= mostOf(last.claim) &&
    !/\bstill\b/.test(document.text.slice(group.end, sentence.end))
    ? last
    : null;
};

/** The total that a table gives before its rows; a total behind them is linked when it is read. */
const tableWhole = (read: readonly Read[], { outcome, heading }: Casualty): Read | null =>
  read.find(
    (row) =>
      row.casualty.rule === 'table-row' && !row.casualty.part && row.casualty.outcome === outcome && row.casualty.heading === heading,
  ) ?? null;

const SUMMED = /\b(?:totals?|totall?ed|totall?ing|in all|altogether|overall|combined|all told)\b/i;

/** The count before that "five of the dead" is a part of: the nearest of that outcome in this paragraph or the one before. */
const wholeOf = (
  read: readonly Read[],
  sentence: Sentence,
  outcome: Outcome | null,
  far: boolean,
  low: number,
  count?: number,
): Read | null => {
  for (let i = read.length - 1; i >= 0; i--) {
    const row = read[i];
    if (row === undefined || sentence.paragraph - row.sentence.paragraph > (far ? 5 : 1)) return null;
    if (row.casualty.part) continue;
    if (count !== undefined && row.claim.count !== count) continue;
    // no part is larger than its whole, unless it is told as the sum
    if (outcome === null && low > mostOf(row.claim) && !SUMMED.test(sentence.text)) return null;
    if (outcome === null || row.claim.outcome === outcome) return row;
  }
  return null;
};
