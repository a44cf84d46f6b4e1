import type { ClaimantSide } from '../../../schemas/vocabulary.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s*,\s*/);

/** What a source is: it decides which later "he", "it", "they", "the group" points back to it. */
export type SourceKind = 'person' | 'people' | 'group' | 'document' | 'media';

export interface SourceNoun {
  readonly kind: SourceKind;
  /** Side by the noun alone; null where the body that it belongs to decides ("an officer of the AA"). */
  readonly side: ClaimantSide | null;
}

const ROWS: readonly (readonly [SourceKind, ClaimantSide | null, string])[] = [
  [
    'person',
    null,
    `spokesman, spokeswoman, spokesperson, official, officer, leader, chairman, chairwoman, chairperson, chair, vice-chair, president, secretary, general secretary, secretary-general, joint secretary, member, representative, commander, deputy commander,
     chief, deputy, head, minister, deputy minister, prime minister, envoy, ambassador, adviser, advisor, administrator, source, insider, fighter, soldier, policeman, sergeant, captain, major, colonel, lieutenant, general, guerrilla, rebel, combatant, conscript, prisoner,
     director, coordinator, in-charge, clerk, employee, staff member, man, woman, person, founder, strategist, defender, militiaman, comrade, friend, neighbour, neighbor, rapporteur, special rapporteur, victim, owner, author, another, judge, governor, caretaker, supervisor, organizer, organiser, manager, trustee, inspector, superintendent, commissioner, magistrate, mayor, diplomat, boss, elder brother, patron, warden, jailer, jailor, major general, pilot, deputy chief`,
  ],
  [
    'person',
    'civilian',
    `resident, miner, logger, boatman, trucker, motorist, worshipper, parishioner, mourner, labourer, laborer, fisher, stallholder, pupil, hunter, herder, carpenter, porter, onlooker, local, villager, townsman, witness, eyewitness, civilian, volunteer, nurse, doctor, medic, midwife, pastor, priest, monk, abbot, bishop, imam, nun, teacher, lecturer, professor, student, farmer, fisherman, trader, shopkeeper, shop owner, vendor,
     driver, truck driver, tanker driver, taxi driver, worker, aid worker, relief worker, rescue worker, rescuer, charity worker, social worker, health worker, activist, analyst, expert, observer, researcher, academic, scholar, politician, lawmaker, lawyer, economist, businessman, businesswoman, merchant,
     relative, mother, father, wife, husband, son, daughter, brother, sister, uncle, aunt, widow, family member, refugee, idp, displaced person, evacuee, headman, village head, elder, community leader, religious leader, passer-by, bystander, passenger, traveller, traveler, migrant, commentator, historian, veteran politician, defector, deserter, photographer, undertaker, campaigner, human rights defender, youth, survivor, storekeeper, tea shop owner, mp`,
  ],
  [
    'people',
    null,
    `spokesmen, spokespersons, spokespeople, officials, officers, leaders, members, representatives, commanders, fighters, soldiers, troops, police, policemen, guerrillas, rebels, insurgents, forces, prisoners of war, prisoners, authorities, groups, organizations, organisations, units, battalions, brigades, others, men, women, both, colleagues, allies, supporters, staff, crew, diplomats, commanders, teams, columns, ministries, networks, committees, councils, agencies, associations, those, guards, border guards, negotiators, envoys, ministers, generals, rulers, services, captors, hosts, editors, organisers, organizers, peacekeepers, negotiators, militias, militiamen, bosses, chiefs, heads, secretaries, directors, partisans, warlords`,
  ],
  [
    'people',
    'civilian',
    `residents, miners, loggers, gold miners, jade miners, boatmen, truckers, truck drivers, motorists, worshippers, parishioners, mourners, labourers, laborers, fishers, vendors, stallholders, pupils, hunters, herders, carpenters, porters, camp residents, camp dwellers, onlookers, bystanders, passers-by, locals, local people, local residents, villagers, townspeople, people, witnesses, eyewitnesses, civilians, volunteers, sources, ground sources, local sources, nurses, doctors, medics, health workers, pastors, monks, teachers, students, farmers, fishermen, traders, shopkeepers,
     drivers, workers, aid workers, relief workers, rescue workers, rescuers, charity workers, social workers, activists, analysts, experts, observers, researchers, politicians, lawmakers, lawyers, relatives, families, family members, refugees, idps, displaced people, evacuees, elders, community leaders, religious leaders,
     monitors, defectors, deserters, rescue teams, charity groups, aid groups, relief groups, rights groups, human rights groups, local groups, passengers, travellers, travelers, inhabitants, survivors, critics, charities, emergency teams, rumours, rumors, campaigners, businesspeople, merchants, hospital staff, medical staff, health staff, rescue staff, medical workers, community members, church leaders, investigators, local volunteers, partners, local partners, humanitarian partners, aid agencies, local organisations, local organizations, helpers, carers, onlookers`,
  ],
  [
    'group',
    null,
    `group, organization, organisation, alliance, coalition, ministry, department, office, team, information team, committee, council, force, army, brigade, battalion, company, column, government, administration, party, union, agency, front, command, commission, fund, programme, program, mission, force's, side, leadership, headquarters, body, unit, military, regime, junta, resistance, militia, wing, desk, bureau, board, embassy, court, faction, congress, federation, movement, militants, city hall, propaganda, secretariat, directorate, consulate, cabinet, border guard, border force, coastguard, coast guard, service, garrison, general staff, squad, platoon, corps, defence forces, defense forces`,
  ],
  [
    'group',
    'civilian',
    `rescue team, rescue group, advocacy group, lobby group, campaign group, campaign groups, advocacy groups, pressure group, charity, charity group, aid group, relief group, volunteer group, monitoring group, monitor, rights group, human rights group, human rights organization, human rights organisation, watchdog, civil society organization, civil society organisation, civil society group, cso, ngo, non-governmental organization, network, association, foundation, women's organization, women's organisation, youth organization, youth organisation, student union, church, diocese, convention, hospital, clinic, think tank, research group, think-tank, exile group, initiative, support group, philanthropic group, funeral group, social association, documentation group, relief committee, camp committee, research organization, institute, parliament, strike committee, aid organization, aid organisation, relief organization`,
  ],
  [
    'document',
    null,
    `statement, statements, press release, press statement, report, reports, bulletin, newsletter, communique, press conference, briefing, post, message, announcement, update, data, figures, statistics, tally, list, record, records, account, accounts, estimate, estimates, video, videos, footage, photo, photos, pictures, images, photographs, document, documents, letter, notice, sitrep, memo, database, survey, study, count, reckoning, calculation, calculations, telling, log, version, news release, media release, situation report, bulletins`,
  ],
  [
    'media',
    'media',
    `media, local media, news media, outlet, outlets, news outlet, news outlets, media outlet, media outlets, newspaper, newspapers, daily, weekly, journal, magazine, news agency, news agencies, wire service, website, news site, news website, broadcaster, radio, television, tv, station, channel, channels, telegram channel, telegram channels, blogger, blog, press, journalist, journalists, reporter, reporters, correspondent, correspondents, editor, columnist, chronicle, news, media reports, media report, news report, news reports, facebook page, facebook, social media users, page`,
  ],
];

