import { describe, expect, test } from 'vitest';
import { findContests } from '../../pipeline/aggregate/contests.ts';
import { buildSpells } from '../../pipeline/aggregate/control-spells.ts';
import { EVER, isoDay } from '../../pipeline/aggregate/interval.ts';
import type { PlacedEvent } from '../../pipeline/aggregate/placed-event.ts';
import { at, happened } from './made-up.ts';

/** Days are counted from 0 here; as of day 400, every report is told on day 300 unless said otherwise. */
const AS_OF = 400;
const OPEN = Number.POSITIVE_INFINITY;
let n = 0;
const told = (
  action: PlacedEvent['action'],
  side: PlacedEvent['side'],
  lo: number,
  hi = lo,
  more: Partial<PlacedEvent> = {},
): PlacedEvent => {
  n += 1;
  return happened({ id: `e${n}`, publishedOn: isoDay(300), action, side, when: { lo, hi }, ...more });
};
const site = (name: string): Partial<PlacedEvent> => ({ site: name, siteName: name });
const part = { scope: 'part' } as const;

const number = (day: string | null): string => (day === null ? 'open' : String(Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000)));

/** "resistance whole 100..100 to 200..200": holder, scope, start and end; "last 300" for a stay that nobody ends. Incumbents are left out. */
const spells = (events: readonly PlacedEvent[], all = false): readonly string[] =>
  buildSpells(events, AS_OF)
    .filter((s) => all || s.startLatest !== null)
    .map((s) => {
      const end = s.endLatest === null ? `last ${number(s.endEarliest)}` : `to ${number(s.endEarliest)}..${number(s.endLatest)}`;
      return `${s.site === null ? '' : `${s.site}: `}${s.holder} ${s.scope} ${number(s.startEarliest)}..${number(s.startLatest)} ${end}${s.disputed ? ' disputed' : ''}`;
    });

