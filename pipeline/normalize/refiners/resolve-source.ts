import type { ClaimantSide } from '../../../schemas/vocabulary.ts';
import type { Document } from '../document.ts';
import { BODY_WORDS, FOREIGN, OWNED, SEATS, SOURCE_NOUNS, type SourceKind, type SourceNoun } from '../lexicon/source-nouns.ts';
import type { ActorMention } from '../rule.ts';
import { findActors } from '../rules/actors.ts';
import { type Attribution, findAttributions } from '../rules/attributions.ts';
import type { Sentence } from '../sentences.ts';
import { sideOfPublisher } from './publisher-voice.ts';
import { sideOfWords } from './side-of-words.ts';
import { fullNameOf, speaksFor } from './source-names.ts';

/** An attribution with its source made out: who it is, on which side, under the fullest name that the article gives. */
export interface Source {
  readonly attribution: Attribution;
  readonly sentence: Sentence;
  readonly claimant: string;
  readonly actorId: string | null;
  readonly side: ClaimantSide;
  readonly kind: SourceKind;
  /** Lower-case words of the source, for "the nurse", "the ministry" further on. */
  readonly words: string;
}

type Identity = Pick<Source, 'claimant' | 'actorId' | 'side' | 'kind'>;

const escaped = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('|');
const NOUN = new RegExp(`(?<![\\w-])(?:${escaped(SOURCE_NOUNS.keys())})(?![\\w-])`, 'gi');
const FRONT =
  /^[^,]*?(?=,|\s(?:of|for|from|in|at|with|close|linked|connected|familiar|who|that|which|within|on|near|under|based|posted|shared|released|to|by)\s|$)/;
const TITLE =
  /^(?:(?:Brig(?:adier)?|Maj(?:or)?|Lt|Lieutenant|Col(?:onel)?|Gen(?:eral)?|Capt(?:ain)?|Sgt|Sergeant|Vice|Dr|Rev|Fr|Mr|Mrs|Ms|Prof|Professor|Senior|Father|Bishop|Pastor)\.?[ -])+/;
const PERSON =
  /(?:(?:Brig(?:adier)?|Maj(?:or)?|Lt|Lieutenant|Col(?:onel)?|Gen(?:eral)?|Capt(?:ain)?|Sgt|Sergeant|Dr|Rev|Fr|Mr|Mrs|Ms|Prof|Professor|Senior|Father|Bishop|Pastor)\.?[ -])*[A-Z][\w'-]+(?: [A-Z][\w'-]+)*/g;
const RANK = /\b(?:Brig|Maj|Lt|Col|Gen|Capt|Sgt|Brigadier|Major|Lieutenant|Colonel|General|Captain|Sergeant)\b/;

const lowerFirst = (words: string): string =>
  /^(?:An?|The|One|Another|Two|Three|Several|Some|Local|Residents?|Villagers?|Sources?|Ground|Its|Their|His|Her)\b/.test(words) &&
  !/^One\b/.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;

const headNoun = (words: string): (SourceNoun & { readonly word: string }) | undefined => {
  const front = FRONT.exec(words)?.[0] ?? words;
  const hits = [...front.matchAll(NOUN)];
  const hit = hits.at(-1) ?? [...words.matchAll(NOUN)][0];
  if (hit === undefined) return undefined;
  const noun = SOURCE_NOUNS.get(hit[0].toLowerCase());
  return noun === undefined ? undefined : { ...noun, word: hit[0].toLowerCase() };
};

const REFERENCE = /^(?:the|this|that|another|a second|one)\s+(?:[\w-]+\s)?([\w-]+)$/i;
const PRONOUN = /^(?:he|she|it|they|we|one of them)$/i;

