import type { ControlEvent } from '../../schemas/control-event.ts';
import type { Action, Side } from '../../schemas/vocabulary.ts';
import { stableId } from '../files.ts';
import type { Document } from './document.ts';
import { rated } from './lexicon/confidence.ts';
import { ATTEMPT_FAILED } from './lexicon/control-verbs.ts';
import { claimantOf } from './refiners/attach-claimant.ts';
import { datesIn, datesOfEvent } from './refiners/attach-period.ts';
import { placeOfSite } from './refiners/attach-place.ts';
import { whyDenied } from './refiners/drop-denied.ts';
import { doerOf } from './refiners/event-doer.ts';
import { countedBefore, type EventObject, objectOf, SEAT } from './refiners/event-object.ts';
import { mergeEvents } from './refiners/merge-events.ts';
import { type GroupDeed, membersNamed } from './refiners/named-members.ts';
import { placeColumnsOf } from './refiners/place-columns.ts';
import { lastTold, placeName, type Told } from './refiners/told-events.ts';
import { agentLeft } from './rules/control/agents.ts';
import { type ControlMention, controlIn } from './rules/control.ts';
import { listLines } from './rules/enumerations.ts';
import { sceneOf } from './rules/scene.ts';
import type { Sentence, Span } from './sentences.ts';
import { type RefusalKind, type Trace, untraced } from './trace.ts';

const COUP = '2021-02-01';

/** Areas are no settlement: a state, the country, "12 miles south of P1". */
const isNoObject = ({ place, site }: EventObject, mention: ControlMention): boolean =>
  place.kind === 'country' ||
  place.kind === 'other' ||
  (place.kind === 'state_region' && site === null) ||
  (site === null &&
    place.oriented &&
    /^(?:near|by)$/.test(mention.object?.place?.role ?? '') &&
    mention.action !== 'withdrew' &&
    mention.object?.end === mention.end);

/** "the headquarters of Battalion 345": the unit's post, named before it. */
const siteName = (document: Document, sentence: Sentence, mention: ControlMention, { site }: EventObject): string | null => {
  if (site === null) return null;
  const start = mention.object?.start ?? mention.start;
  const lead = document.text.slice(Math.max(sentence.start, start - 60), start);
  const post = /\b(headquarters|base|camp|compound)s? of (?:the |junta |regime |military |army )*$/i.exec(lead)?.[1];
  return site.unitOnly && post !== undefined ? `${site.name} ${post.toLowerCase()}` : site.name;
};

/** Between the member of a list and its day: "Kyauk Gyi, another village, on 9 April". */
const OWN_DATE =
  /^(?: [\w'-]+){0,3}(?:,(?: [\w'-]+){1,12},)?(?: and (?:the )?[A-Z][\w-]*(?: [A-Z0-9][\w-]*){0,4})?(?:,? (?:on|in|early|late|only|the|then))* $/;

/** "P1 on D1 , P2 on D2": of several dates the one beside the object counts, not the first behind the verb. */
const dated = (document: Document, sentence: Sentence, mention: ControlMention): Span => {
  const { object } = mention;
  // "P1 (D1), P2 (D2) and P3 (D3) had been taken": each with its own
  if (
    object !== null &&
    document.text.startsWith(' (', object.end) &&
    datesIn(document, sentence).some((date) => date.start === object.end + 2)
  )
    return object;
  if (object !== null && object.end <= mention.verb.start) return mention.verb;
  if (object === null || object.end < mention.end || object.start <= mention.start) return mention;
  const dates = datesIn(document, sentence);
  if (!dates.some((date) => date.start >= mention.start && date.end <= mention.end)) return mention;
  const own = dates.find((date) => date.start >= object.end);
  return own !== undefined && OWN_DATE.test(document.text.slice(object.end, own.start)) ? own : object;
};

/** A mention with what it is about; `focus` is where its day and its source are told. */
interface Candidate {
  readonly mention: ControlMention;
  readonly object: EventObject;
  readonly focus: Span;
}

