/** Words of harm and places that this war has no part in. Each is read over one sentence, and all but other wars give way to a word of fighting. */

/** Fighting, or those who fight: what stands beside it may well be of the war, "the boat capsized as they fled the shelling". */
const FIGHTING =
  /\b(?:war|fighting|clash(?:es|ed)?|battles?|offensives?|attack(?:s|ed|ing|ers?)?|raid(?:s|ed)?|air ?-?strikes?|air raids?|bomb(?:s|ed|ing|ings|ardment)?|shell(?:s|ed|ing)?|artillery|mortars?|rockets?|missiles?|drones?|jets?|landmines?|mines?|mined|grenades?|ambush(?:es|ed)?|gun(?:fire|men|ned|shot|shots)|bullets?|shot|shoot(?:ing)?|snipers?|torch(?:ed|ing)|arson|set (?:fire|ablaze|alight)|soldiers?|troops?|fighters?|rebels?|insurgents?|guerrillas?|militias?|army|military|navy|air force|junta|regime|tatmadaw|sac|police|columns?|resistance|pdfs?|fle(?:d|e|es|eing)|displaced|prison(?:s|ers?)?|tortur(?:ed|e|ing)|detained|interrogation)\b/i;

const ACCIDENT =
  /\b(?:overturn(?:ed|ing|s)?|capsiz(?:ed|es|ing)|derail(?:ed|ing|ment)|collid(?:ed|es|ing)|collision|(?:plane|bus|car|train|truck|lorry|road|traffic|motorbike|motorcycle|helicopter|boat|ferry) (?:crash(?:es)?|accidents?|collisions?)|(?:gas|boiler|cylinder|firework) explosions?|engine failure|(?:sank|sunk|sinking|foundered|went down) (?:in|due to|because of|after|amid) (?:[a-z]+ )?(?:bad weather|rough (?:seas|waters|weather)|heavy (?:rain|seas|waves|winds)|strong (?:currents?|winds|waves)|storms?|high (?:seas|waves|winds))|(?:fell|fallen|plunged|plunging|rolled|skidded|swerved|veered) (?:[a-z]+ )?(?:into|down|off|over) (?:a |the )?(?:[a-z]+ )?(?:gorge|ravine|ditch|cliff|road|river|valley|canal|hillside)|jumped the (?:rails|track)|(?:came|went|ran) off the (?:rails|tracks?|road)|(?:in|during) (?:a|the) (?:[a-z]+ )?(?:crush|stampede)|pulled (?![^.;]{0,40}\b(?:bod|corpse|remains))[^.;]{0,40} (?:out of|from) (?:the |a )?(?:[a-z]+ )?(?:lake|pond|pool|reservoir)|overloaded (?:boat|ferry|vessel|truck|bus)|heat ?stroke|lightning|food poisoning|diarrh(?:o)?ea|electrocut(?:ed|ion)|(?:wall|roof|building|bridge|pit|mine|tailings|stand|scaffold(?:ing)?) (?:has |had )?collaps(?:ed|es|ing)|collapse of (?:a|the) (?:[a-z]+ )?(?:wall|roof|building|bridge|pit|mine|stand)|(?:a|the) (?:[a-z]+ )?(?:fire|blaze|inferno) (?:in|at|that|which|swept|broke out|destroyed|killed|gutted|razed))\b/i;

const ANIMALS =
  /\b(?:(?:elephants?|tigers?|crocodiles?|leopards?|bears?|cobras?|vipers?|pythons?|snakes?|wasps|bees|stray dogs?) (?:[a-z]+ ){0,3}?(?:kill(?:ed|s|ing)?|trampl(?:ed|es|ing)|maul(?:ed|s|ing)?|bit|bitten|gor(?:ed|es|ing)|stung|attack(?:ed|s))|(?:mauled|trampled|gored|bitten|stung) (?:to death )?by)\b/i;

/** Why the police of any land arrest people. */
const CRIME =
  /\b(?:arrest(?:ed|s|ing)?|detain(?:ed|s|ing)?|apprehend(?:ed|s)?|caught|seized|sentenced|jailed|charged|prosecuted|deport(?:ed|s)?)\b[^.;]{0,80}?\b(?:for|on (?:the )?(?:charges?|suspicion|allegations?) of|over|in connection with|accused of|suspected of)(?: [a-z]+ly| alleged| the| a| an| having| their| his){0,3} (?:smuggling (?!arms|weapons|ammunition|explosives|rebels|fighters|food|rice|medicines?|supplies|fuel)|trafficking|drugs?|drug|narcotics|heroin|methamphetamines?|theft|stealing|robb(?:ery|ing)|burglary|gambling|(?:online |telecom )?(?:fraud|scams?|scamming)|rape|embezzlement|bribery|corruption|poaching|forg(?:ery|ing)|money laundering|counterfeit\w*|illegal(?:ly)? (?:entry|entering|border|crossing|stay|staying|immigration|logging|fishing|work)|drink|drunk\w*|murdering (?:his|her) (?:wife|husband)|overstay\w*)|\b(?:strangl|stabb|murder|rap)(?:e|ed|es|ing) (?:his|her) (?:own )?(?:wife|husband|mother|father|girlfriend|boyfriend|lover|in-laws|(?:step)?(?:son|daughter))\b|\b(?:poachers?|burglars?|pickpockets?)\b|\b(?:drug|narcotics|wildlife|heroin|human|people) (?:traffickers?|dealers?|smugglers?|peddlers?|mules?|gangs?|kingpins?|syndicates?|rings?)\b|\b(?:arrest(?:ed|s|ing)?|detain(?:ed|s|ing)?|apprehend(?:ed|s)?|caught)\b[^.;]{0,60}? with [^.;]{0,40}\b(?:tablets|pills|heroin|methamphetamines?|opium|ketamine|stimulants?|narcotics)\b/i;

