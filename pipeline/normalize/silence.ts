import { mayHoldDate } from '../dates/date-expressions.ts';
import type { Document } from './document.ts';
import { gateOf, holdsWord } from './gate.ts';
import { placeKey } from './lexicon/gazetteer.ts';
import { INCIDENT_TRIGGER } from './lexicon/incident-words.ts';
import { DENYING, SAYING, SAYING_WITH } from './lexicon/speech-verbs.ts';
import { findActors } from './rules/actors.ts';
import { mayTellCasualty } from './rules/casualty-gate.ts';
import { possibleIn } from './rules/control/pattern-gate.ts';
import type { Sentence } from './sentences.ts';

/**
 * Paragraphs that say nothing of the war: nobody is named or speaks in them, nothing is counted, dated or told. They are left out before
 * anything is read, so that what stands on both sides of them reads as if they were not there.
 */

const SPEAKS: ReadonlySet<string> = new Set([...SAYING, ...DENYING, ...Object.keys(SAYING_WITH)]);
const holdsSpeech = holdsWord((word) => SPEAKS.has(word));
const holdsDate = holdsWord(mayHoldDate);
const tellsIncident = gateOf(INCIDENT_TRIGGER);

/** Plain prose: one capital, at its beginning, and no mark but commas and the stop. */
const PLAIN = /^[A-Z][a-z'-]*(?:,? [a-z'-]+)*\.$/;

const isSilent = (document: Document, sentence: Sentence): boolean => {
  if (!PLAIN.test(sentence.text)) return false;
  if (mayTellCasualty(sentence) || tellsIncident(sentence) || holdsSpeech(sentence) || holdsDate(sentence)) return false;
  const opening = /^[A-Za-z'-]+/.exec(sentence.text)?.[0] ?? '';
  return (
    !document.knowledge.places.beginnings.has(placeKey(opening)) &&
    possibleIn(sentence) === null &&
    findActors(document, sentence).length === 0
  );
};

/** The article without its silent paragraphs. */
export const withoutSilence = (document: Document): Document => {
  const heard = new Set<number>();
  for (const sentence of document.sentences)
    if (!heard.has(sentence.paragraph) && !isSilent(document, sentence)) heard.add(sentence.paragraph);
  const paragraphs = [...heard];
  const last = document.sentences.at(-1);
  if (last === undefined || paragraphs.length === last.paragraph + 1) return document;
  const places = new Map(paragraphs.map((paragraph, i) => [paragraph, i]));
  const sentences = document.sentences
    .filter((sentence) => heard.has(sentence.paragraph))
    .map((sentence, index) => ({ ...sentence, index, paragraph: places.get(sentence.paragraph) ?? 0 }));
  return { ...document, sentences };
};