const nouns = new Map<string, SourceNoun>();
for (const [kind, side, words] of ROWS) for (const word of list(words)) if (!nouns.has(word)) nouns.set(word, { kind, side });

/** Nouns of those who speak and of what speaks for them, in lower case. */
export const SOURCE_NOUNS: ReadonlyMap<string, SourceNoun> = nouns;

/** The UN, foreign governments together, INGOs: a charity or group with these words is no local one. */
export const INTERNATIONAL =
  /\bU\.N\.|\b(?:UN|United Nations|UN\w{2,5}|Unicef|OCHA|IOM|WHO|WFP|OHCHR|ICRC|MSF|EU|European Union|ASEAN|[Ii]nternational|[Ff]oreign|Global|World (?:Food|Health|Bank|Vision)|Amnesty|Human Rights Watch|Crisis Group|Fortify Rights|Doctors Without Borders|Save the Children|Landmine Monitor|Armed Conflict Location|INGOs?)\b/;

/** Capitals and places that stand for a government. */
export const SEATS: ReadonlyMap<string, ClaimantSide> = new Map([
  ['Naypyitaw', 'junta'],
  ['Naypyidaw', 'junta'],
  ['Nay Pyi Taw', 'junta'],
  ['Beijing', 'international'],
  ['China', 'international'],
  ['Thailand', 'international'],
  ['Bangkok', 'international'],
  ['India', 'international'],
  ['Delhi', 'international'],
  ['New Delhi', 'international'],
  ['Mizoram', 'international'],
  ['Manipur', 'international'],
  ['Bangladesh', 'international'],
  ['Dhaka', 'international'],
  ['Washington', 'international'],
  ['Moscow', 'international'],
]);

