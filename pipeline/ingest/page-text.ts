import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './dom.ts';
import { CREDITED_CAPTION, FURNITURE_LINES, FURNITURE_NAMES, FURNITURE_ROLES, FURNITURE_TAGS, LAST_LINES } from './page-furniture.ts';
import { joinParagraphs, type Paragraph, paragraphsOf } from './paragraphs.ts';

/** Where sites put the text of a report, for pages on which the scoring finds too little. */
const CONTAINERS =
  '[itemprop="articleBody"], .entry-content, .post-content, .article-content, .article-body, .article__body, .story-body, .td-post-content, .field--name-body, article, main';

const paragraphLength = (element: DomElement): number => {
  let length = /^p$/i.test(element.nodeName) ? (element.textContent ?? '').trim().length : 0;
  for (const paragraph of element.querySelectorAll('p')) length += (paragraph.textContent ?? '').trim().length;
  return length;
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

/** Takes the furniture off the page, but never an element that holds half of its paragraphs. */
const strip = (page: DomDocument): void => {
  for (const element of [...page.querySelectorAll(`${FURNITURE_TAGS}, ${FURNITURE_ROLES}`)]) {
    if (paragraphLength(element) * 2 < Math.max(1, paragraphLength(page.body))) element.remove();
  }
  const total = paragraphLength(page.body);
  for (const element of [...page.querySelectorAll('[class], [id]')]) {
    if (
      !/^(?:html|body|article|main)$/i.test(element.nodeName) &&
      namesOf(element).some(isFurniture) &&
      paragraphLength(element) * 2 < Math.max(1, total)
    )
      element.remove();
  }
};

/** Takes "Leave a Reply" and what stands behind it off the page, where a heading says so. */
const cutComments = (page: DomDocument): void => {
  for (const heading of [...page.querySelectorAll('h2, h3, h4, h5, h6')]) {
    if (!LAST_LINES.test((heading.textContent ?? '').replace(/\s+/g, ' ').trim())) continue;
    let next = heading.nextElementSibling;
    while (next !== null && paragraphLength(next) * 2 < paragraphLength(page.body)) {
      const behind = next.nextElementSibling;
      next.remove();
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

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);

/** The report on a page, one line per paragraph; empty where there is none. Alters the page. */
export const pageText = (page: DomDocument, title: string | null): string => {
  cutComments(page);
  strip(page);
  let fallback: readonly string[] = [];
  for (const container of page.querySelectorAll(CONTAINERS)) {
    const lines = reportLines(paragraphsOf(container), title);
    // An article inside an article's container says the same once more: the first that says enough is taken.
    if (lengthOf(lines) > lengthOf(fallback) * 1.2) fallback = lines;
  }
  const whole = reportLines(paragraphsOf(page.body), title);
  const article = new Readability(page, {
    charThreshold: 250,
    disableJSONLD: true,
    serializer: (node) => node as unknown as DomElement,
  }).parse();
  const content = article?.content ?? null;
  const read = content === null ? [] : reportLines(paragraphsOf(content), title);
  if (lengthOf(read) * 10 >= lengthOf(fallback) * 6 && read.length > 0) return joinParagraphs(read);
  return joinParagraphs(fallback.length > 0 ? fallback : whole);
};
