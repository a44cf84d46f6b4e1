import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './dom.ts';
import { CREDITED_CAPTION, FURNITURE_LINES, FURNITURE_NAMES, FURNITURE_ROLES, FURNITURE_TAGS, LAST_LINES } from './page-furniture.ts';
import { joinParagraphs, type Paragraph, paragraphsOf } from './paragraphs.ts';

/** Where sites put the text of a report, for pages on which the scoring finds too little. */
const CONTAINERS =
  '[itemprop="articleBody"], .entry-content, .post-content, .article-content, .article-body, .article__body, .story-body, .td-post-content, .field--name-body, article, main';

/** What a report's own part of a page holds, and a list of comments or links does not. */
const MARKERS = 'h1, [itemprop="articleBody"], .entry-content, .post-content, .article-content, .article-body, article, main';

/** Characters in paragraphs; of a page that has none (line breaks in tables) all its characters. */
type Weigh = (element: DomElement) => number;

const lengthOf = (element: DomElement): number => (element.textContent ?? '').trim().length;

const inParagraphs: Weigh = (element) => {
  let length = /^p$/i.test(element.nodeName) ? lengthOf(element) : 0;
  for (const paragraph of element.querySelectorAll('p')) length += lengthOf(paragraph);
  return length;
};

/**
 * Whether an element may not be cut, whatever it is called: it holds half of the page, and the report if the page marks it.
 * The page is weighed anew only for elements that may hold half of what is left of it: its weight is at least a fifth of its characters.
 */
const reportHolder = (page: DomDocument) => {
  let left = 0;
  return {
    holdsReport: (element: DomElement): boolean => {
      if (Math.max(inParagraphs(element), lengthOf(element)) * 10 < left) return false;
      left = lengthOf(page.body);
      return holdsHalf(element, page);
    },
    cut: (element: DomElement): void => {
      left -= element.textContent?.length ?? 0;
      element.remove();
    },
  };
};

const holdsHalf = (element: DomElement, page: DomDocument): boolean => {
  const weigh = inParagraphs(page.body) * 5 < lengthOf(page.body) ? lengthOf : inParagraphs;
  if (weigh(element) * 2 < Math.max(1, weigh(page.body))) return false;
  return page.querySelector(MARKERS) === null || element.querySelector(MARKERS) !== null;
};

/** `related-posts` and `related_posts` begin with `related`; `wp-caption` with itself. */
const isFurniture = (name: string): boolean => {
  const parts = name.toLowerCase().split(/[-_]+/);
  return (
    FURNITURE_NAMES.has(parts[0] ?? '') ||
    FURNITURE_NAMES.has(parts.slice(0, 2).join('-')) ||
    FURNITURE_NAMES.has(parts.slice(0, 3).join('-'))
  );
};

const namesOf = (element: DomElement): readonly string[] =>
  [element.id, ...(element.getAttribute('class') ?? '').split(/\s+/)].filter((name) => name !== '');

/** Takes the furniture off the page. */
const strip = (page: DomDocument): void => {
  const { holdsReport, cut } = reportHolder(page);
  for (const silent of [...page.querySelectorAll('script, style, noscript, template')]) silent.remove();
  for (const element of [...page.querySelectorAll(`${FURNITURE_TAGS}, ${FURNITURE_ROLES}`)]) if (!holdsReport(element)) cut(element);
  for (const element of [...page.querySelectorAll('[class], [id]')]) {
    if (/^(?:html|body|article|main)$/i.test(element.nodeName) || !namesOf(element).some(isFurniture)) continue;
    if (!holdsReport(element)) cut(element);
  }
};

/** Takes "Leave a Reply" and what stands behind it off the page, where a heading says so. */
const cutComments = (page: DomDocument): void => {
  const { holdsReport, cut } = reportHolder(page);
  for (const heading of [...page.querySelectorAll('h2, h3, h4, h5, h6')]) {
    if (!LAST_LINES.test((heading.textContent ?? '').replace(/\s+/g, ' ').trim())) continue;
    let next = heading.nextElementSibling;
    while (next !== null && !holdsReport(next)) {
      const behind = next.nextElementSibling;
      cut(next);
      next = behind;
    }
    if (next === null) heading.remove();
  }
};

/** A line that is nothing but a link leads elsewhere: "Junta shells village" in a list of further reports. */
const isLink = ({ text, linked }: Paragraph): boolean => linked >= text.length * 0.9 && !/[.!?…]["'”’)]*$/.test(text);

const isFurnitureLine = (paragraph: Paragraph): boolean =>
  isLink(paragraph) || FURNITURE_LINES.some((line) => line.test(paragraph.text)) || CREDITED_CAPTION.test(paragraph.text);

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The lines of a report: furniture lines, its own title and all after "Leave a Reply" cut away. */
export const reportLines = (paragraphs: readonly Paragraph[], title: string | null): readonly string[] => {
  const end = paragraphs.findIndex(({ text }) => LAST_LINES.test(text));
  return (end < 0 ? paragraphs : paragraphs.slice(0, end))
    .filter((paragraph) => !isFurnitureLine(paragraph))
    .filter(({ text, tag }) => !(/^h[1-6]$/.test(tag) && title !== null && plain(text) === plain(title)))
    .map(({ text }) => text);
};

const total = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);

/** The report on a page, one line per paragraph; empty where there is none. Alters the page. */
export const pageText = (page: DomDocument, title: string | null): string => {
  strip(page);
  cutComments(page);
  let fallback: readonly string[] = [];
  for (const container of page.querySelectorAll(CONTAINERS)) {
    const lines = reportLines(paragraphsOf(container), title);
    // An article inside an article's container says the same once more: the first that says enough is taken.
    if (total(lines) > total(fallback) * 1.2) fallback = lines;
  }
  const whole = reportLines(paragraphsOf(page.body), title);
  const article = new Readability(page, {
    charThreshold: 250,
    disableJSONLD: true,
    serializer: (node) => node as unknown as DomElement,
  }).parse();
  const content = article?.content ?? null;
  const read = content === null ? [] : reportLines(paragraphsOf(content), title);
  if (total(read) * 10 >= total(fallback) * 6 && read.length > 0) return joinParagraphs(read);
  return joinParagraphs(fallback.length > 0 ? fallback : whole);
};
