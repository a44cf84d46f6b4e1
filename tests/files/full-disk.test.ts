import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { writeNdjson, writeWhole } from '../../pipeline/files.ts';
import { openDraftFile } from '../../pipeline/ingest/draft-file.ts';

/** A device that is always full stands where the file beside the place would be written. */
const FULL = '/dev/full';
const FAULT = { code: 'ENOSPC' };

let dir = '';
let path = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'claimledger-full-'));
  path = join(dir, 'rows.ndjson');
  writeFileSync(path, '"as it was"\n');
  symlinkSync(FULL, `${path}.${process.pid}.tmp`);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe.skipIf(!existsSync(FULL))('on a full disk', () => {
  test.each([
    [1, 'what is written only at the end'],
    [200_000, 'what is written on the way'],
  ])('%d rows are not lost in silence: %s', async (rows, _reason) => {
    const all = Array.from({ length: rows }, (_, i) => `row ${i}`);
    await expect(writeNdjson(path, z.string(), all)).rejects.toMatchObject({ ...FAULT, path });
    expect(readdirSync(dir)).toEqual(['rows.ndjson']);
  });

  test('a file that is written at once is not either', () =>
    expect(() => writeWhole(path, 'all of it')).toThrow(expect.objectContaining({ ...FAULT, path })));

  test('a draft is not either, and the fault names the file', () => {
    const drafts = openDraftFile(`${path}.${process.pid}.tmp`);
    const article = { text: 'Ten soldiers were killed.' } as Parameters<typeof drafts.append>[0];
    expect(() => drafts.append(article)).toThrow(expect.objectContaining({ ...FAULT, path: `${path}.${process.pid}.tmp` }));
    drafts.discard();
  });
});
