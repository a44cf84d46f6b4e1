import { z } from 'zod';
import { placeColumns } from './evidence.ts';
import { count, day, flag, integer, oneOf, real, text } from './fields.ts';
import {
  CLAIMANT_SIDES,
  COUNTED_AMONG,
  COUNTED_WHY,
  COUNTING_RULES,
  GRADES,
  LINK_RELATIONS,
  OUTCOMES,
  PLACE_LEVELS,
  SCOPES,
  SIDES,
} from './vocabulary.ts';

/** Schemas of the derived tables. Their rows are computed in SQL (pipeline/aggregate), never read from articles. */

const CLAIMANT_SIDES_OR_ALL = [...CLAIMANT_SIDES, 'all'] as const;

const side = oneOf('side', SIDES, 'Whose people are said to have been harmed.');
const outcome = oneOf('outcome', OUTCOMES, 'What is said to have happened to them.');
const claimantSideOrAll = oneOf(
  'claimant_side_or_all',
  CLAIMANT_SIDES_OR_ALL,
  'Side of the claimant, or `all` for every claimant together.',
);
const countingRule = oneOf(
  'counting_rule',
  COUNTING_RULES,
  'How claims were counted: `sum_of_claims` naively, parts and repetitions and all; `one_per_cluster` each cluster of claims about the same people once, by the claim that stands for it; `conservative` of those only what the losing side concedes, two sides agree on or a claimant of neither side says. No total is given by one rule alone.',
);
const holderSide = oneOf('side', SIDES, 'The side that is said to hold the place.');
const asOf = day('The day up to which articles were read and spells are followed.');

const { place_id, place, place_kind, township, state_region, pcode, lat, lon, site } = placeColumns;
const places = { place_id, place, place_kind, township, state_region, pcode, lat, lon };

const totals = {
  claims: count('Claims counted.', { unit: 'claims' }),
  clusters: count('Clusters of reconciled claims counted.', { unit: 'clusters' }),
  articles: count('Articles that tell them.', { unit: 'articles' }),
  low: count('Claimed low: sum of the lower bounds, an open one counted as 0.', { unit: 'persons' }),
  high: count('Claimed high: sum of the upper bounds; null where one of them is open.', { unit: 'persons' }).nullable(),
};

export const ClaimLink = z.strictObject({
  claim_a: text('claim_id of the claim that stands (the wider, later or contradicted one).'),
  claim_b: text('claim_id of the claim that repeats it, lies in it, is replaced by it or contradicts it.'),
  relation: oneOf(
    'link_relation',
    LINK_RELATIONS,
    'How b relates to a, both of one side and outcome: `duplicate` the same figure told again, or another claimant’s that one number can meet, for the same place and days; `subset` place inside place and days inside days, or the article itself counts b into a; `update` a is a later word of the same claimant; `contradicts` another claimant, the same matter, bounds that do not meet.',
  ),
  why: text('The reason in words.'),
  shared_days: count('Days that both periods cover; null where a period is open.', { unit: 'days' }).nullable(),
  place_relation: text(
    'Which place contains which: `same`, `a_contains_b`, `b_contains_a`; `apart` where neither does and the article still counts b into a.',
  ),
  period_relation: text(
    'Which period contains which: `same`, `a_contains_b`, `b_contains_a`, `overlap`, `apart`; `unknown` where one has no day at all.',
  ),
  figures: text('Both figures in words: "201 or more; 110 or more".'),
  low_a: count('count_low of a; null where open.', { unit: 'persons' }).nullable(),
  high_a: count('count_high of a; null where open.', { unit: 'persons' }).nullable(),
  low_b: count('count_low of b; null where open.', { unit: 'persons' }).nullable(),
  high_b: count('count_high of b; null where open.', { unit: 'persons' }).nullable(),
});

