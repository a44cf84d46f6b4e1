import type { ArticleText } from '../../schemas/article.ts';
import type { Reference } from '../../schemas/reference.ts';
import { lowerHeadlines } from './headlines.ts';
import { type ActorIndex, indexActors } from './lexicon/actor-names.ts';
import { type Gazetteer, indexPlaces } from './lexicon/gazetteer.ts';
import { fold, type Sentence, splitSentences } from './sentences.ts';

/** The reference tables, indexed once per run and shared by all articles. */
export interface Knowledge {
  readonly reference: Reference;
  readonly places: Gazetteer;
  readonly actors: ActorIndex;
}

export const prepare = (reference: Reference): Knowledge => ({
  reference,
  places: indexPlaces(reference.places),
  actors: indexActors(reference.actors),
});

/** An article cut into sentences, with the knowledge to read it. Finders memoize by Sentence (WeakMap), so nothing is read twice. */
export interface Document {
  readonly article: ArticleText;
  /** Folded text, headlines in small letters, of the same length as `article.text`: read here, quote there. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly knowledge: Knowledge;
}

export const openDocument = (article: ArticleText, knowledge: Knowledge): Document => {
  const text = lowerHeadlines(fold(article.text));
  return { article, text, sentences: splitSentences(text), knowledge };
};

/** The most that is read as one: what an article costs may grow with the square of it. Half a book has more, a report on a war hardly. */
const MOST_SENTENCES = 300;
const MOST_CHARACTERS = 60_000;

/** Where the part that begins with a sentence ends: at a paragraph's end if one lies in its second half. */
const endOfPart = (sentences: readonly Sentence[], from: number): number => {
  const start = sentences[from]?.start ?? 0;
  let most = from + 1;
  while (most < sentences.length && most - from < MOST_SENTENCES && (sentences[most]?.end ?? 0) - start <= MOST_CHARACTERS) most++;
  if (most === sentences.length) return most;
  for (let end = most; end > from + (most - from) / 2; end--) if (sentences[end]?.paragraph !== sentences[end - 1]?.paragraph) return end;
  return most;
};

/** An article in the parts in which it is read: nearly always one. Nothing refers from one part to another. */
export const partsOf = (document: Document): readonly Document[] => {
  const { sentences } = document;
  if (endOfPart(sentences, 0) >= sentences.length) return [document];
  const parts: Document[] = [];
  for (let from = 0; from < sentences.length; ) {
    const end = endOfPart(sentences, from);
    parts.push({ ...document, sentences: sentences.slice(from, end).map((sentence, index) => ({ ...sentence, index })) });
    from = end;
  }
  return parts;
};

/** The sentence that holds an offset; the nearest before it where it lies between two. */
export const sentenceAt = (document: Document, offset: number): Sentence => {
  let low = 0;
  let high = document.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((document.sentences[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const sentence = document.sentences[low];
  if (sentence === undefined) throw new Error('an article without sentences has no offsets to look up');
  return sentence;
};
