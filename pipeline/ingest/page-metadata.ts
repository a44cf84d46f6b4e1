import { dayInUrl, readDay } from './calendar-day.ts';
import { type DomDocument, type DomElement, type DomNode, isText } from './dom.ts';
import type { Given } from './found.ts';
import { hostOf } from './publisher-name.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const asText = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : null;
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

/** The objects of all JSON-LD blocks, `@graph` unfolded; a broken block is passed over. */
const linkedData = (page: DomDocument): readonly Json[] => {
  const objects: Json[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      const parsed: unknown = JSON.parse(script.textContent ?? '');
      for (const item of Array.isArray(parsed) ? parsed : [parsed]) {
        if (!isObject(item)) continue;
        objects.push(item);
        if (Array.isArray(item['@graph'])) objects.push(...item['@graph'].filter(isObject));
      }
    } catch {
      // A page is often saved with a broken block; its meta elements are read instead.
    }
  }
  return objects;
};

const typesOf = (item: Json): readonly string[] => [item['@type']].flat().filter((type) => typeof type === 'string');

/** NewsArticle, ReportageNewsArticle, BlogPosting ... */
const isArticle = (item: Json): boolean => typesOf(item).some((type) => /Article$|^(?:BlogPosting|Report)$/.test(type));

const nameOf = (value: unknown, all: readonly Json[]): string | null => {
  const item = first(value);
  if (!isObject(item)) return asText(item);
  return asText(item.name) ?? asText(all.find((other) => other['@id'] === item['@id'] && other.name !== undefined)?.name);
};

const meta = (page: DomDocument, ...names: readonly string[]): string | null => {
  for (const name of names) {
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const content = asText(page.querySelector(`meta[${attribute}="${name}" i]`)?.getAttribute('content'));
      if (content !== null) return content;
    }
  }
  return null;
};

const attribute = (element: DomElement | null, ...names: readonly string[]): string | null => {
  for (const name of names) {
    const value = asText(element?.getAttribute(name));
    if (value !== null) return value;
  }
  return asText(element?.textContent);
};

const firstDay = (values: readonly (string | null)[]): string | null => {
  for (const value of values) {
    const read = value === null ? null : readDay(value);
    if (read !== null && 'day' in read) return read.day;
  }
  return null;
};

/** Where sites print the day: a time element first, then an element named for it. Related links and comments have times too: the report's own comes first. */
const DATE_ELEMENTS = [
  '[itemprop="datePublished"]',
  'time[pubdate]',
  'time.published, time.entry-date, .entry-date time, .post-date time, .posted-on time, time.post-date',
  'article header time[datetime], article time[datetime], main time[datetime]',
  'time[datetime]',
  'article time, main time',
  '.published, .entry-date, .post-date, .posted-on, .publish-date, .published-date, .pub-date, .date-published, .article-date, .article__date, .date-header, .dateline, .date, .submitted',
  'time',
  '[class*="date"], [class*="published"], [class*="posted"], [id*="date"]',
];

/** "Submitted by editor on Thu, 7 November 2024 - 14:02": a longer text that holds a day is no date line. */
const LONGEST_DATE = 80;

/** "Published on December 2, 2024 by our desk", in an element of no telling name. Not "Updated": that is a later day. */
const SAYS_PUBLISHED = /^(?:first )?(?:published|posted)\b/i;
const MOST_PARTS = 8;

/** The text of an element that holds text, and elements that hold nothing but text; null for one that holds more. */
const lineOf = (element: DomElement): string | null => {
  const parts = [...element.childNodes].slice(0, MOST_PARTS + 1);
  const isPlain = (node: DomNode): boolean => isText(node) || [...node.childNodes].every(isText);
  return parts.length <= MOST_PARTS && parts.every(isPlain) ? asText(parts.map((part) => part.textContent).join(' ')) : null;
};

const dayOfLine = (page: DomDocument): string | null =>
  firstDay(
    [...page.querySelectorAll('p, span, div, small, li, em')]
      .map(lineOf)
      .filter((text) => text !== null && text.length <= LONGEST_DATE && SAYS_PUBLISHED.test(text)),
  );

