/** Words that casualties are told by. */
export const CASUALTY_TRIGGER =
  /kill|dead|death|died|die\b|dies|dying|fatal|casualt|bod(?:y|ies)\b|corpse|wound|injur|hurt|maim|hospital|captur|arrest|detain|prisoner|captive|hostage|pow|abduct|kidnap|apprehend|jail|intern|custody|surrender|defect|arms\b|weapons|themselves up|missing|unaccounted|disappear|vanish|displac|fled|flee|evacuat|uproot|homeless|homes?\b|houses?\b|roof|shelter|refuge|jungle|execut|massacre|murder|assassinat|slaughter|behead|martyr|perish|succumb|drown|li(?:ves|fe)\b|fell\b|fallen|lost|lose|losing|loss|toll|victim|shot\b|gunned|burn|beaten|hack|slay|slain|slew|eliminat|neutrali|cost of|took|taken|taking|caught|seiz|round|pick|raised|white flag|male|female|children|them\b|whom\b|of the\b|includ|among|forced|driven|drove|left|leaving|lynch|held\b|led\b|away\b|hit\b|struck|grazed|bullets?\b|shrapnel|treated|fallen|switched|changed sides|capitulat|sentences?\b|serving|crossed|arrived|moved|staying|on the run|escaped|trekked|walked|camping|legal fold|gave|give\b|given|giving|kia\b|wia\b|figure|total|toll|cremat|buried|treatment|treated|wrote|custody|have \d|surviv|passed away|passing away|expired|suffocat|lifeless|throat|liquidat|exterminat|butcher|incinerat|strangl|disfigur|mutilat|nabbed|whisked|spirited|human shield|porters?\b|deserter|both\b|coffin|funeral|blew |blown|severed|severing|amputat|shatter|mangl|crippl|paraly|tore off|ripped off/i;

/** A number, as digits or as a word. */
export const NUMBER_TRIGGER =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)(?:teen|ty)|twenty|forty|dozens?|scores|hundreds?|thousands?|several|couple|few)\b/i;

/** Words by which a number is a part or a rival of one in a sentence before: "25 were children", "put the figure at 500". */
export const PART_TRIGGER =
  /those\b|these\b|amongst|notably|namely|such\b|inclusive|number|count\b|\b(?:wom[ae]n|m[ae]n|girls?|boys?|minors?|teenagers?|infants?|babies|elderly|civilians?|soldiers?|officers?|fighters?|members?|monks?|students?|villagers?|residents?|pdfs?|policem[ae]n|police|under|aged)\b/i;