export const Battle = z.strictObject({
  battle_id: text('Stable hash of place and first day.'),
  ...places,
  period_start: day('First day of the episode; null where unknown.').nullable(),
  period_end: day('Last day of the episode; null where unknown.').nullable(),
  attacker_side: oneOf('side', SIDES, 'Side that is said to have attacked; `unknown` where the articles differ or do not say.'),
  outcome: text('`captured`, `withdrew`, `attack_failed`, `ongoing` or `unknown`, as claimed by the end of the episode.'),
  articles: count('Articles that tell of it.', { unit: 'articles' }),
  events: count('Control events in it.', { unit: 'events' }),
  claims: count('Casualty claims in it.', { unit: 'claims' }),
  links: count('Links of claim_links of which both claims are in it.', { unit: 'links' }),
  event_ids: text('event_ids of the control events in it, separated by |; null where it has none.').nullable(),
  claim_ids: text('claim_ids of the casualty claims in it, separated by |; null where it has none.').nullable(),
  junta_killed_low: count('Claimed low of junta dead, one_per_cluster; null where nobody claimed any.').nullable(),
  junta_killed_high: count('Claimed high of junta dead; null where open or nobody claimed any.').nullable(),
  resistance_killed_low: count('Claimed low of resistance dead; null where nobody claimed any.').nullable(),
  resistance_killed_high: count('Claimed high of resistance dead; null where open or nobody claimed any.').nullable(),
  civilian_killed_low: count('Claimed low of civilian dead; null where nobody claimed any.').nullable(),
  civilian_killed_high: count('Claimed high of civilian dead; null where open or nobody claimed any.').nullable(),
  displaced_low: count('Claimed low of displaced people; null where nobody claimed any.').nullable(),
  displaced_high: count('Claimed high of displaced people; null where open or nobody claimed any.').nullable(),
});

export const ClaimCluster = z.strictObject({
  cluster_id: text('Stable hash of the representative.'),
  claim_id: text('A claim of the cluster.'),
  battle_id: text('The battle that it belongs to; null where it belongs to none.').nullable(),
  representative: flag(
    'True for the claim that stands for the cluster in totals over all claimants: the widest whole, else the newest figure.',
  ),
  grade: oneOf(
    'grade',
    GRADES,
    'How well the cluster is supported, by the best word in it: `conceded` the side that lost says so; `corroborated` two claimant sides give figures that one number can meet; `independent` a claimant of neither side; `one_sided` only the enemy; `denied` only the enemy, and contradicted or disputed.',
  ),
  self_reported: flag('True where the claimant of this claim speaks of its own side.'),
  stock: flag('True where the figure is a stock ("as of"), which is never added to flows.'),
});

const casualtyTotals = {
  side,
  outcome,
  claimant_side: claimantSideOrAll,
  self_reported: flag('True where the claimants speak of their own side; null in rows over all claimants.').nullable(),
  rule: countingRule,
  stock: flag('True for stocks ("as of"), false for flows; the two are never added.'),
  ...totals,
};

export const CountedClaim = z.strictObject({
  claim_id: text('The claim.'),
  counted_among: oneOf(
    'counted_among',
    COUNTED_AMONG,
    'Whose claims it is held against: those of `all` claimants, of its `claimant_side`, or of its one `claimant`. Each kind of total has its own.',
  ),
  claimant_side: claimantSideOrAll,
  claimant: text('The one voice, named as in casualties_by_claimant; null where counted_among is another.').nullable(),
  side,
  outcome,
  self_reported: flag('True where the claimant speaks of its own side; null among all claimants.').nullable(),
  stock: flag('True for stocks ("as of"), false for flows; the two are never added.'),
  article_id: text('The article that tells it.'),
  month: text('The month in which it stands in casualties_by_month; null among the claims of one voice.').nullable(),
  battle_id: text('The battle in which it stands; null where in none, or among the claims of one voice.').nullable(),
  place_key: text('place_key of its totals at the level place; null where it has none, as in the next three.').nullable(),
  township_key: text('place_key of its totals at the level township.').nullable(),
  state_region_key: text('place_key of its totals at the level state_region.').nullable(),
  country_key: text('place_key of its totals at the level country.').nullable(),
  cluster_claim_id: text('The claim at the head of its cluster among these claimants: totals count clusters by it.'),
  why: oneOf('counted_why', COUNTED_WHY, 'Why it stands in a total that counts each cluster once, or does not.'),
  instead: text('The claim that stands for a repeated one, or holds a part; null where it is counted.').nullable(),
  in_total: flag('True where one_per_cluster counts it in totals by side, by month and by claimant.'),
  in_battle: flag('True where it counts in the total of its battle.'),
  in_place: flag('True where it counts in the total of its place: a part of a wider whole counts there.'),
  in_township: flag('True where it counts in the total of its township.'),
  in_state_region: flag('True where it counts in the total of its state or region.'),
  in_country: flag('True where it counts in the total of its country.'),
  low: count('What sum_of_claims and one_per_cluster add: its lower bound; null where open, which adds 0.', { unit: 'persons' }).nullable(),
  high: count('Its upper bound; null where open, which leaves the total’s high null.', { unit: 'persons' }).nullable(),
  supported: flag('True where the rule conservative counts it too, wherever one_per_cluster does.'),
  supported_low: count('What conservative adds; null where it adds nothing.', { unit: 'persons' }).nullable(),
  supported_high: count('Upper bound of that; null where open or where it adds nothing.', { unit: 'persons' }).nullable(),
});