const printedDay = (page: DomDocument): string | null => {
  for (const selector of DATE_ELEMENTS) {
    const day = firstDay(
      [...page.querySelectorAll(selector)]
        .slice(0, 3)
        .flatMap((e) => [attribute(e, 'datetime', 'content'), asText(e.textContent)].filter((text) => (text?.length ?? 0) <= LONGEST_DATE)),
    );
    if (day !== null) return day;
  }
  return dayOfLine(page);
};

/** The first that is a web address; relative ones say nothing without the page's own. */
const firstAddress = (values: readonly (string | null)[]): string | null =>
  values.find((value) => value !== null && hostOf(value) !== null) ?? null;

/** No headline is longer. */
const LONGEST_TITLE = 1000;

/** "Town falls – The Irrawaddy" in the title element: the site's own name is cut off. */
const withoutSite = (title: string | null, site: string | null): string | null => {
  const parts = title === null || title.length > LONGEST_TITLE ? null : /^(.+)\s[-–—|•»:]\s([^-–—|•»]+)$/.exec(title);
  return parts?.[1] !== undefined && parts[2] !== undefined && site !== null && parts[2].trim().toLowerCase() === site.toLowerCase()
    ? parts[1].trim()
    : title;
};

/**
 * "Bridge shelled | Hill Daily" over a heading "Bridge shelled": what is left of the title names the site, where nothing else does.
 */
const siteInTitle = (page: DomDocument): { readonly title: string; readonly site: string } | null => {
  const whole = asText(page.querySelector('title')?.textContent);
  if (whole === null) return null;
  for (const heading of page.querySelectorAll('h1, h2, h3, h4')) {
    const title = asText(heading.textContent);
    if (title === null || !whole.startsWith(title)) continue;
    const site = /^\s[-–—|•»:]\s(.{2,60})$/.exec(whole.slice(title.length))?.[1];
    if (site !== undefined) return { title, site: site.trim() };
  }
  return null;
};

/** What a page says of itself in JSON-LD, meta elements, its headings and time elements; what it does not say has no key. */
export const pageMetadata = (page: DomDocument, html: string): Given => {
  const data = linkedData(page);
  const article = data.find(isArticle);
  const main = first(article?.mainEntityOfPage);
  // Browsers write the address into a comment: <!-- saved from url=(0042)https://… -->
  const saved = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(html.slice(0, 4096))?.[1] ?? null;
  const url = firstAddress([
    asText(page.querySelector('link[rel="canonical"]')?.getAttribute('href')),
    meta(page, 'og:url'),
    asText(article?.url),
    isObject(main) ? asText(main['@id']) : asText(main),
    saved,
  ]);
  const named = siteInTitle(page);
  const publisher =
    nameOf(article?.publisher, data) ??
    meta(page, 'og:site_name', 'application-name', 'dc.publisher', 'citation_publisher') ??
    nameOf(
      data.find((item) => typesOf(item).some((type) => /Organization$|^WebSite$/.test(type))),
      data,
    ) ??
    named?.site ??
    null;
  const title =
    asText(article?.headline) ??
    meta(page, 'og:title', 'twitter:title', 'dc.title') ??
    asText(page.querySelector('article h1, main h1, h1')?.textContent) ??
    named?.title ??
    asText(page.querySelector('title')?.textContent);
  const day =
    firstDay([
      meta(page, 'article:published_time', 'datePublished'),
      asText(article?.datePublished),
      meta(page, 'date', 'pubdate', 'publishdate', 'publish-date', 'publish_date', 'publication_date', 'parsely-pub-date', 'sailthru.date'),
      meta(
        page,
        'dc.date',
        'dc.date.issued',
        'dcterms.created',
        'dcterms.date',
        'citation_publication_date',
        'article.published',
        'og:article:published_time',
      ),
      asText(data.find((item) => item.datePublished !== undefined)?.datePublished),
    ]) ?? (url !== null && dayInUrl(url) !== null ? null : printedDay(page));
  const clean = withoutSite(title, publisher);
  return {
    ...(publisher === null ? {} : { publisher }),
    ...(clean === null ? {} : { title: clean }),
    ...(url === null ? {} : { url }),
    ...(day === null ? {} : { published_on: day }),
  };
};
