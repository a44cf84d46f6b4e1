import type { PlaceKind } from '../../../schemas/vocabulary.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** Keys of place names that are also words, titles or persons' names: they need a preposition, a type word or a clear mention elsewhere. */
export const AMBIGUOUS_NAMES = words(`
  ann ye saw kyaw kani kale pale muse waw paung pauk pala dala dalla mone singu mese swa zigon hopin kayan indaw bago
  son sone sane mai maei maai pagan dagon hlaing myaing myaung chauk salin belin beik kawa tase sagu kamma pyu phyu prome mindon
  hakka haka padaung manaung latha thazi`);

/** Those among them that are persons' or peoples' names: a capital in mid-sentence proves nothing. */
export const NAMES_OF_PERSONS = words('ann ye saw kyaw hlaing son sone mai maei maai hakka haka padaung kayan pyu phyu waw dala swa');

/** A word after (or, with "of", before) a name that says what it is. */
export const TYPE_WORDS: ReadonlyMap<string, PlaceKind> = new Map<string, PlaceKind>([
  ...['township', 'townships', 'tsp', 'tsps', 'twp', 'tship', 'sub-township', 'subtownship', 'sub-townships'].map(
    (w): [string, PlaceKind] => [w, 'township'],
  ),
  ...['town', 'towns', 'city', 'cities', 'sub-town', 'municipality'].map((w): [string, PlaceKind] => [w, 'town']),
  ...['district', 'districts', 'zone', 'self-administered', 'saz'].map((w): [string, PlaceKind] => [w, 'district']),
  ...['state', 'states', 'region', 'regions', 'division', 'divisions'].map((w): [string, PlaceKind] => [w, 'state_region']),
  ...['village', 'villages', 'village-tract', 'hamlet', 'hamlets', 'tract', 'tracts', 'settlement'].map((w): [string, PlaceKind] => [
    w,
    'village',
  ]),
  ...['ward', 'wards', 'quarter', 'quarters', 'neighbourhood', 'neighborhood', 'neighbourhoods', 'neighborhoods'].map(
    (w): [string, PlaceKind] => [w, 'ward'],
  ),
]);

/** Capitalised words that end a run of names wherever they stand: "On Monday Falam", "told The Irrawaddy". */
export const RUN_BREAKERS = words(`
  the i monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  tue tues wed thu thur thurs fri`);

/** Months that are also syllables of names: "in May", but "Nam Jan". */
export const SHORT_MONTHS = words('may jan feb mar apr jun jul aug sept sep oct nov dec');

/** Capitalised words that open a sentence: "In Loikaw". Inside a run they are part of a name: "Mo So", "A Nang Pa". */
export const SENTENCE_OPENERS = words(`
  a an this that these those it its he she they we you his her their our my all both each every some any no not only most many much several few
  in on at to of for from by with without within into inside near around outside along across over under above below between among during after before
  since until till while when where who which what why how as although though because if unless once whether and or but nor yet so then also even still
  just now today yesterday tomorrow tonight meanwhile however moreover furthermore besides elsewhere earlier later recently currently previously there
  here one two three four five six seven eight nine ten eleven twelve another other others such same more less than about nearly almost according
  despite following including amid against through throughout beyond beside toward towards per via
  is are was were be been has have had do does did will would can could should must may might says said`);

/** Ranks, honorifics and offices: the run that follows is a person. */
export const PERSON_TITLES = words(`
  u daw ko ma mg maung saw naw sai nang khun bo salai padoh mahn nai mi khu duwa lway lwei tar sao pu ashin sayadaw mai nan eh slai
  mr mrs ms dr prof rev fr col gen lt maj capt cpt sgt cpl pvt brig adm cmdr supt insp vice-senior
  colonel general lieutenant major captain sergeant corporal private brigadier admiral commander commodore commandant inspector superintendent
  president minister chairman chairwoman chairperson secretary spokesperson spokesman spokeswoman officer leader chief ambassador envoy
  professor doctor reverend father bishop pastor monk venerable sister brother judge justice senator prince king queen comrade warlord director`);

