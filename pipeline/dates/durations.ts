import type { Reading } from './date-rule.ts';
import { ANCHORS, againstToday, type DateRule, point } from './date-rule.ts';
import { ABOUT, NUMBER, numberOf, UNIT } from './date-words.ts';
import { addLength } from './day.ts';

type Unit = 'day' | 'week' | 'month' | 'year';

const unitOf = (word: string | undefined): Unit => (word === 'week' || word === 'month' || word === 'year' ? word : 'day');

const length = (count: number, unit: Unit, basis: string): Reading => ({
  from: null,
  to: null,
  precision: 'unknown',
  basis,
  kind: 'duration',
  length: { count, unit },
  yearless: false,
});

const FIGHTING =
  '(?:(?:the|its|their|an?|of|intense|fierce|heavy|hard|constant|continuous|long|on-and-off|fresh|street|hard-fought|bitter|bloody|round-the-clock|sustained|intermittent|military|long-running) )*(?:fighting|clash(?:es)?|battles?|siege|attacks?|combat|conflict|offensives?|counteroffensives?|counter-offensives?|campaigns?|assaults?|operations?|hostilities|war|bombardment|shelling|airstrikes|skirmishes|violence|blockade|encirclement|resistance|struggle|unrest|strikes?|shooting|exchange|advances?|ambush(?:es)?|raids?|showdown|standoff|engagements?|firefights?|gunfights?|sweeps?|incursions?|rampages?)';

