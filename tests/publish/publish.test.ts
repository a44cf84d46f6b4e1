import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Type, tableFromIPC } from 'apache-arrow';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../pipeline/database.ts';
import { stageFiles } from '../../pipeline/files.ts';
import { publish } from '../../pipeline/publish/publish.ts';
import { CannotRun } from '../../pipeline/stage.ts';
import { currentVersion } from '../../pipeline/version.ts';
import { columnsOf } from '../../schemas/columns.ts';
import { readCell, unguardSpreadsheet } from '../../schemas/csv-cell.ts';
import { orderedSelect } from '../../schemas/ordered.ts';
import { TABLES } from '../../schemas/tables.ts';
import { publishedFiles } from '../end-to-end/run-ledger.ts';
import { makeSmallOutput } from './small-output.ts';

type Made = Awaited<ReturnType<typeof makeSmallOutput>>;
type Rows = readonly Readonly<Record<string, unknown>>[];

let made: Made;
const expected = new Map<string, Rows>();

beforeAll(async () => {
  made = await makeSmallOutput();
  await publish(made.options);
  const database = await openDatabase(stageFiles(made.options.out).database, { readOnly: true });
  for (const table of TABLES) expected.set(table.name, await database.rows(orderedSelect(table)));
  database.close();
});
afterAll(() => made.remove());

const bytesOf = (path: string): Buffer => readFileSync(join(made.options.out, path));
const dayOf = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

/** Every file that readers see, but those that may differ between two equal runs. */
const published = (out: string): readonly string[] => Object.keys(publishedFiles(out));

