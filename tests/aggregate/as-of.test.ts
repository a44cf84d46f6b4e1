import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../../pipeline/files.ts';
import { CannotRun } from '../../pipeline/stage.ts';
import { TABLES } from '../../schemas/tables.ts';
import { articlesIn } from '../load/staged-articles.ts';
import { type Aggregated, aggregateFolder, aggregateTold, claim, event } from './aggregated.ts';

const CORPUS = join(PROJECT, 'raw/articles');
const GOLD = join(PROJECT, 'tests/gold/corpus');

const everything = async ({ db }: Aggregated): Promise<Readonly<Record<string, unknown>>> => {
  const tables: Record<string, unknown> = {};
  for (const { name } of TABLES) tables[name] = await db.rows(`select * from ${name} order by all`);
  return tables;
};

describe('AS_OF in the past', () => {
  test.each(['2023-11-18', '2024-08-06'])('the tables of %s are those of the articles published by then: no look-ahead', async (day) => {
    const asOf = await aggregateFolder(articlesIn(CORPUS), GOLD, day);
    const early = await aggregateFolder(
      articlesIn(CORPUS).filter((a) => a.published_on !== null && a.published_on <= day),
      GOLD,
      day,
    );
    const [then, known] = [await everything(asOf), await everything(early)];
    expect({ ...then, rejects: [] }).toEqual({ ...known, rejects: [] });
    expect(await asOf.db.count(`select count(*) from articles where published_on > date '${day}'`)).toBe(0);
    expect(await asOf.db.count('select count(*) from control_spells')).toBeGreaterThan(10);
    for (const table of ['claim_links', 'battles', 'casualties_by_side', 'casualties_by_battle', 'casualties_by_claimant', 'control_daily'])
      expect(await asOf.db.count(`select count(*) from ${table}`), table).toBeGreaterThan(5);
    expect(await asOf.db.count(`select count(*) from battles where period_start > date '${day}'`)).toBe(0);
    asOf.close();
    early.close();
  });

  test('a town lost later was still held then, and the loss told later is not known', async () => {
    const told = [
      { id: 'a', on: '2024-01-10', events: [event('captured', 'resistance', '2024-01-05')] },
      { id: 'b', on: '2024-03-10', events: [event('captured', 'junta', '2024-01-08')], claims: [claim(5, '2024-01-08')] },
    ];
    const then = await aggregateTold(told, '2024-02-01');
    expect(
      await then.db.rows(
        `select censored, days_held_max, cast(as_of as varchar) as as_of from control_spells where holder_side = 'resistance'`,
      ),
    ).toEqual([{ censored: 'right', days_held_max: 27, as_of: '2024-02-01' }]);
    expect(await then.db.count('select count(*) from casualties_by_side')).toBe(0);
    then.close();
    const now = await aggregateTold(told);
    expect(
      await now.db.rows(
        `select censored, days_held_max, cast(as_of as varchar) as as_of from control_spells where holder_side = 'resistance'`,
      ),
    ).toEqual([{ censored: 'none', days_held_max: 3, as_of: '2024-03-10' }]);
    now.close();
  });

  test('an article without a day of publication counts only where no day is asked for', async () => {
    const told = [
      { id: 'a', on: '2024-01-10', claims: [claim(5, '2024-01-08')] },
      { id: 'b', on: null, claims: [claim(7, '2024-01-09')] },
    ];
    const count = async (asOf: string | null): Promise<number> => {
      const run = await aggregateTold(told, asOf);
      const claims = await run.db.count('select count(*) from casualty_claims');
      run.close();
      return claims;
    };
    expect(await count(null)).toBe(2);
    expect(await count('2024-01-10')).toBe(1);
  });

  test('no articles at all, and a day that is none, cannot run', async () => {
    await expect(aggregateTold([{ id: 'a', on: null }])).rejects.toThrow(CannotRun);
    await expect(aggregateTold([{ id: 'a', on: '2024-01-10' }], 'yesterday')).rejects.toThrow('AS_OF yesterday');
  });
});