/** The source before this one that a pronoun or "the group" means; "it" without a source means the actor of the sentence before. */
const antecedentOf = (
  document: Document,
  sentence: Sentence,
  at: number,
  history: readonly Source[],
  words: string,
  noun: string | null,
): Identity | undefined => {
  const low = words.toLowerCase();
  const last = (fits: (source: Source) => boolean) => history.findLast(fits);
  if (noun !== null) {
    const same = last((source) => source.words.includes(noun.replace(/(?:man|woman|person)$/, '')));
    if (same !== undefined) return same;
  }
  const kinds: readonly SourceKind[] = /^(?:he|she)$/.test(low)
    ? ['person']
    : low === 'they' || low === 'one of them'
      ? ['people', 'group']
      : low === 'we'
        ? ['person', 'people', 'group']
        : noun === null
          ? ['group', 'media', 'document']
          : SOURCE_NOUNS.get(noun)?.kind === 'person'
            ? ['person']
            : ['group', 'media', 'document'];
  const here = last((source) => kinds.includes(source.kind) && source.sentence.paragraph === sentence.paragraph);
  if (here !== undefined) return here;
  const body = kinds.includes('group');
  for (let index = sentence.index - 1; body && index >= 0; index--) {
    const before = document.sentences[index];
    if (before === undefined || before.paragraph !== sentence.paragraph) break;
    const actor = findActors(document, before).find(isBody);
    if (actor !== undefined) return bodyOf(document, actor);
  }
  const near = last((source) => kinds.includes(source.kind) && sentence.paragraph - source.sentence.paragraph <= 2);
  if (near !== undefined) return near;
  const own = body
    ? findActors(document, sentence).find((actor) => actor.end <= at && (isBody(actor) || isArmedGroup(document, actor)))
    : undefined;
  if (own !== undefined) return bodyOf(document, own);
  for (let index = sentence.index - 1; body && index >= Math.max(0, sentence.index - 4); index--) {
    const before = document.sentences[index];
    const actor = before === undefined ? undefined : findActors(document, before).find(isBody);
    if (actor !== undefined) return bodyOf(document, actor);
  }
  return last((source) => kinds.includes(source.kind)) ?? (kinds.includes('person') ? last(() => true) : undefined);
};

const isBody = (mention: ActorMention): boolean =>
  (!mention.generic && mention.actorType !== 'military_unit') || mention.actorType === 'government' || mention.actorType === 'military';

const isArmedGroup = (document: Document, mention: ActorMention): boolean =>
  /(?:group|force|army|alliance|organi[sz]ation|militia|rebels|insurgents)s?$/i.test(document.text.slice(mention.start, mention.end));

const bodyOf = (document: Document, mention: ActorMention): Identity => {
  const { name, mention: named } = fullNameOf(document, mention);
  const written = mention.generic ? document.article.text.slice(mention.start, mention.end) : name;
  const side = speaksFor(named.side === 'unknown' ? mention : named) ?? 'civilian';
  return { claimant: mention.generic ? `the ${written}` : written, actorId: mention.actorId ?? named.actorId, side, kind: 'group' };
};

/** "Colonel Naw Bu" once introduced with his body keeps it. */
const knownPerson = (history: readonly Source[], name: string): Source | undefined => {
  const bare = name.replace(TITLE, '');
  return bare.length < 3
    ? undefined
    : history.find((source) => source.kind === 'person' && source.claimant.split(',')[0]?.replace(TITLE, '').endsWith(bare));
};

