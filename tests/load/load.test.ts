import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { aggregate } from '../../pipeline/aggregate/aggregate.ts';
import { buildDatabase, type Database, fillDatabase, literal, openDatabase, requireKeys } from '../../pipeline/database.ts';
import { stageFiles } from '../../pipeline/files.ts';
import { load } from '../../pipeline/load/load.ts';
import { CannotRun, type StageOptions, type StageReport } from '../../pipeline/stage.ts';
import { columnsOf } from '../../schemas/columns.ts';
import { createTable, createTypes, withoutKeys } from '../../schemas/ddl.ts';
import { TABLES, tableNamed } from '../../schemas/tables.ts';
import { articleText, scratch, stageArticles } from './staged-articles.ts';

const TEXT = 'The column said on Tuesday that it had killed 20 soldiers, among them two captains. It took the town.';

const claim = (more: Readonly<Record<string, unknown>> = {}) => ({
  claim_id: 'claim-1',
  article_id: 'a',
  side: 'junta',
  outcome: 'killed',
  count: 20,
  count_low: 20,
  count_high: 20,
  qualifier: 'exact',
  claimant: 'the column',
  claimant_actor_id: null,
  claimant_side: 'resistance',
  claimant_step: 'sentence',
  verification: 'not_stated',
  victim_actor_id: null,
  victim_group: null,
  cause: 'unknown',
  place_id: null,
  place: 'Loikaw',
  place_kind: 'town',
  site: null,
  township: null,
  state_region: null,
  pcode: null,
  lat: 19.67,
  lon: 97.2,
  period_start: '2024-01-09',
  period_end: '2024-01-09',
  date_precision: 'day',
  date_basis: null,
  subset_of: null,
  evidence: 'killed 20 soldiers',
  char_start: 38,
  char_end: 56,
  rule: 'counted-people',
  confidence: 0.9,
  review: 'none',
  ...more,
});

let remove: (() => void) | null = null;
afterEach(() => remove?.());

/** Loads these claims in place of the extractor's, told by article `a`. */
const loadClaims = async (
  claims: readonly object[],
): Promise<{ readonly options: StageOptions; readonly report: StageReport; readonly db: Database }> => {
  const place = scratch();
  remove = place.remove;
  const options = await stageArticles(place.dir, [articleText({ article_id: 'a', text: TEXT })]);
  const line = { article_id: 'a', key: 'k', casualty_claims: claims, control_events: [], incident_claims: [] };
  writeFileSync(stageFiles(place.dir).readings, `${JSON.stringify(line)}\n`);
  const report = await load(options);
  const db = await openDatabase(stageFiles(place.dir).records, { readOnly: true });
  return { options, report, db };
};