export const CasualtiesBySide = z.strictObject(casualtyTotals);

export const CasualtiesByPlace = z.strictObject({
  level: oneOf('place_level', PLACE_LEVELS, 'Roll-up level of the row.'),
  place_key: text('place_id at that level, or the name where the gazetteer does not list it.'),
  ...places,
  ...casualtyTotals,
});

export const CasualtiesByMonth = z.strictObject({
  month: text('Month in which the period ends, `yyyy-mm`; `unknown` where it has no end.'),
  ...casualtyTotals,
});

export const CasualtiesByBattle = z.strictObject({
  battle_id: text('The battle.'),
  ...casualtyTotals,
});

export const CasualtiesByClaimant = z.strictObject({
  claimant: text('The claimant, by actor name where it is listed, else by the first of its spellings.'),
  claimant_actor_id: text('Key into actors.csv; null where not listed.').nullable(),
  claimant_side: oneOf('claimant_side', CLAIMANT_SIDES, 'Side of the claimant.'),
  side,
  outcome,
  self_reported: flag('True where the claimant speaks of its own side.'),
  rule: countingRule,
  stock: flag('True for stocks ("as of"), false for flows; the two are never added.'),
  ...totals,
});

export const ClaimantRecord = z.strictObject({
  claimant: text('The claimant, by actor name where it is listed.'),
  claimant_actor_id: text('Key into actors.csv; null where not listed.').nullable(),
  claimant_side: oneOf('claimant_side', CLAIMANT_SIDES, 'Side of the claimant.'),
  claims: count('Casualty claims of this claimant.', { unit: 'claims' }),
  own_loss_claims: count('Claims of killed or wounded on its own side.', { unit: 'claims' }),
  enemy_loss_claims: count('Claims of killed or wounded on the enemy’s side.', { unit: 'claims' }),
  own_losses_low: count('Sum of low bounds over own losses.', { unit: 'persons' }),
  enemy_losses_low: count('Sum of low bounds over enemy losses.', { unit: 'persons' }),
  enemy_to_own_ratio: real('enemy_losses_low / own_losses_low; null where own losses are 0.').nullable(),
  unverified_claims: count('Claims that the publisher says it could not verify.', { unit: 'claims' }),
  unverified_share: real('unverified_claims / claims.'),
  contradicted_claims: count('Claims in a `contradicts` link.', { unit: 'claims' }),
  contradicted_share: real('contradicted_claims / claims.'),
});