const NATURE =
  '(?:earthquakes?|quakes?|tremors?|aftershocks?|cyclones?|typhoons?|floods?|flooding|floodwaters?|landslides?|mudslides?|tsunamis?|(?:tropical|heavy|severe|violent|monsoon|thunder|rain|wind|a|the) ?storms?(?! (?:the|it|its|their|a|an)\\b)|tornado(?:es)?)';
const OF_NATURE = new RegExp(
  `\\b(?:toll|killed|dead|deaths?|died|dying|injur(?:ed|ies)|missing|victims?|casualties|survivors?|trapped|homeless|displaced)\\b[^.;]{0,60} (?:from|in|by|of|due to|caused by|after) (?:[\\w'.-]+ ){0,5}${NATURE}\\b|\\b${NATURE}(?: (?:of|on|in) [\\w ]{3,20})?,? (?:that |which )?(?:(?:has|had|have|also|itself|alone|then|later|reportedly) ){0,2}(?:kill|left|leav|struck|hit|claim|injur|cause|displac|wash|swept|submerg|devastat|flatten)`,
  'i',
);
/** Done by people to people. */
const VIOLENCE =
  /\b(?:fighting|clash(?:es|ed)?|battles?|offensives?|attack(?:s|ed|ing)?|raid(?:s|ed)?|air ?-?strikes?|air raids?|bomb(?:s|ed|ing|ings|ardment)?|shell(?:s|ed|ing)|artillery|mortars?|rockets?|missiles?|drones?|jets?|landmines?|grenades?|ambush(?:es|ed)?|gun(?:fire|men|ned|shots?)|shot dead|snipers?|torched|arson|executed|tortured)\b/i;

const SPORT = /\bin (?:the|a|an) (?:[a-z-]+ ){0,2}(?:match|race|tournament|bout|championship)\b/i;

/** Told as a tale, wherever it is set. */
const TALE =
  /\b(?:in (?:the|his|her|a) (?:[a-z-]+ )?(?:novel|film|movie|play|comic|drama|short story)\b|(?:novel|film|movie|play|poem|drama|comic|short story)(?: ["'“][^"”]{1,60}["'”])? (?:[a-z]+ ){0,2}?(?:tells|depicts|portrays|follows|is about|imagines))/i;

const OTHER_WARS =
  /\b(?:world war|(?:first|second) world war|korean war|vietnam war|gulf war|cold war|crimean war|civil war in (?:syria|sudan|yemen|lebanon|spain)|anglo-burmese wars?|khmer rouge|japanese occupation|(?:earlier|previous|past|older) (?:conflicts?|wars?|decades)|8888|(?:1962|1974|1975|1988|'?88|2007) (?:[a-z-]+ ){0,2}(?:uprising|protests?|demonstrations?|crackdown|massacre|movement|coup)|(?:uprising|protests|demonstrations|crackdown|massacre|coup) (?:of|in) (?:1962|1974|1975|1988|2007)|saffron revolution)\b/i;
const OTHER_LANDS =
  /\b(?:gaza|ukraine|ukrainians?|kyiv|russian (?:troops|soldiers|forces|invasion)|israelis?|israel|palestinians?|hamas|hezbollah|lebanon|lebanese|syrians?|syria|sudanese|sudan|yemen|houthis?|afghanistan|taliban|iraqi?|islamic state|libya|somalia|kashmir)\b/i;
const THIS_LAND = /\b(?:myanmar|burma|burmese|junta|tatmadaw|naypyi ?taw|rohingya)\b/i;

/** Why the sentence tells of no harm of this war; null where it may. */
export const whyNoWar = (sentence: string): string | null => {
  if (OTHER_WARS.test(sentence) || (OTHER_LANDS.test(sentence) && !THIS_LAND.test(sentence))) return 'another war';
  if (TALE.test(sentence)) return 'a tale';
  if (OF_NATURE.test(sentence) && !VIOLENCE.test(sentence)) return 'disaster, disease or accident, no claim about the war';
  if (CRIME.test(sentence) && !FIGHTING.test(sentence.replace(/\b(?:police|detained)\b/gi, ''))) return 'a crime, no claim about the war';
  return (ACCIDENT.test(sentence) || ANIMALS.test(sentence) || SPORT.test(sentence)) && !FIGHTING.test(sentence)
    ? 'disaster, disease or accident, no claim about the war'
    : null;
};

/** An accident told in one sentence, its victims in the next, and no word of fighting in either but the jail or the police of a vehicle. */
export const isAccidentGoingOn = (before: string, sentence: string): boolean =>
  ACCIDENT.test(before) &&
  [before, sentence].every(
    (text) => !FIGHTING.test(text.replace(/\b(?:prison|police|army|military) (?:trucks?|vans?|bus(?:es)?|vehicles?|cars?)\b/gi, '')),
  );