describe('records with a fault become rejects, the rest goes on', () => {
  test.each([
    ['a key told twice', [claim(), claim({ count: 21, count_low: 21, count_high: 21 })], 1, 'claim_id'],
    ['an article that is not there', [claim(), claim({ claim_id: 'claim-2', article_id: 'b' })], 1, 'article_id'],
    ['a whole that is not there', [claim(), claim({ claim_id: 'claim-2', subset_of: 'claim-9' })], 1, 'subset_of'],
    [
      'a part of a rejected whole',
      [claim({ claim_id: 'claim-2', subset_of: 'claim-9' }), claim({ claim_id: 'claim-3', subset_of: 'claim-2' }), claim()],
      1,
      'subset_of',
    ],
    [
      'parts of each other',
      [claim(), claim({ claim_id: 'claim-2', subset_of: 'claim-3' }), claim({ claim_id: 'claim-3', subset_of: 'claim-2' })],
      1,
      'subset_of',
    ],
    ['a part of itself', [claim(), claim({ claim_id: 'claim-2', subset_of: 'claim-2' })], 1, 'subset_of'],
    ['a word outside its list', [claim(), claim({ claim_id: 'claim-2', side: 'rebels' })], 1, 'side'],
    ['a day that does not exist', [claim(), claim({ claim_id: 'claim-2', period_start: '2024-02-30' })], 1, 'period_start'],
    ['no value where one is needed', [claim(), claim({ claim_id: 'claim-2', claimant: null })], 1, 'claimant'],
    ['low above high', [claim(), claim({ claim_id: 'claim-2', count_low: 30 })], 1, 'claim_id'],
    ['no bound at all', [claim(), claim({ claim_id: 'claim-2', count_low: null, count_high: null })], 1, 'claim_id'],
    [
      'nothing wrong: a part after and before its whole',
      [claim({ claim_id: 'claim-0', subset_of: 'claim-1' }), claim(), claim({ claim_id: 'claim-2', subset_of: 'claim-1' })],
      3,
      null,
    ],
  ] as const)('%s', async (_, claims, loaded, field) => {
    const { db, report } = await loadClaims(claims);
    expect(await db.count('select count(*) from casualty_claims')).toBe(loaded);
    const rejects = await db.rows(`select stage, field, message from rejects where stage = 'load'`);
    expect(rejects.length).toBe(claims.length - loaded);
    expect(report.read).toBe(report.written + report.rejected + report.merged);
    for (const reject of rejects) expect(reject.field).toBe(field);
    db.close();
  });

  test('which of two rows with one key stays does not depend on their order', async () => {
    const rows = [claim(), claim({ count: 21, count_low: 21, count_high: 21 })];
    const one = await loadClaims(rows);
    const kept = await one.db.rows('select count from casualty_claims');
    one.db.close();
    remove?.();
    const other = await loadClaims([...rows].reverse());
    expect(await other.db.rows('select count from casualty_claims')).toEqual(kept);
    other.db.close();
  });

  test('rejects of all stages stand in one table, each once', async () => {
    const place = scratch();
    remove = place.remove;
    const options = await stageArticles(place.dir, [articleText({ article_id: 'a', text: TEXT })]);
    const reject = {
      reject_id: 'reject-1',
      stage: 'ingest',
      source_file: 'x.txt',
      line: null,
      char_offset: null,
      article_id: null,
      field: null,
      message: 'empty',
      value: null,
    };
    writeFileSync(stageFiles(place.dir).rejects('ingest'), `${JSON.stringify(reject)}\n${JSON.stringify(reject)}\n`);
    writeFileSync(
      stageFiles(place.dir).readings,
      `${JSON.stringify({ article_id: 'a', key: 'k', casualty_claims: [claim({ claim_id: 'c', side: 'x' })], control_events: [], incident_claims: [] })}\n`,
    );
    const report = await load(options);
    expect(report.counts.rejects).toBe(2);
    expect((await load(options)).counts.rejects).toBe(2);
  });
});

describe('the tables', () => {
  test('NOT NULL, checks and types are those of the schemas; keys hold without an index', async () => {
    const { db } = await loadClaims([claim()]);
    const constraints = await db.rows(
      `select table_name, constraint_type, count(*) as n from duckdb_constraints() group by all order by all`,
    );
    for (const table of TABLES.filter((t) => t.kind === 'record')) {
      const of = (type: string): unknown => constraints.find((c) => c.table_name === table.name && c.constraint_type === type)?.n ?? 0;
      expect([table.name, of('PRIMARY KEY'), of('FOREIGN KEY'), of('CHECK')]).toEqual([table.name, 0, 0, table.checks.length]);
      expect(of('NOT NULL')).toBeGreaterThanOrEqual(columnsOf(table.schema).filter((c) => !c.nullable).length);
    }
    expect(
      await db.rows(`select data_type from duckdb_columns() where table_name = 'casualty_claims' and column_name = 'period_start'`),
    ).toEqual([{ data_type: 'DATE' }]);
    expect(
      String(
        (await db.rows(`select data_type from duckdb_columns() where table_name = 'casualty_claims' and column_name = 'side'`))[0]
          ?.data_type,
      ),
    ).toContain('ENUM');
    expect(await db.count(`select count(*) from duckdb_tables() where comment is null`)).toBe(0);
    db.close();
  });

  test('a constraint holds: DuckDB itself refuses what load would', async () => {
    const db = await openDatabase(':memory:');
    const table = tableNamed('rejects');
    for (const sql of [...createTypes([table]), createTable(table)]) await db.run(sql);
    await expect(
      db.run(`insert into rejects (reject_id, stage, source_file, message) values ('r', 'nowhere', 'f', 'm')`),
    ).rejects.toThrow();
    await expect(db.run(`insert into rejects (reject_id, stage, source_file) values ('r', 'load', 'f')`)).rejects.toThrow('NOT NULL');
    await db.run(`insert into rejects (reject_id, stage, source_file, message) values ('r', 'load', 'f', 'm')`);
    await expect(db.run(`insert into rejects (reject_id, stage, source_file, message) values ('r', 'load', 'f', 'm')`)).rejects.toThrow(
      'Duplicate',
    );
    db.close();
  });

  test.each([
    ['articles', `insert into articles select * from articles limit 1`, 'two rows with one article_id'],
    ['casualty_claims', `update casualty_claims set article_id = 'nowhere'`, 'article_id is no article_id of articles: nowhere'],
    ['casualty_claims', `update casualty_claims set subset_of = 'nothing'`, 'subset_of is no claim_id of casualty_claims: nothing'],
  ])('a key of %s that does not hold is told', async (name, damage, told) => {
    const { db } = await loadClaims([claim()]);
    const own = await openDatabase(':memory:');
    await own.run(createTypes(TABLES).join(';'));
    for (const table of ['articles', 'casualty_claims']) {
      await own.run(createTable(withoutKeys(tableNamed(table))));
      for (const row of await db.rows(`select * from ${table}`)) {
        const cells = Object.values(row).map((cell) => (typeof cell === 'string' ? literal(cell) : String(cell)));
        await own.run(`insert into ${table} values (${cells.join(', ')})`);
      }
      await requireKeys(own, tableNamed(table));
    }
    await own.run(damage);
    await expect(requireKeys(own, tableNamed(name))).rejects.toThrow(told);
    own.close();
    db.close();
  });

  test('one list under two contents cannot be created', () => {
    const table = tableNamed('rejects');
    const other = { ...table, schema: tableNamed('articles').schema };
    expect(createTypes([table, other]).length).toBe(2);
  });

  test('extensions are never fetched', async () => {
    const db = await openDatabase(':memory:');
    expect(
      await db.rows(
        `select name, value from duckdb_settings() where name in ('autoinstall_known_extensions', 'autoload_known_extensions') order by name`,
      ),
    ).toEqual([
      { name: 'autoinstall_known_extensions', value: 'false' },
      { name: 'autoload_known_extensions', value: 'false' },
    ]);
    db.close();
  });
});

