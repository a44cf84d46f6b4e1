import {
  AREA_OF_GAP,
  BOTH_IN_GAP,
  DATED_GAP,
  LIST_GAP,
  OWNER_GAP,
  PARENT_GAP,
  PERSON_AFTER,
  PLURAL_BEFORE,
  PLURAL_TYPE_AFTER,
  POST_GAP,
  POST_NAMED_AFTER,
} from '../lexicon/place-contexts.ts';
import { after, before, namesGroup, type PlaceDraft, typeBefore } from './place-drafts.ts';
import { roleOfDraft } from './place-role.ts';

/** "Aung Ko, 34, and": a person. */
const OF_AGE = /^,? \(?\d{1,2}\)?,/;
const LONGEST_LIST_GAP = 24;
const LONGEST_CHAIN_GAP = 80;

/** Whether a draft is a township or wider; or, if asked, a state. */
const isArea = (draft: PlaceDraft, only?: 'state_region'): boolean => {
  if (draft.kind === 'state_region') return true;
  if (only === undefined && (draft.kind === 'township' || draft.kind === 'district')) return true;
  return draft.rows.length > 0 && draft.rows.every((row) => row.kind === 'state_region' || (only === undefined && row.kind === 'district'));
};

const accept = (draft: PlaceDraft): void => {
  draft.accepted = true;
  draft.role = roleOfDraft(draft);
};

const isListed = (text: string, left: PlaceDraft, draft: PlaceDraft): boolean => {
  if (left.sort === 'country' || draft.start - left.whole >= LONGEST_LIST_GAP) return false;
  const gap = text.slice(left.whole, draft.start);
  const wider = (isCityOf(left, draft) || (isArea(draft) && (!isArea(left) || draft.kind !== left.kind))) && !/\b(?:and|or)\b/.test(gap);
  return !wider && LIST_GAP.test(gap);
};

/** "North Okkalapa Township, Yangon", "Aung Chan Thar ward, Mogok": a quarter, then its city. */
const isCityOf = (left: PlaceDraft, draft: PlaceDraft): boolean =>
  draft.sort === 'listed' &&
  draft.kind === null &&
  (left.kind === 'ward' ||
    (left.kind === 'township' &&
      /^(?:yangon|rangoon|mandalay|naypyi(?:taw|daw)|sagaing|mag[uw]?ay|magwe|bago|pegu|ayeyarwady|irrawaddy|tanintharyi)$/.test(
        draft.key,
      ) &&
      left.key !== draft.key));

/** From left to right: "townships of A and B"; a member of a list is what the one before it is. */
const passForward = (left: PlaceDraft, draft: PlaceDraft): void => {
  if (draft.kind === null && left.kind !== null && (PLURAL_BEFORE.test(before(left)) || (left.listed && left.kind === 'village')))
    draft.kind = left.kind;
  const maybe = (!draft.person || draft.kind === 'village') && !draft.building && !(draft.sort === 'unlisted' && OF_AGE.test(after(draft)));
  if (left.accepted && left.role !== 'aside' && !draft.accepted && maybe && !namesGroup(draft)) accept(draft);
};

/** From right to left: "A, B and C townships". `plural` says that the list ends in such a word. */
const passBack = (left: PlaceDraft, draft: PlaceDraft, plural: boolean): void => {
  if (left.sort === 'stem' && left.kind === null && isArea(draft, 'state_region')) left.kind = 'state_region';
  if (left.kind === null && draft.kind !== null && (plural || (draft.kind === 'village' && left.sort === 'unlisted')))
    left.kind = draft.kind;
  if (draft.accepted && !left.accepted && left.sort === 'unlisted' && !left.person && plural) accept(left);
};

/** "Sagaing's Tamu District". */
const ownedBy = (left: PlaceDraft, draft: PlaceDraft): void => {
  if (!left.accepted && !draft.accepted) return;
  draft.above = left;
  // "Lashio's Prince Hotel": the town is the place
  left.parent = !(draft.building && !draft.accepted);
  if (draft.sort === 'foreign' && draft.role === 'aside') draft.role = left.role;
  const village =
    draft.sort === 'unlisted' &&
    !draft.person &&
    left.sort === 'listed' &&
    !isArea(left, 'state_region') &&
    !PERSON_AFTER.test(after(draft));
  if (left.sort !== 'unlisted' && (draft.kind !== null || draft.sort === 'listed' || village) && !draft.accepted) accept(draft);
};

/** "Pazigyi, Kanbalu Township, Sagaing Region": the larger place stands behind the smaller. */
const liesIn = (left: PlaceDraft, draft: PlaceDraft, gap: string): void => {
  if (isArea(left, 'state_region') || left.sort === 'stem' || left.building) return;
  const wider = isArea(draft) || isCityOf(left, draft) || draft.sort === 'country' || (draft.sort === 'foreign' && left.sort !== 'listed');
  if (!wider && !(left.sort === 'unlisted' && draft.sort === 'listed' && AREA_OF_GAP.test(gap))) return;
  const proven = left.sort === 'listed' || !left.opens || left.long;
  if (!left.accepted && proven && !left.person && isArea(draft) && !namesGroup(left)) accept(left);
  if (!left.accepted) return;
  left.above = draft;
  draft.parent = true;
};

