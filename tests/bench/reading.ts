import type { Knowledge } from '../../pipeline/normalize/document.ts';
import { extract } from '../../pipeline/normalize/extract.ts';
import type { Archive } from './archive.ts';
import { rounded, type Section } from './figures.ts';
import { type Contestant, inTurns, type Measured, type Rate } from './measure.ts';
import { PEERS, type Texts } from './peers.ts';

/** How fast articles are read, beside what others do with the same texts in the same process. */

export interface Size {
  readonly warmups: number;
  readonly rounds: number;
  /** Articles per round; no article is met in two rounds. */
  readonly articles: number;
}

const bytesOf = (articles: Texts): number => articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

const rowsOf = (articles: Texts, knowledge: Knowledge): readonly number[] =>
  articles.map((article) => {
    const { casualty_claims, control_events, incident_claims } = extract(article, knowledge);
    return casualty_claims.length + control_events.length + incident_claims.length;
  });

const rateIn = (measured: readonly Measured[], name: string): Rate => {
  const found = measured.find((m) => m.name === name);
  if (found === undefined) throw new Error(`${name} was not measured`);
  return found.perCpuSecond;
};

const told = ({ median, low, high }: Rate): string => `${rounded(median)} MB/s (${rounded(low)} to ${rounded(high)})`;

const REACH: Readonly<Record<string, number>> = { 'wink-nlp': 4, compromise: 60, 'chrono-node': 1, 'Intl.Segmenter': 1 / 3 };
const KEYS: Readonly<Record<string, string>> = {
  'wink-nlp': 'reading_vs_wink',
  compromise: 'reading_vs_compromise',
  'chrono-node': 'reading_vs_chrono',
  'Intl.Segmenter': 'reading_vs_segmenter',
};

/** Rates in MB of UTF-8 per second of CPU time. */
export const readingSection = (archive: Archive, knowledge: Knowledge, size: Size): Section => {
  const rounds = Array.from({ length: size.warmups + size.rounds }, (_, round) =>
    Array.from({ length: size.articles }, (_, i) => archive.article(round * size.articles + i)),
  );
  const own: Contestant<Texts> = { name: 'extract', run: (articles) => rowsOf(articles, knowledge) };
  const measured = inTurns([own, ...PEERS], rounds, size.warmups, (articles) => bytesOf(articles) / 1e6);
  const articles = rounds.flat();
  const rows = rowsOf(articles, knowledge);
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  const total = rows.reduce((sum, n) => sum + n, 0);
  const density = {
    articles: articles.length,
    characters_per_article: Math.round(characters / articles.length),
    rows_per_1000_characters: rounded((total / characters) * 1000),
    share_without_rows: rounded(rows.filter((n) => n === 0).length / rows.length),
  };
  const rate = rateIn(measured, 'extract');
  const ratio = (peer: string): number => rounded(rate.median / rateIn(measured, peer).median);
  return {
    title: 'Reading',
    how:
      `Medians of ${size.rounds} rounds per second of CPU time, lowest and highest in brackets; ${size.articles} articles a round, ` +
      `${density.characters_per_article} characters each on average, ${density.rows_per_1000_characters} rows to 1,000 characters, ` +
      `${Math.round(density.share_without_rows * 100)} % of them without any row.`,
    rows: [
      { what: 'extract', measured: told(rate), reach: '' },
      ...PEERS.map(({ name }) => ({
        what: `${name}: ${told(rateIn(measured, name))}`,
        measured: `extract is ${ratio(name)} times as fast`,
        reach: String(rounded(REACH[name] ?? 1)),
      })),
    ],
    keys: {
      articles: articles.length,
      reading_mb_per_s: rounded(rate.median),
      ...Object.fromEntries(PEERS.map(({ name }) => [KEYS[name] ?? name, ratio(name)])),
    },
    details: { reading: { density, measured } },
  };
};