export const ControlSpell = z.strictObject({
  spell_id: text('Stable hash of place, site, holder and start.'),
  ...places,
  site,
  site_id: text('Key of the site within its place (`unit-236`, `police-station`); null where the place itself is held.').nullable(),
  holder_side: holderSide,
  start_earliest: day('Earliest day on which the spell can have begun; null where unknown.').nullable(),
  start_latest: day('Latest day on which it can have begun.').nullable(),
  end_earliest: day('Earliest day on which it can have ended; for a censored spell the last day on which it is known.').nullable(),
  end_latest: day('Latest day on which it can have ended; null for a right-censored spell.').nullable(),
  scope: oneOf('scope', SCOPES, 'Whether the whole place was held or part of it.'),
  censored: text('`none`, `left`, `right` or `both`.'),
  as_of: asOf,
  days_held_min: count('Days from the latest start to the earliest end, or to the last word; null where a bound is unknown.', {
    unit: 'days',
  }).nullable(),
  days_held_max: count('Days from the earliest start to the latest end, or to as_of; null where a bound is unknown.', {
    unit: 'days',
  }).nullable(),
  start_event_ids: text('Events on which the start rests, separated by |; null where none.').nullable(),
  end_event_ids: text('Events on which the end rests, separated by |; null where none.').nullable(),
  disputed: flag('True where articles contradict each other about this spell: both readings are in `note`.'),
  disputing_event_ids: text(
    'Events that tell otherwise (the attack failed, the other side held it, it fell on another day), separated by |; null where none does.',
  ).nullable(),
  note: text('Floors used, contradictions, readings; null where there is nothing to say.').nullable(),
});

export const DaysHeldByTown = z.strictObject({
  ...places,
  holder_side: holderSide,
  spells: count('Spells of the place by this side, whole or part.', { unit: 'spells' }),
  days_held_min: count(
    'Sum over spells of the whole place; null where one is unknown or there is none. The stay before its first loss, of which no article gives a begin, is left out.',
    { unit: 'days' },
  ).nullable(),
  days_held_max: count('The same by the upper bounds; null where one is unknown or there is none.', { unit: 'days' }).nullable(),
  days_held_part_min: count('Sum over spells of part of it; null where one is unknown or there is none.', { unit: 'days' }).nullable(),
  days_held_part_max: count('Sum over spells of part of it; null where one is unknown or there is none.', { unit: 'days' }).nullable(),
  currently_held: flag('True where the last spell is right-censored: nobody has told of its end.'),
  first_seen: day('First day on which it is said to hold the place; null where unknown.').nullable(),
  last_seen: day('Last day on which it is said to hold the place; null where unknown.').nullable(),
});

const status = (who: string) => text(`Holder by the word of ${who}: a side, \`contested\`, or null where they do not speak.`).nullable();

/** What is said of a settlement on a day, by everybody and by the word of each side. */
const holders = {
  status: text('A side, `contested` or `unknown`.'),
  status_junta: status('junta claimants'),
  status_resistance: status('resistance claimants'),
  status_civilian: status('civilian claimants'),
  status_international: status('international claimants'),
  status_media: status('media'),
  status_other: status('armed groups outside both camps'),
  basis: text('spell_ids that the status rests on, separated by |; null where it is unknown.').nullable(),
  articles: count('Articles behind those spells.', { unit: 'articles' }),
};

export const ControlStretch = z.strictObject({
  ...places,
  first_day: day('The first day.'),
  last_day: day('The last day; the next stretch begins on the day after.'),
  ...holders,
});

export const ControlDaily = z.strictObject({ ...places, date: day('The day.'), ...holders });

export const TenureSurvival = z.strictObject({
  holder_side: holderSide,
  reading: text('How interval ends were read: `midpoint`, and as sensitivity `shortest` and `longest`.'),
  day: integer('Days since the capture.', { unit: 'days' }),
  at_risk: count('Spells still followed just before that day.', { unit: 'spells' }),
  lost: count('Spells that ended on that day.', { unit: 'spells' }),
  censored: count('Spells last known on that day.', { unit: 'spells' }),
  survival: real('Kaplan-Meier estimate of the share still held after that day.'),
  lower: real('Lower 95 % bound (Greenwood, log-log); null where it cannot be given.').nullable(),
  upper: real('Upper 95 % bound (Greenwood, log-log); null where it cannot be given.').nullable(),
});