/** The next sentence goes on about the attempt: its doers or itself as subject. */
const OF_ATTEMPT =
  /^(?:But |However, |Yet )?(?:It|They|He|Its(?! (?:defenders|garrison|occupants|guards))|Their|That time|Each time|Both times|(?:The|This|That) (?:attack|attempt|assault|raid|column|troops|soldiers|fighters|attackers|group|force)s?|(?:After|When|In) [^,]{3,60}, (?:it|they|the|its|their)) /;

/** "They tried to take the camp. Then jets came, and they had to leave": an attempt whose end the next two sentences tell. */
const isAttempt = (document: Document, sentence: Sentence, mention: ControlMention): boolean => {
  if (mention.rule !== 'attempt' && !/\b(?:tried|attempted|sought) to\b/.test(document.text.slice(mention.start, mention.end)))
    return false;
  if (mention.rule === 'attempt') {
    const after = document.sentences[sentence.index + 1];
    return after !== undefined && after.paragraph === sentence.paragraph && OF_ATTEMPT.test(after.text) && ATTEMPT_FAILED.test(after.text);
  }
  const next = document.sentences.slice(sentence.index + 1, sentence.index + 4).filter((s) => s.paragraph - sentence.paragraph === 0);
  const rest = `${document.text.slice(mention.end, sentence.end)} ${next.map((s) => s.text).join(' ')}`;
  return ATTEMPT_FAILED.test(rest);
};

/** Tells the trace of a mention that gives no row. */
const refuse = (trace: Trace, kind: RefusalKind, { start, end, action }: ControlMention, reason: string): null => {
  trace({ kind, start, end, table: 'control_events', reason: `${action}: ${reason}`, row: null, into: null });
  return null;
};

const BY_THEN =
  /^(?:After|Once|When) [^,]{5,90}, |^(?:After|Within|In) (?:about |nearly |some |less than |a few |just )*(?:an?|one|two|three|four|five|six|several|\d+|half an) (?:hours?|days?|weeks?)\b|\b[Bb]y (?:(?:late |early |mid-|the )?(?:Monday|January|February|March|April|May|June|July|August|September|October|November|December|\d|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|nightfall|noon|midnight|midday|evening|morning|afternoon|dawn|dusk|sunset|sunrise|daybreak|first light)|the (?:end of the (?:day|week)|next|following)|then\b)/;

/** "The camp is now in our hands", after an attack on it: taken. */
const isNewlyHeld = (
  document: Document,
  sentence: Sentence,
  mention: ControlMention,
  object: EventObject,
  told: readonly Told[],
): boolean => {
  if (mention.action !== 'holds') return false;
  const words = document.text.slice(mention.start, mention.end);
  // "was in its hands by nightfall": from then on
  const lead = document.text.slice(sentence.start, sentence.end);
  if (
    /^(?:is-held|holds|frame-holds|has-under|stays)$/.test(mention.rule) &&
    BY_THEN.test(lead) &&
    /\b(?:was|were|had|held|controlled)\b/.test(words)
  )
    return true;
  // "attacked the station and now controls it"
  if (!/^(?:is-held|holds)$/.test(mention.rule) || (mention.rule === 'holds' && object.site === null)) return false;
  const said = mention.rule === 'holds' ? document.text.slice(Math.max(sentence.start, mention.verb.start - 14), mention.verb.end) : words;
  if (!/\b(?:now|has come|finally)\b/.test(said)) return false;
  const before = told.findLast(
    (event) => placeName(event.place) === placeName(object.place) && (event.site?.name ?? '') === (object.site?.name ?? ''),
  );
  return before?.action === 'attack_began' && mention.scope === 'whole';
};

