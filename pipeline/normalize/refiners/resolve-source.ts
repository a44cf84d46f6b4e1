import type { Publisher } from '../../../schemas/reference.ts';
import type { ClaimantSide } from '../../../schemas/vocabulary.ts';
import type { Document, Knowledge } from '../document.ts';
import { allMatches } from '../lexicon/all-matches.ts';
import { indexPhrases, lowered, phrasesIn } from '../lexicon/phrase-index.ts';
import { BODY_WORDS, NEIGHBOURS, PUBLIC_FIGURES, SOURCE_NOUNS, type SourceNoun } from '../lexicon/source-nouns.ts';
import { findActors } from '../rules/actors.ts';
import { type Attribution, findAttributions, sourceAfter } from '../rules/attributions.ts';
import type { Sentence, Span } from '../sentences.ts';
import { antecedentOf, bodyOf } from './antecedents.ts';
import { publisherVoice, sideOfPublisher } from './publisher-voice.ts';
import type { Identity, Source } from './source.ts';
import { actorNamed, speaksFor } from './source-names.ts';
import { bareName, knownPerson, personIn, RANK, SPOKESPEOPLE } from './source-persons.ts';
import { type SourceWords, sideOfSource } from './source-side.ts';

const NOUNS = indexPhrases(SOURCE_NOUNS.keys());
/** The noun phrase itself, before complement and apposition: "a source" of "a source close to the AA". */
const FRONT =
  /^[^,]*?(?=,|\s(?:of|for|from|in|at|with|close|linked|connected|familiar|who|that|which|within|on|near|under|based|posted|shared|released|to|by)\s|$)/;
const REFERENCE = /^(?:the|this|that|another|a second|one)\s+(?:[\w-]+\s){0,3}?([\w-]+)$/i;
/** Bands that act together, spoken of before: "the groups", "both forces". */
const BAND = /^(?:the|these|those|both) (?:\w+ )?(?:groups|forces|fighters|allies|teams|rebels|guerrillas|organi[sz]ations|attackers)$/i;
const PRONOUN = /^(?:he|she|it|they|we|(?:one|two|three|four|five|some|several|many|most|both|all|another) of them)$/i;
const THE_GROUP =
  /\bthe (?:\w+ )?(group|force|alliance|coalition|organi[sz]ation|army|team|brigade|unit|party)\b|\b(?:its|it|them|their)\b/i;
