import type { Document } from '../document.ts';
import { allMatches } from '../lexicon/all-matches.ts';
import { STATEMENT_VERBS } from '../lexicon/date-words.ts';
import type { Sentence } from '../sentences.ts';
import { isDateline, readDates, TALKED } from './event-dates.ts';
import { intervieweeAt } from './interview.ts';

const SAID = `(?:(?:had|has|have|also|later|then|further|again) )*(?:${STATEMENT_VERBS.join('|')})`;
/** "Colonel Naw Bu said", "the Karen National Union (KNU) announced", "according to the KNDF". */
const SPEAKER = new RegExp(
  `(?:\\(([A-Z]{2,8})\\)|\\b([A-Z][A-Za-z'-]+)),? ${SAID}\\b|\\b[Aa]ccording to (?:the |an? )?(?:[A-Z][A-Za-z'-]+ )*?([A-Z][A-Za-z'-]+)(?= \\(|[,.]|$)`,
  'g',
);
const PRONOUN = new RegExp(
  `\\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|the (?:officer|spokesperson|spokesman|statement|group|official|resident|source|fighter|report)) ${SAID}\\b`,
);

/** Paragraphs through which somebody goes on speaking without being named. */
const LONGEST_TALK = 3;
const SPEAKS = new RegExp(`\\b${SAID}\\b|\\b[Aa]ccording to\\b`);

const speakersIn = (text: string): readonly string[] => allMatches(text, SPEAKER).map((match) => match[1] ?? match[2] ?? match[3] ?? '');

const saidIn = (document: Document, sentence: Sentence): string | null => {
  const days = readDates(document, sentence).filter(({ mention, ofStatement }) => ofStatement && mention.to !== null);
  // "Nov 20 (Wire) - The group said on Sunday": the day of the text goes behind the day of the word
  return (days.find(({ mention }) => !isDateline(sentence, mention)) ?? days[0])?.mention.to ?? null;
};

/** "We talked to her on 10 June", "The paper reached him on 24 February": the day on which all answers were given. */
const dayOfTalk = (document: Document): string | null => {
  const introduction = document.sentences.slice(0, 6).filter(({ text }) => TALKED.test(text));
  const days = introduction.flatMap((sentence) => readDates(document, sentence).filter(({ mention }) => mention.precision === 'day'));
  return days[0]?.mention.to ?? null;
};

const memory = new WeakMap<Document, ReadonlyMap<string, string>>();

/** The day on which each named speaker is said to have spoken. */
const daysBySpeaker = (document: Document): ReadonlyMap<string, string> => {
  const known = memory.get(document);
  if (known !== undefined) return known;
  const days = new Map<string, string>();
  for (const sentence of document.sentences) {
    const said = saidIn(document, sentence);
    if (said !== null) for (const speaker of speakersIn(sentence.text)) if (!days.has(speaker)) days.set(speaker, said);
  }
  memory.set(document, days);
  return days;
};

/**
 * The day on which what a sentence tells was said: named in it, beside it in its paragraph, in the paragraph that it goes on from,
 * where its speaker speaks elsewhere, or where an interview is introduced. Null where the text does not say: then publication is the only bound.
 */
export const statementDay = (document: Document, sentence: Sentence): string | null => {
  const known = daysSaid.get(sentence);
  if (known !== undefined) return known;
  const day = findStatementDay(document, sentence);
  daysSaid.set(sentence, day);
  return day;
};

const daysSaid = new WeakMap<Sentence, string | null>();

const findStatementDay = (document: Document, sentence: Sentence): string | null => {
  const own = saidIn(document, sentence);
  if (own !== null) return own;
  for (const speaker of speakersIn(sentence.text)) {
    const day = daysBySpeaker(document).get(speaker);
    if (day !== undefined) return day;
  }
  if (intervieweeAt(document, sentence) !== null) return dayOfTalk(document);
  const { sentences } = document;
  const inParagraph = (index: number, paragraph: number) => sentences[index]?.paragraph === paragraph;
  for (let i = sentence.index - 1; inParagraph(i, sentence.paragraph); i--) {
    const before = sentences[i];
    const day = before === undefined ? null : saidIn(document, before);
    if (day !== null) return day;
  }
  for (let i = sentence.index + 1; inParagraph(i, sentence.paragraph); i++) {
    const after = sentences[i];
    const day = after === undefined ? null : saidIn(document, after);
    if (day !== null) return day;
  }
  if (!PRONOUN.test(sentence.text)) return null;
  let i = sentence.index - 1;
  // "The UN said 200 had fled. It said 75 had died": who is meant speaks in this paragraph
  for (; inParagraph(i, sentence.paragraph); i--) if (SPEAKS.test(sentences[i]?.text ?? '')) return null;
  i = sentence.index - 1;
  while (inParagraph(i, sentence.paragraph)) i--;
  for (let back = 1; back <= LONGEST_TALK; back++) {
    let goesOn = false;
    for (; inParagraph(i, sentence.paragraph - back); i--) {
      const before = sentences[i];
      const day = before === undefined ? null : saidIn(document, before);
      if (day !== null) return day;
      goesOn ||= before !== undefined && PRONOUN.test(before.text);
    }
    // "the official added", a paragraph further on: he still speaks
    if (!goesOn) return null;
  }
  return null;
};
