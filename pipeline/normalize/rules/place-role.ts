import {
  ABROAD_BEFORE,
  ARRIVED_AFTER,
  BASED_BEFORE,
  BESIDE_BEFORE,
  BODY_BEFORE,
  BORDER_BEFORE,
  CARE_BEFORE,
  COUNTED_FROM_BEFORE,
  CROSSED_BEFORE,
  DATELINE_AFTER,
  DEPARTED_BEFORE,
  FIRE_AFTER,
  FIRE_BEFORE,
  FIRED_FROM_BEFORE,
  FOR_OBJECT_BEFORE,
  FROM_FIRST,
  GOVERNOR,
  GOVERNOR_LAST,
  HOSPITAL_AFTER,
  HOSPITAL_BEFORE,
  INSIDE_BEFORE,
  LEAVING_BEFORE,
  LEFT_AFTER,
  MEANT_TO_CROSS,
  NEAR_BEFORE,
  NOT_NEAR_BEFORE,
  ORIGIN_BEFORE,
  PATIENT_BEFORE,
  type PlaceRole,
  ROAD_BEFORE,
  SAID_AFTER,
  SAID_BY_BEFORE,
  SAID_WHO_BEFORE,
  SPEAKER_AFTER,
  SPEAKER_AFTER_NAME,
  SPEAKER_BEFORE,
  SPEAKER_LEAD,
  SPEAKER_WHO_BEFORE,
  TAKES_IN_AFTER,
  TITLE_BEFORE,
  TO_OBJECT_BEFORE,
  TOLD_AT_BEFORE,
} from '../lexicon/place-contexts.ts';
import { GOVERNMENTS } from '../lexicon/place-words.ts';
import { after, before, namesGroup, type PlaceDraft } from './place-drafts.ts';

const isSpeakers = (left: string, right: string): boolean =>
  SPEAKER_LEAD.test(left) || (SPEAKER_AFTER.test(right) && SPEAKER_BEFORE.test(left));

const besides = (left: string): PlaceRole | null => {
  if (ROAD_BEFORE.test(left)) return 'near';
  if (NOT_NEAR_BEFORE.test(left)) return null;
  return BESIDE_BEFORE.test(left) ? 'by' : NEAR_BEFORE.test(left) ? 'near' : null;
};

const afterIn = (left: string, right: string): PlaceRole => {
  if (CARE_BEFORE.test(left) || (PATIENT_BEFORE.test(left) && HOSPITAL_AFTER.test(right))) return 'to';
  if (HOSPITAL_BEFORE.test(left) && TAKES_IN_AFTER.test(right)) return 'to';
  if (FIRE_BEFORE.test(left) && FIRE_AFTER.test(right)) return 'from';
  if ((left.includes(' from ') || left.includes(' by ')) && FIRED_FROM_BEFORE.test(left)) return 'from';
  return TITLE_BEFORE.test(left) || BORDER_BEFORE.test(left) ? 'aside' : 'in';
};

const afterOf = (left: string): PlaceRole => {
  if (CARE_BEFORE.test(left)) return 'to';
  if (TITLE_BEFORE.test(left) || BORDER_BEFORE.test(left)) return 'aside';
  return besides(left) ?? 'in';
};

const afterFrom = (left: string, right: string): PlaceRole => {
  const beside = besides(left);
  if (beside !== null) return beside;
  if (ARRIVED_AFTER.test(right) || ORIGIN_BEFORE.test(left)) return 'from';
  return COUNTED_FROM_BEFORE.test(left) || LEAVING_BEFORE.test(left) || (FROM_FIRST.test(left) && LEFT_AFTER.test(right)) ? 'in' : 'from';
};

const afterTo = (left: string, right: string): PlaceRole => {
  if (PATIENT_BEFORE.test(left) && HOSPITAL_AFTER.test(right)) return 'to';
  if (TITLE_BEFORE.test(left) || BORDER_BEFORE.test(left)) return 'aside';
  if (/\baccording to (?:the )?$/.test(left)) return 'source';
  const beside = besides(left);
  if (beside !== null) return beside;
  return TO_OBJECT_BEFORE.test(left) || FOR_OBJECT_BEFORE.test(left) ? 'in' : 'to';
};

