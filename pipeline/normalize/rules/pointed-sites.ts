import type { Document } from '../document.ts';
import { allMatches } from '../lexicon/all-matches.ts';
import { IS_POST, LANDMARK, NOUN_OF_KIND, POINTS_AT, POSSESSIVE } from '../lexicon/site-words.ts';
import type { Sentence } from '../sentences.ts';
import type { LocatedPlace } from './places.ts';
import { joinWords, type SiteDraft, singular } from './site-drafts.ts';

/** The kind of post named last before an offset, in its sentence or the two before; null where a settlement or a deed stands nearer. */
export const kindBefore = (document: Document, sentence: Sentence, at: number): string | null => {
  for (let back = 0; back <= 2; back++) {
    const there = document.sentences[sentence.index - back];
    if (there === undefined || sentence.paragraph - there.paragraph > 1) return null;
    const nouns = allMatches(back === 0 ? there.text.slice(0, at) : there.text, NOUN_OF_KIND).map(([noun]) => noun);
    // "of four outposts around the base the one at P1": of several
    const noun = nouns.findLast((each) => each.endsWith('s') && !each.endsWith('headquarters')) ?? nouns.at(-1);
    if (noun === undefined) continue;
    const name = singular(noun.toLowerCase().replace(/^(?:the|those|these|two|three|several|other|both) (?:[a-z]+ (?=\S+$))?/, ''));
    return IS_POST.test(name) ? name : null;
  }
  return null;
};

/** "Lupi's was the first to go": the post that it has. */
const owned = (document: Document, sentence: Sentence, places: readonly LocatedPlace[]): readonly SiteDraft[] =>
  !sentence.text.includes("'s ")
    ? []
    : allMatches(sentence.text, POSSESSIVE).flatMap((match): readonly SiteDraft[] => {
        const place = places.find((p) => p.start === sentence.start + match.index && p.name === match[1]);
        const kind = place === undefined ? null : kindBefore(document, sentence, match.index);
        if (place === undefined || kind === null) return [];
        const end = match.index + (match[1]?.length ?? 0) + 2;
        return [{ start: match.index, end, name: kind, code: null, group: false, unitOnly: false, place, definite: false, pointed: true }];
      });

/** "captured two camps, the one in Taing at dawn", "another, at Mile 34, was left": each by the place that tells it from the others. */
export const pointedSites = (document: Document, sentence: Sentence, places: readonly LocatedPlace[]): readonly SiteDraft[] => [
  ...owned(document, sentence, places),
  ...allMatches(sentence.text, POINTS_AT).flatMap((match): readonly SiteDraft[] => {
    const behind = match.index + match[0].length;
    const first = places.findIndex((place) => place.start === sentence.start + behind);
    const landmark = LANDMARK.exec(sentence.text.slice(behind, behind + 60))?.[0];
    const kind = first < 0 && landmark === undefined ? null : kindBefore(document, sentence, match.index);
    if (kind === null) return [];
    const one = { start: match.index, code: null, group: false, unitOnly: false, definite: false, pointed: true };
    const lies = landmark !== undefined && !/(?:ill|idge|ountain|eak|ass)$/.test(landmark) ? (places[first] ?? null) : null;
    if (landmark !== undefined && lies !== null)
      return [{ ...one, end: behind + landmark.length, name: `${kind} at ${landmark}`, place: lies }];
    if (landmark !== undefined) return [{ ...one, end: behind + landmark.length, name: `${kind} on ${landmark}`, place: null }];
    let last = first + 1;
    while (/\b(?:those|ones|others)\b/i.test(match[0]) && places[last]?.listed === true) last++;
    const named = places.slice(first, last).filter(({ kind: of }) => of !== 'state_region' && of !== 'country');
    const end = (named.at(-1)?.tail ?? 0) - sentence.start;
    const adjective = /^(?:hilltop|militia|police|army)$/.exec(match[1]?.trim() ?? '')?.[0] ?? '';
    return named.map((place) => ({
      ...one,
      end,
      name:
        place.kind === 'ward'
          ? `${kind} in ${document.text.slice(place.start, place.tail)}`
          : joinWords(kind.startsWith(adjective) ? '' : adjective, kind),
      place,
    }));
  }),
];