describe.each(TABLES.map((table) => [table.name, table] as const))('%s', (name, table) => {
  const columns = columnsOf(table.schema);

  it('gives back every cell from Parquet, by a reader that is not DuckDB', async () => {
    const file = bytesOf(`parquet/${name}.parquet`);
    const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
    const rows = await parquetReadObjects({ file: buffer, compressors });
    const plain = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([k, v]) => [k, typeof v === 'bigint' ? Number(v) : dayOf(v)])),
    );
    expect(plain).toEqual(expected.get(name));
    const metadata = Object.fromEntries((parquetMetadata(buffer).key_value_metadata ?? []).map(({ key, value }) => [key, value]));
    expect(metadata).toMatchObject({ schema_version: '1.0.0', table: name });
    expect(metadata.source_hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives back every cell from CSV, and has CRLF and no byte order mark', () => {
    const text = bytesOf(`csv/${name}.csv`).toString('utf8');
    const { data, errors } = Papa.parse<string[]>(text.trimEnd(), { newline: '\r\n' });
    expect(errors).toEqual([]);
    const [header, ...body] = data;
    expect(header).toEqual(columns.map((c) => c.name));
    expect(body.map((cells) => Object.fromEntries(columns.map((c, i) => [c.name, readCell(c, cells[i] ?? '')])))).toEqual(
      expected.get(name),
    );
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('gives Excel the same cells behind a byte order mark', () => {
    const marked = bytesOf(`csv/excel/${name}.csv`).toString('utf8');
    expect(marked.startsWith('\uFEFF')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(marked.slice(1).trimEnd(), { newline: '\r\n' });
    expect(errors).toEqual([]);
    const [header, ...body] = data;
    expect(header).toEqual(columns.map((c) => c.name));
    const read = (column: (typeof columns)[number], cell: string) =>
      column.kind === 'text' && cell !== '' ? unguardSpreadsheet(cell) : readCell(column, cell);
    expect(body.map((cells) => Object.fromEntries(columns.map((c, i) => [c.name, read(c, cells[i] ?? '')])))).toEqual(expected.get(name));
  });

  it('puts one hashtag per column under the header, and the same rows below', () => {
    const [header, tags, ...body] = Papa.parse<string[]>(bytesOf(`csv/hxl/${name}.csv`).toString('utf8'), { newline: '\r\n' }).data;
    const [plainHeader, ...plainBody] = Papa.parse<string[]>(bytesOf(`csv/${name}.csv`).toString('utf8'), { newline: '\r\n' }).data;
    expect([header, body]).toEqual([plainHeader, plainBody]);
    for (const tag of tags ?? []) expect(tag).toMatch(/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/);
    expect(new Set(tags).size, 'no two columns share a hashtag').toBe(columns.length);
  });

  it('gives back every cell from Arrow, with days as Date32 and descriptions on the fields', () => {
    const arrow = tableFromIPC(bytesOf(`arrow/${name}.arrow`));
    for (const column of columns) {
      const field = arrow.schema.fields.find((f) => f.name === column.name);
      expect(field?.metadata.get('description')).toBe(column.description);
      expect(field?.nullable).toBe(column.nullable);
      if (column.kind === 'day') expect(String(field?.type)).toBe('Date32<DAY>');
      if (column.kind === 'enum' || column.kind === 'text') expect(field?.type.typeId).toBe(Type.Utf8);
    }
    const days = new Set(columns.flatMap((c) => (c.kind === 'day' ? [c.name] : [])));
    const rows = arrow
      .toArray()
      .map((row) =>
        Object.fromEntries(
          Object.entries(row?.toJSON() as Record<string, unknown>).map(([k, v]) => [
            k,
            days.has(k) && v !== null ? new Date(Number(v)).toISOString().slice(0, 10) : typeof v === 'bigint' ? Number(v) : v,
          ]),
        ),
      );
    expect(rows).toEqual(expected.get(name));
    expect(arrow.schema.metadata.get('schema_version')).toBe('1.0.0');
  });
});

it('gives equal bytes over two runs, another order of rows and another place, in every file but run.json', async () => {
  const other = await makeSmallOutput(true);
  try {
    await publish({ ...other.options, jobs: 2 });
    const files = published(made.options.out);
    expect(published(other.options.out)).toEqual(files);
    expect(files.length).toBeGreaterThan(TABLES.length * 5);
    for (const file of files) expect(readFileSync(join(other.options.out, file)).equals(bytesOf(file)), file).toBe(true);
  } finally {
    other.remove();
  }
});

it('leaves no half-written file, and lists every file with its size in run.json', () => {
  const files = published(made.options.out);
  const all = readdirSync(made.options.out, { recursive: true, encoding: 'utf8' });
  expect(all.filter((name) => name.includes('.tmp'))).toEqual([]);
  const run = JSON.parse(bytesOf('run.json').toString('utf8')) as { files: { path: string; bytes: number }[]; stages: { stage: string }[] };
  for (const { path, bytes } of run.files) expect(statSync(join(made.options.out, path)).size, path).toBe(bytes);
  expect(run.files.length).toBe(files.length);
  expect(run.stages.map((s) => s.stage)).toEqual(['ingest', 'publish']);
});

it('cannot run without a database, and says which stage to run', async () => {
  await expect(publish({ ...made.options, out: join(made.dir, 'nowhere') })).rejects.toThrow(CannotRun);
  await expect(publish({ ...made.options, out: join(made.dir, 'nowhere') })).rejects.toThrow('run load and aggregate first');
});

it('cannot run on a database that lacks a table, and names it', async () => {
  const other = await makeSmallOutput();
  const database = await openDatabase(stageFiles(other.options.out).database);
  await database.run('drop table battles');
  database.close();
  await expect(publish(other.options)).rejects.toThrow('the database lacks battles: run load and aggregate again');
  other.remove();
});

describe('versions', () => {
  it('is seen by readers as a whole or not at all: what stops it at the last moment leaves the last version', async () => {
    const other = await makeSmallOutput();
    const { out } = other.options;
    await publish(other.options);
    const before = publishedFiles(out);
    const version = currentVersion(out);
    const confirm = (): void => {
      expect(currentVersion(out)).toBe(version);
      throw new CannotRun('no');
    };
    await expect(publish({ ...other.options, confirm })).rejects.toThrow('no');
    expect([currentVersion(out), publishedFiles(out)]).toEqual([version, before]);
    await publish(other.options);
    expect(currentVersion(out)).not.toBe(version);
    expect([existsSync(version ?? ''), publishedFiles(out)]).toEqual([false, before]);
    other.remove();
  });

  it('takes the place of folders that stand there, and keeps what a person has put among them', async () => {
    const other = await makeSmallOutput();
    const { out } = other.options;
    mkdirSync(join(out, 'csv'));
    writeFileSync(join(out, 'csv', 'articles.csv'), 'old');
    writeFileSync(join(out, 'csv', 'my notes.csv'), 'mine');
    await publish(other.options);
    writeFileSync(join(out, 'parquet', 'plot.R'), 'mine too');
    const elsewhere = mkdtempSync(join(tmpdir(), 'claimledger-elsewhere-'));
    writeFileSync(join(elsewhere, 'thesis.tex'), 'not to be moved');
    symlinkSync(elsewhere, join(out, 'parquet', 'thesis'));
    await publish(other.options);
    expect(readFileSync(join(elsewhere, 'thesis.tex'), 'utf8')).toBe('not to be moved');
    expect(readlinkSync(join(out, 'parquet', 'thesis'))).toBe(elsewhere);
    rmSync(elsewhere, { recursive: true });
    expect(readFileSync(join(out, 'csv', 'articles.csv'), 'utf8')).toBe(bytesOf('csv/articles.csv').toString('utf8'));
    expect(readFileSync(join(out, 'csv', 'my notes.csv'), 'utf8')).toBe('mine');
    expect(readFileSync(join(out, 'parquet', 'plot.R'), 'utf8')).toBe('mine too');
    other.remove();
  });
});
