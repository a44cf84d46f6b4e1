const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Closed classes of English, for telling where a noun phrase or a clause ends. */
export const DETERMINERS = set(
  'the a an this that these those its their his her our my your another other each every any no both all such',
);
export const POSSESSIVES = set('its their his her our my your');
export const PREPOSITIONS = set(
  'of in on at by with from to into onto for near around about outside inside within during since after before until till between among amongst along across over under above below behind beyond through throughout against towards toward via per upon off out up down without despite besides beside alongside amid amidst following including like than as',
);
export const CONJUNCTIONS = set('and or but nor yet plus');
export const SUBORDINATORS = set(
  'when while as after before because since although though whereas if unless once until where whereas that so',
);
export const RELATIVES = set('who whom whose which that where');
export const PRONOUNS = set(
  'he she it they we i you them us him me itself themselves himself herself ourselves they’re everyone everybody nobody someone somebody anyone none there who which what',
);
export const AUXILIARIES = set(
  "is are was were be been being am has have had having do does did get gets got gotten getting 's 're 've isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't",
);
export const BE = set("is are was were be been being am isn't aren't wasn't weren't get gets got gotten getting 're");
export const HAVE = set("'d has have had having hasn't haven't hadn't 've");
export const MODALS = set("will would can could may might must shall should cannot can't couldn't won't wouldn't shouldn't mightn't ought");
export const NEGATIONS = set(
  "not never no neither nor n't isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't cannot can't couldn't won't wouldn't without nobody none",
);
export const ADVERBS = set(
  'also then now later already still reportedly allegedly apparently immediately subsequently meanwhile since only just even again together altogether so far alive instantly fatally seriously critically severely badly gravely slightly mortally brutally summarily indiscriminately accidentally initially finally recently previously currently almost nearly completely fully entirely totally partly partially briefly quickly successfully eventually ultimately temporarily too likewise further furthermore moreover tragically sadly away apart aside ahead home elsewhere simultaneously jointly deliberately arbitrarily forcibly unlawfully collectively once soon nevertheless nonetheless anyway instead therefore yesterday today overnight there here afterwards thereafter respectively all both themselves',
);
export const COMMON_VERBS = set(
  `said says say told tell tells added adds add claimed claims claim reported reports report announced announces announce confirmed confirms stated states noted notes warned denied denies admitted according
  took takes take taken taking came comes come coming went goes go going gone gave gives give given giving made makes make making put puts putting saw sees see seen left leaves leave leaving
  fell falls fall fallen falling held holds hold holding kept keep keeps began begins begin begun beginning became becomes become ran runs run running hit hits hitting sent sends send sending
  got found finds find finding brought brings bring led leads lead leading met meets meet fought fights fight fighting lost loses lose losing won wins win winning drove drives drive driven
  broke breaks break broken built builds build flew flies fly flown threw thrown knew know known thought think thinks stood stands stand set sets setting shot shoots shoot shooting
  lay lies lie lying laid lays hid hide hides hiding hidden rose rises rise risen sat sits sit slept stuck struck strikes strike striking
  wrote writes write written spoke speaks speak spoken showed shows show shown showing seized seize seizes burned burnt bombed includes include included remains remain remained
  dropped drop bore blew blown cut cuts caught catch catches dug paid pays spent spends shut sold sought seek seeks stole swept swore taught tore understood woke wore
  swam swum ate drank chose grew rode sang sank shook slid spread sprang swung wept crept clung drew fed forgot hung leapt lit overtook rang bled bound bred burst cast cost crawled dealt dived drove dug reached jumped floated surrender surrenders defect defects died die dies dying perished fled flee flees laid living want wants wanted need needs continue continues continued arrive arrives arrived enter enters entered attack attacks attacked attacking use uses used using try tries tried trying`,
);
