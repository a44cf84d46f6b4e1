import { ARCHIVE_ENDS, archiveRows, csvHeader, csvRecords } from './archive-rows.ts';
import { fieldOf } from './field-names.ts';
import type { Given, Input, Origin } from './found.ts';
import { refuse } from './found.ts';
import { TooLarge } from './limits.ts';
import { bytesOf, type RawFile, type RawFolder } from './raw-folder.ts';
import { DOCUMENT_ENDS, readDocument } from './read-document.ts';

const endOf = (path: string, ends: readonly string[]): string | null => {
  const lower = path.toLowerCase();
  return ends.filter((end) => lower.endsWith(end)).sort((a, b) => b.length - a.length)[0] ?? null;
};

const ofDocument = (path: string): string | null => endOf(path.toLowerCase().replace(/\.gz$/, ''), DOCUMENT_ENDS);
const ofArchive = (path: string): string | null => endOf(path, ARCHIVE_ENDS);

const UNKNOWN_FORMAT = `unknown format: expected ${[...DOCUMENT_ENDS, ...ARCHIVE_ENDS].join(' ')}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A manifest names files and holds no texts itself; a CSV archive holds texts. */
const isManifest = (header: readonly string[]): boolean =>
  header.some((n) => fieldOf(n) === 'file') && !header.some((n) => fieldOf(n) === 'text');

interface ManifestRow {
  readonly origin: Origin;
  readonly manifest: RawFile;
  readonly given: Given;
}

async function* readOne(file: RawFile, origin: Origin, kind: 'manifest' | 'file', given: Given): AsyncGenerator<Input> {
  const id = given.article_id ?? null;
  const end = ofDocument(file.path);
  if (end === null) {
    const message =
      ofArchive(file.path) === null ? UNKNOWN_FORMAT : 'an archive of many articles is read by itself: take its line out of the manifest';
    yield refuse(origin, { field: 'file', message, value: given.file ?? null }, id);
    return;
  }
  let bytes: Uint8Array;
  try {
    bytes = await bytesOf(file);
  } catch (error) {
    const message = error instanceof TooLarge ? error.message : 'the file cannot be read: it is locked, or a damaged gzip file';
    yield refuse(origin, { field: 'file', message, value: given.file ?? null }, id);
    return;
  }
  const read = readDocument(end, bytes);
  if ('message' in read) {
    yield refuse(origin, { at: { file: file.path, line: null }, ...read }, id);
    return;
  }
  yield { origin, sourceFile: file.path, kind, given: { ...read.given, ...given }, hints: read.hints, text: read.text };
}

/** All rows of all manifests, sorted by file, then id, so that their order in the file decides nothing. */
const manifestRows = async (
  manifests: readonly RawFile[],
): Promise<{ readonly rows: readonly ManifestRow[]; readonly refused: readonly Input[] }> => {
  const rows: ManifestRow[] = [];
  const refused: Input[] = [];
  for (const manifest of manifests) {
    for await (const row of csvRecords(manifest)) {
      const origin = { file: manifest.path, line: row.line };
      if ('fault' in row) refused.push(refuse(origin, row.fault));
      else rows.push({ origin, manifest, given: row.given });
    }
  }
  rows.sort(
    (a, b) =>
      compare(a.manifest.path, b.manifest.path) ||
      compare(a.given.file ?? '', b.given.file ?? '') ||
      compare(a.given.article_id ?? '', b.given.article_id ?? '') ||
      (a.origin.line ?? 0) - (b.origin.line ?? 0),
  );
  return { rows, refused };
};

/**
 * Every article of the raw folder, and every input that is none: first the manifests' rows, then the files that no manifest names,
 * documents and archives by path. One at a time; archives row by row.
 */
export async function* readInputs(folder: RawFolder): AsyncGenerator<Input> {
  const { files, refused } = folder.list();
  for (const { path, fault } of refused) yield refuse({ file: path, line: null }, { field: 'file', message: fault, value: path });

  const manifests: RawFile[] = [];
  for (const file of files) if (/\.csv(?:\.gz)?$/i.test(file.path) && isManifest(await csvHeader(file))) manifests.push(file);
  const { rows, refused: brokenRows } = await manifestRows(manifests);
  yield* brokenRows;

  const taken = new Map<string, Origin | null>(manifests.map((file) => [file.place, null]));
  for (const { origin, manifest, given } of rows) {
    const id = given.article_id ?? null;
    if (given.file === undefined) {
      yield refuse(origin, { field: 'file', message: 'the row names no file', value: null }, id);
      continue;
    }
    const located = folder.locate(given.file, manifest);
    if ('fault' in located) {
      yield refuse(origin, { field: 'file', message: located.fault, value: given.file }, id);
      continue;
    }
    const before = taken.get(located.place);
    if (before !== undefined) {
      const by =
        before === null
          ? 'the file is a manifest itself'
          : `the file is named twice: ${before.file}:${before.line} names it too, and that row is kept`;
      yield refuse(origin, { field: 'file', message: by, value: given.file }, id);
      continue;
    }
    if (ofArchive(located.path) === null || ofDocument(located.path) !== null) taken.set(located.place, origin);
    yield* readOne(located, origin, 'manifest', given);
  }

  const seen = new Map<string, string>();
  for (const file of files) {
    if (taken.has(file.place)) continue;
    const origin = { file: file.path, line: null };
    const other = seen.get(file.place);
    seen.set(file.place, other ?? file.path);
    const archive = ofArchive(file.path);
    if (other !== undefined)
      yield refuse(origin, { field: 'file', message: `the file is named twice: it is ${other} by another name`, value: file.path });
    else if (archive === null) yield* readOne(file, origin, 'file', {});
    else if (archive.startsWith('.csv') && !(await csvHeader(file)).some((name) => fieldOf(name) === 'text'))
      yield refuse(origin, {
        field: null,
        message: 'neither a manifest (a column `file`) nor an archive (a column `text`)',
        value: (await csvHeader(file)).join(','),
      });
    else yield* readArchive(archive, file);
  }
}

async function* readArchive(end: string, file: RawFile): AsyncGenerator<Input> {
  for await (const row of archiveRows(end, file)) {
    const origin = { file: file.path, line: row.line };
    if ('fault' in row) yield refuse(origin, row.fault);
    else yield { origin, sourceFile: file.path, kind: 'archive', given: row.given, hints: {}, text: row.given.text ?? '' };
  }
}
