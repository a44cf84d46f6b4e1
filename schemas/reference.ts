import { z } from 'zod';
import { day, oneOf, real, text } from './fields.ts';
import { PLACE_KINDS, SIDES, STANCES } from './vocabulary.ts';

const list = (description: string) => z.string().meta({ description: `${description} Separated by |; may be empty.` });

/** A row of places.csv. */
export const Place = z.strictObject({
  place_id: text('Readable key: kind, state, names.'),
  name: text('Name, MIMU spelling.'),
  kind: oneOf('place_kind', PLACE_KINDS, 'What the place is.'),
  township: text('Township that it lies in.').nullable(),
  district: text('District that it lies in.').nullable(),
  state_region: text('State or region that it lies in.').nullable(),
  pcode: text('MIMU place code.').nullable(),
  lat: real('Latitude, WGS 84.').nullable(),
  lon: real('Longitude, WGS 84.').nullable(),
  aliases: list('Other spellings.'),
  source: text('Where the row comes from.'),
});
export type Place = z.infer<typeof Place>;

/** What is known of a place that the table does not list: nothing but its name and kind. */
export const UNLISTED = { placeId: null, township: null, stateRegion: null, pcode: null, lat: null, lon: null } as const;

/** A row of actors.csv: one actor during one period of one side. Key: actor_id, side_valid_from. */
export const Actor = z.strictObject({
  actor_id: text('Key, repeated for each side period.'),
  name: text('Full name.'),
  abbreviations: list('Short forms.'),
  aliases: list('Other names.'),
  side: oneOf('side', SIDES, 'Side during the period.'),
  actor_type: text('Kind of actor; `un`, `international` and `foreign` speak as `international`.'),
  parent_actor_id: text('The larger body.').nullable(),
  ethnicity_or_region: text('Ethnicity or region.').nullable(),
  active_from: text('Day, month or year of its first activity.').nullable(),
  active_to: text('Day, month or year of its last activity.').nullable(),
  side_valid_from: day('First day of the side period; null where open.').nullable(),
  side_valid_to: day('Last day of the side period; null where open.').nullable(),
  source: text('Where the row comes from.'),
});
export type Actor = z.infer<typeof Actor>;

/** A row of publishers.csv. */
export const Publisher = z.strictObject({
  publisher: text('Name.'),
  aliases: list('Other names.'),
  url_domain: text('Domain of its site.').nullable(),
  stance: oneOf('stance', STANCES, 'Judged stance.'),
  language: text('Languages.').nullable(),
});
export type Publisher = z.infer<typeof Publisher>;

/** A row of operations.csv. */
export const Operation = z.strictObject({
  operation_id: text('Key.'),
  name: text('Name.'),
  aliases: list('Other names.'),
  start_date: day('First day; null where unknown.').nullable(),
  end_date: day('Last day; null where open.').nullable(),
  actors: list('actor_ids.'),
  side: oneOf('side', SIDES, 'Side that launched it.'),
  area: text('Where.').nullable(),
  note: text('Remarks.').nullable(),
  source_url: text('Where the row comes from.').nullable(),
});
export type Operation = z.infer<typeof Operation>;

/** The four reference tables, read once and handed to `extract`. */
export interface Reference {
  readonly places: readonly Place[];
  readonly actors: readonly Actor[];
  readonly publishers: readonly Publisher[];
  readonly operations: readonly Operation[];
}
