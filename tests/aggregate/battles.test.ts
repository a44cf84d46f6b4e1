import { describe, expect, test } from 'vitest';
import { findBattles } from '../../pipeline/aggregate/battles.ts';
import { EVER } from '../../pipeline/aggregate/interval.ts';
import type { PlacedClaim } from '../../pipeline/aggregate/placed-claim.ts';
import type { PlacedEvent } from '../../pipeline/aggregate/placed-event.ts';
import { at, happened, made } from './made-up.ts';

const [EARLY, LATE] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** One report in an article: an event or a claim at Abel on these days. */
const event = (action: PlacedEvent['action'], lo: number, hi = lo, more: Partial<PlacedEvent> = {}): PlacedEvent =>
  happened({ id: `e-${action}-${lo}-${hi}`, articleId: 'a', action, when: { lo, hi }, ...more });
const dead = (lo: number, hi = lo, more: Partial<PlacedClaim> = {}): PlacedClaim =>
  made({ id: `c-${lo}-${hi}`, articleId: 'a', period: { lo, hi }, ...more });
const fled = (lo: number, hi = lo, more: Partial<PlacedClaim> = {}): PlacedClaim =>
  dead(lo, hi, { side: 'civilian', outcome: 'displaced', ...more });

/** "tn-green-abel 100..103 by resistance: captured, 2 events, 1 claims" */
const told = (events: readonly PlacedEvent[], claims: readonly PlacedClaim[]): readonly string[] =>
  findBattles(events, claims).map(
    (b) =>
      `${b.locus.key.slice(-4)} ${b.period.lo}..${b.period.hi} by ${b.attacker}: ${b.outcome}, ${b.events.length} events, ${b.claims.length} claims`,
  );

type Case = readonly [name: string, events: readonly PlacedEvent[], claims: readonly PlacedClaim[], expected: readonly string[]];

describe('fighting at a place is one battle while it goes on', () => {
  test.each<Case>([
    ['nothing told', [], [], []],
    ['who only holds a place does not fight', [event('holds', 100)], [], []],
    [
      'an attack and its outcome',
      [event('attack_began', 100), event('captured', 105)],
      [],
      ['abel 100..105 by resistance: captured, 2 events, 0 claims'],
    ],
    [
      'seven quiet days do not end it',
      [event('attack_failed', 100), event('attack_failed', 107)],
      [],
      ['abel 100..107 by resistance: attack_failed, 2 events, 0 claims'],
    ],
    [
      'eight do',
      [event('attack_failed', 100), event('attack_failed', 108)],
      [],
      ['abel 100..100 by resistance: attack_failed, 1 events, 0 claims', 'abel 108..108 by resistance: attack_failed, 1 events, 0 claims'],
    ],
    [
      'a new attack two days after the outcome is a new battle',
      [event('attack_failed', 100), event('attack_began', 102), event('captured', 103)],
      [],
      ['abel 100..100 by resistance: attack_failed, 1 events, 0 claims', 'abel 102..103 by resistance: captured, 2 events, 0 claims'],
    ],
    [
      'on the next day it is not',
      [event('attack_failed', 100), event('attack_began', 101)],
      [],
      ['abel 100..101 by resistance: attack_failed, 2 events, 0 claims'],
    ],
    [
      'a siege of months is one battle',
      [event('attack_began', 100), event('captured', 300)],
      [],
      ['abel 100..300 by resistance: captured, 2 events, 0 claims'],
    ],
    [
      'unless the same side began anew in between',
      [event('attack_began', 100), event('attack_began', 200), event('captured', 300)],
      [],
      ['abel 100..100 by resistance: ongoing, 1 events, 0 claims', 'abel 200..300 by resistance: captured, 2 events, 0 claims'],
    ],
    [
      'or more than a year lies between',
      [event('attack_began', 100), event('captured', 467)],
      [],
      ['abel 100..100 by resistance: ongoing, 1 events, 0 claims', 'abel 467..467 by resistance: captured, 1 events, 0 claims'],
    ],
    [
      'an attack under way on a day was on that day',
      [event('attack_began', EARLY, 100)],
      [],
      ['abel 100..100 by resistance: ongoing, 1 events, 0 claims'],
    ],
    [
      'an attack since a day began on it',
      [event('attack_began', 100, LATE)],
      [],
      ['abel 100..100 by resistance: ongoing, 1 events, 0 claims'],
    ],
    [
      'a report of three weeks joins the last battle in them and makes none of its own',
      [event('captured', 100), event('withdrew', 120, 120, { side: 'junta' }), event('attack_failed', 99, 121)],
      [],
      ['abel 100..100 by resistance: captured, 1 events, 0 claims', 'abel 120..120 by resistance: attack_failed, 2 events, 0 claims'],
    ],
    [
      'without another it makes one',
      [event('captured', EARLY, 100)],
      [],
      ['abel -Infinity..100 by resistance: captured, 1 events, 0 claims'],
    ],
    [
      'two places, two battles',
      [event('captured', 100), event('captured', 100, 100, { id: 'bram', locus: at('tn-green-bram') })],
      [],
      ['abel 100..100 by resistance: captured, 1 events, 0 claims', 'bram 100..100 by resistance: captured, 1 events, 0 claims'],
    ],
    ['a whole state is no battlefield', [event('captured', 100, 100, { locus: at('sr-green') })], [], []],
  ])('%s', (_, events, claims, expected) => {
    expect(told(events, claims)).toEqual(expected);
    expect(told([...events].reverse(), claims)).toEqual(expected);
  });
});

