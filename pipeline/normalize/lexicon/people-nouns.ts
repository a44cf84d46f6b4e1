import type { Side } from '../../../schemas/vocabulary.ts';

/**
 * Nouns for people. `side` is what the bare noun says; `fixed` nouns keep it whatever stands before them
 * ("pro-junta villagers" are civilians), the others yield to a modifier or a complement ("PDF soldiers", "officers of the AA").
 */
export interface PeopleNoun {
  readonly side: Side;
  readonly fixed: boolean;
}

const list = (words: string): readonly string[] => words.trim().split(/\s*,\s*/);

/** Live beside the war: whoever is called so belongs to no armed group. */
const CIVILIAN = list(`
  political prisoner, political prisoners, prisoner of conscience, prisoners of conscience, political detainee, political detainees, inmate, inmates, neighbour, neighbours,
  neighbor, neighbors, kinsfolk, kinsman, kinsmen, kinswoman, visitor, visitors, mourner, mourners, spectator, spectators, attendee, attendees, occupant, occupants, bather, bathers,
  footballer, footballers, player, players, customer, diner, diners, tenant, tenants, tapper, tappers, grower, growers, logger, loggers, woodcutter, woodcutters, boatman, boatmen,
  firefighter, firefighters, fireman, firemen, mechanic, mechanics, mason, masons, housewife, housewives, maid, maids, pharmacist, dentist, interpreter, interpreters,
  preacher, preachers, missionary, missionaries, evangelist, elders, hermit, hermits, bride, bridegroom, groom, orphan, orphans,
  villager, villagers, family member, family members, resident, residents, local, locals, civilian, civilians, noncombatant, noncombatants, non-combatants, townspeople,
  townsfolk, townsman, inhabitant, inhabitants, citizen, citizens, national, nationals, householder, householders, household, households, homeowner, bystander,
  bystanders, passer-by, passers-by, passersby, onlookers, idp, idps, displaced, displaced people, displaced persons, displaced person, refugee, refugees, evacuee, evacuees, child, children,
  baby, babies, infant, infants, toddler, toddlers, newborn, boy, boys, girl, girls, schoolchildren, schoolgirl, schoolgirls, schoolboy,
  schoolboys, pupil, pupils, student, students, teenager, teenagers, minor, minors, youngster, youngsters, woman, women, mother, mothers, elderly,
  grandmother, grandfather, monk, monks, abbot, abbots, novice, novices, nun, nuns, pastor, pastors, priest, priests, clergyman,
  clergymen, clergy, bishop, imam, teacher, teachers, educator, educators, lecturer, lecturers, professor, headmaster, headmistress, principal, doctor, doctors,
  nurse, nurses, midwife, medic, medics, patient, patients, health worker, health workers, aid worker, aid workers, relief worker, relief workers,
  rescue worker, rescue workers, rescuer, rescuers, volunteer, volunteers, humanitarian workers, charity worker, charity workers, journalist, journalists,
  reporter, reporters, photographer, driver, drivers, motorcyclist, motorcyclists, motorist, motorists, passenger, passengers, worker, workers,
  labourer, labourers, laborer, laborers, farmer, farmers, fisherman, fishermen, fisher, miner, miners, trader, traders, merchant, merchants, vendor,
  vendors, shopkeeper, shopkeepers, shopper, shoppers, migrant, migrants, traveller, travellers, traveler, travelers, tourist, tourists, protester,
  protesters, protestor, protestors, demonstrator, demonstrators, activist, activists, politician, politicians, lawmaker, lawmakers, lawyer, lawyers,
  worshipper, worshippers, worshipers, churchgoers, parishioners, pilgrims, singer, singers, musician, musicians, artist, artists, performer, performers, audience, concertgoers,
  devotees, customers, guests, staffers, nlder, family, families, relative, relatives, kin, wife, wives, husband, husbands, widow, widows, spouse, spouses, dependant,
  dependants, dependent, dependents, sibling, siblings, sister, sisters, brother, brothers, daughter, daughters, son, sons, parents, father, couple, couples,
  grandchild, grandchildren, cousin, cousins, nephew, nephews, niece, nieces, uncle, uncles, aunt, aunts, orphan, orphans, political prisoner, political prisoners, inmate, inmates, village headman, headman, elders, elder, community leaders,
  religious leader, religious leaders, church leaders, donors, bloggers, analyst, analysts, observer, observers, herder, herders, hunter, firefighter, firefighters, informant, informants,
  informer, informers, dalan, dalans, fire fighter, fire fighters, fire-fighter, fire-fighters, under-fives, village head, village heads, vigilante, vigilantes, physician, physicians, chef, caregiver, caregivers, mahout, mahouts, civil servant, civil servants, public servants, public, population, homeless, hostages, hostage, detainee, detainees, abductee, abductees, worshipper`);

