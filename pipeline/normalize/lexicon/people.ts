import type { Outcome } from '../../../schemas/vocabulary.ts';

/** Nouns that people can be counted by; whose they are is for the actor rules and the context to say. */
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Singular forms; plurals follow. */
const REGULAR = words(`
  soldier trooper conscript recruit draftee reservist serviceman servicewoman infantryman marine sailor airman pilot co-pilot copilot navigator gunner sniper
  officer general colonel lieutenant captain lieutenant-colonel lieutenant-general major-general brigadier-general major sergeant corporal private commander subcommander deputy leader chief warrant-officer brigadier admiral commandant
  policeman policewoman constable guard bodyguard sentry militiaman militia-member militant gunman attacker assailant defender combatant fighter guerrilla guerilla rebel insurgent
  terrorist fascist comrade cadre warrior hero heroine partisan member deserter defector survivor
  man woman boy girl child kid baby infant toddler minor youth teenager adolescent adult elder pensioner newborn schoolchild schoolboy schoolgirl grandchild
  person individual human civilian villager resident local inhabitant townsman townswoman townsperson citizen national neighbour neighbor refugee evacuee idp returnee
  monk nun novice abbot pastor priest reverend clergyman imam bishop catechist worshipper worshiper churchgoer devotee pilgrim
  teacher lecturer professor educator headmaster headmistress principal student pupil nurse doctor medic surgeon midwife paramedic patient volunteer rescuer
  worker labourer laborer farmer fisherman miner driver trader vendor shopkeeper seller passenger motorist motorcyclist traveller traveler migrant trucker porter cook tailor carpenter
  relative dependant dependent wife husband mother father parent grandmother grandfather grandparent son daughter brother sister sibling twin widow orphan uncle aunt cousin niece nephew spouse
  prisoner detainee inmate captive hostage pow internee suspect convict
  activist protester protestor demonstrator journalist reporter cameraman photographer politician lawmaker administrator official clerk judge lawyer engineer technician
  informer informant spy collaborator servant employee staffer guest wedding-goer party-goer shopper pedestrian bystander onlooker
  victim martyr casualty fatality death corpse body foreigner tourist expatriate tribesman ethnic hunter singer artist actor poet writer businessman businesswoman merchant owner
  layperson layman laywoman lad lass lady gentleman elder nomad farmhand labourer cleaner watchman caretaker passer-by friend companion colleague classmate roommate acquaintance associate monitor observer negotiator schoolteacher deacon catechist hawker apprentice cyclist biker commuter herder shepherd orderly headman chairman councillor mayor warden jailer jailor inspector superintendent shopper gardener barber tailor potter operative agent aide adviser advisor veteran instructor trainee cadet courier lookout
  visitor attendee mourner celebrant reveller spectator footballer player tenant occupant lodger boarder customer diner patron buyer bather swimmer camper boatman ferryman oarsman
  helper assistant attendant usher foreman overseer manager director boss secretary accountant cashier banker broker dealer smuggler logger woodcutter beekeeper ploughman planter grower
  picker tapper digger quarryman mason bricklayer painter welder mechanic electrician plumber blacksmith goldsmith weaver seamstress maid nanny housewife homemaker healer pharmacist dentist
  fireman firefighter guide interpreter translator envoy diplomat ambassador delegate candidate voter parliamentarian mp minister ranger forester postman signaller sapper grenadier rifleman
  machine-gunner artilleryman crewman paratrooper commando mercenary nco quartermaster adjutant raider besieger looter arsonist gangster bandit robber thief dacoit trafficker scammer fugitive
  escapee runaway beggar invalid amputee foundling tot juvenile schoolmate playmate bride bridegroom groom preacher missionary evangelist cleric friar hermit sayadaw kinsman kinswoman
  follower supporter sympathiser sympathizer waiter waitress bartender butcher baker brewer operator editor conductor translator coordinator organiser organizer youngster oldster grandson granddaughter stepson stepdaughter mother-in-law father-in-law son-in-law daughter-in-law brother-in-law sister-in-law schoolmaster schoolmistress headteacher
  revolutionary dalan non-combatant vigilante henchman loyalist turncoat striker picketer foot-soldier footsoldier physician vet caregiver chef mahout fire-fighter under-five layperson churchman
  Burman Naga Lisu Lahu Wa Palaung Ta'ang Mon Gurkha American Japanese Vietnamese Taiwanese Muslim Hindu Buddhist Christian
  Rohingya Chinese Indian Thai Bangladeshi Kachin Karen Chin Shan Bamar Rakhine
`);

const PLURAL_ONLY = words(`
  people persons men women children police troops personnel forces-members staff crew crews townspeople townsfolk villagefolk folk folks elderly remains dead wounded injured
  hurt killed missing displaced killings arrests detentions abductions injuries idps pows kia-members casualties fatalities deaths bodies corpses wives lives
  ranks enemy enemies heroes hostiles policemen policewomen militiamen servicemen servicewomen infantrymen airmen fishermen gunmen clergymen townsmen townswomen tribesmen cameramen businessmen
  relatives families dependants offspring couple populace infantry militia souls kinsfolk fisherfolk kin ranks-and-file noncombatants clergy seamen firemen crewmen boatmen kinsmen craftsmen postmen riflemen artillerymen machine-gunners henchmen churchmen workmen foremen policemen laymen laypeople laywomen evacuees parents schoolchildren grandchildren
`);