describe('towns', () => {
  test.each<readonly [string, readonly PlacedEvent[], readonly string[]]>([
    [
      'one capture, told four times with wider bounds',
      [
        told('captured', 'resistance', 100),
        told('captured', 'resistance', 90, 120),
        told('captured', 'resistance', -OPEN, 150),
        told('captured', 'resistance', -OPEN, OPEN),
      ],
      ['resistance whole 100..100 last 300'],
    ],
    [
      'two readings that exclude each other: the span, disputed',
      [told('captured', 'resistance', 100), told('captured', 'resistance', 104)],
      ['resistance whole 100..104 last 300 disputed'],
    ],
    [
      'a night between them is no dispute',
      [told('captured', 'resistance', 100), told('captured', 'resistance', 101)],
      ['resistance whole 100..101 last 300'],
    ],
    [
      'a loose report of a second capture belongs to the second',
      [
        told('captured', 'resistance', 100),
        told('captured', 'junta', 120),
        told('captured', 'resistance', 150),
        told('captured', 'resistance', -OPEN, 290),
      ],
      ['resistance whole 100..100 to 120..120', 'junta whole 120..120 to 150..150', 'resistance whole 150..150 last 300'],
    ],
    [
      'left before it was taken: nobody holds it in between',
      [told('captured', 'resistance', 100), told('withdrew', 'resistance', 120, 125), told('captured', 'junta', 125)],
      ['resistance whole 100..100 to 120..125', 'junta whole 125..125 last 300'],
    ],
    [
      'a withdrawal told with wider bounds than the capture is one event with it',
      [told('captured', 'resistance', 100), told('withdrew', 'resistance', 118, 128), told('captured', 'junta', 125)],
      ['resistance whole 100..100 to 125..125', 'junta whole 125..125 last 300'],
    ],
    [
      'left, and nobody came',
      [told('captured', 'resistance', 100), told('withdrew', 'resistance', 120)],
      ['resistance whole 100..100 to 120..120'],
    ],
    [
      'the day of the recapture is not given: not before the capture',
      [told('captured', 'resistance', 100), told('captured', 'junta', -OPEN, 180)],
      ['resistance whole 100..100 to 100..180', 'junta whole 100..180 last 300'],
    ],
    [
      '"briefly held, then retaken", and taken again later: a ceiling',
      [told('captured', 'resistance', 100, 130), told('captured', 'junta', 100, OPEN), told('captured', 'resistance', 250)],
      ['resistance whole 100..130 to 100..250', 'junta whole 100..250 to 250..250', 'resistance whole 250..250 last 300'],
    ],
    [
      'not before the attack began',
      [told('attack_began', 'resistance', 80), told('captured', 'resistance', -OPEN, 100)],
      ['resistance whole 80..100 last 300'],
    ],
    [
      'an attack by the other side is no floor',
      [told('attack_began', 'junta', 80), told('captured', 'resistance', -OPEN, 100)],
      ['resistance whole open..100 last 300'],
    ],
    [
      'not before the day on which the attack still went on',
      [told('attack_began', 'resistance', -OPEN, 90), told('captured', 'resistance', 60, 100)],
      ['resistance whole 90..100 last 300'],
    ],
    ['no spell from attacks, failed or begun', [told('attack_began', 'resistance', 80), told('attack_failed', 'resistance', 90)], []],
    ['held on a day: since when is open', [told('holds', 'resistance', 100)], ['resistance whole open..100 last 300']],
    [
      'held after the other side left: it came in between',
      [told('captured', 'resistance', 100), told('withdrew', 'resistance', 110, 114), told('holds', 'junta', 114)],
      ['resistance whole 100..100 to 110..114', 'junta whole 110..114 last 300'],
    ],
    [
      'said to be held by another: the loss is implied',
      [told('captured', 'resistance', 100), told('holds', 'junta', 150)],
      ['resistance whole 100..100 to 100..150', 'junta whole 100..150 last 300'],
    ],
    [
      'said to be held by another long before its loss: both readings',
      [told('captured', 'resistance', 100), told('holds', 'junta', 150), told('captured', 'junta', 200)],
      ['resistance whole 100..100 to 200..200 disputed', 'junta whole 200..200 last 300'],
    ],
    [
      'the loser itself says soon after that it holds it: in dispute, and lost if that is so',
      [
        told('captured', 'resistance', 100, 100, { claimantSide: 'resistance' }),
        told('holds', 'junta', 104, 104, { claimantSide: 'junta' }),
      ],
      ['resistance whole 100..100 to 100..104 disputed', 'junta whole 100..104 last 300'],
    ],
    [
      'who told of its loss itself does not dispute it by what it says next',
      [
        told('captured', 'resistance', 100, 100, { claimantSide: 'media' }),
        told('captured', 'resistance', 100, 100, { claimantSide: 'junta' }),
        told('holds', 'junta', 104, 104, { claimantSide: 'junta' }),
      ],
      ['resistance whole 100..100 to 100..104', 'junta whole 100..104 last 300'],
    ],
    [
      'said months later, it is a change of hands that nobody told',
      [
        told('captured', 'resistance', 100, 100, { claimantSide: 'resistance' }),
        told('holds', 'junta', 250, 250, { claimantSide: 'junta' }),
      ],
      ['resistance whole 100..100 to 100..250', 'junta whole 100..250 last 300'],
    ],
    [
      'the other side says that the attack failed',
      [
        told('captured', 'resistance', 100, 100, { claimantSide: 'resistance' }),
        told('attack_failed', 'resistance', 100, 100, { claimantSide: 'junta' }),
      ],
      ['resistance whole 100..100 last 300 disputed'],
    ],
    [
      'took most of it, later all: the loss of the whole is one',
      [told('captured', 'resistance', 100), told('captured', 'junta', 200, 200, part)],
      ['resistance whole 100..100 to 200..200', 'junta part 200..200 last 300'],
    ],
    [
      'a part given up ends nothing',
      [told('captured', 'resistance', 100), told('withdrew', 'resistance', 200, 200, part)],
      ['resistance whole 100..100 last 300'],
    ],
    [
      'a part, then the whole: the part lasts as long',
      [told('captured', 'resistance', 90, 90, part), told('captured', 'resistance', 100), told('captured', 'junta', 200)],
      ['resistance whole 100..100 to 200..200', 'junta whole 200..200 last 300', 'resistance part 90..90 to 200..200'],
    ],
    [
      'got in and had to leave: presence, no hold of the whole',
      [told('attack_began', 'resistance', 97), told('withdrew', 'resistance', 100), told('captured', 'junta', 100)],
      ['junta whole 100..100 last 300', 'resistance part 97..100 to 100..100'],
    ],
    [
      'a third force comes to hold it',
      [told('captured', 'resistance', 100), told('withdrew', 'resistance', 100, 113), told('holds', 'other', 100, OPEN)],
      ['resistance whole 100..100 to 100..113', 'other whole 100..113 last 300'],
    ],
  ])('%s', (_, events, expected) => expect(spells(events)).toEqual(expected));

  test.each([
    ['held by turns', [told('holds', 'resistance', 120), told('holds', 'junta', 150), told('holds', 'resistance', 180)], 3],
    ['held by two on one day', [told('holds', 'resistance', 120), told('holds', 'junta', 120), told('captured', 'resistance', 100)], 2],
    [
      'taken and retaken',
      [told('captured', 'resistance', 100), told('captured', 'junta', 150), told('withdrew', 'resistance', 148, 152)],
      2,
    ],
  ])('%s: the order in which it is told makes no difference', (_, [a, b, c], many) => {
    const orders = [
      [a, b, c],
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ].map((order) => spells(order.filter((e) => e !== undefined)));
    expect(orders[0]).toHaveLength(many);
    for (const order of orders) expect(order).toEqual(orders[0]);
  });

  test('before its first loss it was the junta’s, since nobody says when', () => {
    expect(spells([told('captured', 'resistance', 100)], true)).toEqual([
      'junta whole open..open to 100..100',
      'resistance whole 100..100 last 300',
    ]);
    expect(spells([told('withdrew', 'junta', 100)], true)).toEqual(['junta whole open..open to 100..100']);
  });
  test('the township and its town are one, a village in it another', () => {
    const events = [
      told('captured', 'resistance', 100, 100, { locus: at('ts-green-abel') }),
      told('captured', 'junta', 200),
      told('captured', 'resistance', 150, 150, { locus: at('vl-green-abel-oak') }),
    ];
    expect(spells(events)).toEqual([
      'resistance whole 100..100 to 200..200',
      'junta whole 200..200 last 300',
      'resistance whole 150..150 last 300',
    ]);
  });
  test('an attack told in the same article on the next town of the township is a floor', () => {
    const oak = { locus: at('vl-green-abel-oak'), articleId: 'one' };
    const attack = told('attack_began', 'resistance', 80, 80, { articleId: 'one' });
    expect(spells([attack, told('holds', 'resistance', 90, 90, { ...oak, ...part })])).toEqual(['resistance part 80..90 last 300']);
    expect(spells([attack, told('holds', 'resistance', 90, 90, { ...oak, ...part, articleId: 'two' })])).toEqual([
      'resistance part open..90 last 300',
    ]);
  });
  test('nothing is built for a country, or for no place', () => {
    expect(spells([told('captured', 'resistance', 100, 100, { locus: { ...at('sr-green'), kind: 'country' } })])).toEqual([]);
  });
  test('dates that nobody gives, articles without a day', () => {
    expect(spells([told('captured', 'resistance', 0, 0, { when: EVER, publishedOn: null })], true).at(-1)).toBe(
      'resistance whole open..open last open',
    );
  });
});