/** Bear arms or office for the military unless the words beside them say otherwise. */
const JUNTA = list(`
  soldier, soldiers, fascist, fascists, troop, troops, infantryman, infantrymen, artilleryman, artillerymen, foot-soldier, foot-soldiers, foot soldiers, footsoldiers, serviceman, servicemen, servicewoman, private, privates, corporal, corporals, sergeant,
  sergeants, captain, captains, major, majors, colonel, colonels, lieutenant, lieutenants, general, generals, brigadier, brigadiers, conscript,
  conscripts, recruit, recruits, draftee, draftees, trainees, cadet, cadets, paratrooper, paratroopers, commando, commandos, sailor, sailors, sniper, snipers, gunner, gunners, airman, airmen,
  pilot, pilots, co-pilot, police, policeman, policemen, policewoman, policewomen, constable, constables, inspector, inspectors, superintendent, officer, officers, militiaman, militiamen,
  militia, militias, garrison, garrisons, reinforcements, battalion, battalions, regiment, regiments, division, divisions, deserter, deserters, defector, defectors, commander, commanders,
  administrator, administrators, warden, wardens, guards, sentry, sentries, sentinels, air force, navy, army, military, regime, junta, military council, dictator, dictatorship,
  jailer, jailor, prosecutor, minister, pows, pow, prisoners of war, prisoner of war, aircrew, strategist, adjutant, tactical commander, battalion commander, servicemembers, infantry, brig-gen, brigadier-general, brigadier-generals, maj-gen, major-general, major-generals, lt-gen, lieutenant-general, lieutenant-generals, lt-col, lieutenant-colonel, lieutenant-colonels`);

/** Fight the military unless the words beside them say otherwise. */
const RESISTANCE = list(`
  fighter, fighters, guerrilla, guerrillas, guerilla, guerillas, rebel, rebels, insurgent, insurgents, revolutionary, revolutionaries, comrade, comrades, terrorist,
  terrorists, extremist, extremists, partisan, partisans, resistance, freedom fighter, freedom fighters, saboteurs, combatant, combatants, ethnic armed group, ethnic armed groups, ethnic armed organization,
  ethnic armed organizations, ethnic armed organisation, ethnic armed organisations, ethnic army, ethnic armies, martyr, martyrs, insurgency, militant, militants, pdfs, ldfs, cdfs, eaos, eros, eao, pdf, ldf, cdf, pdt`);

/** Say nothing by themselves: the modifier, the complement or the context decides. */
const OPEN = list(`
  member, members, personnel, force, forces, group, groups, unit, units, column, columns, convoy, men, man, people, person, persons, individual, individuals, body, bodies, corpse,
  corpses, remains, dead, wounded, injured, casualty, casualties, fatality, fatalities, death, deaths, loss, losses, victim, victims, captive, captives, prisoner, prisoners, survivor, survivors,
  leader, leaders, chief, chiefs, official, officials, chairman, deputy, head, staff, employee, employees, other, others, another, youth, youths, life, lives, side, sides, team, teams, army, crew, crews, ones,
  operative, operatives, cadre, cadres, ranks, attacker, attackers, hero, heroes, assailant, assailants, gunman, gunmen, defender, defenders, enemy, enemies, ally, allies, alliance, coalition, armed group, armed groups, organization, organisation, organizations, manpower, spy, spies, supporter, supporters, suspect, suspects, brigade, brigades, company, platoon, platoons, squad, faction, party, adults, adult, males, females, male, female`);

/** Foreign nationals and forces, by noun alone. */
const OTHER = list('foreigner, foreigners, expatriate, expatriates, bangladeshis, indians, thais, scam workers, scammers');

const nouns = new Map<string, PeopleNoun>();
for (const word of OPEN) nouns.set(word, { side: 'unknown', fixed: false });
for (const word of JUNTA) nouns.set(word, { side: 'junta', fixed: false });
for (const word of RESISTANCE) nouns.set(word, { side: 'resistance', fixed: false });
for (const word of CIVILIAN) nouns.set(word, { side: 'civilian', fixed: true });
for (const word of OTHER) nouns.set(word, { side: 'other', fixed: true });

/** Nouns for people in lower case, of one to four words. */
export const PEOPLE_NOUNS: ReadonlyMap<string, PeopleNoun> = nouns;

/** Relatives, who are civilians although the words "of soldiers" follow. */
export const KIN =
  /\b(?:famil(?:y|ies)(?: members?)?|relatives?|next of kin|wi(?:fe|ves)|husbands?|spouses?|widows?|dependan?ts?|dependen?ts?|loved ones|parents|siblings?|sons?|daughters?|brothers?|sisters?|mothers?|fathers?|orphans?)\b/i;