/** How long something went on; the refiner that knows the event's end makes days of it. */
export const durations: readonly DateRule[] = [
  {
    // "in 10 days of fighting", "after nearly three months of clashes"
    name: 'length of fighting',
    near: ANCHORS.unit,
    back: 9,
    pattern: new RegExp(
      `\\b(?:(?:[Ii]n|[Aa]fter|[Dd]uring|[Ff]or|[Ww]ithin|[Ff]ollowing|[Aa]mid|[Oo]ver) (?:the )?)?${ABOUT}(?<n>${NUMBER})(?: (?:straight|consecutive|full|whole))?[ -](?<unit>${UNIT})s?(?:'| of| in| into)? ${FIGHTING}\\b`,
      'y',
    ),
    read: (g) => {
      const count = numberOf(g.n ?? '');
      return count === null ? null : length(count, unitOf(g.unit), 'length of the fighting');
    },
  },
  {
    // "in a weeklong raid", "a three-month-long siege", "a monthlong offensive"
    name: 'so long a fight',
    near: ANCHORS.unit,
    back: 6,
    needs: ['long'],
    pattern: new RegExp(
      `\\b(?:(?:[Ii]n|[Aa]fter|[Dd]uring|[Ff]ollowing|[Aa]mid|[Oo]ver) )?(?:(?:a|an|the|its|their|this) )?${ABOUT}(?:(?<n>${NUMBER})[ -])?(?<unit>${UNIT})-?long ${FIGHTING}\\b`,
      'y',
    ),
    read: (g) => length(numberOf(g.n ?? 'a') ?? 1, unitOf(g.unit), 'length of the fighting'),
  },
  {
    // "a siege of six months", "a counteroffensive of 21 days", "a battle that lasted four days"
    name: 'fighting of a length',
    near: ANCHORS.unit,
    back: 11,
    needs: [' of ', ' last', ' for '],
    pattern: new RegExp(
      `\\b${FIGHTING},? (?:of|lasting|lasted|that lasted|which lasted|that went on for|raged for|for)(?: for)? ${ABOUT}(?<n>${NUMBER}) (?<unit>${UNIT})s?\\b(?! (?:ago|later|earlier))`,
      'y',
    ),
    read: (g) => {
      const count = numberOf(g.n ?? '');
      return count === null ? null : length(count, unitOf(g.unit), 'length of the fighting');
    },
  },
  {
    // "lasted nearly a month", "for four days", "within a week", "after 21 days", "in less than a month"
    name: 'length',
    near: ANCHORS.unit,
    back: 8,
    needs: ['in ', 'In ', 'asted', 'or ', 'ithin', 'fter', 'uring', 'hroughout', 'ver '],
    pattern: new RegExp(
      `\\b(?:[Ll]asted|[Ff]or|[Ww]ithin|[Aa]fter|[Ii]n|[Dd]uring|[Tt]hroughout|[Oo]ver)(?: the(?: course of)?)? ${ABOUT}(?<n>${NUMBER}) (?<unit>${UNIT})s?\\b(?!'| (?:ago|later|earlier|before|after|from|old|to|of age|since|ending|in (?:prison|jail)))`,
      'y',
    ),
    read: (g) => {
      const count = numberOf(g.n ?? '');
      return count === null ? null : length(count, unitOf(g.unit), 'length of time');
    },
  },
  {
    // "in the last five days", "over the past two weeks", "in the past 24 hours", "for the previous six months"
    name: 'last so many days',
    near: ANCHORS.unit,
    back: 9,
    needs: ['last', 'Last', 'past', 'Past', 'revious', 'irst'],
    pattern: new RegExp(
      `\\b(?:(?<way>[Ff]or|[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin|[Aa]cross|[Tt]hroughout|of|from) )?(?:the |these |those )?(?<which>[Ll]ast|[Pp]ast|[Pp]revious|[Ff]irst) ${ABOUT}(?:(?<n>${NUMBER}) |(?<few>few|couple of|several) )(?<unit>${UNIT}|hour)s?\\b(?:(?: of (?:the |this |last )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December))${FIGHTING})?)`,
      'y',
    ),
    read: (g, context) => {
      const hours = g.unit === 'hour';
      const counted = numberOf(g.n ?? '');
      if (counted === null) return null;
      const count = hours ? Math.max(1, Math.round(counted / 24)) : counted;
      const unit = unitOf(g.unit);
      // "the first four days of the battle", "held for the previous six months": a length, not days
      if (/first/i.test(g.which ?? '')) return length(count, unit, 'first days of the event');
      if (/for/i.test(g.way ?? '')) return length(count, unit, 'length of time up to the event');
      return againstToday(context, (today) =>
        point({ from: addLength(today, -count, unit), to: today }, 'range', 'days up to publication'),
      );
    },
  },
  {
    // "in the 17 days since fighting resumed"
    name: 'so many days since',
    near: ANCHORS.unit,
    back: 7,
    needs: [' since'],
    pattern: new RegExp(`\\b(?:[Ii]n|[Oo]ver|[Dd]uring) (?:the )?${ABOUT}(?<n>${NUMBER}) (?<unit>${UNIT})s? since(?= [a-z])`, 'y'),
    read: (g, context) => {
      const count = numberOf(g.n ?? '');
      if (count === null) return null;
      return againstToday(context, (today) =>
        point({ from: addLength(today, -count, unitOf(g.unit)), to: today }, 'range', 'days up to publication'),
      );
    },
  },
  {
    // "in the final week", "in the final four days of the operation": of what was told before
    name: 'final week',
    near: ANCHORS.unit,
    back: 4,
    needs: ['final', 'closing'],
    pattern: new RegExp(
      `\\b(?:[Ii]n|[Dd]uring|[Oo]ver) (?:its |the |their )(?:final|closing) (?:(?<n>${NUMBER}) )?(?<unit>${UNIT})s?\\b(?! of (?:January|February|March|April|May|June|July|August|September|October|November|December))`,
      'y',
    ),
    read: (g) => length(numberOf(g.n ?? 'a') ?? 1, unitOf(g.unit), 'last days of the event'),
  },
  {
    // "in the first week"
    name: 'first week',
    near: ANCHORS.unit,
    back: 4,
    needs: ['first'],
    pattern: new RegExp(
      `\\b(?:in|during|within|of|after|over) (?:its |the |their )first (?<unit>${UNIT})\\b(?! of (?:January|February|March|April|May|June|July|August|September|October|November|December|this|last|the (?:month|year)))`,
      'y',
    ),
    read: (g) => length(1, unitOf(g.unit), 'first days of the event'),
  },
];
