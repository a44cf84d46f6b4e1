/** Verbs by which somebody puts a claim into the world, in the forms that stand in reports. */
const list = (words: string): readonly string[] => words.trim().split(/\s*,\s*/);

/** Whatever stands as their subject speaks. */
export const SAYING: ReadonlySet<string> = new Set(
  list(`said, says, say, saying, told, tells, tell, added, adds, adding, claimed, claims, claim, claiming, announced, announces, announce, announcing, stated, states, stating, reported, reports, report, reporting,
    confirmed, confirms, confirm, confirming, declared, declares, explained, explains, noted, notes, noting, wrote, writes, write, estimated, estimates, estimate, recalled, recalls, recounted, recounts,
    admitted, admits, admit, acknowledged, acknowledges, conceded, concedes, insisted, insists, alleged, alleges, allege, alleging, complained, complains, warned, warns, warn, warning, revealed, reveals, disclosed,
    testified,    remarked, commented, observed, asserted, asserts, assert, argued, argues, repeated, repeats, reiterated, emphasized, emphasised, stressed, informed, mentioned, predicted,
    promised, believed, believes, believe, boasted, relayed, contended, contends, speculated, verified, concluded, inferred,   inform, cautioned, lamented,  narrated, elaborated, clarified,    tweeted, proclaimed, trumpeted, reckon, reckons, reckoned, calculated, calculates, calculate, assessed, assesses, feared, fears, fear, think, thinks`),
);

/** Speak only with such an object: what follows the verb must match. */
export const SAYING_WITH: Readonly<Record<string, RegExp>> = {
  maintained: /^ that\b/,
  maintains: /^ that\b/,
  maintain: /^ that\b/,
  responded: /^ that\b/,
  replied: /^ that\b/,
  answered: /^ that\b/,
  put: /^ [^.;]{0,160}?\bat\b/,
  puts: /^ [^.;]{0,160}?\bat\b/,
  spoke: /^ of\b/,
  speaks: /^ of\b/,
  speak: /^ of\b/,
  spoken: /^ of\b/,
  talked: /^ of\b/,
  pointed: /^ (?:out|to)\b/,
  points: /^ (?:out|to)\b/,
  point: /^ (?:out|to)\b/,
  went: /^ on\b(?=[,.]| that| to say)/,
  goes: /^ on\b(?=[,.]| that| to say)/,
  go: /^ on\b(?=[,.]| that| to say)/,
  counted: /^ (?!on\b)/,
  counts: /^ (?!on\b)/,
  count: /^ (?!on\b)/,
  recorded: /^ /,
  records: /^ /,
  registered: /^ /,
  documented: /^ /,
  documents: /^ /,
  tallied: /^ /,
  listed: /^ /,
  lists: /^ (?!(?:have|has|had|were|was|are|is|of|and|to|with|for|in|on) )/,
  published:
    /^ (?:[\w'-]+ ){0,8}(?:statement|report|video|videos|footage|photos?|photographs?|pictures|images|figures|list|data|names|records)\b/,
  released:
    /^ (?:[\w'-]+ ){0,8}(?:statement|report|video|videos|footage|photos?|photographs?|pictures|images|figures|list|data|names|records)\b/,
  issued: /^ (?:[\w'-]+ ){0,8}(?:statement|report|figures|list|data|press release|update|bulletin)\b/,
  shared:
    /^ (?:[\w'-]+ ){0,8}(?:statement|report|video|videos|footage|photos?|photographs?|pictures|images|figures|list|data|names|records)\b/,
  posted: /^ (?!to\b)/,
  described: /^ /,
  describes: /^ /,
  blamed: /^ /,
  accused: /^ /,
  accuses: /^ /,
  called: /^ (?:it|the|them|that|this|for|on|upon)\b/,
  calls: /^ (?:it|the|them|that|this|for|on|upon)\b/,
  saw: /^ /,
  witnessed: /^ /,
  gave: /^ (?:(?:the|a|its|his|her|their) (?:[\w'-]+ )?(?:[\w'-]+ )?(?:[\w'-]+ )?(?:number|figure|toll|total|count|death toll)\b|[^.;]{0,60}\b(?:dead|losses|casualties|wounded|fallen|killed) (?:as|at)\b)/,
  gives: /^ (?:the|a|its|his|her|their) (?:[\w'-]+ )?(?:[\w'-]+ )?(?:[\w'-]+ )?(?:number|figure|toll|total|count|death toll)\b/,
  has: /^ (?:it that\b|(?:the names|a list|evidence|word|reports|news) of\b)/,
  have: /^ (?:it that\b|(?:the names|a list|evidence|word|reports|news) of\b)/,
  knows: /^ of\b/,
  continued: /^(?:[.,:]|\s*$|["'])/,
  continues: /^(?:[.,:]|\s*$|["'])/,
  identified: /^ (?:\d|at least|more than|over|about|around|some|\w+ (?:bodies|victims|officers|soldiers|people|civilians|of the))/,
  let: /^ it be known\b/,
  made: /^ (?:it )?known\b/,
  reads: /^(?:[.,:]| that\b|$)/,
  read: /^(?:[.,:]|$)/,
  showed: /^(?:[ .,"']|$)/,
  show: /^(?:[ .,"']|$)/,
  shows: /^(?:[ .,"']|$)/,
  suggested: /^(?:[ .,"']|$)/,
  suggest: /^(?:[ .,"']|$)/,
  suggests: /^(?:[ .,"']|$)/,
  indicated: /^(?:[ .,"']|$)/,
  indicate: /^(?:[ .,"']|$)/,
  indicates: /^(?:[ .,"']|$)/,
  quoted: /^ [^.;]{0,80}\b(?:as )?(?:saying|telling)\b/,
  cited: /^ [^.;]{0,80}\b(?:as )?(?:saying|telling)\b/,
  quotes: /^ [^.;]{0,80}\b(?:as )?(?:saying|telling)\b/,
  cites: /^ [^.;]{0,80}\b(?:as )?(?:saying|telling)\b/,
};

/** Verbs of what a person sees or what a paper shows: their subject must be a witness or a document, not a force in the field. */
export const SHOWING: ReadonlySet<string> = new Set(
  list(
    'saw, witnessed, showed, show, shows, suggested, suggest, suggests, indicated, indicate, indicates, point, points, pointed, reads, read',
  ),
);

/** They speak against a claim: no source of the numbers beside them. */
export const DENYING: ReadonlySet<string> = new Set(
  list(
    'denied, denies, deny, denying, rejected, rejects, dismissed, dismisses, refuted, refutes, disputed, disputes, contradicted, disproved',
  ),
);

/** "claimed the lives of 12", "reported missing", "said to be": the verb that is no speech. */
export const NO_SPEECH =
  /^(?:claim(?:s|ed|ing)?(?: the| at least| more than| over| about| around| some| up to| nearly)?(?: \S+){0,3} lives\b|claim(?:ed|s)? (?:the )?lives?\b|fear(?:ed|s) (?:dead|killed|drowned|missing|trapped|buried|lost|captured|wounded|injured|to (?:be|have))\b|(?:report|confirm)ed (?:missing|killed|dead|injured|wounded|captured|lost|for duty|cases?|incidents?)\b|(?:said|reported|believed|alleged|estimated|confirmed|known|claimed|expected) to (?:be|have)\b|put (?:up|down|out|in|on|off|an end|to)\b|declared (?:martial law|war|a state|a ceasefire|an? (?:emergency|truce))\b|warning (?:shots?|signs?)\b|told to\b|repeated(?:ly)? (?:attacks|assaults|airstrikes)|counted among\b|recorded in\b(?! ))/;