describe('files', () => {
  test('who has the old database open keeps reading it; no half-built file stays', async () => {
    const { options, db } = await loadClaims([claim()]);
    await load(options);
    await aggregate(options);
    const old = await openDatabase(stageFiles(options.out).database, { readOnly: true });
    await aggregate({ ...options, jobs: 2 });
    expect(await old.count('select count(*) from casualty_claims')).toBe(1);
    expect(await db.count('select count(*) from casualty_claims')).toBe(1);
    expect(readdirSync(options.out)).toEqual(['.stage']);
    expect(readdirSync(stageFiles(options.out).dir).filter((name) => name.includes('tmp') || name.includes('work'))).toEqual([]);
    old.close();
    db.close();
  });

  test('where the building fails the old file stays', async () => {
    const { dir, remove: away } = scratch();
    const path = join(dir, 'x.duckdb');
    writeFileSync(path, 'old');
    const build = buildDatabase(path, (beside) =>
      fillDatabase(beside, 1, async (db) => {
        await db.run('create table half as select 1');
        throw new Error('no');
      }),
    );
    await expect(build).rejects.toThrow('no');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(dir)).toEqual(['x.duckdb']);
    away();
  });

  test('a missing stage file cannot run', async () => {
    const { dir, remove: away } = scratch();
    const options = await stageArticles(dir, []);
    await expect(load(options)).rejects.toThrow(CannotRun);
    await expect(aggregate(options)).rejects.toThrow('run load first');
    expect(existsSync(stageFiles(dir).records)).toBe(false);
    away();
  });
});