/** The attack that those who leave had begun just before, and of which nothing else has come. */
const attackLeft = (document: Document, sentence: Sentence, mention: ControlMention, told: readonly Told[]): Told | null => {
  const last = lastTold(told, sentence, 1, (event) => sentence.index - event.sentence.index <= 1);
  if (last?.action !== 'attack_began' || mention.keeper) return null;
  const lead = document.text.slice(sentence.start, mention.verb.start);
  const side = mention.side ?? mention.actor?.side ?? null;
  const attackers =
    /\b(?:attackers|assailants|raiders|insurgents|terrorists|they|rebels|guerrillas) (?:[a-z]+ )*$/i.test(lead) ||
    /^(?:The )?(?:attackers|assailants|raiders)\b/.test(lead);
  return side === last.side || (side === null && attackers && !/\b(?:defenders|garrison)\b/.test(lead))
    ? (told.find((event) => event.sentence === last.sentence && event.action === 'attack_began' && event.site !== null) ?? last)
    : null;
};

const LONG_AGO_BEFORE = /(?:^|[;,] )(?:(?:and|but) )?(?:back )?in (?:(?:[a-z]+|the [a-z]+) )?(?:19\d\ds?|20[01]\ds?|2020),? [^;]{0,90}$/i;
const LONG_AGO_BEHIND =
  /^(?:(?!,? (?:and|but|while|now|before|who|which|after)\b|\b20[2-9]\d\b)[^;]){0,60}?\b(?:in|of|during|from|around|by) (?:[A-Z][a-z]+ |the [a-z]+ |late |early |mid-)?(?:19\d\d|20[01]\d|2020)\b/;

/** "almost thirty years after they lost it". */
const YEARS_AFTER =
  /\b(?:(?:five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|thirty|forty|fifty|sixty|seventy|[1-9]\d|[5-9])(?:-[a-z]+)? years|(?:a |two |three |four |[a-z]+ )?decades?) (?:after|since|before) [^,;]{0,40}$/i;

/** "took it in 1995", "In 2015 rebels seized P1": another war than this one. What is held since then is held today. */
const isLongAgo = (document: Document, sentence: Sentence, mention: ControlMention): boolean =>
  mention.action !== 'holds' &&
  (YEARS_AFTER.test(document.text.slice(sentence.start, mention.verb.start)) ||
    LONG_AGO_BEFORE.test(document.text.slice(sentence.start, mention.verb.start)) ||
    LONG_AGO_BEHIND.test(document.text.slice(mention.end, sentence.end)));

