import type { ControlEvent } from '../../../schemas/control-event.ts';
import { type RefusalKind, type Trace, untraced } from '../trace.ts';

const stepRank = { sentence: 3, correction: 3, paragraph: 2, continued: 1, publisher: 0 } as const;

/** Days of a period; an open one is wider than any. */
const width = (start: string | null, end: string | null): number =>
  start === null || end === null ? 1e9 : (Date.parse(end) - Date.parse(start)) / 864e5;

/** A town and its township bear one name: "Demoso" is told of now as the one, now as the other. */
const samePlace = (a: ControlEvent, b: ControlEvent): boolean => (a.place_id !== null && a.place_id === b.place_id) || a.place === b.place;

/** "Attacked, entered, had to pull back" is a failure only: the attack told right beside it. */
const isOfFailure = (event: ControlEvent, all: readonly ControlEvent[]): boolean =>
  event.action === 'attack_began' &&
  (event.rule === 'attacked' || event.rule === 'battle-for' || event.rule === 'was-attacked') &&
  all.some(
    (failed) =>
      failed.action === 'attack_failed' &&
      failed.actor_side === event.actor_side &&
      samePlace(failed, event) &&
      // the assault on a town goes on, though one on a battalion in it failed
      (failed.site === event.site ||
        (event.site === null &&
          !/\d/.test(failed.site ?? '') &&
          (failed.date_end === event.date_end || event.date_start === null || failed.date_start === null))) &&
      Math.abs(failed.char_start - event.char_end) < 300,
  );

/** "The battle for P1", in a report of its capture: over, and told of as that. */
const isWon = (event: ControlEvent, all: readonly ControlEvent[]): boolean =>
  event.rule === 'battle-for' &&
  event.action === 'attack_began' &&
  all.some((taken) => taken.action === 'captured' && taken.site === null && samePlace(taken, event) && taken.scope === 'whole');

/** "They attacked the camp, manned by Battalion 5": a word on the garrison of what is attacked, taken or left there. */
const isKeptBy = (event: ControlEvent, all: readonly ControlEvent[]): boolean =>
  event.site !== null &&
  /(?:,|^\S+(?: \S+){0,4}) (?:held|manned|controlled|guarded|garrisoned|occupied)$|\b(?:held|manned|guarded|garrisoned|occupied) by\b/.test(
    event.evidence,
  ) &&
  !/\b(?:is|are|remains?|still|has|have)\b/.test(event.evidence) &&
  all.some(
    (other) =>
      other.action !== 'holds' &&
      samePlace(other, event) &&
      other.site === event.site &&
      Math.abs(other.char_start - event.char_start) < 200,
  );

/** "The camp was held by Battalion 5", in a report of its capture: no more. */
const isOver = (event: ControlEvent, all: readonly ControlEvent[]): boolean =>
  event.action === 'holds' &&
  (isKeptBy(event, all) ||
    (/\b(?:was|were|had)\b/.test(event.evidence) &&
      !/\bstill\b/.test(event.evidence) &&
      all.some(
        (taken) =>
          taken.action === 'captured' &&
          taken.actor_side !== event.actor_side &&
          samePlace(taken, event) &&
          (taken.site ?? '') === (event.site ?? '') &&
          taken.date_end !== null &&
          event.date_end !== null &&
          taken.date_end <= event.date_end,
      )));

/** "Held it for three days and then withdrew": holds no more. */
const isLeft = (event: ControlEvent, all: readonly ControlEvent[]): boolean =>
  event.action === 'holds' &&
  /\b(?:held|controlled|occupied)\b/.test(event.evidence) &&
  all.some(
    (left) =>
      left.action === 'withdrew' &&
      left.actor_side === event.actor_side &&
      samePlace(left, event) &&
      left.scope === event.scope &&
      (left.site ?? '') === (event.site ?? '') &&
      Math.abs(left.char_start - event.char_end) < 120,
  );

/** "Captured it and now controls it": the capture that a holding belongs to. */
const captureOf = (holds: ControlEvent, all: readonly ControlEvent[]): ControlEvent | undefined =>
  all.find(
    (taken) =>
      taken.action === 'captured' &&
      taken.actor_side === holds.actor_side &&
      taken.scope === holds.scope &&
      samePlace(taken, holds) &&
      (taken.site ?? '') === (holds.site ?? '') &&
      (taken.date_end === null ||
        holds.date_start === null ||
        // "was captured in May and has been run by them since": one breath
        (holds.char_start - taken.char_end < 160 && holds.char_start >= taken.char_start && /\bsince\b/.test(holds.evidence)) ||
        (holds.date_end !== null &&
          holds.date_end >= (taken.date_start ?? taken.date_end) &&
          Math.abs(Date.parse(holds.date_start) - Date.parse(taken.date_end)) <= 7 * 864e5)),
  );

/** How many days off "two weeks ago", "a month ago" may be. */
const roughness = ({ date_basis }: ControlEvent): number =>
  /\bweeks? ago\b/.test(date_basis ?? '') ? 7 : /\bmonths? ago\b/.test(date_basis ?? '') ? 20 : 0;

