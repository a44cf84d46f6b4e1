import { sha256 } from '../../pipeline/files.ts';
import type { ArticleText } from '../../schemas/article.ts';
import type { CasualtyClaim } from '../../schemas/casualty-claim.ts';
import type { ControlEvent } from '../../schemas/control-event.ts';

/** Invented articles and rows for tests of the stage: what a rule reads in them is no matter here. */

export const madeArticle = (id: string, text: string): ArticleText => ({
  article_id: id,
  publisher: 'The Valley Post',
  publisher_stance: 'unknown',
  title: null,
  url: null,
  published_on: '2024-03-08',
  published_on_basis: 'stated',
  language: 'en',
  source_file: `articles/${id}.txt`,
  content_sha256: sha256(text),
  word_count: text.split(' ').length,
  sentence_count: 1,
  copies: null,
  text,
});

const spanOf = (article: ArticleText, words: string) => {
  const at = article.text.indexOf(words);
  if (at < 0) throw new Error(`${article.article_id} does not say ${words}`);
  return { evidence: words, char_start: at, char_end: at + words.length };
};

const claimant = {
  claimant: 'The Valley Post',
  claimant_actor_id: null,
  claimant_side: 'media',
  claimant_step: 'publisher',
  verification: 'not_stated',
} as const;

const nowhere = {
  place_id: null,
  place: null,
  place_kind: null,
  site: null,
  township: null,
  state_region: null,
  pcode: null,
  lat: null,
  lon: null,
};

const read = { date_precision: 'unknown', date_basis: null, rule: 'made', confidence: 0.5, review: 'none' } as const;

export const madeClaim = (
  article: ArticleText,
  id: string,
  words: string,
  killed: number,
  more: Partial<CasualtyClaim> = {},
): CasualtyClaim => ({
  claim_id: id,
  article_id: article.article_id,
  side: 'junta',
  outcome: 'killed',
  count: killed,
  count_low: killed,
  count_high: killed,
  qualifier: 'exact',
  ...claimant,
  victim_actor_id: null,
  victim_group: null,
  cause: 'unknown',
  ...nowhere,
  period_start: null,
  period_end: null,
  subset_of: null,
  ...spanOf(article, words),
  ...read,
  ...more,
});

export const madeEvent = (article: ArticleText, id: string, words: string, more: Partial<ControlEvent> = {}): ControlEvent => ({
  event_id: id,
  article_id: article.article_id,
  ...nowhere,
  place: 'Kawlin',
  site_id: null,
  action: 'captured',
  actor: null,
  actor_id: null,
  actor_side: 'resistance',
  date_start: null,
  date_end: null,
  scope: 'whole',
  ...claimant,
  ...spanOf(article, words),
  ...read,
  ...more,
});