/** What a mention tells: mostly one thing, several where it counts what was told before. */
const candidatesFor = (
  document: Document,
  sentence: Sentence,
  mention: ControlMention,
  told: readonly Told[],
  trace: Trace,
): readonly Candidate[] => {
  const none = (kind: RefusalKind, reason: string) => {
    refuse(trace, kind, mention, reason);
    return [];
  };
  const denied = whyDenied(document, sentence, mention);
  if (denied !== null) return none('denied', denied);
  if (isLongAgo(document, sentence, mention)) return none('before_the_war', 'before February 2021');
  if (mention.rule === 'attempt' && !isAttempt(document, sentence, mention)) return [];
  const counted = countedBefore(document, sentence, mention, told);
  if (counted.length > 0)
    return counted.map((object) => ({
      mention: !mention.pronoun && isNewlyHeld(document, sentence, mention, object, told) ? { ...mention, action: 'captured' } : mention,
      object,
      focus: mention,
    }));
  // "They were driven back": from what they had just attacked
  if (mention.rule === 'driven-back') {
    const attack = lastTold(told, sentence, 1, (event) => event.action === 'attack_began' || event.action === 'attack_failed');
    // "They tried four times. Each time they were beaten back": told as that already
    if (attack?.action === 'attack_failed') return [];
    const side = mention.side ?? mention.actor?.side ?? null;
    return attack === undefined || (side !== null && side !== attack.side)
      ? []
      : [
          {
            mention: { ...mention, side: attack.side === 'junta' || attack.side === 'resistance' ? attack.side : null },
            object: attack,
            focus: mention,
          },
        ];
  }
  // "They assaulted the post. The attackers retreated": no withdrawal of what was never theirs
  const attack =
    mention.action === 'withdrew' && mention.object === null && mention.rule === 'left'
      ? attackLeft(document, sentence, mention, told)
      : null;
  // "It failed when they came under fire , and they withdrew": told already
  const failedBefore = lastTold(told, sentence, 1, (event) => sentence.index - event.sentence.index <= 1);
  if (
    mention.action === 'withdrew' &&
    mention.object === null &&
    mention.rule === 'left' &&
    !mention.keeper &&
    failedBefore?.action === 'attack_failed' &&
    (mention.side ?? mention.actor?.side ?? failedBefore.side) === failedBefore.side
  )
    return [];
  if (attack !== null)
    return [
      {
        mention: { ...mention, action: 'attack_failed', side: attack.side === 'junta' ? 'junta' : 'resistance' },
        object: attack,
        focus: attack.site ?? attack.place,
      },
    ];
  const object = objectOf(document, sentence, mention, told);
  if (object === null) return none('no_place', 'no settlement is named, nor a single post that could be taken');
  if (isNoObject(object, mention)) return none('no_place', `${object.place.name} is an area or only orients, no settlement or post`);
  const failed = mention.action === 'attack_began' && isAttempt(document, sentence, mention);
  const action = failed ? 'attack_failed' : isNewlyHeld(document, sentence, mention, object, told) ? 'captured' : mention.action;
  return [{ mention: { ...mention, action }, object, focus: dated(document, sentence, mention) }];
};

const ACTIONS_OF_LIST: readonly (readonly [RegExp, Action])[] = [
  [/\b(?:captured|seized|overrun|taken|liberated|fallen|fell|retaken|recaptured|regained)\b/i, 'captured'],
  [/\b(?:abandoned|withdr[ae]wn?|vacated|left)\b/i, 'withdrew'],
  [/\b(?:attack(?:ed|s)?|offensives?|assault(?:ed|s)?)\b/i, 'attack_began'],
  [/\b(?:controls?|holds?|held|under (?:our|its|the) control)\b/i, 'holds'],
];

/** "We attacked the following: (a) Battalion 346 (b) ...": each line is told by its head. */
const listedCandidate = (document: Document, sentence: Sentence): Candidate | null => {
  const line = listLines(document).find((each) => each.sentence === sentence);
  if (line === undefined || line.site === null) return null;
  const action = ACTIONS_OF_LIST.find(([words]) => words.test(line.head.text))?.[1];
  const place = SEAT.test(line.site.name) && line.site.place !== null ? line.site.place : placeOfSite(document, line.site);
  if (action === undefined || place === null || /\b(?:not|plan|will|would|killed|dead)\b/i.test(line.head.text)) return null;
  const scene = sceneOf(document, line.head);
  const agent = agentLeft(scene, scene.items.length);
  const mention: ControlMention = {
    start: line.site.start,
    end: line.site.end,
    action,
    object: null,
    scope: 'whole',
    actor: null,
    side: null,
    pronoun: agent.pronoun || agent.actor === null,
    own: agent.own === true || /\b(?:we|our)\b/i.test(line.head.text),
    keeper: false,
    verb: line.site,
    rule: 'listed',
  };
  const dated = datesIn(document, sentence).length > 0;
  return { mention, object: { place, site: line.site }, focus: dated ? line.site : line.head };
};

