import type { Document } from './document.ts';
import { type ExplainedMention, MENTION_KINDS, type MentionKind } from './explanation.ts';
import { datesIn } from './refiners/attach-period.ts';
import { sourcesOf } from './refiners/resolve-source.ts';
import { findActors } from './rules/actors.ts';
import { findPlaces } from './rules/places.ts';
import { findQuantities, type Quantity } from './rules/quantities.ts';
import { sitesIn } from './rules/sites.ts';
import type { Sentence, Span } from './sentences.ts';
import { tokensOf } from './tokens.ts';

/** "14", "14 or more", "up to 50", "20 to 30". */
export const boundsInWords = (low: number | null, high: number | null): string => {
  if (low === null) return high === null ? 'no number' : `up to ${high}`;
  if (high === null) return `${low} or more`;
  return low === high ? String(low) : `${low} to ${high}`;
};

const quantityInWords = ({ low, high, qualifier }: Quantity): string =>
  `${boundsInWords(low, high)}${qualifier === 'about' || qualifier === 'vague' ? ` (${qualifier})` : ''}`;

/** "2024-03-05", "2024-03-01 to 2024-03-05", "to 2024-03-05", "open". */
export const daysInWords = (from: string | null, to: string | null): string => {
  if (from === null && to === null) return 'open';
  if (from === to) return from ?? 'open';
  return `${from === null ? '' : `${from} `}${to === null ? 'on' : `to ${to}`}`;
};

/** The source with its verb: "a spokesperson said". */
const attributed = (document: Document, sentence: Sentence): readonly (Span & { readonly reading: string })[] =>
  sourcesOf(document)
    .filter((source) => source.sentence === sentence)
    .map(({ attribution: { start, end, verb, verbStart, denies }, claimant, side }) => ({
      start: Math.min(start, verbStart),
      end: Math.max(end, verbStart + verb.length),
      reading: `${claimant}, ${side}${denies ? ', denies' : ''}`,
    }));

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Everything that the finders see in a sentence, in the order of its words; numbers inside dates and names of units are left out. */
export const mentionsIn = (document: Document, sentence: Sentence): readonly ExplainedMention[] => {
  const { text } = document.article;
  const found: ExplainedMention[] = [];
  const add = (kind: MentionKind, { start, end }: Span, reading: string) =>
    found.push({ kind, start, end, words: text.slice(start, end), reading });
  for (const actor of findActors(document, sentence)) add('actor', actor, actor.side);
  for (const place of findPlaces(document, sentence))
    add(
      'place',
      place,
      `${place.kind}${place.stateRegion === null || place.kind === 'state_region' ? '' : `, ${place.stateRegion}`}${place.oriented ? ', only orients' : ''}`,
    );
  for (const site of sitesIn(document, sentence))
    add('site', site, site.group ? 'several, unnamed' : `${site.name}${site.unitOnly ? ', a unit' : ''}`);
  for (const date of datesIn(document, sentence)) add('date', date, `${daysInWords(date.from, date.to)}, ${date.basis}`);
  const named = [...found];
  for (const quantity of findQuantities(tokensOf(sentence)))
    if (!named.some((other) => isWithin(quantity, other))) add('quantity', quantity, quantityInWords(quantity));
  for (const source of attributed(document, sentence)) add('attribution', source, source.reading);
  const order = (mention: ExplainedMention): number => MENTION_KINDS.indexOf(mention.kind);
  return found.sort((a, b) => a.start - b.start || b.end - a.end || order(a) - order(b));
};