/** "Rebels take key base", "another battalion": a head or lead whose site the next words name. */
const namedLater = (event: ControlEvent, all: readonly ControlEvent[]): ControlEvent | undefined =>
  event.site === null ||
  !/^(?:(?:junta|army|military|key|border|hilltop|last|strategic|regional|major|main|[a-z]+ern) )*(?:base|camp|battalion|outpost|post|headquarters|command|position|station|stronghold|garrison)$/i.test(
    event.site,
  )
    ? undefined
    : all.find(
        (other) =>
          other !== event &&
          other.action === event.action &&
          other.actor_side === event.actor_side &&
          samePlace(other, event) &&
          other.char_start > event.char_end &&
          other.char_start - event.char_end < 400 &&
          ((other.site ?? '').length > (event.site ?? '').length || /command/i.test(other.site ?? '')) &&
          (new RegExp(`\\b${event.site?.split(' ').at(-1) ?? ''}\\b`, 'i').test(other.site ?? '') ||
            (/headquarters$/.test(event.site ?? '') && /\bcommand\b/i.test(other.site ?? '')) ||
            // "seized a base in P1", then "Battalion 5's headquarters"
            (/\ban? (?:[a-z-]+ ){0,2}(?:base|camp)$/i.test(event.evidence) && /\d/.test(other.site ?? ''))) &&
          meet(other, event),
      );

/** Two periods that share a day; "two weeks ago" is a day within a week of it. */
const meet = (a: ControlEvent, b: ControlEvent): boolean => {
  // "attacked the base on Monday. They broke it off after two days"
  const oneAttack = a.action === 'attack_failed' && Math.abs(b.char_start - a.char_end) < 160 ? 4 : 0;
  // "recaptured P1 on Wednesday. Soldiers walked into the town": one taking
  const oneTaking =
    b.action === 'captured' && b.site === null && /\b(?:walk|march|roll|mov|enter|pour)(?:ed|ing|s)? (?:back )?in/.test(b.evidence) ? 2 : 0;
  const slack = Math.max(roughness(a), roughness(b), oneAttack, oneTaking) * 864e5;
  const before = (x: string | null, y: string | null) => x === null || y === null || Date.parse(x) <= Date.parse(y) + slack;
  return before(b.date_start, a.date_end) && before(a.date_start, b.date_end);
};

/** A capture told twice, for the same place, action and side: the more precise date wins; several claimants for one event: the one named first. */
export const mergeEvents = (events: readonly ControlEvent[], trace: Trace = untraced): readonly ControlEvent[] => {
  const drop = (event: ControlEvent, kind: RefusalKind, reason: string, into: string | null): false => {
    trace({ kind, start: event.char_start, end: event.char_end, table: 'control_events', reason, row: event.event_id, into });
    return false;
  };
  const kept: ControlEvent[] = [];
  for (const event of events) {
    const at = kept.findIndex(
      (k) =>
        k.action === event.action &&
        k.actor_side === event.actor_side &&
        samePlace(k, event) &&
        (k.site ?? '').toLowerCase() === (event.site ?? '').toLowerCase() &&
        meet(k, event),
    );
    const earlier = kept[at];
    if (earlier === undefined) {
      kept.push(event);
      continue;
    }
    drop(event, 'said_twice', 'the same action at the same place, told before', earlier.event_id);
    const looseness = (e: ControlEvent) => width(e.date_start, e.date_end) + roughness(e);
    const dated = looseness(event) < looseness(earlier) ? event : earlier;
    const sourced = stepRank[event.claimant_step] > 0 && earlier.claimant_step === 'publisher' ? event : earlier;
    kept[at] = {
      ...earlier,
      date_start: dated.date_start,
      date_end: dated.date_end,
      date_precision: dated.date_precision,
      date_basis: dated.date_basis,
      claimant: sourced.claimant,
      claimant_actor_id: sourced.claimant_actor_id,
      claimant_side: sourced.claimant_side,
      claimant_step: sourced.claimant_step,
      verification: sourced.verification,
    };
  }
  const stands = (event: ControlEvent): boolean => {
    if (isOfFailure(event, kept)) return drop(event, 'told_by_another', 'an attack that failed is told as that alone', null);
    if (isWon(event, kept)) return drop(event, 'told_by_another', 'a battle that ended in the capture is told as the capture', null);
    if (isOver(event, kept)) return drop(event, 'told_by_another', 'held until it was taken: the capture tells it', null);
    if (isWon(event, kept)) return drop(event, 'told_by_another', 'the battle was won: the capture tells it', null);
    if (isLeft(event, kept)) return drop(event, 'told_by_another', 'held until it was left: the withdrawal tells it', null);
    const whole = namedLater(event, kept);
    if (whole !== undefined) return drop(event, 'said_twice', 'a headline or lead names no more than the kind of site', whole.event_id);
    const taken = event.action === 'holds' ? captureOf(event, kept) : undefined;
    return taken === undefined || drop(event, 'told_by_another', 'captured and still held is one row, the capture', taken.event_id);
  };
  return kept.filter(stands);
};