/** Words that make the run before them an organisation, however it begins: "Loikaw PDF", "Tamu District People's Defense Team". */
export const BODY_WORDS = words(`
  army armies force forces pdf pdfs pdo ldf ldfs pdt cdf knla knu kia kio knpp kndf aa tnla mndaa forum front party council committee union league
  alliance coalition association agency news group team column battalion brigade regiment guard militia militias network organization organisation
  company corporation bank university's government administration ministry department herald times today press media now media's journal post
  people peoples people's revolution revolutionary revolutionaries defense defence liberation national independence democratic guerrilla strike
  operation committee's movement initiative foundation institute fund society club brotherhood congress assembly parliament commission bureau
  special activists rescue monitor watch support student students youth women's women workers farmers information federation front's`);

/** Lower-case words after a name that make it an armed or civic group, not a location: "the Pinlebu resistance group". */
export const GROUP_AFTER =
  /^(?:-based|-born|-led)?(?: (?:local|township|district|town|city|village|youth|civil|women's|people's|pro-\w+|anti-\w+))?(?: (?:resistance|defen[cs]e|revolutionary|guerrilla|militia|activists?|rebel|armed|ethnic|monitoring|charity|relief|rescue|strike|media|news|based|rights))+(?: \w+)? (?:group|groups|force|forces|team|teams|fighter|fighters|army|organi[sz]ation|organi[sz]ations|network|agency|outlet|committee|volunteers|leaders?|members?|officials?)\b/;

/** Rivers, roads and hills carry town names without being the town. */
export const NATURE_WORDS = words(`
  river rivers creek stream lake bay gulf sea ocean strait delta yoma mountains mountain range mount mt hills valley plain peninsula island islands
  basin canal dam road highway expressway street railway railroad corridor route line pipeline border crossing`);

/** Words of installations and public buildings: the name before them is still where it stands ("Bhamo Airport": Bhamo). */
export const BUILDING_WORDS = words(`
  airport airfield airbase university college school hospital clinic prison jail monastery pagoda church mosque temple market station base camp outpost
  headquarters hq command tactical regional military operations infantry light artillery tank armoured armored general gate bridge port
  harbour harbor jetty naval air hall house court hotel factory mine mines plant police township's special economic deep-sea high middle primary
  technological computer education degree teacher township town border trade checkpoint toll myoma central district city stadium park compound
  ib lib moc roc toc gad idp idps rmc lid bgf strategic hill division`);

/** States and places abroad that articles on Myanmar name. They locate a claim only with "in", "into", "inside" before them. */
export const FOREIGN_PLACES: ReadonlyMap<string, string> = new Map(
  `China Thailand India Bangladesh Laos Vietnam Cambodia Malaysia Singapore Indonesia Japan Russia Ukraine Norway Switzerland Taiwan Nepal Belarus
  Mizoram Manipur Nagaland Assam Yunnan Tripura Ruili Kunming Mangshi Tengchong Yingjiang Wanding Jiegao Zhenkang Nansan Gengma Cangyuan Mengding
  Beijing Shanghai Bangkok Geneva Jakarta Moscow Tokyo Washington London Delhi Dhaka Vientiane Hanoi Naypyidaw's
  Champhai Aizawl Imphal Moreh Zokhawthar Saiha Lawngtlai Teknaf Ukhia Kutupalong Chittagong Chattogram Bandarban Ghumdhum Naikhongchhari
  Ranong Tak Umphang Phrae Lampang Kanchanaburi Sangkhlaburi Phuket Pakistan Germany France Australia Canada Israel Iran Turkey Serbia
  Hague Paris Rome Brussels Seoul Manila Dubai Berlin Oslo Ottawa Canberra Sydney Melbourne Islamabad Colombo Kathmandu Kolkata Guwahati Silchar
  Agartala Chongqing Chengdu Guangzhou Macau Taipei Nanning Tehran Kyiv Gaza Sudan Syria Afghanistan Yemen Iraq Philippines Brunei Africa Europe Asia
  Haigeng Lincang Baoshan Dehong Xishuangbanna Jinghong Menglian`
    .split(/\s+/)
    .map((name): [string, string] => [name.toLowerCase(), name]),
);