/** "In Sagaing, the town of Kawlin has been": the wider place opens the sentence. */
const IN_FIRST = /(?:^|[\n"]|[.!?]["']? )In (?:the )?$/;
const TOWN_OF_GAP = /^(?: (?:Region|State|region|state))?, the (?:[a-z-]+ )?(?:town|city|village) of $/;
const opensWith = (left: PlaceDraft, draft: PlaceDraft, gap: string): void => {
  if (
    !left.accepted ||
    !draft.accepted ||
    !TOWN_OF_GAP.test(gap) ||
    !IN_FIRST.test(draft.text.slice(Math.max(0, left.start - 12), left.start))
  )
    return;
  draft.above ??= left;
  left.parent = true;
};

/** "the Danyawaddy naval base in Kyaukphyu": the post has a name of its own, the settlement is the place. */
const postIn = (left: PlaceDraft, draft: PlaceDraft, gap: string): boolean =>
  left.accepted &&
  left.sort === 'unlisted' &&
  left.kind === null &&
  draft.sort === 'listed' &&
  draft.accepted &&
  !isArea(draft, 'state_region') &&
  POST_GAP.test(gap);

/** A name that is a post's alone says nothing of where, wherever it stands before the word for the post. */
const settlePosts = (drafts: readonly PlaceDraft[], posts: ReadonlyMap<string, PlaceDraft>): void => {
  for (const draft of drafts) {
    const area = posts.get(draft.key);
    if (area === undefined || !draft.accepted || !POST_NAMED_AFTER.test(draft.text.slice(draft.end, draft.end + 40))) continue;
    draft.above ??= area;
    draft.role = 'aside';
  }
};

/** Links neighbours: members of a list share type, role and standing; a chain says what lies in what. */
export const linkPlaces = (text: string, drafts: readonly PlaceDraft[]): void => {
  for (const [i, draft] of drafts.entries()) {
    if (draft.kind === null && (draft.accepted || draft.sort === 'stem')) draft.kind = typeBefore(draft);
    const left = drafts[i - 1];
    if (left !== undefined) draft.listed = isListed(text, left, draft);
    if (left !== undefined && draft.listed) passForward(left, draft);
  }
  let plural = false;
  for (let i = drafts.length - 1; i > 0; i--) {
    const draft = drafts[i];
    const left = drafts[i - 1];
    if (draft?.listed !== true || left === undefined) {
      plural = false;
      continue;
    }
    plural ||= PLURAL_TYPE_AFTER.test(text.slice(draft.end, draft.end + 16));
    passBack(left, draft, plural);
  }
  for (let i = 1; i < drafts.length; i++) {
    const draft = drafts[i];
    const left = drafts[i - 1];
    if (draft?.listed !== true || left === undefined || left.role === 'in' || draft.role !== 'in') continue;
    const gap = text.slice(left.whole, draft.start);
    // "south of Bhamo, in Ma Bein": it has a word of its own
    if ((left.role === 'near' || left.role === 'by') && /\b(?:in|at) $/.test(gap)) continue;
    // "between Kale and Gangaw": the first is enough
    draft.role = left.role === 'by' && /^ and $/.test(gap) && /\bbetween (?:the )?(?:\w+ of )?$/.test(before(left)) ? 'near' : left.role;
  }
  const posts = new Map<string, PlaceDraft>();
  for (let i = 1; i < drafts.length; i++) {
    const draft = drafts[i];
    const left = drafts[i - 1];
    if (draft === undefined || left === undefined || draft.start - left.whole > LONGEST_CHAIN_GAP) continue;
    const gap = text.slice(left.whole, draft.start);
    opensWith(left, draft, gap);
    if (postIn(left, draft, gap)) posts.set(left.key, draft);
    if (
      !draft.accepted &&
      left.accepted &&
      !draft.person &&
      !draft.building &&
      draft.sort !== 'stem' &&
      DATED_GAP.test(gap) &&
      !PERSON_AFTER.test(after(draft))
    )
      accept(draft);
    if (OWNER_GAP.test(gap) && (isArea(left) || left.kind === null) && draft.sort !== 'country') ownedBy(left, draft);
    else if (left.sort !== 'country' && !draft.listed && gap !== ' ' && PARENT_GAP.test(gap)) liesIn(left, draft, gap);
    else if (left.sort !== 'country' && left.accepted && isArea(draft) && BOTH_IN_GAP.test(gap)) draft.parent = true;
  }
  if (posts.size > 0) settlePosts(drafts, posts);
};