/** A named commander or leader whom no word ties to the military is the resistance's: the military's are introduced as such. */
const FIELD_ROLE = /^(?:(?:deputy )?commander|leader|fighter|guerrilla|comrade|in-charge|rebel)$/;
const BEHIND =
  /^(?:[\w'-]+ ){0,4}?(?:posted|shared|released|compiled|collected|provided|issued|published|made|taken|sent|given|kept|maintained|recorded|drawn up|put together|obtained)? ?\b(?:by|from|of) /i;
const AGAINST =
  /\s(?:fighting|battling|resisting|opposing|opposed to|hostile to|at war with|that (?:fights?|opposes?)|who (?:fights?|opposes?))\s.*$/s;
const QUOTED_BY = /, (?:quoted|cited|interviewed|reached|contacted) (?:by|in) .*$/s;
const BODILESS =
  /^(?:spokes\w+|officer|leader|chairman|member|representative|commander|chief|deputy|head|secretary|statement|report|fighter|force|group|department|ministry|team|captain|major|colonel|general)s?$/;

const nounsIn = (words: string): readonly string[] => {
  const low = lowered(words);
  return phrasesIn(NOUNS, low).flatMap(({ index, phrase }) => (low[index + phrase.length] === '-' ? [] : [phrase]));
};

const headNoun = (words: string): (SourceNoun & { readonly word: string }) | undefined => {
  const front = FRONT.exec(words)?.[0] ?? words;
  const isName = /^[A-Z][\w'-]+(?: [A-Z][\w'-]+)* of\b/.test(words);
  const word = nounsIn(front).at(-1) ?? nounsIn(isName ? words.slice(words.indexOf(',')) : words)[0];
  const noun = word === undefined ? undefined : SOURCE_NOUNS.get(word);
  return noun === undefined || word === undefined ? undefined : { ...noun, word };
};

/** "A resident" in the middle of a list of claimants is "a resident"; names keep their capitals. */
const lowerFirst = (words: string): string =>
  /^(?:An?|The|Another|Two|Three|Several|Some|Local|Residents?|Villagers?|Sources?|Ground|Witness\w*|Resistance|Military|Media|State|Hospital|Reports?|People|Locals|Its|Their|His|Her)\b/.test(
    words,
  )
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;

interface Reading extends SourceWords {
  readonly document: Document;
  readonly sentence: Sentence;
  readonly history: readonly Source[];
  /** As the article has it, with its own quotation marks. */
  readonly written: string;
  readonly front: string;
}

const pointBack = (reading: Reading, word: string, noun: string | null): Identity | undefined =>
  antecedentOf(reading.document, { sentence: reading.sentence, at: reading.start, word, noun }, reading.history);

const publisherMemory = new WeakMap<Knowledge, ReadonlyMap<string, Publisher>>();

/** publishers.csv by every name and alias, with and without the article. */
const publishersOf = (knowledge: Knowledge): ReadonlyMap<string, Publisher> => {
  const known = publisherMemory.get(knowledge);
  if (known !== undefined) return known;
  const byName = new Map<string, Publisher>();
  for (const row of knowledge.reference.publishers)
    for (const name of [row.publisher, row.publisher.replace(/^The /, ''), ...row.aliases.split('|')])
      if (name !== '' && !byName.has(name)) byName.set(name, row);
  publisherMemory.set(knowledge, byName);
  return byName;
};

/** "according to Frontier's records" in Frontier Myanmar. */
const isShortPublisher = (publisher: string, words: string): boolean =>
  /^[A-Z][a-z]{4,}(?: Myanmar| News| Media| Times| Post)+$/.test(publisher) &&
  !/^(?:Kachin|Karen|Karenni|Arakan|Rakhine|Global|Radio|Voice|Myanmar|Burma)\b/.test(publisher) &&
  publisher.split(' ')[0] === words.replace(/'s?$/, '');

/** "AFP", "The Irrawaddy", "MoeMaKa": a publisher of publishers.csv. */
const asPublisher = ({ document, words, written, front, named }: Reading): Identity | undefined => {
  if (named !== undefined) return undefined;
  const byName = publishersOf(document.knowledge);
  const row = [front, words]
    .flatMap((form) => [
      form,
      form.replace(/'s$|\s\([^)]*\)$/, ''),
      form.replace(/^(?:the|(?:the )?news agency|local outlet|broadcaster) /i, ''),
    ])
    .map((form) => byName.get(form))
    .find((found) => found !== undefined);
  if (row === undefined && isShortPublisher(document.article.publisher, front))
    return { claimant: document.article.publisher, actorId: null, side: publisherVoice(document), kind: 'media' };
  if (row === undefined) return undefined;
  const own = row.publisher === document.article.publisher;
  const side = own ? publisherVoice(document) : sideOfPublisher(document.knowledge, row.publisher, row.stance);
  return { claimant: own ? row.publisher : written.replace(/^the /i, ''), actorId: null, side, kind: 'media' };
};

/** How a paper is put out by other words than its own: "the junta announced" before "the announcement". */
const ISSUED: Readonly<Record<string, RegExp>> = {
  announcement: /\bannounc\w+/,
  statement: /\bstate(?:d|ments?)\b|\bannounc\w+|\bdeclar\w+|\breleased?\b/,
  release: /\breleased?\b|\bstatements?\b|\bannounc\w+/,
  communique: /\bcommuniques?\b|\bstatements?\b|\bannounc\w+/,
  report: /\breport(?:s|ed|ing)?\b(?! by\b)/,
  post: /\bposts?\b|\bposted\b/,
  message: /\bmessages?\b|\bmessaged\b/,
  tally: /\btall(?:y|ied)\b/,
  count: /\bcount(?:s|ed)?\b/,
  list: /\blist(?:s|ed)?\b/,
};

/** "the report", "the announcement": of whoever was said to report or to announce before. */
const issuerOf = (paper: string, history: readonly Source[]): Identity | undefined => {
  const issued = ISSUED[paper] ?? new RegExp(`\\b${paper}\\b`);
  const isBody = ({ kind }: Source): boolean => kind !== 'people' && kind !== 'media';
  return history.findLast((source) => isBody(source) && issued.test(source.sentence.text));
};

/** "A relief group wrote. ... a member of the group said": the first words about it say who it is, where no source before has the noun. */
const introducedBefore = (reading: Reading): Identity | undefined => {
  const { document, sentence, history, noun, start } = reading;
  if (noun === undefined || noun.kind === 'document' || noun.kind === 'media') return undefined;
  const stem = noun.word.replace(/(?:man|woman|person)$/, '');
  if (history.some((source) => source.words.includes(stem))) return undefined;
  const from = document.sentences[Math.max(0, sentence.index - 3)]?.start ?? sentence.start;
  const pattern = new RegExp(`\\b(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ll]ocal) (?:[\\w'-]+ ){0,4}?${noun.word}(?![\\w-])`, 'g');
  const match = allMatches(document.text.slice(from, start), pattern).at(-1);
  if (match === undefined) return undefined;
  const at = from + match.index;
  const where = document.sentences.findLast((other) => other.start <= at);
  if (where === undefined) return undefined;
  return identify(document, where, { start: at, end: at + match[0].length }, history);
};

/** "the ministry", "the officer", "the statement", "the KNDF chairman": somebody spoken of before. */
const asReference = ({ words, front, named, noun, ...reading }: Reading, side: ClaimantSide | undefined): Identity | undefined => {
  if (noun === undefined || !/^(?:the|this|that|these|those|both)\b/i.test(words)) return undefined;
  if (noun.kind === 'people') return BAND.test(words) ? pointBack({ words, front, named, noun, ...reading }, 'they', noun.word) : undefined;
  if (named !== undefined) {
    if (noun.kind !== 'person' || words.includes(',')) return undefined;
    return reading.history.findLast((source) => source.kind === 'person' && source.actorId === named.actorId && named.actorId !== null);
  }
  const standsAlone = !/[A-Z]/.test(front.slice(1)) && REFERENCE.test(front.replace(/\s\([^)]*\)$/, '')) && front.length === words.length;
  const speaksForArmy = side === 'junta' && /\b(?:junta|regime|military|army|police)\b/i.test(words);
  if (!standsAlone || speaksForArmy) return undefined;
  const { document, history } = reading;
  const issuer = noun.kind === 'document' ? issuerOf(noun.word, history) : undefined;
  if (issuer !== undefined) return issuer;
  const ownVoice =
    /^(?:report|article|newspaper|outlet|magazine|chronicle|news agency|agency|broadcaster|bulletin|daily|weekly|news outlet|media outlet)$/.test(
      noun.word,
    ) && !history.some((source) => source.words.includes(noun.word));
  // "the shadow government"
  if (noun.word === 'government' && /\b(?:shadow|parallel|opposition|civilian|exiled?|rival|ousted|underground|unity)\b/i.test(words))
    return { claimant: words.trim(), actorId: 'nug', side: 'resistance', kind: 'group' };
  // "The government" of an article that knows no other is the state's.
  if (noun.word === 'government' && !history.some((source) => /\bnug\b|national unity/.test(source.words)))
    return { claimant: 'the government', actorId: null, side: 'junta', kind: 'group' };
  if (!ownVoice)
    return (
      introducedBefore({ words, front, named, noun, ...reading }) ??
      pointBack({ words, front, named, noun, ...reading }, noun.kind === 'person' ? 'he' : 'it', noun.word)
    );
  return { claimant: document.article.publisher, actorId: null, side: publisherVoice(document), kind: 'media' };
};

/** "Colonel Naw Bu, Kachin Independence Army (KIA)", "David, a Kachin activist". */
const asPerson = (reading: Reading, side: ClaimantSide | undefined): Identity | undefined => {
  const { words, actors, start, noun, named, body, history, written } = reading;
  const person = noun === undefined || noun.kind === 'person' ? personIn(words, actors, start) : undefined;
  if (person === undefined) return undefined;
  const { name, at } = person;
  const before = knownPerson(history, name);
  if (before !== undefined) return before;
  const shown = written.slice(at, at + name.length);
  const figure = PUBLIC_FIGURES.find(({ pattern }) => pattern.test(name));
  const unlisted = bareName(name) === name ? BODY_WORDS.find(({ pattern }) => pattern.test(name)) : undefined;
  const ranked = RANK.test(name) ? (history.findLast((source) => source.kind === 'group')?.side ?? 'junta') : undefined;
  const decided =
    figure?.side ??
    side ??
    (named === undefined && OFFICE.test(words) && isAbroad(reading) ? 'international' : undefined) ??
    unlisted?.side ??
    (/^Bo\b/.test(bareName(name)) || (!RANK.test(name) && FIELD_ROLE.test(noun?.word ?? '')) ? 'resistance' : ranked) ??
    'civilian';
  if (unlisted !== undefined) return { claimant: shown, actorId: named?.actorId ?? null, side: decided, kind: 'group' };
  const role = /^(?:, \d+)?,\s*(an? [^,]+)/.exec(words.slice(at + name.length))?.[1];
  const org = body !== undefined && !SPOKESPEOPLE.has(named?.actorId ?? null) ? body.claimant : undefined;
  const claimant = org !== undefined ? `${shown}, ${org}` : role !== undefined ? `${shown}, ${role}` : shown;
  return { claimant, actorId: named?.actorId ?? figure?.actorId ?? body?.actorId ?? null, side: decided, kind: 'person' };
};

/** "the AA", "a statement of the AA", "a local volunteer group, the Lake Aid Initiative": the body itself. */
const asBody = ({ words, front, noun, named, body, start }: Reading, side: ClaimantSide | undefined): Identity | undefined => {
  if (named === undefined || body === undefined) return undefined;
  const opens = named.start <= start + 4;
  const apposed = !/[A-Z]/.test(front.slice(1)) && words.slice(front.length).startsWith(',') && noun?.kind === 'group';
  const alone = noun === undefined || (opens && named.end >= start + front.length) || apposed;
  const paper = noun?.kind === 'document' && (side === undefined || side === body.side);
  return alone || paper ? { ...body, side: side ?? body.side } : undefined;
};

/** Written abroad, or told of the other side of the border: "Aizawl, May 21: officials said today". */
const ABROAD =
  /\b(?:Zokhawthar|Moreh|Lawngtlai|Saiha|Siaha|Kutupalong|Chattogram|Chittagong|Bandarban|Ghumdhum|Naikhongchhari|Tengchong|Yingjiang|Mangshi|Dehong|Lincang|Zhenkang|Gengma|Cangyuan|Nansan|Baoshan|Umphang|Phop Phra|Mae Ramat|Mae Sariang|Mae Sai|Lanna|Mizoram|Aizawl|Champhai|Manipur|Imphal|Thailand|Thai|Mae Sot|Mae Hong Son|Ranong|Kanchanaburi|Sangkhlaburi|Chiang (?:Mai|Rai)|Tak province|Yunnan|Ruili|Kunming|Cox's Bazar|Teknaf|Bangladesh|Dhaka)\b/i;
const isAbroad = ({ document, sentence }: Reading): boolean =>
  ABROAD.test(`${document.text.slice(0, 40).split(/[:\u2014-]/)[0] ?? ''} ${document.article.publisher} ${sentence.text}`);
/** Offices that both sides of a border have. */
const OFFICE =
  /\b(?:officials?|authorities|administrators?|ministers?|(?:deputy )?commissioners?|police|(?:district|village) chief|governor|magistrate|superintendent|border (?:guards?|police|force)|coast ?guard|command cent(?:er|re))\b/i;
/** "Myanmar officials in Tak": not those of the country where it is told. */
const OF_MYANMAR = /\b(?:Myanmar|Burm\w+|junta|military|regime|NUG|township)\b/i;
/** "local authorities", "a border police officer" abroad: of the other state. */
const isForeignOffice = (reading: Reading): boolean =>
  reading.named === undefined && OFFICE.test(reading.words) && !OF_MYANMAR.test(reading.words) && isAbroad(reading);

const fallback = (reading: Reading): ClaimantSide => {
  const { words, noun } = reading;
  if (reading.named === undefined && OFFICE.test(words) && isAbroad(reading)) return 'international';
  const unlisted = BODY_WORDS.find(({ pattern }) => pattern.test(words));
  if (unlisted !== undefined) return unlisted.side;
  // "The Chindwin reported": with an article and without a role it is a paper.
  if (noun === undefined && /^[Tt]he [A-Z]/.test(words)) return 'media';
  if (noun?.side != null) return noun.side;
  const word = noun?.word ?? '';
  // "another officer", "the officers": of the body whose officer spoke before
  if (/^(?:officers?|commanders?|fighters?)$/.test(word)) {
    const stem = word.replace(/s$/, '');
    const alike = reading.history.findLast(
      (source) => source.words.includes(stem) || (source.kind === 'person' && source.actorId !== null),
    );
    if (alike !== undefined && alike.side !== 'civilian' && alike.side !== 'media') return alike.side;
  }
  // "Karen fighters ambushed a convoy, a commander said": theirs
  const doer = /^(?:officer|commander|captain|fighter|leader)s?$/.test(word)
    ? findActors(reading.document, reading.sentence).find(({ end }) => end <= reading.start)
    : undefined;
  if (
    doer?.side === 'resistance' &&
    /^(?:[A-Z][\w'-]+ ){0,2}$/.test(reading.document.text.slice(reading.sentence.start, doer.start).replace(/^.*\u2014 /s, ''))
  )
    return 'resistance';
  if (/^(?:officials?|authorities|administrator|minister|police\w*)$/.test(word)) return 'junta';
  const before = BODILESS.test(word) ? pointBack(reading, 'it', null) : undefined;
  return (
    before?.side ??
    (noun?.kind === 'document' ? 'media' : /^(?:officer|commander|captain|major|colonel|general)s?$/.test(word) ? 'junta' : 'civilian')
  );
};

/** The words as they stand, the group that they point to written out. */
const asWritten = ({ written, body, named }: Reading): string => {
  const cut = written
    .replace(/,? (?:who (?:asked|spoke|did not|declined|wished|requested)|speaking|asking|requesting|on condition)\b.*$/s, '')
    .replace(/,.*$/s, '');
  const spelled =
    body === undefined || named !== undefined
      ? cut
      : cut.replace(THE_GROUP, (back) =>
          /^the\s/.test(back) && !body.claimant.startsWith('the ') ? `the ${body.claimant}` : body.claimant,
        );
  return lowerFirst(spelled).replace(/^the (?=[A-Z]|(?:resistance|residents|allied|local|anti-)\b)/, '');
};

/**
 * "A spokesman for the army did not answer. In a message he said ...", "A doctor operated on 37; he said ...": the person whom the sentence
 * itself, or one before it in the paragraph, is about, unless somebody has spoken since.
 */
const speakerBefore = ({ document, sentence, history, start }: Reading, person: boolean): Identity | undefined => {
  if (!person) return undefined;
  const lastSpoken = history.findLast((source) => source.kind === 'person' && source.sentence.paragraph === sentence.paragraph);
  for (let index = sentence.index; index >= Math.max(0, sentence.index - 4); index--) {
    const before = document.sentences[index];
    if (before === undefined || before.paragraph !== sentence.paragraph) return undefined;
    if (lastSpoken !== undefined && lastSpoken.sentence.index >= index) return undefined;
    const found = personOpening(document, before, history, index === sentence.index ? start : before.end);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The person with whom a sentence opens, outside quotation marks and before an offset. */
const personOpening = (document: Document, before: Sentence, history: readonly Source[], limit: number): Identity | undefined => {
  const source = before.text.includes('"') ? null : sourceAfter(before, findActors(document, before), 0, 30);
  const noun = source === null ? undefined : headNoun(before.text.slice(source.start, source.end));
  if (source === null || noun?.kind !== 'person' || before.start + source.end >= limit) return undefined;
  // "One civilian was killed, he said": of whom it is told
  if (OF_WHOM.test(before.text.slice(source.end))) return undefined;
  const identity = identify(document, before, { start: before.start + source.start, end: before.start + source.end }, history);
  return identity?.kind === 'person' ? identity : undefined;
};

const OF_WHOM =
  /^ (?:[a-z]+ ){0,3}(?:(?:was|were|been|is|are) (?:[a-z]+ ){0,2}(?:killed|shot|wounded|injured|hurt|hit|arrested|dead|among|captured|detained|taken|missing|burn(?:ed|t)|buried|executed|beaten|found|trapped)|died|fell|drowned|stepped|succumbed|suffered|sustained|surrendered|lost (?:his|her|a|an|one)|went missing)\b/;

const OWN_PAPER =
  /^(?:our (?:own )?(?:\w+ )?(?:count|tally|data|figures|records?|documentation|database|estimates?|reckoning|reporting|information|calculations?)\b|(?:figures|data|information|numbers|records|a list|a tally) (?:that |which )?we\b|(?:the |an? )?(?:count|tally|data|figures|records|reckoning) (?:of|by|kept by|compiled by|collected by) (?:this|the) (?:newsletter|bulletin|outlet|newspaper|paper|magazine|publication|website|news agency)$|this (?:newsletter|bulletin|newspaper|paper|outlet|news agency|publication|magazine)(?:'s|$))/i;
/** Whether a quotation is open at an offset of the sentence. */
const isQuoted = (sentence: Sentence, at: number): boolean =>
  (sentence.text.slice(0, at - sentence.start).match(/"/g)?.length ?? 0) % 2 === 1;

/** Whether words name a speaker and not only where or of what pictures are: "residents", "the AA", "Ko Ba"; not "the town", "the second base". */
const isSomebodyIn = (document: Document, sentence: Sentence, at: number, words: string): boolean =>
  nounsIn(words).length > 0 ||
  /^(?:the )?[A-Z]/.test(words.replace(/^(?:the|an?) (?:[a-z-]+ )*/, '')) ||
  findActors(document, sentence).some((actor) => actor.start < at + words.length && at < actor.end);

/** "by its own account", "its own figures": of whom the sentence is about. */
const OWN_ACCOUNT =
  /^(?:its|their|his|her) own (?:[a-z]+ )?(?:accounts?|counts?|figures?|reckoning|admission|tally|data|records?|estimates?|version|statistics|calculations?|log|lists?|telling)$/i;
/** "According to a tally that its information department released, the KIA lost 27": of whom the main clause is about. */
const ITS_PAPER = /\b(?:its|their)\b/;

/** The body with which the main clause begins, behind an opening "according to" and its comma. */
const subjectAhead = (document: Document, sentence: Sentence, start: number, end: number): Identity | undefined => {
  if (!/^(?:According to |By |As per |Going by |In |From )?$/.test(document.text.slice(sentence.start, start))) return undefined;
  const actor = findActors(document, sentence).find((mention) => mention.start >= end);
  return actor !== undefined &&
    /^(?: (?:on|in|late|early|this|last|yesterday) ?[^,]{0,25})?,? (?:the )?$/.test(document.text.slice(end, actor.start))
    ? bodyOf(document, actor)
    : undefined;
};

/** Whom a sentence opens with. */
const subjectOf = (document: Document, sentence: Sentence, limit: number, history: readonly Source[]): Identity | undefined => {
  const actor = findActors(document, sentence)[0];
  if (actor !== undefined && actor.end < limit && /^(?:The |the )?$/.test(document.text.slice(sentence.start, actor.start)))
    return bodyOf(document, actor);
  const opening = sourceAfter(sentence, findActors(document, sentence), 0, 12);
  return opening === null || sentence.start + opening.end >= limit
    ? undefined
    : identify(document, sentence, { start: sentence.start + opening.start, end: sentence.start + opening.end }, history);
};

/** "the groups behind the attack", "Ye Balu, the group that carried out the ambush", "one of the groups that took part". */
const TOOK_PART =
  /^ (?:(?:that|which|who) (?:(?:had|has) )?(?:been )?(?:took part|taken part|participated|fought|joined|involved)|involved|taking part|participating)\b/;
const IS_BAND = /\b(?:groups?|forces?|teams?|units?|fighters?|guerrillas?|organi[sz]ations?|allianc\w+|outfits?)$/i;
const ATTACKED =
  /^(?:, (?:the|a) (?:[a-z]+ )?(?:group|force|team|unit|outfit|band|militia))? (?:behind|(?:that|which|who) (?:(?:had|has) )?(?:carried out|launched|staged|led|mounted|conducted)) (?:the|this|that) (?:[a-z]+ ){0,2}(?:attacks?|ambush|raid|assault|operation|strikes?)\b/;

/** "James Lal, an Indian police official": one, whatever body the calling names. */
const NAME_AND_CALLING =
  /^[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3}, (?:an?|the|one of) (?:[A-Za-z-]+ ){0,4}(?:official|officer|chief|head|director|leader|member|member|commander|resident|villager|worker|volunteer|doctor|activist)\b/;

/** Reads one source; pronouns and "the group" look back on the sources before. */
const identify = (document: Document, sentence: Sentence, { start, end }: Span, history: readonly Source[]): Identity | undefined => {
  // "a rebel alliance fighting Myanmar's military": whom it fights does not speak
  // "Military sources, quoted by the Lake Times,": who speaks is named first
  const words = document.text
    .slice(start, end)
    .replace(AGAINST, '')
    .replace(QUOTED_BY, '')
    .replace(/[\s,]+$/, '');
  const written = document.article.text.slice(start, start + words.length);
  const front = FRONT.exec(words)?.[0] ?? words;
  const actors = findActors(document, sentence).filter((actor) => actor.start < start + words.length && start < actor.end);
  const noun = headNoun(words);
  const opening = /^(?:(?:the|an?|another|one)\s)?([A-Z][\w'-]*(?: [A-Z][\w'-]*){0,3}) [a-z]/i.exec(front)?.[1];
  const named =
    actors.find((actor) => !actor.generic) ??
    (opening !== undefined && noun !== undefined && /^[A-Z]/.test(opening) && !/^(?:The|An?|Another|One)$/.test(opening)
      ? actorNamed(document, opening)
      : undefined);
  const bare: Reading = {
    document,
    sentence,
    history,
    words,
    written,
    front,
    actors,
    named,
    noun,
    body: undefined,
    start,
    end: start + words.length,
  };
  if (PRONOUN.test(words)) {
    const person = /^(?:he|she)$/i.test(words);
    return (
      speakerBefore(bare, person) ??
      pointBack(bare, words, null) ??
      (person ? { claimant: words.toLowerCase(), actorId: null, side: 'civilian', kind: 'person' } : undefined)
    );
  }
  const own = OWN_ACCOUNT.test(words)
    ? (subjectAhead(document, sentence, start, end) ?? subjectOf(document, sentence, start, history))
    : ITS_PAPER.test(words) && noun?.kind === 'document'
      ? subjectAhead(document, sentence, start, end)
      : undefined;
  if (own !== undefined) return own;
  // "By our count", "figures that we compiled": the publisher's own, outside quotation marks.
  if (OWN_PAPER.test(words) && !isQuoted(sentence, start)) {
    const { publisher } = document.article;
    return { claimant: publisher, actorId: null, side: publisherVoice(document), kind: 'media' };
  }
  // "Photos posted by residents", "a report from a source close to the resistance": whoever stands behind the paper speaks.
  const behind = noun?.kind === 'document' && named === undefined ? BEHIND.exec(words) : null;
  // "Pictures from the town, which were shared with Lake News": nobody stands behind them
  const who = behind === null ? '' : (/^.*?(?=,| (?:which|that|who|shared|sent|shown) |$)/s.exec(words.slice(behind[0].length))?.[0] ?? '');
  if (behind !== null && isSomebodyIn(document, sentence, start + behind[0].length, who)) {
    const inner = identify(document, sentence, { start: start + behind[0].length, end: start + words.length }, history);
    if (inner !== undefined && (inner.kind !== 'document' || inner.side !== 'media')) return inner;
  }
  // "the spokesman's figures": his
  const owner = noun?.kind === 'document' && named === undefined ? /^(.{3,60})'s? (?:[a-z]+ )?[a-z]+$/.exec(words) : null;
  if (owner?.[1] !== undefined) {
    const inner = identify(document, sentence, { start, end: start + owner[1].length }, history);
    if (inner !== undefined && inner.kind !== 'document') return inner;
  }
  if (front.replace(/^[Tt]he /, '') === document.article.publisher.replace(/^The /, ''))
    return { claimant: document.article.publisher, actorId: null, side: publisherVoice(document), kind: 'media' };
  const publisher = asPublisher(bare);
  if (publisher !== undefined) return publisher;
  const refers =
    !NEIGHBOURS.test(noun?.word ?? '') &&
    (THE_GROUP.test(words.slice(front.length)) || /^(?:its|their|his|her|one of its)\b|^the group's\b/i.test(words));
  // "the Lake PDF (LPDF), one of its officers said": whose name stands right before
  const close = refers
    ? findActors(document, sentence).findLast(
        ({ generic, end, actorType }) => !generic && actorType !== 'military_unit' && end <= start && start - end < 6,
      )
    : undefined;
  // "Eleven KNDF fighters have died, according to its deputy commander": of whom the sentence opens with
  const subject =
    close === undefined && /^(?:its|their)\b/.test(words)
      ? findActors(document, sentence).find(
          (actor) =>
            !actor.generic &&
            actor.actorType !== 'military_unit' &&
            actor.end < start &&
            /^(?:[\w',-]+ ){0,4}$/.test(document.text.slice(sentence.start, actor.start)),
        )
      : undefined;
  const owning = close ?? subject;
  const body =
    named !== undefined
      ? bodyOf(document, named)
      : owning !== undefined
        ? bodyOf(document, owning)
        : refers
          ? pointBack(bare, 'it', THE_GROUP.exec(words)?.[1]?.toLowerCase() ?? null)
          : undefined;
  const reading: Reading = { ...bare, body };
  const behindName = document.text.slice(reading.end, reading.end + 90);
  const attacked =
    named === undefined && body === undefined && (ATTACKED.test(behindName) || (IS_BAND.test(words) && TOOK_PART.test(behindName)));
  if (attacked) return { claimant: asWritten(reading), actorId: null, side: 'resistance', kind: 'group' };
  const side = isForeignOffice(reading) ? 'international' : sideOfSource(document, reading);
  return (
    asReference(reading, side) ??
    asPerson(reading, side) ??
    asBody(reading, side) ?? {
      claimant: asWritten(reading),
      actorId: named?.actorId ?? body?.actorId ?? actors.find((actor) => speaksFor(actor) === side)?.actorId ?? null,
      side: side ?? fallback(reading),
      kind: /^one of\b/i.test(words) || NAME_AND_CALLING.test(words) ? 'person' : (noun?.kind ?? 'person'),
    }
  );
};

/** A source whose identity is made out when somebody asks for it: most claims have a source of their own, and ask for no other. */
class NamedSource implements Source {
  readonly #document: Document;
  readonly #before: readonly Source[];
  #identity: Identity | null = null;
  readonly attribution: Attribution;
  readonly sentence: Sentence;
  readonly words: string;

  constructor(document: Document, sentence: Sentence, attribution: Attribution, before: readonly Source[]) {
    this.#document = document;
    this.#before = before;
    this.sentence = sentence;
    this.attribution = attribution;
    this.words = document.text.slice(attribution.start, attribution.end).toLowerCase();
  }

  /** Makes out who it is; null where nobody is meant. */
  settle(): Identity | null {
    this.#identity ??= identify(this.#document, this.sentence, this.attribution, this.#before) ?? null;
    return this.#identity;
  }

  get #made(): Identity {
    this.settle();
    if (this.#identity === null) throw new Error(`nobody is meant by "${this.words}"`);
    return this.#identity;
  }

  /** Whether anybody is meant: a pronoun may go back to nobody. */
  get isSomebody(): boolean {
    return !PRONOUN.test(this.words.replace(/[\s,]+$/, '')) || this.settle() !== null;
  }

  get claimant(): string {
    return this.#made.claimant;
  }
  get actorId(): string | null {
    return this.#made.actorId;
  }
  get side(): ClaimantSide {
    return this.#made.side;
  }
  get kind(): Identity['kind'] {
    return this.#made.kind;
  }
}

/** "The group" goes back to "it", and that to "the army": chains are made out before they grow as long as a hostile text. */
const LONGEST_CHAIN = 40;

const memory = new WeakMap<Document, readonly Source[]>();

/** All sources of an article in the order of the text, denials among them. */
export const sourcesOf = (document: Document): readonly Source[] => {
  const known = memory.get(document);
  if (known !== undefined) return known;
  const sources: Source[] = [];
  for (const sentence of document.sentences)
    for (const attribution of findAttributions(document, sentence)) {
      const source = new NamedSource(document, sentence, attribution, [...sources]);
      if (!source.isSomebody) continue;
      sources.push(source);
      if (sources.length % LONGEST_CHAIN === 0) source.settle();
    }
  memory.set(document, sources);
  return sources;
};