describe('--records: a person’s own coding', () => {
  let loadedIn = '';
  const records = async (files: Readonly<Record<string, string>>) => {
    const place = scratch();
    remove = place.remove;
    const options = await stageArticles(place.dir, [articleText({ article_id: 'a', text: TEXT })]);
    loadedIn = place.dir;
    const dir = join(place.dir, 'coded');
    mkdirSync(dir);
    for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
    const report = await load({ ...options, records: dir });
    return { report, db: await openDatabase(stageFiles(place.dir).records, { readOnly: true }) };
  };

  test('CSV with columns of the contract: names become places, words become offsets', async () => {
    const { db } = await records({
      'casualty_claims.csv':
        'article_id,side,outcome,count,count_low,count_high,qualifier,claimant,claimant_side,place,period_start,period_end,evidence\na,junta,killed,20,20,,at_least,Karenni Nationalities Defense Force (KNDF),resistance,Mobye,2024-01-09,,killed 20 soldiers\n',
      'control_events.csv':
        'article_id,place,action,actor_side,date_start,date_end,claimant,claimant_side,evidence\na,Mobye,captured,resistance,2024-01-09,2024-01-09,the column,resistance,It took the town\n',
    });
    expect(
      await db.rows(
        'select place_id, place, township, claimant_actor_id, count_high, period_end, char_start, evidence, rule from casualty_claims',
      ),
    ).toEqual([
      {
        place_id: 'tn-shan-pekon-moebye',
        place: 'Mobye',
        township: 'Pekon',
        claimant_actor_id: 'kndf',
        count_high: null,
        period_end: null,
        char_start: TEXT.indexOf('killed 20'),
        evidence: 'killed 20 soldiers',
        rule: 'gold',
      },
    ]);
    expect(await db.count('select count(*) from control_events')).toBe(1);
    db.close();
  });

  test('CSV as a spreadsheet writes it: TRUE is true, a part finds its whole, words stand where their offset says', async () => {
    const head =
      'article_id,side,outcome,count,count_low,count_high,qualifier,claimant,claimant_side,place,evidence,char_start,subset,colour';
    const { db, report } = await records({
      'casualty_claims.csv': `${head}
a,junta,killed,20,20,20,exact,the column,resistance,Loikaw,killed 20 soldiers,,FALSE,red
a,junta,killed,2,2,2,exact,the column,resistance,Loikaw,two captains,,TRUE,
a,junta,wounded,1,1,1,exact,the column,resistance,Loikaw,the,${TEXT.lastIndexOf('the')},No,
a,junta,wounded,many,many,5,exact,the column,resistance,Loikaw,the town,,,
`,
    });
    expect(await db.rows('select count, subset_of is not null as part, char_start from casualty_claims order by char_start')).toEqual([
      { count: 20, part: false, char_start: TEXT.indexOf('killed 20') },
      { count: 2, part: true, char_start: TEXT.indexOf('two captains') },
      { count: 1, part: false, char_start: TEXT.lastIndexOf('the') },
    ]);
    expect(await db.rows('select source_file, line, field, value from rejects')).toEqual([
      { source_file: 'casualty_claims.csv', line: 5, field: 'count', value: 'many' },
    ]);
    expect(report.notes).toContain('columns that no table has, passed over: colour');
    db.close();
  });

  test('where the records came from is kept, for make to load them again', async () => {
    const { db } = await records({ 'a.json': gold([{ ...row, cue: 'killed 20 soldiers' }]) });
    db.close();
    const dir = loadedIn;
    expect(readFileSync(join(stageFiles(dir).dir, 'records.setting'), 'utf8')).toBe(`${join(dir, 'coded')}\n`);
  });

  const gold = (claims: readonly object[], id = 'a'): string =>
    JSON.stringify({ article_id: id, casualty_claims: claims, control_events: [] });
  const row = {
    side: 'junta',
    outcome: 'killed',
    count: 20,
    count_low: 20,
    count_high: 20,
    qualifier: 'exact',
    claimant: 'the column',
    claimant_side: 'resistance',
    place: 'Loikaw',
    period_start: null,
    period_end: null,
  };

  test('JSON: `subset: true` finds its whole', async () => {
    const { db } = await records({
      'a.json': gold([
        { ...row, cue: 'killed 20 soldiers' },
        { ...row, count: 2, count_low: 2, count_high: 2, subset: true, cue: 'two captains' },
      ]),
    });
    expect(
      await db.rows('select w.count_low as whole from casualty_claims as p join casualty_claims as w on w.claim_id = p.subset_of'),
    ).toEqual([{ whole: 20 }]);
    db.close();
  });

  test.each([
    ['words that the article does not have', gold([{ ...row, cue: 'killed 21 soldiers' }]), 'evidence'],
    ['an article that is not there', gold([{ ...row, cue: 'x' }], 'zz'), 'article_id'],
    ['a word outside its list', gold([{ ...row, side: 'rebels', cue: 'killed 20 soldiers' }]), 'side'],
  ])('%s: a reject with its file', async (_, content, field) => {
    const { db, report } = await records({ 'a.json': content });
    expect(await db.rows('select stage, source_file, field from rejects')).toEqual([{ stage: 'load', source_file: 'a.json', field }]);
    expect([report.read, report.written, report.rejected]).toEqual([2, 1, 1]);
    db.close();
  });

  test.each([
    ['an empty folder', {}, 'holds no .json and no .csv'],
    ['what is not JSON', { 'a.json': '{' }, 'not JSON'],
    ['JSON without an article', { 'a.json': '{}' }, 'article_id'],
    ['a CSV of no table', { 'x.csv': 'a,b\n1,2\n' }, 'no column action'],
  ])('%s cannot run', async (_, files, message) => {
    await expect(records(files)).rejects.toThrow(message);
  });
});