const plural = (word: string): string =>
  word.endsWith('y') && !/[aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /(?:s|sh|ch|x)$/.test(word) ? `${word}es` : `${word}s`;

const SINGULAR_SET = new Set(REGULAR.map((w) => w.toLowerCase()));
const PLURAL_SET = new Set(['passers-by', 'lads', ...REGULAR.map((w) => plural(w.toLowerCase())), ...PLURAL_ONLY]);

/** "jade picker", "banana seller": nouns of doers that no list can hold; trusted with killed and wounded only. */
const DOER = /^[a-z][a-z-]+(?:er|ers|ist|ists|keeper|keepers|smith|smiths|herd|herds|monger)$/;
const NO_DOER =
  /^(?:order|border|number|weather|helicopter|tower|computer|river|winter|summer|power|paper|water|quarter|headquarter|letter|matter|layer|container|trailer|bulldozer|sector|manner|center|shelter|bunker|cluster|launcher|bomber|freighter|tanker|carrier|cruiser|howitzer|quadcopter|transmitter|generator|speaker|printer|corner|counter|disaster|member|september|october|november|december|others?|another|either|further|together|under|over|after|later|never|ever|however|whether|rather|former|latter|former|upper|lower|inner|outer|longer|greater|fewer|higher|larger|lesser|master|banner|poster|folder|ladder|finger|shoulder|list|fist|mist|wrist|twist|dinner|supper|offer|danger|anger|chapter|register|transfer|cover|fever|silver|copper|timber|rubber|butter|pepper|ginger|leather|feather|weather|character|crawler|excavator|roller|charger|scooter|rafter|newspaper|skyscraper|boiler|cooler|heater|freezer|checkpoint|loader|steamer|liner|trawler|ferry|marker|locker|meter|liter|sister|brother|mother|father|daughter)s?$/;

/** A noun that names people by what they do, by its ending alone. */
export const isDoerNoun = (lower: string): boolean => DOER.test(lower) && !NO_DOER.test(lower);

/** "soldier", "villagers", "dead": can head a counted group of people. */
export const isPersonNoun = (lower: string): boolean => SINGULAR_SET.has(lower) || PLURAL_SET.has(lower);
export const isSingularPerson = (lower: string): boolean => SINGULAR_SET.has(lower) && !PLURAL_SET.has(lower);

/** Nouns that say the outcome by themselves: "4,600 deaths", "61 enemy bodies", "12 dead", "20 casualties", "dozens of prisoners of war". */
export const OUTCOME_NOUNS: Readonly<Record<string, Outcome>> = {
  dead: 'killed',
  death: 'killed',
  deaths: 'killed',
  fatality: 'killed',
  fatalities: 'killed',
  body: 'killed',
  bodies: 'killed',
  corpse: 'killed',
  corpses: 'killed',
  remains: 'killed',
  killed: 'killed',
  lives: 'killed',
  martyrs: 'killed',
  martyr: 'killed',
  killing: 'killed',
  killings: 'killed',
  detentions: 'captured',
  abductions: 'captured',
  wounded: 'wounded',
  injured: 'wounded',
  injuries: 'wounded',
  injury: 'wounded',
  hurt: 'wounded',
  casualty: 'killed_or_wounded',
  casualties: 'killed_or_wounded',
  prisoner: 'captured',
  prisoners: 'captured',
  captive: 'captured',
  captives: 'captured',
  detainee: 'captured',
  detainees: 'captured',
  wia: 'wounded',
  mia: 'missing',
  pow: 'captured',
  pows: 'captured',
  hostage: 'captured',
  hostages: 'captured',
  arrests: 'captured',
  displaced: 'displaced',
  idps: 'displaced',
  evacuees: 'displaced',
  refugees: 'displaced',
  missing: 'missing',
  defectors: 'surrendered',
  deserters: 'surrendered',
  defections: 'surrendered',
  surrenders: 'surrendered',
};

/** Outcome nouns that count only where the sentence reports them ("took", "counted", "left"): people who are prisoners or refugees may merely be there. */
export const STANDING_NOUNS: ReadonlySet<string> = new Set([
  'prisoner',
  'prisoners',
  'captive',
  'captives',
  'detainee',
  'detainees',
  'pow',
  'pows',
  'hostage',
  'hostages',
  'idps',
  'evacuees',
  'refugees',
  'defectors',
  'deserters',
  'lives',
  'remains',
  'hurt',
]);

/** Adjectives before the noun that say the outcome, where no verb does: "eight captured soldiers", "two dead soldiers". */
export const OUTCOME_ADJECTIVES: Readonly<Record<string, Outcome>> = {
  dead: 'killed',
  slain: 'killed',
  fallen: 'killed',
  deceased: 'killed',
  wounded: 'wounded',
  injured: 'wounded',
  captured: 'captured',
  detained: 'captured',
  arrested: 'captured',
  imprisoned: 'captured',
  abducted: 'captured',
  kidnapped: 'captured',
  jailed: 'captured',
  surrendered: 'surrendered',
  missing: 'missing',
  displaced: 'displaced',
  evacuated: 'displaced',
  uprooted: 'displaced',
};
