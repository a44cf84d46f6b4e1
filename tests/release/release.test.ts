import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../pipeline/files.ts';
import { publish } from '../../pipeline/publish/publish.ts';
import { release } from '../../pipeline/release/release.ts';
import type { Table } from '../../schemas/tables.ts';
import { makeSmallOutput, type Row, smallRows } from '../publish/small-output.ts';

const removals: (() => void)[] = [];
afterAll(() => {
  for (const remove of removals) remove();
});

/** Publishes the small output with some rows made otherwise; gives its folder. */
const published = async (rowsOf: (table: Table) => readonly Row[] = smallRows): Promise<string> => {
  const { options, remove } = await makeSmallOutput(false, rowsOf);
  removals.push(remove);
  await publish(options);
  return options.out;
};

const make = (out: string, version: string, more: { readonly before?: string; readonly reworded?: boolean } = {}) =>
  release({ version, out, before: more.before ?? null, reworded: more.reworded === true, reportPage: async () => '<!doctype html>' });

let first = '';
beforeAll(async () => {
  first = (await make(await published(), '1.0.0')).folder;
});

describe('a release', () => {
  const read = (name: string): string => readFileSync(join(first, name), 'utf8');

  test('holds every published file and its checksum, checked by sha256sum', () => {
    const listed = read('SHA256SUMS').trim().split('\n');
    expect(listed.length).toBeGreaterThan(100);
    expect(execFileSync('sha256sum', ['--check', 'SHA256SUMS'], { cwd: first, encoding: 'utf8' }).trim().split('\n')).toHaveLength(
      listed.length,
    );
    for (const name of [
      'claims.duckdb',
      'parquet/articles.parquet',
      'csv/casualty_claims.csv',
      'report/index.html',
      'codebook.md',
      'run.json',
    ])
      expect(read('SHA256SUMS')).toContain(`  ${name}\n`);
  });

  test('has a bill of materials, what it is of, and says that nothing came before it', () => {
    expect(JSON.parse(read('sbom.cdx.json'))).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'claimledger' } } });
    expect(JSON.parse(read('release.json'))).toMatchObject({ version: '1.0.0', before: null, schema_version: '1.0.0' });
    expect(read('CHANGES.md')).toContain('The first release');
    expect(read('changes.csv')).toBe('change,table,id,article_id,field,old,new,why\r\n');
  });

  test('holds no text of an article and nothing of the stages', () =>
    expect(readdirSync(first).filter((name) => name.startsWith('.'))).toEqual([]));

  test('of the same output is the same', async () => {
    const out = join(first, '..', '..');
    const again = await make(out, '1.0.1');
    const [a, b] = [first, again.folder].map((folder) =>
      readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
        .split('\n')
        .filter((line) => !/ {2}(?:CHANGES\.md|release\.json)$/.test(line)),
    );
    expect(b).toEqual(a);
    expect([again.before, again.changes]).toEqual(['1.0.0', 0]);
    expect(readFileSync(join(again.folder, 'CHANGES.md'), 'utf8')).toContain('No claim is gained, lost or changed.');
    rmSync(again.folder, { recursive: true });
  });

  test.each([
    ['1.0.0', 'is there already: a release is never written over'],
    ['1.0', 'expected three numbers such as 1.2.0'],
    ['01.0.0', 'expected three numbers such as 1.2.0'],
    ['../../1.0.0', 'expected three numbers such as 1.2.0'],
    ['2.0.0', 'the tables are of schema 1.0.0; expected 1.x.y'],
  ])('%s is refused: %s', async (version, message) => {
    const out = join(first, '..', '..');
    await expect(make(out, version)).rejects.toThrow(message);
    expect(readdirSync(join(out, 'releases'))).toEqual(['1.0.0']);
  });

  test('no higher than the one before is refused', async () =>
    await expect(make(await published(), '0.9.0', { before: first })).rejects.toThrow(/expected (?:one above 1\.0\.0|1\.x\.y)/));

  test('of a file that is not as the run wrote it is refused, and leaves nothing', async () => {
    const out = await published();
    const path = join(out, 'csv', 'articles.csv');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\r\n`);
    await expect(make(out, '1.0.0')).rejects.toThrow('not as the last run wrote it');
    expect(existsSync(join(out, 'releases', '1.0.0')) || readdirSync(join(out, 'releases')).length > 0).toBe(false);
  });
});

/** The small output a month later: an article more, a decision more, a claim read otherwise, one under a new id, one reworded by its publisher. */
const later = (table: Table): readonly Row[] => {
  const rows = smallRows(table);
  const [one = {}] = rows;
  const copyOf = (row: Row, cells: Row): Row => ({ ...row, ...cells });
  switch (table.name) {
    case 'articles':
      return [
        ...rows.map((row) => (row.article_id === 'taw-ma-2' ? copyOf(row, { content_sha256: 'f'.repeat(64) }) : row)),
        copyOf(one, { article_id: 'taw-ma-3' }),
      ];
    case 'casualty_claims':
      return [
        ...rows
          .filter((row) => row.claim_id !== 'clm-2')
          .map((row) => (row.claim_id === 'clm-1' ? copyOf(row, { count_high: 14, count: null }) : copyOf(row, { count_low: 3 }))),
        copyOf(one, { claim_id: 'clm-9', article_id: 'taw-ma-3', evidence: '@mods `look` <img src=x>' }),
      ];
    case 'incident_claims':
      return rows.map((row) => copyOf(row, { incident_id: 'inc-2', count_low: 5 }));
    case 'corrections':
      return [...rows, copyOf(one, { correction_id: 'cor-3', article_id: 'taw-ma-1', record_id: 'clm-2', action: 'reject' })];
    default:
      return rows;
  }
};

describe('what changed since the release before', () => {
  let folder = '';
  const changes = () => parseCsv(readFileSync(join(folder, 'changes.csv'), 'utf8')).rows.map(({ cells }) => cells);
  const text = () => readFileSync(join(folder, 'CHANGES.md'), 'utf8');
  beforeAll(async () => {
    folder = (await make(await published(later), '1.1.0', { before: first })).folder;
  });

  test.each([
    ['added', 'casualty_claims', 'clm-9', 'evidence', '', "'@mods `look` <img src=x>", 'new article'],
    ['removed', 'casualty_claims', 'clm-2', 'evidence', 'At least three of them were children', '', 'correction'],
    ['changed', 'casualty_claims', 'clm-1', 'count_high', '12', '14', 'rule'],
    ['changed', 'casualty_claims', 'clm-1', 'count', '12', '', 'rule'],
    ['changed', 'casualty_claims', 'clm-3', 'count_low', '4', '3', 'article changed'],
    ['changed', 'incident_claims', 'inc-2', 'incident_id', 'inc-1', 'inc-2', 'rule'],
    ['changed', 'incident_claims', 'inc-2', 'count_low', '2', '5', 'rule'],
    ['added', 'articles', 'taw-ma-3', 'title', '', "'+1 base taken", 'new article'],
  ])('%s %s %s %s %j -> %j: %s', (change, table, id, field, old, now, why) =>
    expect(changes()).toContainEqual(expect.objectContaining({ change, table, id, field, old, new: now, why })),
  );

  test('and nothing else', () => expect(changes()).toHaveLength(9));

  test('CHANGES.md counts rows by table and by reason, and quotes words as code', () => {
    expect(text()).toContain('Against 1.0.0');
    expect(text()).toContain('| casualty_claims | 3 | 1 | 2 | 1 | 3 |');
    expect(text()).toContain('| new article | 1 | 0 | 0 |');
    expect(text()).toContain('| correction | 0 | 0 | 1 |');
    expect(text()).toContain("- casualty_claims clm-9, `'@mods 'look' <img src=x>`: new article");
  });

  test('an article that is gone takes its claims with it, and says so', async () => {
    const without = (table: Table): readonly Row[] => smallRows(table).filter((row) => row.article_id !== 'taw-ma-2');
    const out = await published(without);
    const gone = (await make(out, '1.1.0', { before: first })).folder;
    const rows = parseCsv(readFileSync(join(gone, 'changes.csv'), 'utf8')).rows.map(({ cells }) => cells);
    expect(rows.filter(({ change }) => change === 'removed')).toHaveLength(3);
    expect(new Set(rows.map(({ why }) => why))).toEqual(new Set(['article removed']));
  });
});