/** The row of a candidate, and what later words may go back to; null where nothing tells who did it, or it was before the coup. */
const eventOf = (
  document: Document,
  sentence: Sentence,
  { mention, object, focus }: Candidate,
  told: readonly Told[],
  trace: Trace,
): { readonly event: ControlEvent; readonly told: Told } | null => {
  const { article } = document;
  const { place, site } = object;
  if (
    site?.unitOnly === true &&
    mention.action === 'withdrew' &&
    mention.rule !== 'was-abandoned' &&
    (mention.object?.start ?? 0) < mention.verb.start
  )
    return refuse(trace, 'no_place', mention, `${site.name} is who left, not what was left`);
  const claimant = claimantOf(document, mention.rule === 'listed' ? focus : mention, mention);
  const speaker: Side = claimant.claimantSide === 'junta' || claimant.claimantSide === 'resistance' ? claimant.claimantSide : 'unknown';
  const own = datesOfEvent(document, focus, { action: mention.action, place: place.name });
  // "the third to fall, after P1": some time before
  const dates = mention.rule === 'earlier' ? { ...own, start: null } : own;
  if (dates.end !== null && dates.end < COUP) return refuse(trace, 'before_the_war', mention, 'before February 2021');
  const doer = doerOf(document, sentence, mention, object, dates, speaker, told);
  if (doer === null || doer.side === 'civilian' || doer.side === 'unknown')
    return refuse(trace, 'no_doer', mention, `${place.name}, and nothing tells which side`);
  const key = `${placeName(place)} ${site?.name ?? ''}`;
  const event_id = stableId('e', [article.article_id, mention.start, mention.end, mention.action, key, doer.side]);
  const side =
    mention.side !== null ? 'named with the verb' : mention.own ? 'the speaker’s own' : 'by what was told before, or by whose post it is';
  trace({ kind: 'steps', start: mention.start, end: mention.end, row: event_id, side, claimant, place });
  return {
    told: { sentence, action: mention.action, side: doer.side, place, site, dates },
    event: {
      event_id,
      article_id: article.article_id,
      ...placeColumnsOf(place),
      site: siteName(document, sentence, mention, object),
      site_id: site?.siteId ?? null,
      action: mention.action,
      actor: doer.name,
      actor_id: doer.id,
      actor_side: doer.side,
      date_start: dates.start,
      date_end: dates.end,
      date_precision: dates.precision,
      date_basis: dates.basis,
      scope: mention.scope,
      claimant: claimant.claimant,
      claimant_actor_id: claimant.claimantActorId,
      claimant_side: claimant.claimantSide,
      claimant_step: claimant.step,
      verification: claimant.verification,
      evidence: article.text.slice(mention.start, mention.end),
      char_start: mention.start,
      char_end: mention.end,
      rule: mention.rule,
      confidence: 0,
      review: 'none',
    },
  };
};

/** All control events of an article, in the order of their words, repeats merged; `trace` is told what is refused and why. */
export const assembleControl = (document: Document, trace: Trace = untraced): readonly ControlEvent[] => {
  const events: ControlEvent[] = [];
  const told: Told[] = [];
  const add = (sentence: Sentence, candidate: Candidate) => {
    const read = eventOf(document, sentence, candidate, told, trace);
    if (read === null) return;
    told.push(read.told);
    events.push(read.event);
  };
  let group: GroupDeed | null = null;
  for (const sentence of document.sentences) {
    // "They took two camps. The first, at A, had 70 men"
    if (group !== null)
      for (const site of membersNamed(document, sentence, group))
        if (site.place !== null) add(sentence, { mention: group.mention, object: { place: site.place, site }, focus: group.mention });
    const listed = listedCandidate(document, sentence);
    if (listed !== null) add(sentence, listed);
    else if (!/\?\W*$/.test(sentence.text))
      for (const mention of [...controlIn(document, sentence)].sort((a, b) => a.start - b.start || a.end - b.end))
        for (const candidate of candidatesFor(document, sentence, mention, told, trace)) add(sentence, candidate);
    const deed = controlIn(document, sentence).find((mention) => /^(?:captured|withdrew)$/.test(mention.action) && mention.object !== null);
    if (deed?.object?.site?.group === true && whyDenied(document, sentence, deed) === null) group = { sentence, mention: deed };
  }
  return mergeEvents(events, trace).map(rated('control'));
};
