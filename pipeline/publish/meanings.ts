import type * as v from '../../schemas/vocabulary.ts';

type Words<T extends readonly string[]> = Readonly<Record<T[number], string>>;

/** What each word of each closed list means, by the name of the list: the annotation guide, for readers of the data. */
export const MEANINGS: {
  readonly side: Words<typeof v.SIDES>;
  readonly claimant_side: Words<typeof v.CLAIMANT_SIDES>;
  readonly claimant_side_or_all: Readonly<Record<v.ClaimantSide | 'all', string>>;
  readonly outcome: Words<typeof v.OUTCOMES>;
  readonly qualifier: Words<typeof v.QUALIFIERS>;
  readonly verification: Words<typeof v.VERIFICATIONS>;
  readonly cause: Words<typeof v.CAUSES>;
  readonly date_precision: Words<typeof v.DATE_PRECISIONS>;
  readonly action: Words<typeof v.ACTIONS>;
  readonly scope: Words<typeof v.SCOPES>;
  readonly measure: Words<typeof v.MEASURES>;
  readonly review: Words<typeof v.REVIEWS>;
  readonly place_kind: Words<typeof v.PLACE_KINDS>;
  readonly claimant_step: Words<typeof v.CLAIMANT_STEPS>;
  readonly stance: Words<typeof v.STANCES>;
  readonly stage: Words<typeof v.STAGES>;
  readonly correction_action: Words<typeof v.CORRECTION_ACTIONS>;
  readonly correctable_table: Words<typeof v.CORRECTABLE_TABLES>;
  readonly link_relation: Words<typeof v.LINK_RELATIONS>;
  readonly grade: Words<typeof v.GRADES>;
  readonly counting_rule: Words<typeof v.COUNTING_RULES>;
  readonly counted_among: Words<typeof v.COUNTED_AMONG>;
  readonly counted_why: Words<typeof v.COUNTED_WHY>;
  readonly place_level: Words<typeof v.PLACE_LEVELS>;
} = (() => {
  const claimantSide = {
    junta: 'the military regime, its media and its allies',
    resistance: 'the NUG, PDFs, ethnic armed organizations fighting the junta, and outlets that they own',
    civilian: 'residents, rescue, charity and local monitoring groups, analysts',
    international: 'the UN, foreign governments, international organizations',
    other: 'armed groups outside both camps',
    media: "the publisher's own voice, other media",
  };
  return {
    side: {
      junta: 'the military, the regime, police under it, and militias fighting for it',
      resistance: 'the NUG, PDFs, LDFs and ethnic armed organizations fighting the junta, on that date',
      civilian: 'residents, displaced people, staff, clergy, detainees of no armed group, soldiers’ relatives counted alone',
      other: 'foreign nationals and forces, armed groups outside both camps',
      unknown: 'the text does not say, or one number mixes sides',
    },
    claimant_side: claimantSide,
    claimant_side_or_all: { ...claimantSide, all: 'every claimant together' },
    outcome: {
      killed: 'killed, executed, found dead, "lost"',
      wounded: 'wounded, injured',
      killed_or_wounded: 'one number for both ("20 casualties")',
      captured: 'taken prisoner, arrested, detained; also one number for "captured or surrendered"',
      surrendered: 'surrendered, defected',
      missing: 'missing',
      displaced: 'fled, evacuated, forced from their homes; never fighters',
    },
    qualifier: {
      exact: '"18", "two", "a dozen"',
      at_least: '"at least 45", "no fewer than"',
      more_than: '"more than 200", "over", "200-plus"',
      about: '"about", "around", "some", "nearly", "roughly"',
      up_to: '"up to 50", "as many as", "fewer than"',
      range: '"20 to 30", "four or five"',
      vague: '"several", "dozens", "hundreds"',
    },
    verification: {
      unverified: 'the publisher says that it could not verify the claim',
      disputed: 'another party denies it or gives another figure in the same article',
      confirmed: 'the other side or the publisher confirms it',
      not_stated: 'the article says nothing about it',
    },
    cause: {
      airstrike: 'aircraft, bombs dropped',
      shelling: 'artillery, mortars, rockets',
      ground: 'fighting on the ground, gunfire',
      drone: 'drones',
      landmine: 'landmines and explosive remnants',
      execution: 'killed in custody or after capture',
      other: 'another stated cause',
      unknown: 'the text does not say',
    },
    date_precision: {
      day: 'one day',
      range: 'a first and a last day, or one of them',
      month: 'a month',
      year: 'a year',
      unknown: 'no date',
    },
    action: {
      attack_began: 'ground forces begin to try to take it',
      captured: 'seized, took, overran, retook; the place fell to them',
      withdrew: 'left what they held, wholly or in part',
      attack_failed: 'tried to take it and gave up, were repelled, or got in and had to leave',
      holds: 'are said to control it at that date',
    },
    scope: { whole: 'the whole place, or nothing said', part: 'part of it, "most of", "several wards"' },
    measure: {
      airstrikes: 'airstrikes',
      artillery_strikes: 'rounds or strikes of artillery, mortars, rockets',
      bombs_dropped: 'bombs',
      clashes: 'clashes, battles',
      houses_destroyed: 'houses and other buildings destroyed or burned',
      posts_captured: 'posts, camps, bases taken',
      posts_abandoned: 'posts, camps, bases left',
      weapons_seized: 'weapons taken',
      aircraft_downed: 'aircraft and drones brought down',
      vehicles_destroyed: 'vehicles and vessels destroyed',
      troops_deployed: 'troops sent',
    },
    review: {
      none: 'no person has looked at the row',
      accepted: 'a person looked and agreed',
      corrected: 'a person changed a field',
      added: 'a person added the row',
    },
    place_kind: {
      country: 'the country',
      state_region: 'a state or region',
      district: 'a district or self-administered zone',
      township: 'a township',
      town: 'a town or city',
      ward: 'a ward or quarter of a town',
      village: 'a village or village tract',
      military_site: 'a listed installation: base, airport, university',
      other: 'another named area',
    },
    claimant_step: {
      sentence: "named in the number's own sentence",
      paragraph: 'named in another sentence of the paragraph',
      continued: 'named in the paragraph before, which the sentence continues',
      publisher: 'nobody is named: the publisher’s own voice',
      correction: 'set by a person',
    },
    stance: {
      independent: 'independent outlet',
      international: 'international outlet',
      resistance: 'outlet of the resistance or close to it',
      junta: 'outlet of the junta or close to it',
      un: 'body of the United Nations',
      unknown: 'not listed in publishers.csv',
    },
    stage: {
      ingest: 'reading of the input files',
      normalize: 'reading of claims in the articles',
      load: 'loading into typed tables',
      aggregate: 'derived tables',
      publish: 'writing of these files',
      validate: 'checks',
    },
    correction_action: {
      accept: 'read, and right as it stands',
      reject: 'not what the article says: the row was taken out',
      set: 'one column was changed',
      add: 'a row that the extractor missed',
    },
    correctable_table: {
      casualty_claims: 'its id is a claim_id',
      control_events: 'its id is an event_id',
      incident_claims: 'its id is an incident_id',
    },
    link_relation: {
      duplicate: 'the same count of the same people, told again',
      subset: 'b counts some of the people of a',
      update: 'b is an earlier figure of the same claimant that a replaces, or an earlier stock of the same place',
      contradicts: 'another claimant on the same people; no number meets both bounds',
    },
    grade: {
      conceded: 'the side that lost says so itself',
      corroborated: 'claimants of two sides give figures that one number can meet',
      independent: 'a claimant of neither side says so',
      one_sided: 'only the side that gains by it says so',
      denied: 'the claim is denied or contradicted',
    },
    counting_rule: {
      sum_of_claims:
        'every claim is added: the same dead are counted once for each time they are told. An upper limit of naivety, shown to be compared.',
      one_per_cluster:
        'duplicates, updates and subsets are brought down to one figure per cluster of claims about the same people, then clusters are added. Of stocks of one place the newest stands.',
      conservative:
        'as one_per_cluster, over clusters graded conceded, corroborated or independent alone, and of each no more than the losing side concedes, a claimant of neither side says or two sides agree on.',
    },
    counted_among: {
      all: 'the claims of everybody, for totals over all claimants',
      claimant_side: 'the claims of one claimant side, for its totals',
      claimant: 'the claims of one voice, for casualties_by_claimant',
    },
    counted_why: {
      counted: 'it stands in the total',
      repeated: 'another claim tells of the same people at the same place over the same days, and stands for it',
      part: 'its people lie in those of another claim, by place and days or by the word of its article',
    },
    place_level: {
      place: 'the place of the claim itself',
      township: 'everything told of in a township',
      state_region: 'everything told of in a state or region',
      country: 'everything',
    },
  };
})();

/** The guide's table of numbers: how words become bounds. `null` is an open bound. */
export const NUMBER_WORDS: readonly (readonly [words: string, count: string, low: string, high: string, qualifier: string])[] = [
  ['"18", "two", "a dozen" (12), "two dozen" (24), "a resident", "the pilot"', 'n', 'n', 'n', 'exact'],
  ['"at least 45", "no fewer than"', 'n', 'n', 'null', 'at_least'],
  ['"more than 200", "over 200", "200-plus"', 'n', 'n+1', 'null', 'more_than'],
  ['"about", "around", "some", "nearly", "almost", "close to", "roughly", "an estimated 30"', 'n', 'n', 'n', 'about'],
  ['"up to 50", "as many as", "at most"; "fewer than 50" (high 49)', 'n', 'null', 'n', 'up_to'],
  ['"20 to 30", "between 20 and 30", "four or five"', 'null', '20', '30', 'range'],
  [
    '"a couple" 2; "several", "a few" 3; "dozens" 24; "scores" 40; "hundreds" 200; "thousands" 2000; "tens of thousands" 20000',
    'null',
    'as shown',
    'null',
    'vague',
  ],
];
