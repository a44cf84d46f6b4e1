import type { Document } from '../document.ts';
import type { SiteMention } from '../rule.ts';
import type { Sentence } from '../sentences.ts';
import { sitesIn } from './sites.ts';

/** A line of a list: "(a) Light Infantry Battalion 346" under "The following were attacked:". */
export interface ListLine {
  readonly head: Sentence;
  readonly sentence: Sentence;
  /** "a", "2"; null for a dash or bullet. */
  readonly mark: string | null;
  readonly site: SiteMention | null;
}

const LINE = /^(?:\(?([a-z]|\d{1,2})[).]|[-•*–])\s*\S/;

const ALONE = /^\(?([a-z]|\d{1,2})[).]$/;

const memory = new WeakMap<Document, readonly ListLine[]>();

/** The lines of all lists whose head ends with a colon, in order. */
export const listLines = (document: Document): readonly ListLine[] => {
  const known = memory.get(document);
  if (known !== undefined) return known;
  const lines: ListLine[] = [];
  let head: Sentence | null = null;
  let alone: string | null = null;
  for (const sentence of document.sentences) {
    // "1." stands for itself, its line is the next
    const mark = head === null ? null : ALONE.exec(sentence.text);
    if (mark !== null) {
      alone = mark[1] ?? '';
      continue;
    }
    if (head !== null && alone !== null) {
      lines.push({ head, sentence, mark: alone, site: sitesIn(document, sentence).find((s) => !s.group) ?? null });
      alone = null;
      continue;
    }
    const line = head === null ? null : LINE.exec(sentence.text);
    if (head !== null && line !== null) {
      const site = sitesIn(document, sentence).find((s) => !s.group) ?? null;
      lines.push({ head, sentence, mark: line[1] ?? null, site });
      continue;
    }
    head = /:\s*$/.test(sentence.text) ? sentence : null;
  }
  memory.set(document, lines);
  return lines;
};

/** "We captured (c) on 21 September": the site of the line that a mark stands for, of the list told last. */
export const siteByMark = (document: Document, sentence: Sentence, mark: string): SiteMention | null =>
  listLines(document).findLast((line) => line.sentence.index < sentence.index && line.mark === mark)?.site ?? null;
