import type { ArticleText } from '../../schemas/article.ts';
import type { Reference } from '../../schemas/reference.ts';
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
  /** Folded text, of the same length as `article.text`: read here, quote there. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly knowledge: Knowledge;
}

export const openDocument = (article: ArticleText, knowledge: Knowledge): Document => {
  const text = fold(article.text);
  return { article, text, sentences: splitSentences(text), knowledge };
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