describe('who attacked and how it ended', () => {
  test.each<readonly [string, readonly PlacedEvent[], string]>([
    ['who began', [event('attack_began', 100), event('attack_began', 101, 101, { id: 'x', side: 'junta' })], 'resistance ongoing'],
    [
      'both on one day: nobody knows',
      [event('attack_began', 100), event('attack_began', 100, 100, { id: 'x', side: 'junta' })],
      'unknown ongoing',
    ],
    ['a failed attempt is an attack', [event('attack_failed', 100, 100, { side: 'junta' }), event('captured', 102)], 'junta captured'],
    [
      'without word of an attack, who took it in the end',
      [event('captured', 100, 100, { side: 'junta' }), event('captured', 103, 103, { id: 'x' })],
      'resistance captured',
    ],
    ['nobody took it', [event('withdrew', 100, 100, { side: 'junta' })], 'unknown withdrew'],
    ['the last outcome counts', [event('captured', 100), event('withdrew', 104)], 'resistance withdrew'],
    ['of one day the capture', [event('withdrew', 100, 100, { side: 'junta' }), event('captured', 100)], 'resistance captured'],
    [
      'of one day the withdrawal before the failed attack',
      [event('attack_failed', 100), event('withdrew', 100, 100, { side: 'junta' })],
      'resistance withdrew',
    ],
    [
      'what happened to a post says nothing of the town',
      [event('captured', 103, 103, { site: 'hill', siteName: 'Hill' }), event('attack_failed', 100)],
      'resistance attack_failed',
    ],
    [
      'unless nothing else is told',
      [event('attack_began', 99), event('captured', 103, 103, { site: 'hill', siteName: 'Hill' })],
      'resistance captured',
    ],
  ])('%s', (_, events, expected) => {
    const [battle] = findBattles(events, []);
    expect(`${battle?.attacker} ${battle?.outcome}`).toBe(expected);
  });
});

describe('which battle a claim belongs to', () => {
  const town = [event('attack_began', 100), event('captured', 103)];
  test.each<Case>([
    ['of its place and days', town, [dead(101)], ['abel 100..103 by resistance: captured, 2 events, 1 claims']],
    ['claims alone are a battle too', [], [dead(101)], ['abel 101..101 by unknown: unknown, 0 events, 1 claims']],
    ['a claim soon after makes it longer', town, [dead(109)], ['abel 100..109 by resistance: captured, 2 events, 1 claims']],
    [
      'fled in eleven days in which it was: it was as long',
      town,
      [fled(102, 112)],
      ['abel 100..112 by resistance: captured, 2 events, 1 claims'],
    ],
    [
      'fled in a month in which it was: it was no longer',
      town,
      [fled(90, 121)],
      ['abel 100..103 by resistance: captured, 2 events, 1 claims'],
    ],
    ['fled without any day', town, [fled(EVER.lo, EVER.hi)], ['abel 100..103 by resistance: captured, 2 events, 1 claims']],
    ['a stock belongs to none', town, [fled(EARLY, 101, { stock: true })], ['abel 100..103 by resistance: captured, 2 events, 0 claims']],
    [
      'a toll over two battles makes one of them',
      [event('captured', 100), event('captured', 130, 130, { side: 'junta' })],
      [dead(95, 135)],
      ['abel 95..135 by junta: captured, 2 events, 1 claims'],
    ],
    [
      'who fled over two battles does not',
      [event('captured', 100), event('captured', 130, 130, { side: 'junta' })],
      [fled(95, 135)],
      ['abel 100..100 by resistance: captured, 1 events, 0 claims', 'abel 130..130 by junta: captured, 1 events, 1 claims'],
    ],
    [
      'a count of the state in the article that tells of it',
      town,
      [dead(100, 104, { locus: at('sr-green') })],
      ['abel 100..103 by resistance: captured, 2 events, 1 claims'],
    ],
    [
      'not a count of another state, though the article and the days are the same',
      town,
      [dead(101, 101, { locus: { ...at('sr-green'), key: 'sr-blue' } })],
      ['abel 100..103 by resistance: captured, 2 events, 0 claims'],
    ],
    [
      'not two days later',
      town,
      [dead(105, 105, { locus: at('sr-green') })],
      ['abel 100..103 by resistance: captured, 2 events, 0 claims'],
    ],
    [
      'not in another article',
      town,
      [dead(101, 101, { locus: at('sr-green'), articleId: 'b' })],
      ['abel 100..103 by resistance: captured, 2 events, 0 claims'],
    ],
    [
      'of two battles the one that its article tells most of',
      [...town, event('captured', 101, 101, { id: 'bram', locus: at('tn-green-bram') })],
      [dead(101, 101, { locus: at('sr-green') })],
      ['abel 100..103 by resistance: captured, 2 events, 1 claims', 'bram 101..101 by resistance: captured, 1 events, 0 claims'],
    ],
    [
      'troops lost at a village without fighting of its own: they fell in the battle that the article tells of',
      town,
      [dead(101, 101, { locus: at('vl-green-abel-oak') })],
      ['abel 100..103 by resistance: captured, 2 events, 1 claims'],
    ],
    [
      'villagers died where they were',
      town,
      [dead(101, 101, { locus: at('vl-green-abel-oak'), side: 'civilian' })],
      ['abel 100..103 by resistance: captured, 2 events, 0 claims', '-oak 101..101 by unknown: unknown, 0 events, 1 claims'],
    ],
    [
      'a count of the country belongs to none',
      town,
      [dead(101, 101, { locus: { ...at('sr-green'), key: 'country:Myanmar', kind: 'country' } })],
      ['abel 100..103 by resistance: captured, 2 events, 0 claims'],
    ],
  ])('%s', (_, events, claims, expected) => {
    expect(told(events, claims)).toEqual(expected);
  });
});
