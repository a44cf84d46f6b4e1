import type { Publisher } from '../../schemas/reference.ts';
import type { Stance } from '../../schemas/vocabulary.ts';

/** "The Irrawaddy" and "irrawaddy", "Frontier Myanmar." and "frontier  myanmar" are one name. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');

export interface PublisherIndex {
  readonly byName: ReadonlyMap<string, Publisher>;
  readonly byDomain: ReadonlyMap<string, Publisher>;
}

/** Names before aliases, so that an alias never takes another publisher's name. */
export const indexPublishers = (publishers: readonly Publisher[]): PublisherIndex => {
  const byName = new Map<string, Publisher>();
  const add = (name: string, publisher: Publisher) => {
    const key = plain(name);
    if (key !== '' && !byName.has(key)) byName.set(key, publisher);
  };
  for (const publisher of publishers) add(publisher.publisher, publisher);
  for (const publisher of publishers) for (const alias of publisher.aliases.split('|')) add(alias, publisher);
  const byDomain = new Map<string, Publisher>();
  for (const publisher of publishers)
    if (publisher.url_domain !== null && !byDomain.has(publisher.url_domain)) byDomain.set(publisher.url_domain, publisher);
  return { byName, byDomain };
};

/** The host of an address without `www.`, null where it is no web address. */
export const hostOf = (url: string): string | null => {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname !== '' ? hostname.replace(/^www\./, '') : null;
};

/** The publisher whose domain a host belongs to: "burmese.dvb.no" to dvb.no; the longest domain wins. */
const ofHost = (host: string, index: PublisherIndex): Publisher | null => {
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    const publisher = index.byDomain.get(rest);
    if (publisher !== undefined) return publisher;
  }
  return null;
};

export interface NamedPublisher {
  readonly publisher: string;
  readonly stance: Stance;
}

/** Stands where nothing names the publisher. */
export const UNKNOWN_PUBLISHER = 'unknown';

/**
 * The publisher as publishers.csv spells it, with its stance. In order: the name given, which is kept as given where it is not listed;
 * the listed publisher of the address; the name that the page gives of itself; the host; else `unknown`.
 */
export const namePublisher = (given: string | null, hint: string | null, url: string | null, index: PublisherIndex): NamedPublisher => {
  const host = url === null ? null : hostOf(url);
  const listed =
    given !== null
      ? index.byName.get(plain(given))
      : ((hint === null ? undefined : index.byName.get(plain(hint))) ?? (host === null ? undefined : (ofHost(host, index) ?? undefined)));
  if (listed !== undefined) return { publisher: listed.publisher, stance: listed.stance };
  return { publisher: given ?? hint ?? host ?? UNKNOWN_PUBLISHER, stance: 'unknown' };
};
