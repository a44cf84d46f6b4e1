import { closeSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ArticleText } from '../../schemas/article.ts';
import { named } from '../files.ts';

type DraftArticle = Omit<ArticleText, 'copies'>;

/** Where a draft lies in the file: its first byte and its length. */
export interface Place {
  readonly start: number;
  readonly length: number;
}

/** A scratch file that holds the drafts, so that memory holds none of the texts, however many there are. */
export interface DraftFile {
  append(article: DraftArticle): Place;
  read(place: Place): DraftArticle;
  /** Closes and removes it. */
  discard(): void;
}

export const openDraftFile = (path: string): DraftFile => {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w+');
  let end = 0;
  return {
    append: (article) => {
      const bytes = Buffer.from(JSON.stringify(article));
      let done = 0;
      try {
        while (done < bytes.length) done += writeSync(file, bytes, done, bytes.length - done, end + done);
      } catch (error) {
        throw named(error, path);
      }
      const place = { start: end, length: bytes.length };
      end += bytes.length;
      return place;
    },
    read: ({ start, length }) => {
      const bytes = Buffer.alloc(length);
      let done = 0;
      while (done < length) {
        const got = readSync(file, bytes, done, length - done, start + done);
        if (got === 0) throw new Error(`${path} was cut short while it was in use`);
        done += got;
      }
      return JSON.parse(bytes.toString('utf8')) as DraftArticle;
    },
    discard: () => {
      closeSync(file);
      rmSync(path, { force: true });
    },
  };
};
