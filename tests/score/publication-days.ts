import { dayOf } from '../../pipeline/dates/day.ts';
import { inferPublishedOn } from '../../pipeline/dates/infer-published-on.ts';
import type { ArticleText } from '../../schemas/article.ts';
import type { Operation } from '../../schemas/reference.ts';
import type { GoldSet } from './gold.ts';

/** How well the day of publication is inferred once it is taken away, with the address and the id, which tell it too. */
export interface DayTally {
  readonly articles: number;
  /** Right to within a day. */
  readonly right: number;
  /** Nothing inferred. */
  readonly none: number;
  readonly sure: number;
  /** Sure, and off by more than a day: must be none. */
  readonly sureAndWrong: readonly string[];
}

/** What an archive may still know: nothing but title and words; or the month, as many addresses tell it. */
export type Known = 'words' | 'month';

const urlOf = ({ published_on }: ArticleText, known: Known): string | null =>
  known === 'words' || published_on === null
    ? null
    : `https://paper.example/${published_on.slice(0, 4)}/${published_on.slice(5, 7)}/report`;

/** Counts over the articles whose day is known. */
export const dayTally = (articles: readonly ArticleText[], operations: readonly Operation[], known: Known): DayTally => {
  const dated = articles.flatMap((article) => {
    if (article.published_on === null) return [];
    const inferred = inferPublishedOn(article.text, { title: article.title, url: urlOf(article, known), operations });
    const off = inferred === null ? null : Math.abs(dayOf(inferred.publishedOn) - dayOf(article.published_on));
    return [{ id: article.article_id, off, sure: inferred?.sure ?? false }];
  });
  return {
    articles: dated.length,
    right: dated.filter(({ off }) => off !== null && off <= 1).length,
    none: dated.filter(({ off }) => off === null).length,
    sure: dated.filter(({ sure }) => sure).length,
    sureAndWrong: dated.filter(({ off, sure }) => sure && (off ?? 0) > 1).map(({ id }) => id),
  };
};

const KNOWN: readonly (readonly [Known, string])[] = [
  ['words', 'title and words alone'],
  ['month', 'with its month, as many addresses tell it'],
];

const line = (title: string, { articles, right, none, sure, sureAndWrong }: DayTally): string =>
  `  ${title.padEnd(52)} right within a day ${String(right).padStart(3)} of ${articles} (${((100 * right) / Math.max(1, articles)).toFixed(1)} %)` +
  `  none ${none}  sure ${sure}  sure and wrong ${sureAndWrong.length}`;

/** For `make score`: the tuning part, the held-out part, both. */
export const dayLines = (sets: readonly GoldSet[]): readonly string[] => [
  '',
  'day of publication, inferred with the day, the address and the id taken away',
  ...KNOWN.flatMap(([known, title]) =>
    [false, true].map((heldOut) => {
      const operations = sets[0]?.knowledge.reference.operations ?? [];
      const ids = new Set(sets.flatMap((set) => set.articles.filter((a) => a.heldOut === heldOut).map((a) => a.articleId)));
      const articles = sets.flatMap((set) => [...set.texts.values()].filter((a) => ids.has(a.article_id)));
      return line(`${title}, ${heldOut ? 'held-out' : 'tuning'}`, dayTally(articles, operations, known));
    }),
  ),
];
