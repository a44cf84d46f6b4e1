import { count, integer, oneOf, real, text } from './fields.ts';
import { CLAIMANT_SIDES, CLAIMANT_STEPS, DATE_PRECISIONS, PLACE_KINDS, QUALIFIERS, REVIEWS, VERIFICATIONS } from './vocabulary.ts';

/** Columns that several record tables share, in the order of the data contract. */

export const quantityColumns = {
  count: count('The stated figure; null for a range or a vague quantity.', { unit: 'persons or things' }).nullable(),
  count_low: count('Lower bound of the figure; null where it is open.').nullable(),
  count_high: count('Upper bound of the figure; null where it is open.').nullable(),
  qualifier: oneOf('qualifier', QUALIFIERS, 'How the figure was qualified in the words of the claim.'),
};

export const claimantColumns = {
  claimant: text('The person or organization that the words are attributed to, by full name as the article gives it; else the publisher.', {
    hxl: '#meta+claimant',
  }),
  claimant_actor_id: text('Key into actors.csv; null where the claimant is no listed actor.').nullable(),
  claimant_side: oneOf('claimant_side', CLAIMANT_SIDES, 'The side of the claimant on the day of the statement.', {
    hxl: '#meta+claimant+side',
  }),
  claimant_step: oneOf('claimant_step', CLAIMANT_STEPS, 'Where the claimant was found: the guide’s four steps.'),
  verification: oneOf('verification', VERIFICATIONS, 'Whether the publisher or the other side verified, disputed or confirmed the claim.'),
};

export const placeColumns = {
  place_id: text('Key into places.csv; null where the gazetteer does not list the place.').nullable(),
  place: text(
    'Most specific named place of the claim, as the article spells it, without type words; null where no place could be tied to it.',
    {
      hxl: '#loc+name',
    },
  ).nullable(),
  place_kind: oneOf('place_kind', PLACE_KINDS, 'What the place is; null with the place.').nullable(),
  site: text('Named or described installation in the place; null where the place itself is meant.').nullable(),
  township: text('Township by the gazetteer (MIMU spelling).', { hxl: '#adm3+name' }).nullable(),
  state_region: text('State or region by the gazetteer (MIMU spelling).', { hxl: '#adm1+name' }).nullable(),
  pcode: text('MIMU place code of the place, or of its township where the place has none.', { hxl: '#loc+code' }).nullable(),
  lat: real('Latitude of the place (WGS 84).', { unit: 'degrees', hxl: '#geo+lat' }).nullable(),
  lon: real('Longitude of the place (WGS 84).', { unit: 'degrees', hxl: '#geo+lon' }).nullable(),
};

export const datePrecisionColumns = {
  date_precision: oneOf('date_precision', DATE_PRECISIONS, 'How precisely the text gives the date.'),
  date_basis: text('The words and the reading from which the dates come; null where the text gives none.').nullable(),
};

export const evidenceColumns = {
  evidence: text('The words, verbatim: `text.slice(char_start, char_end)` of the stored text.'),
  char_start: count('Offset of the evidence in the stored text.', { unit: 'UTF-16 code units' }),
  char_end: integer('Offset just behind the evidence.', { unit: 'UTF-16 code units' }),
  rule: text('Name of the rule that read it; `gold` or `correction` where a person did.'),
  confidence: real('Estimated share of rows read in this way that are right, 0 to 1.').min(0).max(1),
  review: oneOf('review', REVIEWS, 'Whether a person has looked at the row (raw/corrections.csv).'),
};
