import type { ClaimantSide } from '../../../schemas/vocabulary.ts';
import type { Document } from '../document.ts';
import { allMatches } from '../lexicon/all-matches.ts';
import { BODY_WORDS, FOREIGN, INTERNATIONAL, JUNTA_BODIES, NEIGHBOURS, OWNED, SEATS, type SourceNoun } from '../lexicon/source-nouns.ts';
import type { ActorMention } from '../rule.ts';
import type { Span } from '../sentences.ts';
import { sideOfWords } from './side-of-words.ts';
import type { Identity } from './source.ts';
import { speaksFor } from './source-names.ts';
import { RANK } from './source-persons.ts';

const BARRACKS =
  /\b(?:close to|in|inside|within|at|from|linked to|of) the (?:[\w-]+ ){0,2}(?:battalion|base|army|military|regiment|division|command|police|garrison|barracks)\b/i;

export interface SourceWords extends Span {
  readonly words: string;
  readonly noun: (SourceNoun & { readonly word: string }) | undefined;
  readonly actors: readonly ActorMention[];
  readonly named: ActorMention | undefined;
  /** The body that the source speaks for, by name or by reference ("its spokesman"). */
  readonly body: Identity | undefined;
}

/** "the Facebook page of the Lake PDF" */
const PAGE = /\b(?:page|channel|website|account|radio|newspaper|outlet|media)s? (?:of|run by|owned by|linked to|close to)\b/i;

/** Work in these makes nobody a fighter: "an administrator of the displacement camp". */
const PEACEFUL =
  /\bdefect(?:ed|or)|\bdeserted\b|\b(?:rescue|relief|charity|ambulance|aid|welfare|fire) (?:team |service |agency |association )?(?:officials?|leaders?|chiefs?|officers?|members?)\b|\b(?:displacement|IDP|refugee|displaced) camps?\b|\bcamp(?:'s)? (?:manager|administrator|leader|official)|\bthat (?:tracks?|monitors?|documents?|records?)\b|\b(?:hospital|clinic|school|monastery|church|university|parish|diocese)\b|\b(?:of|from|with|for|at) (?:an?|the|one|our|its|their) (?:[\w-]+ ){0,2}?(?:rescue|relief|aid|charity|ambulance|humanitarian|social|welfare|funeral|volunteer|civil society|human rights|rights|village|ward|community|women's|student|civil)s? (?:team|group|organi[sz]ation|network|association|committee|council|foundation|society|workers?|service|union)s?\b|\bcivil (?:society )?(?:organi[sz]ation|group|network)s?\b|\bvillage council\b|\b(?:[A-Z][a-z]+-based|[a-z]+s') (?:group|association|union|network|collective|body|organi[sz]ation)\b|\b(?:charity|NGO)\b/i;

/** The body that a person speaks for, where no list has it: "a spokesperson of the Lake Defense and Security Organization". */
const BODY_NAME = /(?:^|\b(?:of|for|from|with) )(?:[Tt]he )?([A-Z][\w'-]+(?: (?:(?:and|of|for|the) )?[A-Z(][\w')-]+)+)/g;

const OF_THE_GROUP =
  /\b(?:member|survivor|fighter|leader|commander|officer|representative)s? of the (?:armed )?(?:group|alliance|rebels|militants)\b/i;
const BAND = /\b(?:group|band|unit) of (?:[a-z0-9]+ ){0,2}(?:fighters|guerrillas|rebels)\b|\b(?:armed|rebel|guerrilla|resistance) group\b/i;
const FIELD_COMMANDER =
  /^(?!.*\b(?:captured|captive|surrendered|junta|regime|army|military|former|defected|infantry|division|Tatmadaw)\b)[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,4}, an? (?:(?:deputy|senior|acting) )?(?:battalion|company|brigade|column|tactical) commander\b/;