/** Countries, and capitals that stand for their governments: only "in" and its like make them a place of something. */
export const GOVERNMENTS = words(`
  china thailand india bangladesh laos vietnam cambodia malaysia singapore indonesia japan russia ukraine norway switzerland taiwan nepal belarus pakistan
  germany france australia canada israel iran turkey serbia sudan syria afghanistan yemen iraq philippines brunei africa europe asia
  beijing bangkok geneva jakarta moscow tokyo washington london delhi newdelhi dhaka vientiane hanoi hague paris rome brussels seoul manila
  southkorea northkorea unitedstates unitedkingdom`);

/** The same in two or three words. */
export const FOREIGN_NAMES = words(
  'newdelhi maesot maesai maeramat maehongson maesariang chiangmai chiangrai coxsbazar hongkong southkorea northkorea newyork phnompenh kualalumpur northeastindia unitedstates unitedkingdom saudiarabia phopphra thasongyang khunyuam maelanoi sopmoei pangmapha maefaluang wianghaeng thongphaphum srilanka newzealand',
);

/** Capitalised words that stand after "in" or "at" and are no places. */
export const NO_PLACES = words(`
  facebook telegram twitter youtube tiktok viber messenger whatsapp signal google zoom english burmese chinese thai karen kachin shan mon chin rakhine
  arakanese rohingya muslim muslims buddhist buddhists christian christians hindu bamar kokang wa pa-o ta'ang palaung naga kayan kayah karenni lisu
  indian bangladeshi russian american british japanese european asian african western eastern northern southern asia europe america africa asean un
  catholic baptist anglican methodist parliament congress senate house court ministry office state region township district town village ward city division country union republic
  christmas easter thingyan ramadan buddhism islam christianity god spring summer autumn winter operation phase part article section chapter figure
  table page photo video image statement update correction source sources editor note news covid covid-19 internet wi-fi june's day night morning
  reuters afp ap bbc voa rfa dvb mizzima irrawaddy narinjara cni kng shan's unhcr unicef who ocha undp wfp icrc msf ngo ngos idp idps pow pows
  junta regime military army navy air force police tatmadaw sac sspc nug nucc crph pdf pdfs kia kio aa tnla mndaa knla knu kndf cnf cdf bgf uwsa
  facing total response return addition fact late early mid full general particular person secret self custody international human rights law
  revolution war people's democratic national former acting deputy senior lieutenant colonel major brigadier captain minister president chairman
  string series dozens scores cluster slew raft network handful pair trio swathe swathes chain
  gregorian lunar new year old great east west north south northeast northwest southeast southwest central upper lower
  ayeyarwady irrawaddy chindwin salween thanlwin naf moei mekong sittaung bengal andaman amnesty freedom justice unity peace democracy education
  health agriculture hub base bases camp camps border jade ruby key gateway crossing trade frontier highway mi-17 mi-35 mig-29 jf-17 k-8 yak-130 su-30 y-12 y-8 ftc-2000g atr facebook's`);

/** Names of several words that are no places, by key. */
export const NO_NAMES = words('pyusawhtee anyindo bamarsaymapyat no nos');

/** English capitalised words give themselves away by their endings; Burmese, Shan, Kachin and Chin names rarely end so. */
export const ENGLISH_ENDING =
  /(?:tion|sion|ment|ments|ness|ship|ity|ism|ist|ists|ence|ance|ese|ish|ians?|ers|ies|ous|ful|ed|ology|ary|cy|ics|ly)$/;
