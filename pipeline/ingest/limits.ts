import type { ReadingLimits } from '../stage.ts';

/** An input beyond a limit: the message says which, and what raises it. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

const MEGABYTE = 2 ** 20;

/** Markup, escapes and other columns: a saved page, a line or a row may be so many times as large as the text in it. */
const WRAPPING = 16;

/** News is packed to a third of its size; what was packed to less than a two-hundredth is no news. */
const MOST_INFLATED = 200;

export const bytesOfText = ({ articleMegabytes }: ReadingLimits): number => articleMegabytes * MEGABYTE;
export const bytesOfInput = (limits: ReadingLimits): number => WRAPPING * bytesOfText(limits);

/** "the line is larger than 32 MB (16 times --article-megabytes 2)" */
export const inputTooLarge = (what: string, limits: ReadingLimits): TooLarge =>
  new TooLarge(
    `${what} is larger than ${WRAPPING * limits.articleMegabytes} MB (${WRAPPING} times --article-megabytes ${limits.articleMegabytes}): raise it to read this`,
  );

export const textTooLarge = ({ articleMegabytes }: ReadingLimits): string =>
  `the text is larger than ${articleMegabytes} MB (--article-megabytes): raise it to read this`;

/** Throws where a packed file gives more than any text of its size would, once it is too much to be let pass. */
export const checkInflated = (inflated: number, packed: number, limits: ReadingLimits): void => {
  if (inflated > bytesOfInput(limits) && inflated > MOST_INFLATED * packed)
    throw new TooLarge(
      `the gzip file inflates to more than ${MOST_INFLATED} times its size: raise --article-megabytes ${limits.articleMegabytes} to read this`,
    );
};
