import type { Document } from '../document.ts';
import type { SiteMention } from '../rule.ts';
import { type ControlMention, controlIn } from '../rules/control.ts';
import { placesIn } from '../rules/places.ts';
import { sitesIn } from '../rules/sites.ts';
import type { Sentence } from '../sentences.ts';

/** A deed done to a group of posts that its own sentence leaves unnamed. */
export interface GroupDeed {
  readonly sentence: Sentence;
  readonly mention: ControlMention;
}

const KINDS = '(?:camps|bases|outposts|posts|positions|police stations|police posts|police outposts|checkpoints|garrisons|strongholds)';
/** "The camps were in the villages of A, B and C", "They are at A and B". */
const WHERE_ALL = new RegExp(
  `^(?:(?:The|These|Those|Both|All)(?: (?:two|three|four|five|six|seven|captured|seized|fallen|abandoned))* (?:[a-z]+ )?(${KINDS})|They|Both|These) (?:are|were|is|lie|lay|stand|stood|are all|were all)(?: (?:located|situated|based|all|both))* (?:in|at|near) (?:the )?(?:villages of )?(?=[A-Z])`,
);

/** The posts that a sentence behind names by their places alone, though it tells of no deed done to them. */
export const membersNamed = (document: Document, sentence: Sentence, { mention, sentence: of }: GroupDeed): readonly SiteMention[] => {
  if (sentence === of || sentence.paragraph !== of.paragraph || sentence.index - of.index > 2) return [];
  const told = controlIn(document, sentence);
  const pointed = sitesIn(document, sentence).filter(
    (site) => site.pointed === true && site.place !== null && !told.some(({ object }) => object?.start === site.start),
  );
  const lead = told.length > 0 || pointed.length > 0 || mention.object?.site == null ? null : WHERE_ALL.exec(sentence.text);
  if (lead === null) return pointed;
  const named = placesIn(document, sentence);
  const first = named.findIndex((place) => place.start === sentence.start + lead[0].length);
  let last = first + 1;
  while (named[last]?.listed === true) last++;
  const { name } = mention.object?.site ?? { name: '' };
  return first < 0
    ? []
    : named.slice(first, last).map((place) => ({
        start: place.start,
        end: place.end,
        name,
        siteId: null,
        place,
        group: false,
        unitOnly: false,
        pointed: true,
      }));
};
