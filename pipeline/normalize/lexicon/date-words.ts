/** Words by which a date is tied to what happened or to who said it. Sources of patterns; the readings are in the refiners. */

/** "the group announced on Tuesday": the date of the word, not of the deed. */
export const STATEMENT_VERBS: readonly string[] = [
  'said',
  'says',
  'say',
  'saying',
  'told',
  'tells',
  'announced',
  'announces',
  'announcing',
  'declared',
  'declaring',
  'stated',
  'states',
  'reported',
  'reports',
  'reporting',
  'confirmed',
  'confirms',
  'confirming',
  'claimed',
  'claims',
  'claiming',
  'added',
  'wrote',
  'posted',
  'published',
  'released',
  'issued',
  'explained',
  'admitted',
  'acknowledged',
  'denied',
  'estimated',
  'put',
  'counted',
  'revealed',
  'disclosed',
  'recounted',
  'recalled',
  'noted',
  'insisted',
  'warned',
  'urged',
  'called(?! off| back| up| in)',
  'promised',
  'vowed',
  'informed',
  'tweeted',
  'commented',
  'repeated',
  'spoke',
  'talked',
  'gave out',
  'put out',
  'made public',
  'sent out',
  'briefed',
  'interviewed',
  'met',
  'listed',
  'named',
  'verified',
  'dated',
  'quoted',
  'responded',
  'replied',
  'asked',
  'condemned',
  'accused',
  'blamed',
];

/** "in a statement on Sunday", "according to a report released Friday" */
export const STATEMENT_NOUNS: readonly string[] = [
  'statement',
  'statements',
  'report',
  'interview',
  'press release',
  'press conference',
  'news conference',
  'briefing',
  'announcement',
  'message',
  'post',
  'video message',
  'update',
  'communique',
  'broadcast',
  'press briefing',
  'telegram',
  'letter',
  'speech',
  'speeches',
  'address',
  'phone call',
  'phone interview',
  'bulletin',
  'press note',
  'testimony',
  'by press time',
];

/** An attack, a campaign or a movement starts: the day is its first. */
export const START_WORDS =
  '(?:began|begins?|begun|beginning|started|starts?|starting|launched|launch|launches|launching|opened (?:its|their|an?|the|up|fire)?|opening|resumed|renewed|reopened|initiated|commenced|came under (?:attack|assault|siege)|broke out|erupted|flared|set off|stepped up|unleashed|mounted|went on the (?:attack|offensive)|first attacked|jointly attacked|attacked|besieged|laid siege)';

/** A place changes hands or a battle is over: the day is its last. */
export const END_WORDS =
  '(?:captur(?:ed?|es|ing)|seiz(?:ed?|es|ing|ure)|took (?:\\w+ ){0,2}(?:control|over)|taken (?:\\w+ ){0,2}control|take (?:\\w+ ){0,2}control|took|taken|fell|fallen|fall|overr[au]n|retook|retaken|recaptur(?:ed?|es|ing)|regained|reoccupied|occupied|liberated|won (?:\\w+ ){0,2}(?:control|victory)|gained (?:\\w+ ){0,2}control|in (?:\\w+ ){0,2}control|was theirs|were theirs|surrendered|withdraw|withdrew|withdrawn|withdrawing from|retreat|retreated|pull(?:ed|ing) out|pulled back|abandoned|gave up|given up|left|ended|ceased|were over|was over|came to an end|lost|driven out|passed into)';

/** The fighting is over with it: not one post among others, but the place, its last base, or the end itself. */
export const DECISIVE_WORDS =
  '(?:control|ended|ends|came to an end|(?:was|were) over|was theirs|were theirs|withdraw|withdrew|withdrawn|retreat|retreated|pull(?:ed|ing) out|driven out|passed into|(?:last|final|entire|whole|remaining|all) (?:of )?(?:the )?(?:\\w+ ){0,3}(?:town|city|village|base|camp|stronghold|outpost|position|headquarters|battalions?|garrison|ward)s?)';

/** The count belongs to the whole of it: "killed in the battle", "during the siege". */
export const BATTLE_WORDS =
  '(?:(?:[Ii]n|[Dd]uring|[Tt]hroughout|[Oo]ver|from|[Aa]fter|of|[Ss]ince|[Aa]mid) (?:(?:the|this|that|its|their|these|those|an?|whole|entire|course|of|intense|fierce|heavy|\\w+-(?:day|week|month)(?:-long)?|five|four|six|three|two|months?|weeks?|days?|recent|long) )*(?:battles?|fighting|clashes|siege|campaign|offensives?|counteroffensives?|counter-offensives?|operations?|assaults?|attacks on the (?:town|city|base)|hostilities|combat|war for)|[Ii]n (?:the )?(?:battle|fight|war) (?:for|of)|[Tt]he (?:\\w+ )?(?:offensive|campaign|operation|battle|fighting) (?:saw|brought|gave)|(?:battle|fighting|siege|campaign|offensive) (?:\\w+ ){0,6}(?:killed|cost|claimed|left|displaced))';

/** What holds on a day without having begun on it: a stock. */
export const STOCK_WORDS =
  '(?:(?:are|is|were|was|have been|had been|being) (?:still |now |currently |also )*(?:being held|being treated|hiding|sheltering|taking (?:shelter|refuge)|trapped|staying|living|in (?:the |a |other |temporary |makeshift )*(?:custody|hospital|prison|captivity|jungle|forests?|hills|camps?|monaster(?:y|ies)|schools?|shelters?)|behind bars|in [A-Z][a-z]+ (?:alone|State|Region|Township))|(?:are|is) (?:still |now |currently )*(?:displaced|detained|held)|(?:still|remain(?:s|ed|ing)?|currently|now) (?:being )?(?:displaced|detained|held|hiding|trapped|sheltering|in (?:custody|hospital|hiding|detention)|live|living)|remain(?:s|ed)? (?:displaced|detained|in|at|held|trapped)|total of [\\d,.]+ (?:[a-z]+ )*displaced)';

/** "put the number of people whom the fighting had displaced at 18,000": a stock before its figure. */
export const STOCK_BEFORE = '(?:[Tt]otal|[Nn]umber) of (?:[a-z]+ ){0,8}(?:displaced|fled|refugees|IDPs|detained)';

/** Verbs of happening: between "said" and a date, they take the date to themselves. */
export const EVENT_VERBS =
  '(?:killed|killing|died|dead|wounded|injured|captured|seized|took|taken|fell|attacked|attacking|attack|launched|began|started|shelled|bombed|struck|retreated|withdrew|withdrawn|surrendered|fled|overran|retook|recaptured|arrested|detained|lost|clashed|entered|raided|ambushed|opened|occupied|abandoned|destroyed|burned|left|arrived|reached|returned|dropped|fired|hit|happened|occurred|broke|erupted|ended|displaced|forced|found|recovered|shot|executed|hijacked|exploded|repelled|failed|set|controlled|held|hold|freed|rescued|stormed|surrounded|exchanged|fought|drove|sank|burnt|blew|downed|defected|deployed|advanced|pushed|crossed|marched|landed|intercepted|torched|looted|beheaded|massacred|suffered|sustained|collapsed|resumed|intensified|defeated|liberated|cleared|secured|conquered|blocked|bombarded|targeted|pounded|drowned|perished|succumbed|besieged|encircled|regained|beat|wiped|trapped|tortured|evacuated|relocated|mined)';
