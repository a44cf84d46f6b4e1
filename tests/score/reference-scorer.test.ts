import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../../pipeline/files.ts';
import { figuresOf, type Kind } from './figures.ts';
import { type GoldSet, type Judged, judge } from './gold.ts';
import { criteriaFor, type Row } from './matching.ts';

/** The scorer that the annotation guide came with; where it lies beside the project, our figures must be its figures. */
const SCORER = join(PROJECT, '..', 'shared', 'score', 'score.mjs');
const GOLD = join(PROJECT, 'tests', 'gold', 'corpus');
const PLACES = join(PROJECT, 'raw', 'reference', 'places.csv');
const scratch = mkdtempSync(join(tmpdir(), 'claimledger-score-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface ReferenceFigures {
  readonly gold: number;
  readonly predicted: number;
  readonly core: { readonly precision: number; readonly recall: number; readonly f1: number };
  readonly full: { readonly f1: number };
  readonly fields: Readonly<Record<string, number | null>>;
  readonly recallBy: Readonly<Record<string, readonly [number, number]>>;
}

const withArticle = (articles: readonly Judged[], kind: Kind): readonly Row[] =>
  articles.flatMap((article) => article[kind].predicted.map((row) => ({ ...row, article_id: article.articleId })));

const referenceFigures = (articles: readonly Judged[]): Readonly<Record<Kind, ReferenceFigures>> => {
  mkdirSync(join(scratch, 'csv'), { recursive: true });
  const write = (table: string, rows: readonly Row[]) =>
    writeFileSync(
      join(scratch, 'csv', `${table}.csv`),
      Papa.unparse({ fields: [...new Set(['article_id', ...rows.flatMap((row) => Object.keys(row))])], data: [...rows] }),
    );
  write('casualty_claims', withArticle(articles, 'casualty'));
  write('control_events', withArticle(articles, 'control'));
  const printed = execFileSync('node', [SCORER, '--out', scratch, '--gold', GOLD, '--places', PLACES, '--json'], { encoding: 'utf8' });
  return JSON.parse(printed) as Readonly<Record<Kind, ReferenceFigures>>;
};

/** Gold with faults: rows dropped, doubled, put elsewhere, said otherwise. */
const spoil = (rows: readonly Row[]): readonly Row[] =>
  rows.flatMap((gold, i): readonly Row[] => {
    const { subset, ...cells } = gold;
    const row: Row = { ...cells, subset_of: subset === true ? 'whole' : null };
    switch (i % 9) {
      case 0:
        return [];
      case 1:
        return [row, { ...row, place: 'Mogok' }];
      case 2:
        return [{ ...row, claimant_side: 'media', date_start: null }];
      case 3:
        return [{ ...row, count_low: 7, actor_side: 'unknown' }];
      case 4:
        return [{ ...row, site: 'police station', period_start: '2024-02-29' }];
      default:
        return [row];
    }
  });

const spoilt = (set: GoldSet): readonly Judged[] =>
  set.articles.map((article) => ({
    ...article,
    casualty: { gold: article.casualty.gold, predicted: spoil(article.casualty.gold) },
    control: { gold: article.control.gold, predicted: spoil(article.control.gold) },
  }));

describe.skipIf(!existsSync(SCORER))('equal to the reference scorer (skipped where ../shared is absent)', async () => {
  const set = await judge('corpus', join(PROJECT, 'raw'), GOLD, null);
  const criteria = criteriaFor(set.knowledge.reference.places);
  test.each([
    ['what the extractor reads', set.articles],
    ['gold with faults', spoilt(set)],
  ])('%s', (_, articles) => {
    const reference = referenceFigures(articles);
    for (const kind of ['casualty', 'control'] as const) {
      const ours = figuresOf(articles, kind, criteria[kind]);
      const { gold, predicted, core, full, fields } = reference[kind];
      expect({ gold: ours.gold, predicted: ours.predicted, core: ours.core, full: ours.full }).toEqual({ gold, predicted, core, full });
      expect(ours.fields).toEqual(fields);
      const groups = ours.groups[kind === 'casualty' ? 'claimant_side' : 'action'] ?? {};
      for (const [group, [hits, rows]] of Object.entries(reference[kind].recallBy))
        expect([groups[group]?.hits, groups[group]?.gold]).toEqual([hits, rows]);
    }
  });
});