/** What the words around a name make of it. `left` ends at the name, lower case; `right` begins behind it. Both stay in its sentence. */
export const roleOf = (left: string, right: string): PlaceRole => {
  // "In Sagaing No. 1 Military Region": whose fighters, no place
  if (/^,? (?:[Nn]o\.? ?|\()?\d+\)? (?:[Mm]ilitary|[Oo]peration\w*) (?:[Rr]egion|[Dd]istrict|[Zz]one|[Cc]ommand|[Dd]ivision)\b/.test(right))
    return 'aside';
  if (SPEAKER_AFTER_NAME.test(right)) return 'source';
  if (left.includes(' who ') && SPEAKER_WHO_BEFORE.test(left) && SAID_AFTER.test(right)) return 'source';
  if (left.includes(' who ') && SAID_WHO_BEFORE.test(left)) return 'source';
  const governor = GOVERNOR.exec(left)?.[1];
  if (governor === undefined) return 'in';
  if (governor === 'of' && INSIDE_BEFORE.test(left)) return 'in';
  if (/^(?:of|from|in|at)$/.test(governor) && (isSpeakers(left, right) || SAID_BY_BEFORE.test(left))) return 'source';
  if (governor === 'in' || governor === 'at' || governor === 'into') return afterIn(left, right);
  if (governor === 'of') return afterOf(left);
  if (governor === 'from') return afterFrom(left, right);
  if (governor === 'to' || governor === 'for') return afterTo(left, right);
  return BORDER_BEFORE.test(left) ? 'aside' : (besides(left) ?? 'in');
};

const isDateline = ({ text, start, whole }: PlaceDraft): boolean =>
  // "TAK: Three shells landed"
  (start === 0 && text[whole] === ':' && /^[A-Z ]+$/.test(text.slice(start, whole))) ||
  ((start === 0 || text[start - 1] === '\n') && DATELINE_AFTER.test(text.slice(whole, whole + 60)));

const inBodyName = ({ text, start }: PlaceDraft): boolean => {
  const last = text[start - 1];
  return (last === '(' || text[start - 2] === '-') && BODY_BEFORE.test(text.slice(Math.max(0, start - 24), start));
};

/** The role of a draft: a country locates only after "in", a group's name says where it is from. */
export const roleOfDraft = (draft: PlaceDraft): PlaceRole => {
  if (namesGroup(draft) || inBodyName(draft)) return 'source';
  if (isDateline(draft)) return 'aside';
  if (TOLD_AT_BEFORE.test(before(draft)) || BASED_BEFORE.test(before(draft))) return 'source';
  if (draft.sort === 'foreign' && (CARE_BEFORE.test(before(draft)) || MEANT_TO_CROSS.test(before(draft)))) return 'to';
  if (draft.sort === 'foreign' && GOVERNMENTS.has(draft.key))
    return ABROAD_BEFORE.test(before(draft)) || CROSSED_BEFORE.test(before(draft)) ? 'in' : 'aside';
  if (draft.sort === 'foreign' && (ABROAD_BEFORE.test(before(draft)) || CROSSED_BEFORE.test(before(draft)))) return 'in';
  if (draft.sort === 'country') return ABROAD_BEFORE.test(before(draft)) ? 'in' : 'aside';
  const right = draft.text.charCodeAt(draft.whole) === 32 || draft.text.charCodeAt(draft.whole) === 44 ? after(draft) : '';
  if (/^(?:depart|left$)/.test(draft.previous) && DEPARTED_BEFORE.test(before(draft))) return 'from';
  // "a month after P the army took Q": it only tells when
  if (
    /^(?:after|before)$/.test(draft.previous) &&
    /\b(?:days?|weeks?|fortnight|months?|years?|hours?) (?:after|before) $/.test(before(draft)) &&
    !/^ (?:was|were|had|has|fell|is)\b/.test(draft.text.slice(draft.whole, draft.whole + 6))
  )
    return 'aside';
  if (!GOVERNOR_LAST.has(draft.previous)) return SPEAKER_AFTER_NAME.test(right) ? 'source' : 'in';
  return roleOf(before(draft), right);
};