const ALLIED =
  /^(?:an?|the|one|another|two)? ?(?:senior |rebel |ethnic |armed |resistance |northern )*(?:alliance|coalition)(?:'s)? (?:spokes\w+|leaders?|commanders?|fighters?|officers?|officials?|members?|sources?|statement|representatives?)\b|\b(?:spokes\w+|leaders?|commanders?|fighters?|officers?|members?) (?:of|for|from|in) the (?:rebel |ethnic |armed |resistance |northern )*(?:alliance|coalition)\b|^(?:an?|the) (?:rebel|ethnic|armed|resistance|northern) (?:alliance|coalition)\b/i;

/** The side that a source's own words give; undefined where they are silent ("the spokesperson", "Maung Maung"). */
export const sideOfSource = (document: Document, source: SourceWords): ClaimantSide | undefined => {
  const { words, noun, actors, named, body } = source;
  const foreign = FOREIGN.test(words);
  const kind = noun?.kind ?? 'person';
  if (kind === 'media') {
    if (!foreign && OWNED.test(words.replace(/\swith\s.*$/s, ''))) return 'junta';
    // An outlet speaks for the party whose name it bears, not for those whom it has contacts with.
    const bears = named === undefined ? /^(?:its|their|the [a-z]+'s)\b/i.test(words) : named.start <= source.start + 5 || PAGE.test(words);
    const owner = bears && (body?.side === 'junta' || body?.side === 'resistance');
    return owner ? body?.side : 'media';
  }
  const loose = noun !== undefined && /^(?:(?:ground |local )?sources?|insider)$/.test(noun.word);
  // "the local PDF": an adjective, no neighbour
  const adjective =
    noun?.word === 'local' && /\blocal (?:PDF|LDF|PDT|CDF|KDF|defen[cs]e|people's defen[cs]e|resistance|revolutionary|armed)/i.test(words);
  // "Doctors Without Borders": the noun is part of the name.
  if (named !== undefined && named.start <= source.start + 4 && speaksFor(named) === 'international') return 'international';
  if (noun?.side === 'civilian' && !loose && !adjective) {
    if (body?.side === 'international' && !NEIGHBOURS.test(noun.word)) return 'international';
    return INTERNATIONAL.test(words) &&
      (kind === 'group' ||
        (/s$/.test(noun.word) && /groups|charities|agencies|organi[sz]ations/.test(noun.word)) ||
        /^(?:experts|monitors|investigators|charities)$/.test(noun.word))
      ? 'international'
      : 'civilian';
  }
  if (named === undefined && !foreign && PEACEFUL.test(words)) return 'civilian';
  if (named === undefined && JUNTA_BODIES.test(words)) return 'junta';
  // "a captured officer": of whom the other side took
  if (
    named === undefined &&
    /\b(?:captured|captive|surrendered|imprisoned) (?:[a-z]+ ){0,2}(?:officers?|soldiers?|captain|major|sergeant|lieutenant|colonel|corporal|private|conscripts?|troops|policem[ae]n)\b/i.test(
      words,
    )
  )
    return 'junta';
  // "groups involved said"
  if (named === undefined && /^(?:the )?(?:[a-z]+ )?groups? (?:involved|concerned)$/i.test(words.trim())) return 'resistance';
  // "a group calling itself Urban Owls"
  if (
    named === undefined &&
    /\b(?:group|cell|team|outfit|band) (?:calling itself|that calls itself|which calls itself|known as|called|named) /i.test(words)
  )
    return 'resistance';
  // "the groups behind the ambush"
  if (
    named === undefined &&
    /\b(?:group|team|force|fighter|unit)s?\b.*\b(?:behind|that (?:carried out|launched|led|staged)|who (?:carried out|ambushed|attacked)|which (?:carried out|launched)|involved in) (?:the|this|that) (?:[a-z]+ )?(?:attack|ambush|raid|assault|operation)/i.test(
      words,
    )
  )
    return 'resistance';
  // "an alliance spokesman", "a commander of the coalition": only armed groups are told of so
  if (named === undefined && !foreign && ALLIED.test(words)) return 'resistance';
  // an officer of the army is introduced as such; commanders who talk to reporters are those of the other side
  if (
    document.article.publisher_stance !== 'junta' &&
    FIELD_COMMANDER.test(words) &&
    actors.every(({ actorId }) => actorId === null || actorId === 'gen-soldiers')
  )
    return 'resistance';
  const abroad = named === undefined || speaksFor(named) === 'international' || speaksFor(named) === 'junta';
  if (foreign && abroad && !/^(?:local|village)/i.test(words)) return 'international';
  if (body !== undefined) return body.side;
  const seat = SEATS.get(words.replace(/'s$/, ''));
  if (seat !== undefined) return seat;
  // "a source close to the battalion": barracks without a name are the army's.
  if (loose && named === undefined && BARRACKS.test(words)) return 'junta';
  // "Ko Ba, chairman of the Lake Council": his body comes behind his name
  const told =
    named === undefined
      ? allMatches(words, BODY_NAME)
          .map((match) => BODY_WORDS.find(({ pattern }) => pattern.test(match[1] ?? '')))
          .find((found) => found !== undefined)
      : undefined;
  if (told !== undefined && told.side !== 'media') return told.side;
  // "A group of 30 fighters ..., a member of the group said"
  if (named === undefined && OF_THE_GROUP.test(words) && BAND.test(document.text.slice(Math.max(0, source.start - 600), source.start)))
    return 'resistance';
  const generic = actors.find(
    (actor) => !(RANK.test(document.text.slice(actor.start, actor.end)) && /^ [A-Z]/.test(document.text.slice(actor.end, actor.end + 2))),
  );
  const read = sideOfWords(document, source);
  const side = read.side === 'unknown' ? (generic?.side ?? 'unknown') : read.side;
  const bare =
    read.basis === 'assumed' &&
    /^(?:(?:deputy|field|unit|company|platoon|squad|group|local|senior|frontline) )?(?:officer|commander|leader|chief|captain|general|major|colonel|administrator)s?$/.test(
      noun?.word ?? '',
    );
  if (side !== 'unknown' && !bare) return side;
  return loose ? 'civilian' : undefined;
};
