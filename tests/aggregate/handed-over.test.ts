import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aggregate } from '../../pipeline/aggregate/aggregate.ts';
import { stageFiles } from '../../pipeline/files.ts';
import { load } from '../../pipeline/load/load.ts';
import { CannotRun } from '../../pipeline/stage.ts';
import { articleText, scratch, stageArticles } from '../load/staged-articles.ts';

/** What aggregate finds when it begins: the tables of load with as many rows as load said, and a day. */
const begun = async (
  { on = '2024-01-10', asOf = null }: { readonly on?: string | null; readonly asOf?: string | null },
  spoil: (out: string) => void = () => undefined,
): Promise<unknown> => {
  const { dir, remove } = scratch();
  try {
    const options = await stageArticles(dir, [articleText({ article_id: 'a', text: 'Nothing.', published_on: on })], asOf);
    const records = join(dir, 'coded');
    mkdirSync(records);
    writeFileSync(join(records, 'a.json'), JSON.stringify({ article_id: 'a', casualty_claims: [], control_events: [] }));
    await load({ ...options, records });
    spoil(dir);
    return await aggregate(options).then(
      () => 'ran',
      (error: unknown) => (error instanceof CannotRun ? error.message.replace(stageFiles(dir).records, 'RECORDS') : error),
    );
  } finally {
    remove();
  }
};

test.each([
  ['the tables of load are gone', {}, (out: string) => rmSync(stageFiles(out).records), 'RECORDS is missing: run load first'],
  [
    'a table lost a row since load counted',
    {},
    (out: string) => writeFileSync(stageFiles(out).report('load'), JSON.stringify({ counts: { articles: 2 } })),
    'RECORDS: load wrote 2 articles, 1 are there; run load again',
  ],
  ['no article tells its day', { on: null }, undefined, 'no article has a day of publication: give AS_OF'],
  ['a day in words', { asOf: 'yesterday' }, undefined, 'AS_OF yesterday: expected yyyy-mm-dd'],
  ['more than a day', { asOf: '2024-01-10 12:00' }, undefined, 'AS_OF 2024-01-10 12:00: expected yyyy-mm-dd'],
  ['words before the day', { asOf: 'on 2024-01-10' }, undefined, 'AS_OF on 2024-01-10: expected yyyy-mm-dd'],
  ['an article without a day, and the day asked for', { on: null, asOf: '2024-01-10' }, undefined, 'ran'],
  ['all there', {}, undefined, 'ran'],
])('%s', async (_, given, spoil, said) => expect(await begun(given, spoil)).toBe(said));