describe('a change of the form', () => {
  /** The first release as if one thing in it had been called or meant otherwise. */
  const otherwise = (from: string, to: string): string => {
    const copy = join(first, '..', '..', '..', `before-${Math.abs(from.length * 31 + to.length)}`);
    cpSync(first, copy, { recursive: true });
    const path = join(copy, 'datapackage.json');
    const text = readFileSync(path, 'utf8');
    expect(text.includes(from), from).toBe(true);
    writeFileSync(path, text.replace(from, to));
    return copy;
  };
  let out = '';
  beforeAll(async () => {
    out = await published();
  });

  test.each([
    ['"name": "victim_group"', '"name": "victims"', 'casualty_claims.victims: the column is gone'],
    [
      '"name": "count_low",\n            "type": "integer"',
      '"name": "count_low",\n            "type": "number"',
      'count_low: was of type number, is integer',
    ],
    ['"whole",', '"whole",\n              "most",', 'scope: lost the words most'],
    ['"name": "claim_links"', '"name": "claim_pairs"', 'claim_pairs: the table is gone'],
  ])('%s -> %s: refused without a major version', async (from, to, message) => {
    const before = otherwise(from, to);
    await expect(make(out, '1.1.0', { before })).rejects.toThrow(message);
    await expect(make(out, '1.1.0', { before, reworded: true })).rejects.toThrow('expected 2.0.0');
  });

  test('another description is another meaning, unless a person says that only the wording changed', async () => {
    const before = otherwise('Whose people are said to have been harmed.', 'Whose people were harmed.');
    await expect(make(out, '1.1.0', { before })).rejects.toThrow('casualty_claims.side: meant "Whose people were harmed."');
    const { folder } = await make(out, '1.1.0', { before, reworded: true });
    expect(readFileSync(join(folder, 'CHANGES.md'), 'utf8')).toMatch(/`casualty_claims\.side`: meant .* \(reworded\)/);
  });
});
