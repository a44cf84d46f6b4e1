import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { PROJECT, readReference } from '../../pipeline/files.ts';
import { prepare } from '../../pipeline/normalize/document.ts';
import { type Extraction, extract } from '../../pipeline/normalize/extract.ts';
import type { ArticleText } from '../../schemas/article.ts';
import { isHeldOut } from '../score/gold.ts';
import { articleOf } from './reading-table.ts';

/**
 * Laws that hold whatever an article says: change one thing in it and only that changes in what is read.
 * They need no gold, so they hold over real reports as over invented ones.
 */

const knowledge = prepare(readReference(join(PROJECT, 'raw', 'reference')));
const folder = join(PROJECT, 'raw', 'articles');
const listed = Papa.parse<Record<string, string>>(readFileSync(join(folder, 'articles.csv'), 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;
const bundled: readonly ArticleText[] = listed
  .filter(({ article_id }) => article_id !== undefined && !isHeldOut(article_id))
  .map(({ article_id, file, publisher, published_on }) =>
    articleOf(readFileSync(join(folder, file ?? ''), 'utf8').trim(), {
      article_id: article_id ?? '',
      publisher: publisher ?? '',
      published_on: published_on || null,
    }),
  );

type Row = Readonly<Record<string, unknown>>;
const OFFSETS = ['char_start', 'char_end', 'claim_id', 'event_id', 'incident_id'];

/** The rows without their ids and offsets; a part names the words of its whole instead of its id. */
const allRows = (read: Extraction): readonly Row[] => {
  const evidence = new Map<unknown, string>(read.casualty_claims.map((claim) => [claim.claim_id, claim.evidence]));
  return [...read.casualty_claims, ...read.control_events, ...read.incident_claims]
    .map((row: Row) => ({ ...row, ...('subset_of' in row ? { subset_of: evidence.get(row.subset_of) ?? null } : {}) }))
    .map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !OFFSETS.includes(name))));
};
const read = (article: ArticleText) => extract(article, knowledge);
const asIs = (row: Row): Row => row;
const same = (article: ArticleText, changed: ArticleText, back: (row: Row) => Row = asIs, what: (row: Row) => Row = asIs) =>
  expect(allRows(read(changed)).map((row) => what(back(row)))).toEqual(allRows(read(article)).map((row) => what(back(row))));

const inStrings = (row: Row, change: (text: string) => string): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'string' ? change(value) : value]));

/** Spellings that differ, British first. */
const SPELLINGS = [
  ['Defence', 'Defense'],
  ['defence', 'defense'],
  ['centre', 'center'],
  ['Centre', 'Center'],
  ['neighbour', 'neighbor'],
  ['honour', 'honor'],
  ['labour', 'labor'],
  ['armour', 'armor'],
  ['harbour', 'harbor'],
  ['colour', 'color'],
  ['favour', 'favor'],
  ['theatre', 'theater'],
  ['kilometre', 'kilometer'],
  ['travelled', 'traveled'],
  ['traveller', 'traveler'],
  ['totalled', 'totaled'],
  ['mobilis', 'mobiliz'],
  ['organis', 'organiz'],
  ['Organis', 'Organiz'],
  ['neutralis', 'neutraliz'],
  ['recognis', 'recogniz'],
  ['paralys', 'paralyz'],
  ['grey', 'gray'],
  ['learnt', 'learned'],
] as const;
const british = (text: string) => SPELLINGS.reduce((t, [ours, theirs]) => t.replaceAll(theirs, ours), text);
const american = (text: string) => SPELLINGS.reduce((t, [ours, theirs]) => t.replaceAll(ours, theirs), text);

const weekLater = (day: string): string => new Date(Date.parse(day) + 7 * 86_400_000).toISOString().slice(0, 10);
/** Days that come from comparing days of the calendar with days of the week: which is nearer may change with the week. */
const COMPARED = /the fighting|part of the year/;
const periodOf = (row: Row) => [row.period_start ?? row.date_start, row.period_end ?? row.date_end];

/** A text that names a day of the coming week, or a month that ends in it, means another one when it is told a week later. */
const namesTheWeekAfter = (text: string, day: string): boolean =>
  Array.from({ length: 7 }, (_, i) => new Date(Date.parse(day) + (i + 1) * 86_400_000)).some((date) => {
    const month = date.toLocaleString('en', { month: 'short', timeZone: 'UTC' });
    const dated = new RegExp(`\\b(?:${month}[a-z]*\\.? ${date.getUTCDate()}|${date.getUTCDate()} ${month})`);
    const before = new Date(date.getTime() - 86_400_000).toLocaleString('en', { month: 'short', timeZone: 'UTC' });
    return dated.test(text) || (before !== month && text.includes(before));
  });