describe('sites', () => {
  const police = site('police station');
  test.each<readonly [string, readonly PlacedEvent[], readonly string[]]>([
    [
      'ends with its town',
      [told('captured', 'resistance', 99, 99, police), told('captured', 'resistance', 100), told('captured', 'junta', 200)],
      ['resistance whole 100..100 to 200..200', 'junta whole 200..200 last 300', 'police station: resistance whole 99..99 to 200..200'],
    ],
    [
      'lost before its town',
      [
        told('captured', 'resistance', 99, 99, police),
        told('captured', 'junta', 150, 150, police),
        told('captured', 'resistance', 100),
        told('captured', 'junta', 200),
      ],
      [
        'resistance whole 100..100 to 200..200',
        'junta whole 200..200 last 300',
        'police station: resistance whole 99..99 to 150..150',
        'police station: junta whole 150..150 last 300',
      ],
    ],
    [
      'taken long before the town: what became of it is not told',
      [
        told('captured', 'resistance', 10, 10, { ...police, publishedOn: isoDay(12) }),
        told('captured', 'resistance', 100),
        told('captured', 'junta', 200),
      ],
      ['resistance whole 100..100 to 200..200', 'junta whole 200..200 last 300', 'police station: resistance whole 10..10 last 12'],
    ],
    [
      'a town still held carries its sites',
      [told('captured', 'resistance', 99, 99, { ...police, publishedOn: isoDay(110) }), told('captured', 'resistance', 100)],
      ['resistance whole 100..100 last 300', 'police station: resistance whole 99..99 last 300'],
    ],
    [
      'the attack on the town is a floor for its capture',
      [told('attack_began', 'resistance', 80), told('captured', 'resistance', -OPEN, 100, police)],
      ['police station: resistance whole 80..100 last 300'],
    ],
    [
      'but not for what is merely held',
      [told('attack_began', 'resistance', 80), told('holds', 'resistance', 100, 100, police)],
      ['police station: resistance whole open..100 last 300'],
    ],
    [
      'the side that left the town may still hold a base',
      [told('withdrew', 'junta', -OPEN, 100), told('holds', 'junta', 100, 100, police)],
      ['police station: junta whole open..100 last 300'],
    ],
    [
      'a part left, another held: the other since then at the latest',
      [told('withdrew', 'resistance', 100, 100, { ...police, ...part }), told('holds', 'resistance', 120, 120, { ...police, ...part })],
      ['police station: resistance part open..100 to 100..100', 'police station: resistance part open..100 last 300'],
    ],
  ])('%s', (_, events, expected) => expect(spells(events)).toEqual(expected));
});

describe('contests', () => {
  test.each<readonly [string, readonly PlacedEvent[], readonly string[]]>([
    ['until it falls', [told('attack_began', 'resistance', 100), told('captured', 'resistance', 110)], ['100 to 110']],
    ['until it fails', [told('attack_began', 'resistance', 100), told('attack_failed', 'resistance', 105)], ['100 to 105']],
    ['until the last word', [told('attack_began', 'resistance', 100)], ['100 to 300']],
    ['under way on a day', [told('attack_began', 'resistance', -OPEN, 290)], ['290 to 300']],
    ['an attack on a post is none on the town', [told('attack_began', 'resistance', 100, 100, site('base'))], []],
  ])('%s', (_, events, expected) => expect(findContests(events).map((c) => `${number(c.from)} to ${number(c.to)}`)).toEqual(expected));
});
