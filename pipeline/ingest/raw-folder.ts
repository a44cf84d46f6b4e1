import { createReadStream, existsSync, lstatSync, type ReadStream, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, posix, relative, sep } from 'node:path';
import { createGunzip } from 'node:zlib';
import { CannotRun, type ReadingLimits } from '../stage.ts';
import { bytesOfInput, checkInflated, inputTooLarge } from './limits.ts';

/** A file of the raw folder. */
export interface RawFile {
  /** Relative to the raw folder, with `/`: "articles/2023/kawlin.txt". */
  readonly path: string;
  /** Where its bytes lie, links resolved: two names of one file have one place. */
  readonly place: string;
  /** How much of it may be read. */
  readonly limits: ReadingLimits;
}

export type Located = RawFile | { readonly fault: string };

/** The raw folder, read only: the one door through which ingest reads. */
export interface RawFolder {
  /** Every file under `articles/` that may hold articles, sorted by path; and what lies there but cannot be read. */
  list(): { readonly files: readonly RawFile[]; readonly refused: readonly { readonly path: string; readonly fault: string }[] };
  /** The file that a manifest names, relative to the manifest's own folder. */
  locate(named: string, manifest: RawFile): Located;
}

/** Notes beside the articles, and what hides itself or belongs to a saved page (`name_files/`): no articles, no faults. */
const NOT_AN_ARTICLE =
  /^(?:[._].*|(?:sources?|readme|licen[cs]e|notices?|copying|changelog)(?:\.(?:md|txt|markdown|html?))?|Thumbs\.db|desktop\.ini)$/i;
const PARTS_OF_A_PAGE = /_files$/i;

const inside = (place: string, root: string): boolean => {
  const way = relative(root, place);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

const LEAVES = 'the path leaves the raw folder: only files inside it are read';

/** Opens a raw folder. Throws CannotRun where it or its `articles/` is missing. */
export const openRawFolder = (raw: string, limits: ReadingLimits): RawFolder => {
  const articles = join(raw, 'articles');
  if (!existsSync(raw) || !statSync(raw).isDirectory()) throw new CannotRun(`the raw folder ${raw} is missing`);
  if (!existsSync(articles) || !statSync(articles).isDirectory())
    throw new CannotRun(`${raw} has no folder articles/: put the articles and their manifest articles.csv there`);
  const roots = [realpathSync(raw), realpathSync(articles)];
  const isInside = (place: string) => roots.some((root) => inside(place, root));
  const open = (path: string): Located => {
    try {
      return opened(path);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (code === 'ENAMETOOLONG') return { fault: 'no file has a name as long as that' };
      if (['EACCES', 'ELOOP', 'EPERM'].includes(code)) return { fault: 'the file cannot be reached: no permission, or links in a circle' };
      throw error;
    }
  };
  const opened = (path: string): Located => {
    const full = join(raw, path);
    if (!existsSync(full))
      return { fault: lstatSync(full, { throwIfNoEntry: false }) === undefined ? 'the file is missing' : 'the link leads nowhere' };
    const place = realpathSync(full);
    if (!isInside(place)) return { fault: LEAVES };
    if (!statSync(place).isFile()) return { fault: 'not a file' };
    return { path, place, limits };
  };
  return {
    list: () => {
      const files: RawFile[] = [];
      const refused: { path: string; fault: string }[] = [];
      const walk = (folder: string) => {
        for (const name of readdirSync(join(raw, folder)).sort()) {
          if (NOT_AN_ARTICLE.test(name)) continue;
          const path = posix.join(folder, name);
          const entry = lstatSync(join(raw, path));
          if (entry.isDirectory()) {
            if (!PARTS_OF_A_PAGE.test(name)) walk(path);
            continue;
          }
          const located = open(path);
          if ('fault' in located)
            refused.push({
              path,
              fault: located.fault === 'not a file' ? 'a link to a folder is not followed: put the folder itself here' : located.fault,
            });
          else files.push(located);
        }
      };
      walk('articles');
      return { files, refused };
    },
    locate: (named, manifest) => {
      if (isAbsolute(named) || /^(?:[A-Za-z]:|\\\\)/.test(named)) return { fault: 'an absolute path: write it relative to the manifest' };
      if (named.includes('\0')) return { fault: 'not a path' };
      const path = posix.normalize(posix.join(posix.dirname(manifest.path), named.replaceAll('\\', '/')));
      if (path === '..' || path.startsWith('../')) return { fault: LEAVES };
      return open(path);
    },
  };
};

/** All bytes of a file, inflated where its name ends in `.gz`. Throws TooLarge where it holds more than an article can. */
export const bytesOf = async (file: RawFile): Promise<Uint8Array> => {
  const most = bytesOfInput(file.limits);
  if (statSync(file.place).size > most) throw inputTooLarge('the file', file.limits);
  if (!file.path.toLowerCase().endsWith('.gz')) return readFileSync(file.place);
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of streamOf(file)) {
    chunks.push(chunk);
    total += chunk.length;
    if (total > most) throw inputTooLarge('the file', file.limits);
  }
  return Buffer.concat(chunks);
};

/** The bytes of a file piece by piece, inflated where its name ends in `.gz`. */
export const streamOf = (file: RawFile): AsyncIterable<Uint8Array> => {
  const bytes = createReadStream(file.place);
  return file.path.toLowerCase().endsWith('.gz') ? inflated(file, bytes) : bytes;
};

async function* inflated(file: RawFile, bytes: ReadStream): AsyncGenerator<Uint8Array> {
  const packed = statSync(file.place).size;
  const inflater = createGunzip();
  bytes.on('error', (error) => inflater.destroy(error));
  let total = 0;
  try {
    for await (const chunk of bytes.pipe(inflater)) {
      total += chunk.length;
      checkInflated(total, packed, file.limits);
      yield chunk;
    }
  } finally {
    bytes.destroy();
  }
}
