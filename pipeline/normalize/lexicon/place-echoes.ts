import type { PlaceKind } from '../../../schemas/vocabulary.ts';

/** Words that point back at a place: "there", "the town", "the state". */
export interface Echo {
  /** Offset in the sentence. */
  readonly at: number;
  /** Kinds that it can mean; null for any. */
  readonly kinds: readonly PlaceKind[] | null;
  /** "the same village" */
  readonly same: boolean;
  /** "the state": false, for no region is one; "the region": true. */
  readonly region?: boolean;
}

const SETTLED: readonly PlaceKind[] = ['town', 'township', 'village', 'ward', 'other'];

/** What each word can point at. */
export const AGAIN_THERE: ReadonlyMap<string, readonly PlaceKind[] | null> = new Map<string, readonly PlaceKind[] | null>([
  ['there', null],
  ['town', ['town', 'township', 'other']],
  ['city', ['town', 'township', 'other']],
  ['village', ['village', 'other']],
  ['ward', ['ward']],
  ['neighbourhood', ['ward', 'town']],
  ['neighborhood', ['ward', 'town']],
  ['township', ['township', 'town']],
  ['district', ['district', 'township', 'town']],
  ['state', ['state_region']],
  ['statewide', ['state_region']],
  ['state-wide', ['state_region']],
  ['region-wide', ['state_region']],
  ['township-wide', ['township', 'town']],
  ['region', ['state_region']],
  ['area', SETTLED],
  ['place', SETTLED],
  ['spot', SETTLED],
]);

/** "there were no losses" is no place; "killed there" is. */
export const ECHOES =
  /\b(?:[Tt]he|[Tt]his|[Tt]hat|[Bb]oth|[Ii]n) (?:same |whole |entire |border |port |hill |capital |trading |seized |captured )?([Tt]own|[Cc]ity|[Vv]illage|[Ww]ard|neighbou?rhood|[Tt]ownship|[Dd]istrict|state|[Rr]egion|area|place|spot)(?:'s)?\b(?! hall| of | capital| tracts?\b| heads?\b| leaders?\b| chief| elders?\b|ship)|\b(statewide|state-wide|region-wide|township-wide)\b|\b(there)\b(?! (?:is|are|was|were|has|had|have|will|would|can|could|may|might|should|must|seems?|being|be|came|remains?|appears?)\b)/g;

/** Where one clause ends and another begins. */
export const CLAUSE_BREAK =
  /; |: | - |, (?:while|but|and|or|whereas|although|though|after|when|where|as|before|until|which|who|whose|with|said|according|since|because|once|if|so)\b| (?:while|but|whereas|although|though|after|when|before|until|since|because) |, (?!includ|exclud|count)[a-z]+(?:ing|ed) /g;

/** The whole country. */
export const NATIONWIDE =
  /\b(?:nationwide|countrywide|(?:across|throughout|in|around) (?:the country|the nation|Myanmar as a whole|Burma as a whole)(?!'s)|since (?:the )?(?:military |army |February |\w+ )?(?:coup|takeover|putsch)|since (?:(?:the )?(?:military|army|junta|regime|generals|it|they) )?(?:first )?(?:seized|took|grabbed|usurped|seizing|taking|grabbing) power|since (?:its|their|the) (?:seizure of power|power grab|putsch)|(?:since|from) (?:1 February,?|(?:the )?(?:1st|first) of February,?|February(?: 1,?)?) 2021|(?:by|under) this junta|currently (?:under detention|in detention|detained|imprisoned)|Assistance Association for Political Prisoners|AAPP)\b/i;

/** Words that make a clause speak of the whole country, whatever place stands beside. */
export const COUNTRYWIDE =
  /\b(?:nationwide|countrywide|country-wide|(?:across|throughout) (?:the (?:whole |entire )?country|the nation|Myanmar|Burma))\b(?!')/g;

/** Who counts for the whole country. */
export const NATIONAL =
  /\b(?:National Unity Government|NUG|AAPP|Political Prisoners|ACLED|ISP-Myanmar|State Administration Council|True News|Tatmadaw)\b/;
