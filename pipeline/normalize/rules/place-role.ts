import {
  FROM_FIRST,
  LEFT_AFTER,
  BESIDE_BEFORE,
  BORDER_BEFORE,
  CARE_BEFORE,
  FIRE_AFTER,
  FIRE_BEFORE,
  FOR_OBJECT_BEFORE,
  FROM_BEFORE,
  INSIDE_BEFORE,
  LEAVING_BEFORE,
  NEAR_BEFORE,
  NOT_NEAR_BEFORE,
  type PlaceRole,
  ROAD_BEFORE,
  SPEAKER_AFTER,
  SPEAKER_AFTER_NAME,
  SPEAKER_BEFORE,
  SPEAKER_LEAD,
  SPEAKER_WHO_BEFORE,
  TITLE_BEFORE,
  TO_BEFORE,
  TO_OBJECT_BEFORE,
} from '../lexicon/place-contexts.ts';

const isSpeaker = (before: string, after: string): boolean =>
  SPEAKER_AFTER_NAME.test(after) ||
  SPEAKER_LEAD.test(before) ||
  (SPEAKER_BEFORE.test(before) && SPEAKER_AFTER.test(after)) ||
  (SPEAKER_WHO_BEFORE.test(before) && /\b(?:said|told|saw|says|put|described|estimated|counted|reported)\b/.test(after));

/** What the words around a name make of it. `before` ends at the name, `after` begins behind it. */
export const roleOf = (before: string, after: string): PlaceRole => {
  if (INSIDE_BEFORE.test(before)) return 'in';
  if (isSpeaker(before, after)) return 'source';
  if (CARE_BEFORE.test(before)) return 'to';
  if (FIRE_BEFORE.test(before) && FIRE_AFTER.test(after)) return 'from';
  if (TITLE_BEFORE.test(before) || BORDER_BEFORE.test(before)) return 'aside';
  if (ROAD_BEFORE.test(before)) return 'near';
  if (BESIDE_BEFORE.test(before) && !NOT_NEAR_BEFORE.test(before)) return 'by';
  if (NEAR_BEFORE.test(before) && !NOT_NEAR_BEFORE.test(before)) return 'near';
  if (LEAVING_BEFORE.test(before)) return 'in';
  if (FROM_FIRST.test(before) && LEFT_AFTER.test(after)) return 'in';
  if (FROM_BEFORE.test(before)) return 'from';
  if (TO_OBJECT_BEFORE.test(before) || FOR_OBJECT_BEFORE.test(before)) return 'in';
  if (TO_BEFORE.test(before)) return 'to';
  return 'in';
};
