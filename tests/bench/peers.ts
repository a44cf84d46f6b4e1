import * as chrono from 'chrono-node';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import type { ArticleText } from '../../schemas/article.ts';
import type { Contestant } from './measure.ts';

/** What others do with the same texts. Each gets a whole article at a time, as `extract` does. */

export type Texts = readonly ArticleText[];

const each =
  (work: (text: string) => number) =>
  (articles: Texts): number =>
    articles.reduce((sum, { text }) => sum + work(text), 0);

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Cutting a text into sentences by the engine's own rules, nothing else. */
const sentencesOf = (text: string): readonly string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

const nlp = winkNlp(model, ['sbd', 'pos', 'ner']);

export const PEERS: readonly Contestant<Texts>[] = [
  {
    name: 'wink-nlp',
    run: each((text) => {
      const document = nlp.readDoc(text);
      return document.sentences().length() + document.tokens().length() + document.entities().length();
    }),
  },
  { name: 'compromise', run: each((text) => compromise(text).length) },
  {
    name: 'chrono-node',
    run: each((text) => sentencesOf(text).reduce((sum, sentence) => sum + chrono.parse(sentence).length, 0)),
  },
  { name: 'Intl.Segmenter', run: each((text) => sentencesOf(text).length) },
];