describe.each(bundled.map((article) => [article.article_id, article] as const))('%s', (_, article) => {
  const straight = (text: string) => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
  test('straight quotes read as curly ones', () => {
    same(article, { ...article, text: straight(article.text) }, (row) => inStrings(row, straight));
  });

  test('an unrelated paragraph before, in or behind the article changes no row', () => {
    const plain = 'Tea is poured before a guest asks for it, and the cups stay small.';
    const paragraphs = article.text.split(/\n+/);
    for (const at of [0, 1, paragraphs.length >> 1, paragraphs.length])
      same(article, { ...article, text: [...paragraphs.slice(0, at), plain, ...paragraphs.slice(at)].join('\n\n') });
  });

  test('American spelling reads as British', () => {
    same({ ...article, text: british(article.text) }, { ...article, text: american(article.text) }, (row) => inStrings(row, british));
  });

  test('told a week later, days that are counted from the telling are a week later, and nothing else changes', () => {
    if (article.published_on === null || namesTheWeekAfter(article.text, article.published_on)) return;
    const told = (day: string) => allRows(read({ ...article, published_on: day })).filter((row) => !COMPARED.test(String(row.date_basis)));
    const before = told(article.published_on);
    const after = told(weekLater(article.published_on));
    const undated = (row: Row): Row => ({ ...row, period_start: '', period_end: '', date_start: '', date_end: '' });
    expect(after.map(undated)).toEqual(before.map(undated));
    for (const [i, row] of before.entries())
      for (const [bound, day] of periodOf(row).entries())
        expect([day, typeof day === 'string' ? weekLater(day) : day]).toContain(periodOf(after[i] ?? {})[bound]);
  });

  test('another number changes the count and nothing else', () => {
    const masked = (row: Row): Row => {
      const figures = (words: unknown) => (typeof words === 'string' ? words.replace(/\d[\d,]*/g, '#') : words);
      const words = { evidence: figures(row.evidence), subset_of: figures(row.subset_of), victim_group: figures(row.victim_group) };
      return { ...row, ...words, count: '', count_low: '', count_high: '' };
    };
    const counts = (row: Row | undefined) => [row?.count, row?.count_low, row?.count_high];
    const before = allRows(read(article));
    for (const [i, row] of before.entries()) {
      const figure = /\b\d[\d,]*\b/.exec(String(row.evidence))?.[0] ?? '';
      const number = Number(figure.replaceAll(',', ''));
      const written = new RegExp(`\\b${figure}\\b`, 'g');
      const isSum = row.subset_of !== null || before.some(({ subset_of }) => subset_of === row.evidence);
      if (isSum || !('outcome' in row) || number < 10 || !counts(row).includes(number) || article.text.match(written)?.length !== 1)
        continue;
      const another = (number + 1).toLocaleString('en', { useGrouping: figure.includes(',') });
      const after = allRows(read({ ...article, text: article.text.replace(written, another) }));
      expect(after.map(masked)).toEqual(before.map(masked));
      expect(counts(after[i])).not.toEqual(counts(row));
      for (const [bound, stated] of counts(row).entries()) expect([stated, Number(stated) + 1]).toContain(counts(after[i])[bound]);
      for (const [j, other] of before.entries())
        if (!String(other.evidence).includes(figure)) expect(counts(after[j])).toEqual(counts(other));
    }
  });

  /** The name where it stands alone: not in the name of a unit, a school or a brigade. */
  const alone = (name: string) =>
    new RegExp(`(?<![\\w-] ?[A-Z][\\w-]*[ -])\\b${name.replace(/[()]/g, '\\$&')}\\b(?!['’]?s? ?-?[A-Z])`, 'g');
  const standsAlone = (name: string) => alone(name).test(article.text) && !article.text.replace(alone(name), '').includes(name);
  const towns = knowledge.reference.places.filter(({ kind, name }) => kind === 'town' && standsAlone(name));

  test('another town changes the place and nothing else', () => {
    const PLACE = ['place_id', 'place', 'township', 'pcode', 'lat', 'lon', 'site_id'];
    const elsewhere = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([name]) => !PLACE.includes(name)));
    for (const town of towns) {
      const other = knowledge.reference.places.find(
        ({ kind, name, state_region }) =>
          kind === 'town' && state_region === town.state_region && /^[A-Z][a-z]{6,}$/.test(name) && !article.text.includes(name),
      );
      if (other === undefined) continue;
      const swapped = { ...article, text: article.text.replace(alone(town.name), other.name) };
      same(article, swapped, (row) => inStrings(row, (value) => value.replaceAll(other.name, town.name)), elsewhere);
      const named = (from: ArticleText, name: string) =>
        allRows(read(from)).filter(({ place, site }) => place === name && site === null).length;
      expect(named(swapped, other.name)).toBe(named(article, town.name));
    }
  });

  test('another spelling of a place is the same place', () => {
    for (const { name, aliases } of towns)
      for (const alias of aliases.split('|')) {
        if (!/^[A-Z][a-z]{4,}$/.test(alias) || article.text.includes(alias) || name.includes(alias)) continue;
        same(article, { ...article, text: article.text.replace(alone(name), alias) }, (row) =>
          inStrings(row, (value) => value.replaceAll(alias, name)),
        );
      }
  });
});

test.each([
  'on Tuesday',
  'last Friday',
  'yesterday',
  'on Sunday night',
  'last week',
  'three days ago',
  'over the past two weeks',
  'since last Thursday',
  'earlier this week',
])('%s moves with the day of publication', (when) => {
  const told = (published_on: string) =>
    read(articleOf(`Eleven junta soldiers were killed near Kutkai ${when}, the TNLA said.`, { published_on })).casualty_claims.map(
      ({ period_start, period_end }) => [period_start, period_end],
    );
  const moved = told('2024-03-14').map((period) => period.map((day) => (day === null ? null : weekLater(day))));
  expect(moved).toHaveLength(1);
  expect(moved.flat()).not.toContain(null);
  expect(told('2024-03-21')).toEqual(moved);
});

test('there are enough of them', () => {
  const dated = bundled.filter(({ text, published_on }) => published_on !== null && !namesTheWeekAfter(text, published_on));
  expect(bundled.length).toBeGreaterThan(40);
  expect(dated.length).toBeGreaterThan(30);
});
