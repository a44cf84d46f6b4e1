import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aggregate } from '../../pipeline/aggregate/aggregate.ts';
import { type Database, openDatabase } from '../../pipeline/database.ts';
import { stageFiles } from '../../pipeline/files.ts';
import { load } from '../../pipeline/load/load.ts';
import type { ArticleText } from '../../schemas/article.ts';
import { articleText, scratch, stageArticles } from '../load/staged-articles.ts';

export interface Aggregated {
  readonly db: Database;
  readonly out: string;
  close(): void;
}

/** Runs load with the records of a folder and aggregate, and opens the result. */
export const aggregateFolder = async (
  articles: readonly ArticleText[],
  records: string,
  asOf: string | null = null,
): Promise<Aggregated> => {
  const { dir, remove } = scratch();
  const options = await stageArticles(dir, articles, asOf);
  await load({ ...options, records });
  await aggregate(options);
  const db = await openDatabase(stageFiles(dir).database, { readOnly: true });
  return {
    db,
    out: dir,
    close: () => {
      db.close();
      remove();
    },
  };
};

type Given = Readonly<Record<string, unknown>>;

export interface Told {
  readonly id: string;
  readonly on: string | null;
  readonly publisher?: string;
  readonly claims?: readonly Given[];
  readonly events?: readonly Given[];
}

/** "12 killed": low and high of an exact figure, claimed by a resistance speaker at Loikaw on one day, unless said otherwise. */
export const claim = (figure: number, day: string, more: Given = {}): Given => ({
  side: 'junta',
  outcome: 'killed',
  count: figure,
  count_low: figure,
  count_high: figure,
  qualifier: 'exact',
  claimant: 'Northern Column',
  claimant_side: 'resistance',
  place: 'Loikaw',
  period_start: day,
  period_end: day,
  subset: false,
  ...more,
});

export const event = (action: string, side: string, from: string | null, to: string | null = from, more: Given = {}): Given => ({
  place: 'Loikaw',
  site: null,
  action,
  actor_side: side,
  date_start: from,
  date_end: to,
  scope: 'whole',
  claimant: 'Example Daily',
  claimant_side: 'media',
  ...more,
});

/** Made-up articles and what they tell: every row gets words of its own in its article's text. */
export const aggregateTold = async (told: readonly Told[], asOf: string | null = null): Promise<Aggregated> => {
  const { dir, remove } = scratch();
  mkdirSync(join(dir, 'given'), { recursive: true });
  const articles = told.map(({ id, on, publisher, claims = [], events = [] }) => {
    const words = [...claims, ...events].map((_, i) => `Sentence ${i + 1} of ${id}.`);
    const cue = <T extends Given>(row: T, i: number) => ({ ...row, cue: words[i] });
    const record = { article_id: id, casualty_claims: claims.map(cue), control_events: events.map((e, i) => cue(e, claims.length + i)) };
    writeFileSync(join(dir, 'given', `${id}.json`), JSON.stringify(record));
    return articleText({
      article_id: id,
      text: words.length === 0 ? 'Nothing.' : words.join(' '),
      published_on: on,
      ...(publisher === undefined ? {} : { publisher }),
    });
  });
  const result = await aggregateFolder(
    [...articles].sort((a, b) => (a.article_id < b.article_id ? -1 : 1)),
    join(dir, 'given'),
    asOf,
  );
  remove();
  return result;
};
