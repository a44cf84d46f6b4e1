import type { Document } from '../document.ts';
import type { Claimant } from '../rule.ts';
import type { Casualty } from '../rules/casualties/casualty.ts';
import type { Sentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import { sideOfWords } from './side-of-words.ts';
import { abroad } from './sides/abroad.ts';
import { attackers } from './sides/attackers.ts';
import { bodiesFound, bodiesWithArms, menOfTheOther, terrorists } from './sides/by-the-word-of-a-side.ts';
import { type Case, give, type KnownVictims, nounOf, type Step, type Victims } from './sides/case.ts';
import { attackOn, underFire } from './sides/fire.ts';
import {
  asBefore,
  asTheArticle,
  displaced,
  displacedByOthers,
  fronted,
  goesBack,
  goesOn,
  partOfWhole,
  surrenders,
} from './sides/goes-on.ts';
import { headed, label, topic } from './sides/headings.ts';
import { amongWhom, lossesToldOf, lostByWhom } from './sides/losses.ts';
import { alsoMixed, mixedSides, ofThePolitical, unsure } from './sides/mixed-sides.ts';
import {
  besideNoun,
  byCalling,
  civilByWord,
  countedNoun,
  helpers,
  monitored,
  namedPerson,
  ownWords,
  toldBehind,
  usualReading,
} from './sides/own-noun.ts';
import { firstPerson, onOwnSide, owner, speakersOwn } from './sides/own-people.ts';
import { aboard, bodyOfTroops } from './sides/unit.ts';
import { byWhoHit, hitBySubject, hitByTheirOwn, peopleByCause } from './sides/who-hit.ts';
import { whoseLosses } from './sides/whose-losses.ts';

/** The steps in order: the first that tells wins. */
const STEPS: readonly Step[] = [
  mixedSides,
  namedPerson,
  toldBehind,
  bodyOfTroops,
  displacedByOthers,
  whoseLosses,
  headed,
  firstPerson,
  besideNoun,
  attackers,
  aboard,
  lostByWhom,
  owner,
  abroad,
  helpers,
  ownWords,
  unsure,
  ofThePolitical,
  menOfTheOther,
  countedNoun,
  topic,
  fronted,
  lossesToldOf,
  partOfWhole,
  alsoMixed,
  attackOn,
  goesOn,
  label,
  bodiesWithArms,
  hitBySubject,
  goesBack,
  speakersOwn,
  displaced,
  onOwnSide,
  hitByTheirOwn,
  monitored,
  usualReading,
  amongWhom,
  bodiesFound,
  terrorists,
  civilByWord,
  byCalling,
  peopleByCause,
  byWhoHit,
  underFire,
  asBefore,
  surrenders,
  asTheArticle,
];

/** Decides the side of one casualty; `earlier` are those told before it, nearest last; `whole` the victims of what it is part of. */
export const sideOfCasualty = (
  document: Document,
  sentence: Sentence,
  tokens: readonly Token[],
  casualty: Casualty,
  claimant: Claimant,
  earlier: readonly KnownVictims[],
  whole: Victims | null,
): Victims => {
  const { group } = casualty;
  const speaker = claimant.claimantSide;
  const span = nounOf(document, group);
  const c: Case = {
    document,
    sentence,
    casualty,
    group,
    words: document.text.slice(group.start, group.end),
    noun: document.text.slice(span.start, span.end),
    read: sideOfWords(document, span, speaker),
    speaker,
    own: speaker === 'junta' || speaker === 'resistance' ? speaker : null,
    before: document.text.slice(sentence.start, group.start),
    after: document.text.slice(group.end, sentence.end),
    first: tokens[casualty.first]?.start ?? group.start,
    previous: earlier.at(-1),
    here: earlier.filter((other) => other.sentence === sentence),
    whole,
    earlier,
    claimant: claimant.claimant,
  };
  for (const step of STEPS) {
    const victims = step(c);
    if (victims !== null) return victims;
  }
  return give('unknown', 'nothing says whose');
};
