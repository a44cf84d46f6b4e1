import { describe, expect, test } from 'vitest';
import { type Aggregated, aggregateTold, claim, event, type Told } from './aggregated.ts';

/** Given made-up articles, expect rows: one case or more per SQL model, against a real DuckDB. */

const line = (cells: readonly unknown[]): string => cells.map((cell) => cell ?? '-').join(' | ');

const ask = async (told: readonly Told[], sql: string, asOf: string | null = null): Promise<readonly string[]> => {
  const run: Aggregated = await aggregateTold(told, asOf);
  const rows = await run.db.rows(sql);
  run.close();
  return rows.map((row) => line(Object.values(row)));
};

const JUNTA = { claimant: 'State Administration Council', claimant_side: 'junta' };
const STOCK = { side: 'civilian', outcome: 'displaced', period_start: null };
const MEDIA = { claimant: 'Example Daily', claimant_side: 'media' };

interface Case {
  readonly name: string;
  readonly given: readonly Told[];
  readonly ask: string;
  readonly expect: readonly string[];
  readonly asOf?: string;
}

const BY_RULE = `select claimant_side, rule, claims, clusters, articles, low, high from casualties_by_side where side = 'junta' and outcome = 'killed' order by claimant_side, rule`;

const CASES: readonly Case[] = [
  {
    name: 'casualties_by_side: two sides agree, once told and once told again',
    given: [
      { id: 'a', on: '2024-01-10', claims: [claim(20, '2024-01-09'), claim(20, '2024-01-09', JUNTA)] },
      { id: 'b', on: '2024-01-12', claims: [claim(20, '2024-01-09')] },
    ],
    ask: BY_RULE,
    expect: [
      'junta | sum_of_claims | 1 | 1 | 1 | 20 | 20',
      'junta | one_per_cluster | 1 | 1 | 1 | 20 | 20',
      'junta | conservative | 1 | 1 | 1 | 20 | 20',
      'resistance | sum_of_claims | 2 | 2 | 2 | 40 | 40',
      'resistance | one_per_cluster | 1 | 1 | 1 | 20 | 20',
      'resistance | conservative | 1 | 1 | 1 | 20 | 20',
      'all | sum_of_claims | 3 | 3 | 2 | 60 | 60',
      'all | one_per_cluster | 1 | 1 | 1 | 20 | 20',
      'all | conservative | 1 | 1 | 1 | 20 | 20',
    ],
  },
  {
    name: 'casualties_by_side: the enemy’s word alone is not in the conservative total; an open high leaves the total open',
    given: [
      { id: 'a', on: '2024-01-10', claims: [claim(20, '2024-01-09', { count_high: null, qualifier: 'at_least' }), claim(3, '2023-12-01')] },
    ],
    ask: BY_RULE,
    expect: [
      'resistance | sum_of_claims | 2 | 2 | 1 | 23 | -',
      'resistance | one_per_cluster | 2 | 2 | 1 | 23 | -',
      'all | sum_of_claims | 2 | 2 | 1 | 23 | -',
      'all | one_per_cluster | 2 | 2 | 1 | 23 | -',
    ],
  },
  {
    name: 'casualties_by_side: of a larger enemy figure only what an independent source says is conservative',
    given: [
      { id: 'a', on: '2024-01-12', claims: [claim(200, '2024-01-05', { period_end: '2024-01-11' }), claim(90, '2024-01-09', MEDIA)] },
    ],
    ask: `select rule, low from casualties_by_side where claimant_side = 'all' order by rule`,
    expect: ['sum_of_claims | 290', 'one_per_cluster | 200', 'conservative | 90'],
  },
  {
    name: 'casualties_by_side: an open low counts as 0',
    given: [{ id: 'a', on: '2024-01-12', claims: [claim(50, '2024-01-05', { count_low: null, qualifier: 'up_to' })] }],
    ask: `select low, high from casualties_by_side where claimant_side = 'all' and rule = 'one_per_cluster'`,
    expect: ['0 | 50'],
  },
  {
    name: 'casualties_by_place: a village counts for its township and state, a count for the state not for the town',
    given: [
      {
        id: 'a',
        on: '2024-01-12',
        claims: [claim(5, '2024-01-05', { place: 'Nan Mei Khon' }), claim(9, '2023-11-05', { place: 'Kayah State' })],
      },
    ],
    ask: `select level, place, low from casualties_by_place where claimant_side = 'all' and rule = 'one_per_cluster' order by level, place`,
    expect: ['place | Nan Mei Khon | 5', 'township | Demoso | 5', 'state_region | Kayah State | 14', 'country | Myanmar | 14'],
  },
  {
    name: 'casualties_by_place: each level has the keys and codes of its own area',
    given: [{ id: 'a', on: '2024-01-12', claims: [claim(5, '2024-01-05')] }],
    ask: `select level, place_key, place_kind, pcode from casualties_by_place where claimant_side = 'all' and rule = 'one_per_cluster' order by level`,
    expect: [
      'place | tn-kayah-loikaw | town | MMR002001701',
      'township | ts-kayah-loikaw | township | MMR002001',
      'state_region | sr-kayah | state_region | MMR002',
      'country | country:Myanmar | country | -',
    ],
  },
  {
    name: 'casualties_by_place: a part told of a town still counts for the town, within the state only once',
    given: [
      {
        id: 'a',
        on: '2024-01-12',
        claims: [claim(70, '2024-01-05', { place: 'Kayah State', period_end: '2024-01-11' }), claim(30, '2024-01-07', { subset: true })],
      },
    ],
    ask: `select level, low from casualties_by_place where claimant_side = 'all' and rule = 'one_per_cluster' and place in ('Loikaw', 'Kayah State') order by level`,
    expect: ['place | 30', 'township | 30', 'state_region | 70'],
  },
  {
    name: 'casualties_by_month: a count over months stands in the last one; without an end in none',
    given: [
      {
        id: 'a',
        on: '2024-03-12',
        claims: [
          claim(5, '2024-01-05', { period_end: '2024-02-03' }),
          claim(2, '2024-03-01', { place: 'Demoso', period_start: null, period_end: null }),
        ],
      },
    ],
    ask: `select month, low from casualties_by_month where claimant_side = 'all' and rule = 'one_per_cluster' order by month`,
    expect: ['2024-02 | 5', 'unknown | 2'],
  },
  {
    name: 'casualties_by_battle: two battles of one town add, a stock belongs to none',
    given: [
      {
        id: 'a',
        on: '2024-01-12',
        events: [event('attack_began', 'resistance', '2024-01-03'), event('attack_failed', 'resistance', '2024-01-06')],
        claims: [claim(5, '2024-01-05')],
      },
      { id: 'b', on: '2024-04-12', events: [event('attack_failed', 'resistance', '2024-04-03')], claims: [claim(7, '2024-04-03')] },
      { id: 'c', on: '2024-04-13', claims: [claim(900, '2024-04-10', { side: 'civilian', outcome: 'displaced', period_start: null })] },
    ],
    ask: `select b.place, cast(b.period_start as varchar), c.outcome, low from casualties_by_battle as c join battles as b using (battle_id)
      where claimant_side = 'all' and rule = 'one_per_cluster' order by 2`,
    expect: ['Loikaw | 2024-01-03 | killed | 5', 'Loikaw | 2024-04-03 | killed | 7'],
  },
  {
    name: 'battles: attacker, outcome, bounds of claims, empty where nobody claims',
    given: [
      {
        id: 'a',
        on: '2024-01-12',
        events: [event('attack_began', 'resistance', '2024-01-03'), event('captured', 'resistance', '2024-01-09')],
        claims: [claim(5, '2024-01-05'), claim(4, '2024-01-06', { side: 'civilian', count_high: null, qualifier: 'at_least' })],
      },
    ],
    ask: `select place, cast(period_start as varchar), cast(period_end as varchar), attacker_side, outcome, articles, events, claims,
      junta_killed_low, junta_killed_high, resistance_killed_low, civilian_killed_low, civilian_killed_high from battles`,
    expect: ['Loikaw | 2024-01-03 | 2024-01-09 | resistance | captured | 1 | 2 | 2 | 5 | 5 | - | 4 | -'],
  },
  {
    name: 'battles: a siege of five months is one battle, a new attempt another',
    given: [
      {
        id: 'a',
        on: '2024-06-12',
        events: [
          event('attack_began', 'resistance', '2023-03-03'),
          event('attack_began', 'resistance', '2024-01-03'),
          event('captured', 'resistance', '2024-06-03'),
        ],
      },
    ],
    ask: `select cast(period_start as varchar), cast(period_end as varchar), outcome from battles order by 1`,
    expect: ['2023-03-03 | 2023-03-03 | ongoing', '2024-01-03 | 2024-06-03 | captured'],
  },
  {
    name: 'claim_links: told again, a later word, a part, a contradiction',
    given: [
      { id: 'a', on: '2024-01-10', claims: [claim(20, '2024-01-09'), claim(30, '2024-01-09', JUNTA)] },
      { id: 'b', on: '2024-01-11', claims: [claim(20, '2024-01-09')] },
      { id: 'c', on: '2024-01-12', claims: [claim(25, '2024-01-09')] },
      { id: 'd', on: '2024-01-20', claims: [claim(60, '2024-01-05', { period_end: '2024-01-15' })] },
    ],
    ask: `select distinct relation, a.count as one, b.count as other, place_relation, period_relation, shared_days, figures, low_a, low_b from claim_links join casualty_claims as a on a.claim_id = claim_a
      join casualty_claims as b on b.claim_id = claim_b order by all`,
    expect: [
      'duplicate | 20 | 20 | same | same | 1 | 20; 20 | 20 | 20',
      'subset | 60 | 20 | same | a_contains_b | 1 | 60; 20 | 60 | 20',
      'subset | 60 | 25 | same | a_contains_b | 1 | 60; 25 | 60 | 25',
      'subset | 60 | 30 | same | a_contains_b | 1 | 60; 30 | 60 | 30',
      'update | 25 | 20 | same | same | 1 | 25; 20 | 25 | 20',
      'contradicts | 20 | 30 | same | same | 1 | 20; 30 | 20 | 30',
      'contradicts | 30 | 25 | same | same | 1 | 30; 25 | 30 | 25',
    ],
  },
  {
    name: 'claim_links: told by a hundred outlets, a hundred links and not five thousand',
    given: Array.from({ length: 12 }, (_, i) => ({ id: `a${i}`, on: '2024-01-10', claims: [claim(20, '2024-01-09')] })),
    ask: 'select relation, count(*), count(distinct claim_a) from claim_links group by all',
    expect: ['duplicate | 11 | 1'],
  },
  {
    name: 'claim_links: a part that the article counts into a whole elsewhere stands apart from it, and says so',
    given: [
      {
        id: 'a',
        on: '2024-01-10',
        claims: [claim(20, '2024-01-09'), claim(7, '2024-01-09', { place: 'Lashio', subset: true })],
      },
    ],
    ask: 'select relation, place_relation, period_relation from claim_links',
    expect: ['subset | apart | same'],
  },
  {
    name: 'stocks: a later count of one place replaces the earlier, a town lies in its state, none is added to flows',
    given: [
      { id: 'a', on: '2023-10-12', claims: [claim(100, '2023-10-09', { ...STOCK, place: 'Kayah State' })] },
      {
        id: 'b',
        on: '2023-11-12',
        claims: [claim(140, '2023-11-09', { ...STOCK, ...MEDIA, place: 'Kayah State' }), claim(30, '2023-11-01', STOCK)],
      },
      { id: 'c', on: '2023-12-01', claims: [claim(100, '2023-10-09', { ...STOCK, place: 'Kayah State' })] },
      { id: 'd', on: '2023-11-12', claims: [claim(5, '2023-11-09', { side: 'civilian', outcome: 'displaced' })] },
    ],
    ask: `select stock, rule, claims, low from casualties_by_side where claimant_side = 'all' order by stock, rule`,
    expect: [
      'false | sum_of_claims | 1 | 5',
      'false | one_per_cluster | 1 | 5',
      'true | sum_of_claims | 4 | 370',
      'true | one_per_cluster | 1 | 140',
      'true | conservative | 1 | 140',
    ],
  },
  {
    name: 'casualties_by_claimant: each voice by itself, its own repetitions once, three rules',
    given: [
      {
        id: 'a',
        on: '2024-01-10',
        claims: [claim(20, '2024-01-09'), claim(30, '2024-01-09', JUNTA), claim(4, '2024-01-09', { side: 'resistance' })],
      },
      { id: 'b', on: '2024-01-11', claims: [claim(20, '2024-01-09', { claimant: 'The Northern Column' })] },
    ],
    ask: 'select claimant, side, self_reported, rule, claims, clusters, low from casualties_by_claimant order by claimant_side, side, rule',
    expect: [
      'State Administration Council | junta | true | sum_of_claims | 1 | 1 | 30',
      'State Administration Council | junta | true | one_per_cluster | 1 | 1 | 30',
      'State Administration Council | junta | true | conservative | 1 | 1 | 30',
      'Northern Column | junta | false | sum_of_claims | 2 | 2 | 40',
      'Northern Column | junta | false | one_per_cluster | 1 | 1 | 20',
      'Northern Column | junta | false | conservative | 1 | 1 | 20',
      'Northern Column | resistance | true | sum_of_claims | 1 | 1 | 4',
      'Northern Column | resistance | true | one_per_cluster | 1 | 1 | 4',
      'Northern Column | resistance | true | conservative | 1 | 1 | 4',
    ],
  },
  {
    name: 'battles: the events, claims and links in them',
    given: [
      {
        id: 'a',
        on: '2024-01-12',
        events: [event('attack_began', 'resistance', '2024-01-03'), event('captured', 'resistance', '2024-01-09')],
        claims: [claim(5, '2024-01-05'), claim(5, '2024-01-05', JUNTA)],
      },
    ],
    ask: `select events, claims, links, len(string_split(event_ids, '|')), len(string_split(claim_ids, '|')),
      (select count(*) from battle_events), (select count(*) from battle_links) from battles`,
    expect: ['2 | 2 | 1 | 2 | 2 | 2 | 1'],
  },
  {
    name: 'control_spells: both readings of a dispute, in words and by their events',
    given: [
      { id: 'a', on: '2024-01-12', events: [event('captured', 'resistance', '2024-01-10', '2024-01-10', { claimant_side: 'resistance' })] },
      { id: 'b', on: '2024-01-15', events: [event('holds', 'junta', '2024-01-14', '2024-01-14', JUNTA)] },
    ],
    ask: `select s.holder_side, s.note, e.action, e.actor_side from control_spells as s left join control_events as e on e.event_id = s.disputing_event_ids
      where s.disputed`,
    expect: ['resistance | junta says that it holds it on 2024-01-14; end implied: junta is said to hold it on 2024-01-14 | holds | junta'],
  },
  {
    name: 'claim_clusters: one tree, headed by the whole; graded by its best word',
    given: [
      {
        id: 'a',
        on: '2024-01-20',
        claims: [
          claim(60, '2024-01-05', { period_end: '2024-01-15' }),
          claim(25, '2024-01-09', JUNTA),
          claim(3, '2024-01-09', { side: 'civilian', ...MEDIA }),
        ],
      },
    ],
    ask: `select count, representative, grade, self_reported from claim_clusters join casualty_claims using (claim_id) order by count`,
    expect: ['3 | true | independent | false', '25 | false | conceded | true', '60 | true | conceded | false'],
  },
  {
    name: 'claim_clusters: grades of a denied and of a one-sided claim',
    given: [{ id: 'a', on: '2024-01-20', claims: [claim(60, '2024-01-05', { verification: 'disputed' }), claim(25, '2023-01-09')] }],
    ask: `select count, grade from claim_clusters join casualty_claims using (claim_id) order by count`,
    expect: ['25 | one_sided', '60 | denied'],
  },
  {
    name: 'claim_clusters: two parties that agree on civilians corroborate each other',
    given: [
      {
        id: 'a',
        on: '2024-01-20',
        claims: [claim(6, '2024-01-05', { side: 'civilian' }), claim(6, '2024-01-05', { side: 'civilian', ...JUNTA })],
      },
    ],
    ask: 'select distinct grade from claim_clusters',
    expect: ['corroborated'],
  },
  {
    name: 'claimants: own and enemy losses, each figure once, shares with their counts',
    given: [
      {
        id: 'a',
        on: '2024-01-10',
        claims: [
          claim(30, '2024-01-09', { verification: 'unverified' }),
          claim(10, '2024-01-09', { side: 'resistance' }),
          claim(2, '2024-01-09', { ...JUNTA }),
        ],
      },
      { id: 'b', on: '2024-01-11', claims: [claim(30, '2024-01-09')] },
    ],
    ask: `select claimant_side, claims, own_loss_claims, enemy_loss_claims, own_losses_low, enemy_losses_low, enemy_to_own_ratio, unverified_claims, contradicted_claims
      from claimants order by claimant_side`,
    expect: ['junta | 1 | 1 | 0 | 2 | 0 | 0 | 0 | 1', 'resistance | 3 | 1 | 2 | 10 | 30 | 3 | 1 | 2'],
  },
  {
    name: 'control_spells: taken, retaken, held on at the last word',
    given: [
      { id: 'a', on: '2024-01-12', events: [event('captured', 'resistance', '2024-01-10')] },
      { id: 'b', on: '2024-02-12', events: [event('captured', 'junta', '2024-02-01', '2024-02-05')] },
    ],
    ask: `select holder_side, cast(start_latest as varchar), cast(end_earliest as varchar), cast(end_latest as varchar), censored, days_held_min, days_held_max, disputed from control_spells order by start_latest`,
    expect: [
      'resistance | 2024-01-10 | 2024-02-01 | 2024-02-05 | none | 22 | 26 | false',
      'junta | 2024-02-05 | 2024-02-12 | - | right | 7 | 11 | false',
      'junta | - | 2024-01-10 | 2024-01-10 | left | - | - | false',
    ],
  },
  {
    name: 'control_spells: one name, two spellings, one town; a site ends with its town',
    given: [
      {
        id: 'a',
        on: '2024-01-12',
        events: [
          event('captured', 'resistance', '2024-01-10', '2024-01-10', { place: 'Mobye' }),
          event('captured', 'resistance', '2024-01-09', '2024-01-09', { place: 'Mobye', site: 'the police station' }),
        ],
      },
      { id: 'b', on: '2024-02-12', events: [event('captured', 'junta', '2024-02-01', '2024-02-01', { place: 'Moebye' })] },
    ],
    ask: `select place, site_id, holder_side, days_held_min, days_held_max from control_spells where holder_side = 'resistance' order by site_id nulls first`,
    expect: ['Moebye | - | resistance | 22 | 22', 'Moebye | police-station | resistance | 23 | 23'],
  },
  {
    name: 'control_spells: a failed attempt shows that the holder held; a withdrawal from a part ends nothing',
    given: [
      { id: 'a', on: '2024-01-12', events: [event('captured', 'resistance', '2024-01-10')] },
      { id: 'b', on: '2024-03-12', events: [event('attack_failed', 'junta', '2024-03-10')] },
      { id: 'c', on: '2024-04-12', events: [event('withdrew', 'resistance', '2024-04-10', '2024-04-10', { scope: 'part' })] },
    ],
    ask: `select holder_side, censored, cast(end_earliest as varchar), days_held_min from control_spells where start_latest is not null`,
    expect: ['resistance | right | 2024-04-12 | 93'],
  },
  {
    name: 'days_held_by_town: sums over spells; part apart; unknown stays unknown',
    given: [
      {
        id: 'a',
        on: '2024-05-01',
        events: [
          event('captured', 'resistance', '2024-01-10'),
          event('captured', 'junta', '2024-01-20'),
          event('captured', 'resistance', '2024-03-01'),
          event('captured', 'junta', '2024-03-11'),
          event('holds', 'resistance', '2024-04-01', '2024-04-01', { scope: 'part', place: 'Demoso' }),
        ],
      },
    ],
    ask: `select place, holder_side, spells, days_held_min, days_held_max, days_held_part_min, days_held_part_max, currently_held from days_held_by_town order by place, holder_side`,
    expect: [
      'Demoso | resistance | 1 | - | - | 30 | - | true',
      'Loikaw | junta | 3 | 92 | 92 | - | - | true',
      'Loikaw | resistance | 2 | 20 | 20 | - | - | false',
    ],
  },
  {
    name: 'control_daily: held, contested under attack, unknown in a gap; by the word of each side',
    given: [
      {
        id: 'a',
        on: '2024-01-12',
        events: [event('captured', 'resistance', '2024-01-10', '2024-01-10', { claimant_side: 'resistance', claimant: 'Northern Column' })],
      },
      {
        id: 'b',
        on: '2024-01-20',
        events: [
          event('attack_began', 'junta', '2024-01-13'),
          event('withdrew', 'resistance', '2024-01-15'),
          event('captured', 'junta', '2024-01-17', '2024-01-17', JUNTA),
        ],
      },
    ],
    ask: `select cast(date as varchar), status, status_junta, status_resistance, status_media from control_daily order by date`,
    expect: [
      '2024-01-10 | resistance | - | resistance | -',
      '2024-01-11 | resistance | - | resistance | -',
      '2024-01-12 | resistance | - | resistance | -',
      '2024-01-13 | contested | - | - | -',
      '2024-01-14 | contested | - | - | -',
      '2024-01-15 | unknown | - | - | -',
      '2024-01-16 | unknown | - | - | -',
      '2024-01-17 | junta | junta | - | -',
      '2024-01-18 | junta | junta | - | -',
      '2024-01-19 | junta | junta | - | -',
      '2024-01-20 | junta | junta | - | -',
    ],
  },
  {
    name: 'tenure_survival: interval ends at their middle and at both bounds; still held is not lost',
    given: [
      { id: 'a', on: '2024-01-12', events: [event('captured', 'resistance', '2024-01-10')] },
      { id: 'b', on: '2024-02-12', events: [event('captured', 'junta', '2024-01-20', '2024-01-30')] },
    ],
    ask: `select holder_side, reading, day, at_risk, lost, censored, survival from tenure_survival order by all`,
    expect: [
      'junta | longest | 23 | 1 | 0 | 1 | 1',
      'junta | midpoint | 18 | 1 | 0 | 1 | 1',
      'junta | shortest | 13 | 1 | 0 | 1 | 1',
      'resistance | longest | 20 | 1 | 1 | 0 | 0',
      'resistance | midpoint | 15 | 1 | 1 | 0 | 0',
      'resistance | shortest | 10 | 1 | 1 | 0 | 0',
    ],
  },
];

describe('models', () => {
  test.each(CASES.map((c) => [c.name, c] as const))('%s', async (_, c) => {
    expect(await ask(c.given, c.ask, c.asOf ?? null)).toEqual(c.expect);
  });
});