/** Words that make a source foreign: "an Indian officer", "a Mizoram official", "the UN human rights office". */
export const FOREIGN =
  /\bU\.(?:N|S|K)\.|\b(?:UN|United Nations|UNHCR|UNICEF|Unicef|OCHA|UNFPA|UNDP|IOM|ILO|WHO|WFP|OHCHR|ICRC|MSF|EU|European Union|ASEAN|(?<!Myanmar )Red Cross|Red Crescent|IISS|[Ii]nternational|World (?:Food|Health|Bank|Vision)|Landmine Monitor|Global|Armed Conflict Location|ACLED|Yale|Harvard|Oxford|Stimson|[A-Za-z]+ province|Tak|Mae Sot|Mae Hong Son|Ranong|Chiang (?:Mai|Rai)|Champhai|Aizawl|Ruili|Kunming|Cox's Bazar|Teknaf|foreign|Chinese|China's|Beijing|Yunnan|Thai|Thailand(?:'s)?(?![-\w])|Bangkok|Indian|India(?:'s)?(?![-\w])|Mizoram|Manipur|Nagaland|Assam Rifles|Bangladeshi?|Bangladesh(?:'s)?(?![-\w])|Dhaka|Lao(?:tian)?|American|US|British|UK|French|Japanese|Australian|Russian|Western|Norwegian|Korean|Malaysian|Indonesian|Singaporean?|Amnesty International|Human Rights Watch|Crisis Group|Fortify Rights|Doctors Without Borders|Save the Children|[Tt]hat country's|[Dd]iplomats?|ambassador|embassy|INGOs?)\b/;

/** Offices of the military and of what it set up, beside those of actors.csv. */
export const JUNTA_BODIES =
  /\b(?:Commander-in-Chief|commander-in-chief|[Ee]lection [Cc]ommission|UEC|USDP|Union Solidarity and Development Party|junta-appointed|regime-appointed|Military-appointed|[Ss]tate administration council|Ministry of (?:Home Affairs|Information|Border Affairs)|(?:[Ii]nformation|[Hh]ome [Aa]ffairs|[Bb]order [Aa]ffairs) [Mm]inist(?:ry|er)|[Mm]inistry of (?:home affairs|information|border affairs)|[Dd]efen[cs]e [Ss]ervices|[Mm]ilitary rulers|[Rr]uling generals|[Cc]oup (?:leaders|makers)|(?:[Tt]he|[Ii]ts|[Bb]urma's|[Mm]yanmar's) generals|[Aa]rmed [Ff]orces|Global New Light|New Light of Myanmar|MRTV|Myawaddy (?:TV|Television|Daily|News)|Kyemon|Myan?ma Alinn?|[Ss]tate-(?:run|owned|controlled))\b/;

/** Words that make an outlet the junta's: "state media", "pro-military Telegram channels", "media close to the regime". */
export const OWNED =
  /\b(?:state(?:-run|-owned|-controlled)?|(?:junta|regime|military|army|government|armed forces|Tatmadaw)(?:'s)?(?:-run|-owned|-controlled|-backed|-aligned|-affiliated|-linked)?|pro-(?:junta|regime|military|army|government)|propaganda|(?:close|linked) to the (?:junta|regime|military|army))\b/i;

/** Words in the name of an unlisted body that tell what it is. */
export const BODY_WORDS: readonly { readonly pattern: RegExp; readonly side: ClaimantSide }[] = [
  {
    pattern:
      /\b(?:Human Rights|Rescue|Relief|Humanitarian|Charity|Charities|Foundation|Association|Aid|Welfare|Philanthropic|Women's|Youth|Students?'?|Church|Diocese|Baptist|Catholic|Network for|Watch|Monitor(?:ing)?|Research|Institute|Clinic|Hospital|Civil Society|Environmental|Campaign|Activists? Group|Activists|Refugees?|IDPs?|Social|Library|Documentation|Peace Support)\b/,
    side: 'civilian',
  },
  {
    pattern: /\b(?:News|Media|Press|Times|Post|Herald|Journal|Radio|Television|TV|Broadcasting|Weekly|Daily|Tribune|Chronicle|Voice)\b/,
    side: 'media',
  },
  {
    pattern:
      /\b(?:Consultative|Executive|Interim|Nationalities|Chin|Karenni|Kayah|Shan|Kachin|Mon|Karen|Ta'ang) (?:[A-Z][a-z]+ )?Council\b|\b(?:Revolution(?:ary)?|Resistance|Defen[cs]e|Liberation|Guerr?illas?|Column|Army|Force|Forces|Front|Brigade|Battalion|Alliance|Brotherhood|Squads?|Info(?:rmation)? (?:Team|Group)|Commandos?|Warriors|Tigers?|Panthers?|Dragons?|Eagles?|Cobras?|Thunder|PDFs?|LDFs?|CDFs?|PDTs?|Administration|National Unity|[Pp]eople's (?:[Aa]dministrat\w+|[Dd]efen[cs]e|[Ss]ecurity))\b/,
    side: 'resistance',
  },
];

/** People who speak for a side without being introduced: readers know them, the text may name nobody beside them. */
export const PUBLIC_FIGURES: readonly { readonly pattern: RegExp; readonly side: ClaimantSide; readonly actorId: string | null }[] = [
  {
    pattern: /\b(?:Min Aung Hlaing|Soe Win|Mya Tun Oo|Ye Win Oo|Zaw Min Tun|Nyo Saw|Khun Thant Zaw Htoo)\b/,
    side: 'junta',
    actorId: 'junta',
  },
  {
    pattern: /\b(?:Duwa Lashi La|Yee Mon|Zin Mar Aung|Sasa|Mahn Win Khaing Than|Nay Phone Latt|Lwin Ko Latt)\b/,
    side: 'resistance',
    actorId: 'nug',
  },
  { pattern: /\b(?:Twan Mrat Naing|Khaing Thu ?[Kk]ha)\b/, side: 'resistance', actorId: 'aa' },
  { pattern: /\bNaw Bu\b/, side: 'resistance', actorId: 'kia' },
  { pattern: /\b(?:Lwa?e?[iy] Yay Oo|Tar Bone Kyaw|Tar Aik Kyaw|Mong Aik Kyaw)\b/, side: 'resistance', actorId: 'tnla' },
  { pattern: /\bLi Kyar ?[Ww]en\b/, side: 'resistance', actorId: 'mndaa' },
  { pattern: /\b(?:Saw Taw Nee|Saw Thamain Tun)\b|\bPadoh\b/, side: 'resistance', actorId: 'knu' },
  { pattern: /\bKhun Bedu\b/, side: 'resistance', actorId: 'kndf' },
  {
    pattern:
      /\b(?:Tom Andrews|Thomas Andrews|Volker T[u\u00fc]rk|Ant[o\u00f3]nio Guterres|Michelle Bachelet|Julie Bishop|Noeleen Heyzer|Nicholas Koumjian)\b/,
    side: 'international',
    actorId: 'un',
  },
];

/** Living among the people: a resident stays one beside an actor's name ("a resident with KIA links"). */
export const NEIGHBOURS =
  /^(?:residents?|locals?|local (?:people|residents)|villagers?|townspeople|townsman|people|witness(?:es)?|eyewitness(?:es)?|civilians?|nurses?|doctors?|medics?|pastors?|priests?|monks?|abbots?|teachers?|farmers?|fisherm[ae]n|traders?|shopkeepers?|drivers?|relatives?|family members?|families|mother|father|wife|husband|son|daughter|brother|sister|refugees?|idps?|displaced people|evacuees?|headman|elders?|analysts?|observers?|politicians?|activists?|volunteers?|lawyers?|critics|survivors?)$/;