const personIn = (text: string, actors: readonly ActorMention[], start: number): string | undefined => {
  for (const match of text.matchAll(PERSON)) {
    const at = start + match.index;
    const words = match[0].split(' ');
    while (words.length > 0 && /^(?:The|A|An|One|Another|Junta|Local|Spokes\w+|Regime|Chairman|Officer|Resident)$/.test(words[0] ?? ''))
      words.shift();
    const name = words.join(' ');
    const plain = name.replace(TITLE, '');
    if (
      plain.length < 3 ||
      /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/.test(
        plain,
      )
    )
      continue;
    const covered = actors.some(
      (actor) =>
        actor.start <= at &&
        at + match[0].length <= actor.end &&
        actor.actorId !== 'junta-information-team' &&
        actor.actorId !== 'brotherhood-spokespeople',
    );
    const after = text.slice(match.index + match[0].length);
    const before = text.slice(0, match.index);
    if (
      covered ||
      /(?:\b(?:of|in|from|at|near|for|on|to)|'s|\bthe)\s$/i.test(before) ||
      /^(?:'s| (?:Township|District|State|Region|Town|Village|City|PDF|Army|hospital))/.test(after)
    )
      continue;
    return name;
  }
  return undefined;
};

/** Reads one source; pronouns and "the group" look back on the sources before. */
const identify = (document: Document, sentence: Sentence, attribution: Attribution, history: readonly Source[]): Identity | undefined => {
  const words = document.text.slice(attribution.start, attribution.end).replace(/[\s,]+$/, '');
  const written = document.article.text.slice(attribution.start, attribution.start + words.length);
  const front = FRONT.exec(words)?.[0] ?? words;
  if (PRONOUN.test(words)) return antecedentOf(document, sentence, attribution.start, history, words, null);
  const actors = findActors(document, sentence).filter((actor) => actor.start < attribution.end && attribution.start < actor.end);
  const named = actors.find((actor) => !actor.generic);
  const noun = headNoun(words);
  const possessive = /^(?:its|their|his|her)\b/i.exec(words)?.[0];
  const reference = REFERENCE.exec(front.replace(/\s\([^)]*\)$/, ''));

  const publisher = document.knowledge.reference.publishers.find(
    (row) => front === row.publisher || row.aliases.split('|').includes(front.replace(/^the /i, '')),
  );
  if (publisher !== undefined && named === undefined) {
    const own = publisher.publisher === document.article.publisher;
    return {
      claimant: own ? document.article.publisher : publisher.publisher,
      actorId: null,
      side: sideOfPublisher(document.knowledge, publisher.publisher, publisher.stance),
      kind: 'media',
    };
  }

  const rest = words.slice(front.length);
  const back =
    /\b(?:the (?:group|force|alliance|organi[sz]ation|army|team|brigade|unit|party)|it|its|them)\b/i.test(rest) || possessive !== undefined;
  const body: Identity | undefined =
    named !== undefined
      ? bodyOf(document, named)
      : back
        ? antecedentOf(document, sentence, attribution.start, history, 'it', null)
        : undefined;
  const kind: SourceKind = noun?.kind ?? 'person';
  const foreign = FOREIGN.test(words);

  const side = ((): ClaimantSide | undefined => {
    if (kind === 'media') return OWNED.test(words) ? 'junta' : body?.side === 'junta' || body?.side === 'resistance' ? body.side : 'media';
    const loose = noun?.word === 'source' || noun?.word === 'sources' || noun?.word === 'insider';
    if (noun?.side === 'civilian' && !loose && !/^(?:local )?(?:sources)$/.test(noun.word))
      return foreign && kind === 'group' ? 'international' : 'civilian';
    if (
      foreign &&
      (named === undefined || speaksFor(named) === 'international' || speaksFor(named) === 'junta') &&
      !/^(?:local|village)/i.test(words)
    )
      return 'international';
    if (body !== undefined) return body.side;
    const seat = SEATS.get(front.replace(/'s$/, ''));
    if (seat !== undefined) return seat;
    const generic = actors.find(
      (actor) => !/^ [A-Z]/.test(document.text.slice(actor.end, actor.end + 2)) || !RANK.test(document.text.slice(actor.start, actor.end)),
    );
    if (generic !== undefined) {
      const read = sideOfWords(document, { start: attribution.start, end: attribution.end });
      const said = read.side === 'unknown' ? generic.side : read.side;
      if (loose || kind === 'person' || kind === 'people' || kind === 'group' || kind === 'document') if (said !== 'unknown') return said;
    }
    if (loose) return 'civilian';
    return undefined;
  })();

  // "The ministry", "the officer", "the statement": somebody spoken of before.
  if (reference !== null && named === undefined && noun !== undefined && noun.kind !== 'people') {
    const repeats = /^(?:the|this|that)\b/i.test(words);
    const own = side === 'junta' && /\b(?:junta|regime|military|army|police)\b/i.test(words);
    const before =
      repeats && !own
        ? antecedentOf(document, sentence, attribution.start, history, noun.kind === 'person' ? 'he' : 'it', noun.word)
        : undefined;
    if (before !== undefined) return before;
  }

  const name =
    kind === 'group' || kind === 'document' || kind === 'media' || kind === 'people'
      ? undefined
      : personIn(words, actors, attribution.start);
  if (name !== undefined) {
    const before = knownPerson(history, name);
    if (before !== undefined) return before;
    const shown = document.article.text.slice(
      attribution.start + words.indexOf(name),
      attribution.start + words.indexOf(name) + name.length,
    );
    const info = actors.find((actor) => actor.actorId === 'junta-information-team');
    const org = body ?? undefined;
    const decided =
      side ??
      body?.side ??
      (info === undefined ? undefined : 'junta') ??
      BODY_WORDS.find(({ pattern }) => pattern.test(name))?.side ??
      (/^Bo\b/.test(name.replace(TITLE, ''))
        ? 'resistance'
        : RANK.test(name)
          ? (history.findLast((source) => source.kind === 'group')?.side ?? 'junta')
          : 'civilian');
    const role = /^,\s*(an? [^,]+)/.exec(words.slice(words.indexOf(name) + name.length))?.[1];
    const claimant =
      org !== undefined && info === undefined ? `${shown}, ${org.claimant}` : role !== undefined ? `${shown}, ${role}` : shown;
    const isBodyName = BODY_WORDS.some(({ pattern }) => pattern.test(name));
    return {
      claimant: isBodyName ? shown : claimant,
      actorId: named?.actorId ?? info?.actorId ?? null,
      side: decided,
      kind: isBodyName ? 'group' : 'person',
    };
  }

  // A body alone: "the AA", "the Depayin PDF".
  if (
    named !== undefined &&
    body !== undefined &&
    (noun === undefined || (named.start <= attribution.start + 4 && named.end >= attribution.start + front.length))
  )
    return { ...body, side: side ?? body.side };
  if (kind === 'document' && body !== undefined && side === body.side) return body;

  const unlisted = BODY_WORDS.find(({ pattern }) => pattern.test(words))?.side;
  const decided: ClaimantSide =
    side ??
    unlisted ??
    (noun?.side != null
      ? noun.side
      : /^(?:officials?|authorities|administrator|minister|police\w*)$/.test(noun?.word ?? '')
        ? 'junta'
        : ((/^(?:spokes\w+|officer|leader|chairman|member|representative|commander|chief|deputy|head|secretary|statement|report|fighter|force|group|department|ministry|team)s?$/.test(
            noun?.word ?? '',
          )
            ? antecedentOf(document, sentence, attribution.start, history, 'it', null)?.side
            : undefined) ?? (kind === 'document' ? 'media' : 'civilian')));
  const cut = written.replace(/,? (?:who|speaking|asking|requesting|on condition)\b.*$/s, '').replace(/,.*$/s, '');
  const trimmed = lowerFirst(cut).replace(/^the (?=[A-Z]|(?:resistance|residents|allied|local|anti-)\b)/, '');
  return { claimant: trimmed, actorId: named?.actorId ?? actors[0]?.actorId ?? null, side: decided, kind };
};

const memory = new WeakMap<Document, readonly Source[]>();

/** All sources of an article in the order of the text, denials among them. */
export const sourcesOf = (document: Document): readonly Source[] => {
  const known = memory.get(document);
  if (known !== undefined) return known;
  const sources: Source[] = [];
  for (const sentence of document.sentences)
    for (const attribution of findAttributions(document, sentence, findActors(document, sentence))) {
      const identity = identify(document, sentence, attribution, sources);
      if (identity === undefined) continue;
      const { claimant, actorId, side, kind } = identity;
      const words = document.text.slice(attribution.start, attribution.end).toLowerCase();
      sources.push({ attribution, sentence, claimant, actorId, side, kind, words });
    }
  memory.set(document, sources);
  return sources;
};
