import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { filterLines } from '../../pipeline/distributed/filter.ts';
import { sparkSchema } from '../../pipeline/distributed/spark-schema.ts';
import { PROJECT, readReference } from '../../pipeline/files.ts';
import { Article } from '../../schemas/article.ts';
import { CasualtyClaim } from '../../schemas/casualty-claim.ts';
import { columnsOf } from '../../schemas/columns.ts';
import { ControlEvent } from '../../schemas/control-event.ts';
import { IncidentClaim } from '../../schemas/incident-claim.ts';
import { Reject } from '../../schemas/reject.ts';
import { runLedger } from '../end-to-end/run-ledger.ts';

const Line = z.strictObject({
  article: Article.nullable(),
  casualty_claims: z.array(CasualtyClaim),
  control_events: z.array(ControlEvent),
  incident_claims: z.array(IncidentClaim),
  rejects: z.array(Reject),
});

const reference = readReference(join(PROJECT, 'raw', 'reference'));
const bridge = {
  id: 'bridge',
  source: 'Hill Wire',
  date: '2024-05-02',
  body: 'At least 20 junta troops were killed in clashes in Momauk on Wednesday,\u2028the KIA said. 🌾',
};
const market = {
  article_id: 'market',
  published_on: '2024-05-03',
  text: 'Seven villagers were wounded by shelling in Kutkai on Thursday.',
};

const filtered = async (lines: readonly string[], numbered = true, source = 'stdin') => {
  const written: string[] = [];
  const output = new Writable({
    highWaterMark: 1,
    write: (chunk, _, done) => {
      written.push(String(chunk));
      setImmediate(done);
    },
  });
  const input = Readable.from([lines.map((line) => `${line}\n`).join('')]);
  const counts = await filterLines(input, output, reference, { source, numbered });
  return { counts, lines: written.join('').split('\n').slice(0, -1) };
};

describe('the filter', () => {
  test('gives a line for a line, in their order, whatever stands in them', async () => {
    const bad = [
      '{"article_id": "cut',
      '[1, 2]',
      '',
      '{"article_id":"empty","text":" "}',
      '{"article_id":"day","published_on":"2024-02-30","text":"x"}',
    ];
    const { counts, lines } = await filtered([JSON.stringify(bridge), ...bad, JSON.stringify(market)]);
    expect(counts).toEqual({ lines: 7, rejects: 4 });
    expect(lines[3]).toBe('');
    const read = lines.filter((line) => line !== '').map((line) => Line.parse(JSON.parse(line)));
    expect(read.map(({ article }) => article?.article_id ?? null)).toEqual(['bridge', null, null, null, null, 'market']);
    expect(read[0]?.casualty_claims).toMatchObject([{ side: 'junta', outcome: 'killed', count_low: 20, period_start: '2024-05-01' }]);
    expect(read[0]?.article).toMatchObject({ publisher: 'Hill Wire', published_on: '2024-05-02', copies: null });
    expect(read.flatMap(({ rejects }) => rejects.map(({ line, article_id, field }) => [line, article_id, field]))).toEqual([
      [2, null, null],
      [3, null, null],
      [5, 'empty', 'text'],
      [6, 'day', 'published_on'],
    ]);
    expect(read[5]?.casualty_claims).toMatchObject([{ side: 'civilian', outcome: 'wounded', count: 7 }]);
  });

  test('names no line where the order means nothing', async () => {
    const { lines } = await filtered(['{'], false);
    expect(Line.parse(JSON.parse(lines[0] ?? '')).rejects).toMatchObject([{ line: null }]);
  });
});

test('the schema for Spark has the columns of the tables, in their order', () => {
  const Field = z.object({ name: z.string(), type: z.unknown() });
  const Struct = z.object({ fields: z.array(Field) });
  const fields = Struct.parse(sparkSchema()).fields;
  expect(fields.map(({ name }) => name)).toEqual(Object.keys(Line.shape));
  const article = Struct.parse(fields[0]?.type).fields;
  expect(article.map(({ name }) => name)).toEqual(columnsOf(Article).map(({ name }) => name));
  expect(article.find(({ name }) => name === 'published_on')?.type).toBe('date');
  const claims = Struct.parse(z.object({ elementType: z.unknown() }).parse(fields[1]?.type).elementType).fields;
  expect(claims.map(({ name }) => name)).toEqual(columnsOf(CasualtyClaim).map(({ name }) => name));
});

describe('claimledger extract', () => {
  test('needs --stdin, and says so', async () => {
    const { code, stderr } = await runLedger(['extract']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('expected --stdin')]);
  });
});

describe('the bundle', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'claimledger-bundle-'));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const run = (file: string, args: readonly string[], input?: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const child = execFile(file, [...args], { cwd: scratch, maxBuffer: 1e8 }, (error, stdout) =>
        error ? reject(error) : resolve(stdout),
      );
      child.stdin?.end(input);
    });

  test('reads as the filter does, away from the project', async () => {
    const { MAKEFLAGS: _flags, MAKELEVEL: _level, ...env } = process.env;
    await new Promise<void>((resolve, reject) =>
      execFile('make', ['bundle', `OUT=${scratch}`], { cwd: PROJECT, env }, (error) => (error ? reject(error) : resolve())),
    );
    const lines = [JSON.stringify(bridge), '{', JSON.stringify(market)];
    const packed = await run(process.execPath, [join(scratch, 'claimledger-extract.mjs')], `${lines.join('\n')}\n`);
    const { lines: own } = await filtered(lines, false, 'archive');
    expect(packed.split('\n').slice(0, -1)).toEqual(own);
    const schema = await run(process.execPath, [join(scratch, 'claimledger-extract.mjs'), '--spark-schema']);
    expect(JSON.parse(schema)).toEqual(sparkSchema());
  });
});
