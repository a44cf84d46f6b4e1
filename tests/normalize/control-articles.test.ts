import { describe, expect, test } from 'vitest';
import { type Case, controlIn } from './control-table.ts';

/** Control as short articles tell it: lists told apart by their days, one breath with two deeds, what stands beside and is none. */
const CASES: readonly Case[] = [
  // lists
  [
    'Chinshwehaw was captured by the MNDAA on January 7 and the Monekoe gate on February 7.',
    ['captured resistance Chinshwehaw', 'captured resistance Monekoe: Monekoe gate'],
    'a gate by its name',
  ],
  [
    'Let Pan Hla, on the road between Madaya and Singu, had been recaptured by the army on 5 March, and Kyauk Gyi, another village, on 9 March.',
    ['captured junta Kyauk Gyi', 'captured junta Let Pan Hla'],
    'asides between the members',
  ],
  [
    'The TNLA has been in control of Namhsan since December 15 and of Kutkai since January 7.',
    ['holds resistance Kutkai', 'holds resistance Namhsan'],
    'the preposition is said again',
  ],
  ['The regime still has its garrisons in Hakha, Falam and Tedim.', ['holds junta Falam', 'holds junta Hakha', 'holds junta Tedim']],
  [
    'The KIA seized two posts, the Hpyen Taung base and the Bum Re Bum camp, both in Waingmaw Township.',
    ['captured resistance Waingmaw: Bum Re Bum camp', 'captured resistance Waingmaw: Hpyen Taung base'],
    'where both lie',
  ],
  ['The KIA took the Maw Khee camp, Kyainseikgyi Township, on 12 March.', ['captured resistance Kyainseikgyi: Maw Khee camp']],
  // background as round-ups tell it
  [
    'The regime is left with three towns in northern Rakhine: Sittwe, Maungdaw and part of Buthidaung.',
    ['holds junta Buthidaung part', 'holds junta Maungdaw', 'holds junta Sittwe'],
  ],
  [
    'Two regional commands of the junta have fallen: the Northeastern Command in Lashio in August and the Western Command in Ann in December.',
    ['captured resistance Ann: Western Command', 'captured resistance Lashio: Northeastern Command'],
  ],
  [
    'Kutkai is the fifth town the TNLA has seized since October, following Namhsan, Mantong and Namkham.',
    ['captured resistance Kutkai', 'captured resistance Mantong', 'captured resistance Namhsan', 'captured resistance Namkham'],
    'those before it were taken too',
  ],
  ['Kyaukme was one of five towns seized by the TNLA.', ['captured resistance Kyaukme']],
  ['Lashio, one of the largest cities lost by the regime, is quiet.', ['captured resistance Lashio']],
  ['Momauk town with its 300 defenders fell to the KIA on Monday.', ['captured resistance Momauk']],
  ['A base with about 100 soldiers in Hpakant fell to the KIA.', ['captured resistance Hpakant: base']],
  [
    'The KIA and its allies have seized 15 towns in Kachin and northern Shan: Chipwi, Tsawlaw and Mabein.',
    ['captured resistance Chipwi', 'captured resistance Mabein', 'captured resistance Tsawlaw'],
    'the towns, not the states',
  ],
  [
    'The AA attacked Ann on Monday; the AA has taken all but the Western Command headquarters.',
    ['attack_began resistance Ann', 'captured resistance Ann part', 'holds junta Ann: Western Command headquarters'],
  ],
  [
    'The KNDF controls most of Loikaw, including the university and the prison. LIB 54 remains under siege in the town.',
    [
      'attack_began resistance Loikaw: Light Infantry Battalion 54',
      'holds resistance Loikaw part',
      'holds resistance Loikaw: prison',
      'holds resistance Loikaw: university',
    ],
    'a part of the town, whole buildings; a unit is besieged by those who are not the state',
  ],
  ['In Demoso, two of three junta battalions had withdrawn.', ['withdrew junta Demoso']],
  ['The Tamu road is under PDF control.', [], 'a road'],
  ['The KIA took a hilltop camp on the Myitkyina-Bhamo road.', ['captured resistance Myitkyina: hilltop camp']],
  ["The army's attempt to send a relief column from Shwegu failed.", [], 'to send, not to take'],
  ['Singu was briefly occupied by the Mandalay PDF before they withdrew.', ['captured resistance Singu', 'withdrew resistance Singu']],
  ['The other towns that have fallen to the AA are Paletwa and Minbya.', ['captured resistance Minbya', 'captured resistance Paletwa']],
  ['Demoso and Hpruso are mostly in resistance hands.', ['holds resistance Demoso part', 'holds resistance Hpruso part']],
  ['TNLA members began leaving Mongmit on Tuesday.', ['withdrew resistance Mongmit']],
  [
    'March 1 - The TNLA attacks Kyaukme.\n\nMarch 3 - Nawnghkio taken.\n\nMarch 9 - Hsipaw: last battalion (IB 23) overrun.',
    ['attack_began resistance Kyaukme', 'captured resistance Hsipaw: Infantry Battalion 23', 'captured resistance Nawnghkio'],
    'notes by days',
  ],
  [
    "The fall of Lashio marks the first time in the history of Myanmar's military that a regional command has been overrun.",
    ['captured resistance Lashio'],
    'to those who fight it',
  ],
  ['Fighting for control of Mogok, the ruby hub seized by the TNLA in July, has ended.', ['captured resistance Mogok'], 'no attack begins'],
  ['Though the AA advances, the military retains Muse, the main border crossing.', ['holds junta Muse'], 'what Muse is'],
  [
    'Minbya became the third town after Pauktaw and Paletwa to come under AA control.',
    ['captured resistance Minbya', 'captured resistance Paletwa', 'captured resistance Pauktaw'],
  ],
  [
    'KNLA troops torched an outpost in Natthankwin and captured a toll gate on the Yangon-Mandalay highway near Phyu.',
    ['captured resistance Phyu: toll gate'],
  ],
  ["The KNLA attacked the Kamamaung police station, but it couldn't take it.", ['attack_failed resistance Kamamaung: police station']],
  [
    'The CNA took Rikhawdar on March 13, Lailenpi and Rezua a day or two earlier, and Surkhua on the 14th.',
    ['captured resistance Lailenpi', 'captured resistance Rezua', 'captured resistance Rikhawdar', 'captured resistance Surkhua'],
  ],
  [
    "The junta's gains include Nawnghkio and Kyaukme, all of which it had lost a year before.",
    ['captured junta Kyaukme', 'captured junta Nawnghkio', 'captured resistance Kyaukme', 'captured resistance Nawnghkio'],
  ],
  [
    'The KIA controls about 70 percent of Bhamo and only the 21st MOC and LIB 236 are with the junta.',
    ['holds junta Bhamo: Light Infantry Battalion 236', 'holds junta Bhamo: Military Operations Command 21', 'holds resistance Bhamo part'],
  ],
  ['Banmauk fell to the PDF and was recaptured by the army.', ['captured junta Banmauk', 'captured resistance Banmauk']],
  [
    'Shwe Pyi Aye, captured on 2 March, was retaken by regime troops.',
    ['captured junta Shwe Pyi Aye', 'captured resistance Shwe Pyi Aye'],
    'by those who then lost it',
  ],
  ['Pinlebu was the second town to be lost by the regime in Sagaing.', ['captured resistance Pinlebu']],
  ['Homalin, thanks to the Shanni army, is still held by the junta.', ['holds junta Homalin']],
  ['The AA has not announced the capture of Kyein Chaung.', []],
  ["All posts north of Maungdaw are now the AA's, a resident said.", [], 'none is named'],
  [
    'Combined forces of KNLA Battalion 27 and Cobra column attacked the SAC camp in Kyaikdon.',
    ['attack_began resistance Kyaikdon: camp'],
    'a column of theirs',
  ],
  [
    'The KIA took ten posts this week, among them the Sinbo camp. Only the Waingmaw bridge guard post and LIB 321 near Nam Hpat remain.',
    [
      'captured resistance Sinbo: Sinbo camp',
      'holds junta Nam Hpat: Light Infantry Battalion 321',
      'holds junta Waingmaw: Waingmaw bridge guard post',
    ],
  ],
  ['Two convoys sent from Kalay to lift the siege had been turned back.', [], 'they attack nothing'],
  [
    "Karenni forces still hold Shadaw, Mese and Bawlakhe's Ywarthit.",
    ['holds resistance Mese', 'holds resistance Shadaw', 'holds resistance Ywarthit'],
    'whose it is',
  ],
  ['Defence forces seized and burned the Chaung Ma police outpost on Thursday.', ['captured resistance Chaung Ma: police outpost']],
  ['Pulaw came under attack by the KNLA twice this year but could not be taken.', ['attack_failed resistance Pulaw']],
  ['Nawnghkio had fallen once before, in October, to the same rebel group.', ['captured resistance Nawnghkio']],
  ['The alliance controls an area stretching from the outskirts of Mandalay to the border.', [], 'no settlement'],
  [
    'The battalion 134 and 135 compounds in Hpasawng, which the KNDF had captured, are empty.',
    ['captured resistance Hpasawng: Battalion 134 compound', 'captured resistance Hpasawng: Battalion 135 compound'],
  ],
  ['The TNLA attacked but has not captured the Nam Sa post in Kutkai.', ['attack_began resistance Kutkai: Nam Sa post']],
  [
    'In Mongpawn, which terrorists attempted to occupy on 4 March, security forces repelled the attack.',
    ['attack_failed resistance Mongpawn'],
  ],
  ['It took the AA 15 days to seize LIB 550 in Ponnagyun.', ['captured resistance Ponnagyun: Light Infantry Battalion 550']],
  [
    'The Rathedaung-based LIB 536 and 537 have been under attack since March.',
    [
      'attack_began resistance Rathedaung: Light Infantry Battalion 536',
      'attack_began resistance Rathedaung: Light Infantry Battalion 537',
    ],
  ],
  ['A source in Namkham said that half of the town is with the TNLA.', ['holds resistance Namkham part']],
  [
    'The junta holds Hakha, the state capital, and Falam, Tedim and Thantlang.',
    ['holds junta Falam', 'holds junta Hakha', 'holds junta Tedim', 'holds junta Thantlang'],
  ],
  [
    'PDFs withdrew from Pale, a town in the Yinmabin District that they had captured on March 2.',
    ['captured resistance Pale', 'withdrew resistance Pale'],
    'the town, not the district',
  ],
  [
    'PDFs hold Pale, the fourth town in Sagaing to fall to the resistance after Kawlin and Khampat. Khampat has been retaken.',
    ['captured junta Khampat', 'captured resistance Kawlin', 'captured resistance Khampat', 'captured resistance Pale'],
  ],
  [
    'The KIA took the last outpost in Sumprabum. It was the tenth town to come under KIA control.',
    ['captured resistance Sumprabum', 'captured resistance Sumprabum: outpost'],
  ],
  [
    'The alliance has taken three wards of Mindat, but the police station and LIB 274 have withstood all attacks.',
    [
      'attack_failed resistance Mindat: Light Infantry Battalion 274',
      'attack_failed resistance Mindat: police station',
      'captured resistance Mindat part',
    ],
  ],
  ['The police station in Kyondoe was briefly held by the PDF.', ['captured resistance Kyondoe: police station']],
  [
    'The KNLA overran the outpost of LIB 8 at Bilin and the police station was abandoned by its guards.',
    ['captured resistance Bilin: Light Infantry Battalion 8 outpost', 'withdrew junta Bilin: police station'],
    'one taken, one left',
  ],
  ["The army retook Kawlin's neighbour Pinlebu in March.", ['captured junta Pinlebu']],
  [
    'The KNDF has taken the state hospital, two wards and the prison in Loikaw.',
    ['captured resistance Loikaw: hospital', 'captured resistance Loikaw: prison'],
  ],
  [
    'Two villages, Kawt Bein and Tarana, were occupied by the KNLA.',
    ['captured resistance Kawt Bein', 'captured resistance Tarana'],
    'each whole',
  ],
  ['The army tried to fly to Lashio, but the airport had been taken by the MNDAA.', ['captured resistance Lashio: airport']],
  // what is none, or somebody else's
  ['If Lashio falls, the Northeastern Command will be the first command ever captured by an ethnic army.', []],
  ['Neither side controls Shwegu.', []],
  ['The capture of Sittwe by the AA is only a matter of time, analysts say.', []],
  ['It is only a question of time before the KIA takes Sumprabum.', []],
  ['Soldiers guarding the Myitsone bridge were told to blow it up rather than let it fall into enemy hands.', []],
  ['The road from Ann to Minbu, captured by the AA in November, has reopened.', [], 'a road'],
  ['Police detained Rohingya who had left Maungdaw.', []],
  ['Junta forces retreated to Kunlong from Chinshwehaw.', ['withdrew junta Chinshwehaw']],
  ['The navy shelled villages in Gwa, which the AA captured in December.', ['captured resistance Gwa'], 'all of it'],
  [
    'The MNDAA said that it had seized Lashio, but the junta rejected the claim, and on Monday the town was still in junta hands.',
    ['captured resistance Lashio', 'holds junta Lashio'],
  ],
  [
    'The armed alliance that launched the operation wants to close scam centres. It has so far captured Chinshwehaw. The military said that it had lost no other town.',
    ['captured resistance Chinshwehaw'],
  ],
  // two deeds of one breath
  [
    'The camp in Ma La Kone, captured on January 20, was lost on January 24 and captured again on January 30.',
    ['captured junta Ma La Kone: camp', 'captured resistance Ma La Kone: camp', 'captured resistance Ma La Kone: camp'],
  ],
  [
    'The PDF captured the checkpoint at Nyaung Bin on Sunday night and left before daybreak.',
    ['captured resistance Nyaung Bin: checkpoint', 'withdrew resistance Nyaung Bin: checkpoint'],
  ],
  // whose, and of what
  ["The junta's second northern command lost the town of Tsawlaw this month.", ['captured resistance Tsawlaw'], 'the loser is a unit'],
  ['Soldiers of Infantry Battalion 30 captured by the KNLA wait to be fed in Hpapun.', [], 'people, no post'],
  ['The KNDF attacked around 100 soldiers of Light Infantry Battalion 422.', [], 'people, no post'],
  ['The AA takes Minbya battalions.', [], 'posts without a name'],
  ['Muse and Tachileik are under the junta.', ['holds junta Muse', 'holds junta Tachileik'], 'a name that is also a word'],
  ['Kawkareik, most of which has been under resistance control, was shelled.', ['holds resistance Kawkareik part']],
  ['From Tedim to Tio the road has been ours since March, the CNA says.', [], 'a road'],
  ["By evening Demoso was no longer the junta's.", ['captured resistance Demoso']],
  ['Brig. Gen. Thurein Tun was captured while trying to flee.', [], 'a person'],
  ['Soldiers who escaped from LIB 372 are hiding near Ann.', [], 'deserters'],
  // no longer, not yet, long ago
  ['In 1995 the army captured the headquarters of the KNU at Manerplaw.', [], 'another war'],
  ['Kokang rebels seized Laukkai in 2015.', [], 'another war'],
  ['We will not leave until the town of Payathonzu is ours.', [], 'not yet'],
  ['The news that Hsihseng fell to the PNLO is totally untrue.', []],
  ['An effort by the military to win back Pauktaw collapsed.', ['attack_failed junta Pauktaw'], 'the effort collapsed'],
  ['Eleven battalions were sent to hold Gwa against the AA.', [], 'what they were sent for'],
  ['The regime removed its troops from Paletwa.', ['withdrew junta Paletwa'], 'its own'],
  [
    'The terrorists, being unable to withstand the offensives, abandoned Nawnghkio.',
    ['withdrew resistance Nawnghkio'],
    'no offensive failed',
  ],
  ['The army mounted an assault on the base at Kaw Pa Naw; it failed.', ['attack_failed junta Kaw Pa Naw: base']],
  ['The junta conducted operations in Nawnghkio Township.', []],
  ['About 120 soldiers descended on Ywar Gyi village and torched 40 houses.', [], 'a raid'],
  // who acts: no object of another verb
  [
    'The Arakan Army says it commands some 38,000 fighters and has taken Ponnagyun, Rathedaung and most of Ann.',
    ['captured resistance Ann part', 'captured resistance Ponnagyun', 'captured resistance Rathedaung'],
  ],
  ['The TNLA holds about 900 prisoners of war. It seized Kutkai last December.', ['captured resistance Kutkai'], 'not the prisoners'],
  ['The junta seized six farmers of Washawng village.', [], 'people of a place'],
  ['The army retook no town in May.', []],
  // states
  ['"Momauk has been ours since August," KIA spokesman Naw Bu said.', ['holds resistance Momauk']],
  ['Sittwe and Kyaukphyu are the only towns in Rakhine left to the military.', ['holds junta Kyaukphyu', 'holds junta Sittwe']],
  ['Only Hakha and Tedim remain to the regime.', ['holds junta Hakha', 'holds junta Tedim']],
  [
    "Resistance troops are in seven of Loikaw's 13 wards, the army in the remaining six, a rescuer said.",
    ['holds junta Loikaw part', 'holds resistance Loikaw part'],
  ],
  ["The junta's hold on Loikaw airport was never broken.", ['holds junta Loikaw: Loikaw airport']],
  ['"The camp of IB 274 in Mindat has not fallen," a junta spokesman said.', ['holds junta Mindat: Infantry Battalion 274 camp']],
  // lists
  [
    'The KNLA took two camps last month: Kaw Heh, on March 3, and Noh Poe, on March 9. A third, Lay Kay, changed hands twice, on March 12 and again on March 17, when junta reinforcements won it back.',
    [
      'captured junta Lay Kay: camp',
      'captured resistance Kaw Heh: camp',
      'captured resistance Lay Kay: camp',
      'captured resistance Noh Poe: camp',
    ],
    'members of a group of camps',
  ],
  [
    'Last month the military lost the headquarters of Battalion 540 in Minbya (6 February), its last post in Buthidaung (18 February), and Thandwe.',
    ['captured resistance Buthidaung: post', 'captured resistance Minbya: Battalion 540 headquarters', 'captured resistance Thandwe'],
  ],
  [
    'Junta soldiers re-entered Hka Shau camp, Waingmaw Township, on 9 March and the larger Gwi Htu camp on the following day.',
    ['captured junta Waingmaw: Gwi Htu camp', 'captured junta Waingmaw: Hka Shau camp'],
  ],
  [
    'The regime has retaken the Alpha cement plant and the village of Taung Pyone in Madaya Township.',
    ['captured junta Madaya: Alpha cement plant', 'captured junta Taung Pyone'],
    'the village is a neighbour of the plant',
  ],
  // turns
  [
    "In February KNLA fighters and their allies had seized Kawbein's police station, only for it to be recaptured in March.",
    ['captured junta Kawbein: police station', 'captured resistance Kawbein: police station'],
  ],
  [
    'The base at Laukkai had been lost by the junta on March 2 and regained by it on March 6.',
    ['captured junta Laukkai: base', 'captured resistance Laukkai: base'],
  ],
  [
    "The MLA had on Sunday taken the camp of a junta-aligned militia in Kaw Pauk. Only a cook was there: the militia's 25 men had slipped out on Saturday night.",
    ['captured resistance Kaw Pauk: camp', 'withdrew junta Kaw Pauk: camp'],
  ],
  ['In 2021 the KNU had left Myitta alone.', [], 'it held nothing there'],
  [
    'KNDF fighters captured the Taung Maw outpost near Demoso on Monday and held it against three counterattacks.',
    ['attack_failed junta Demoso: Taung Maw outpost', 'captured resistance Demoso: Taung Maw outpost'],
  ],
  [
    "On March 11 the KNDF launched an attack on the junta's camp at Ngwe Daung. The camp's 40 soldiers fled towards Loikaw at noon.",
    ['attack_began resistance Ngwe Daung: camp', 'withdrew junta Ngwe Daung: camp'],
  ],
  [
    "Kanpetlet fell on Sunday; the junta's men there had withdrawn to Saw on foot.",
    ['captured resistance Kanpetlet', 'withdrew junta Kanpetlet'],
  ],
  [
    'The garrison at Sakhantha hill in Namhkam Township slipped away before dawn in the direction of Muse.',
    ['withdrew junta Namhkam: Sakhantha hill'],
    'not from where they went',
  ],
  [
    'In Mongmit, fighters of the TNLA went into the town on March 6, but pulled out two days later because of airstrikes.',
    ['attack_failed resistance Mongmit'],
  ],
  [
    'Rebels have retreated from Myawaddy, the border town they seized two weeks ago, after soldiers returned.',
    ['captured resistance Myawaddy', 'withdrew resistance Myawaddy'],
  ],
  [
    'The KNLA said it had "temporarily" withdrawn its troops from the base of Battalion 275 in Myawaddy.',
    ['withdrew resistance Myawaddy: Battalion 275 base'],
  ],
  [
    'KIA Battalion 44 retreated from the hill behind Ka Mai village after two days of shelling.',
    ['withdrew resistance Ka Mai: hill behind Ka Mai'],
    'a hill by its village',
  ],
  [
    'Fighters seized the police station and the court in Pale on March 13, but had to leave them on Thursday.',
    [
      'captured resistance Pale: court',
      'captured resistance Pale: police station',
      'withdrew resistance Pale: court',
      'withdrew resistance Pale: police station',
    ],
  ],
  ['In Mongmit, the TNLA completed its pullout on Friday.', ['withdrew resistance Mongmit']],
  ['Resistance forces were ordered to retreat from Kawlin on Monday night.', ['withdrew resistance Kawlin']],
  ['About 80 soldiers retreating from Ann were ambushed at Padan.', [], 'a column on its way'],
  ['Regarding posts that Kunlong had fallen, he said that the KIA had no part in it.', [], 'what he answers to'],
  ['KNLA troops captured Manerplaw on Saturday, almost thirty years after they lost it.', ['captured resistance Manerplaw']],
  [
    'The outpost in Taung Min Ku Lar, Buthidaung Township, and the strategic camp Hpone Nyo Leik were captured by the AA.',
    ['captured resistance Buthidaung: strategic camp Hpone Nyo Leik', 'captured resistance Taung Min Ku Lar: outpost'],
    'a camp by the name behind it',
  ],
  ['The MNDAA said: "The city of Lashio has been declared fully liberated."', ['captured resistance Lashio']],
  [
    'PDF troops occupied Khway Ei Taung camp in Kyainseikgyi Township on March 3. The camp, which a unit of LIB 284 used as an outpost, was attacked at 5 am and the soldiers inside ran away 45 minutes later.',
    [
      'attack_began resistance Kyainseikgyi: Khway Ei Taung camp',
      'captured resistance Kyainseikgyi: Khway Ei Taung camp',
      'withdrew junta Kyainseikgyi: Khway Ei Taung camp',
    ],
    'not the unit of the relative clause',
  ],
  ['KNU and PDF troops had control of about 80% of Myawaddy, officers said.', ['holds resistance Myawaddy part']],
  ['The KNU captured the 355th battalion at Thin Gan Nyi Naung.', ['captured resistance Thin Gan Nyi Naung: Battalion 355']],
  ['Hsenwi, too, was lost to the alliance on the 9th.', ['captured resistance Hsenwi']],
  ['Nothing remained to the junta in the north but Maungdaw.', ['holds junta Maungdaw']],
  ['The AA was not yet fighting for Sittwe.', []],
  ['Kawt Bein had changed hands several times, and the KNLA blamed the army for it.', [], 'nobody’s deed'],
  [
    "In Myawaddy the BGF guarded Battalion 275's camp, from which the KNLA had withdrawn on Tuesday.",
    ['withdrew resistance Myawaddy: Battalion 275 camp'],
  ],
  ['Nothing new was heard about Mogok. The TNLA had taken it in January.', ['captured resistance Mogok']],
  [
    "In Kutkai the junta's artillery battalion withdrew to Nampaka on the 12th.",
    ['withdrew junta Kutkai'],
    'from where the clause says that it was',
  ],
  ['Tatmadaw columns, having rooted out terrorists, took over Nawnghkio on 6 March.', ['captured junta Nawnghkio']],
  [
    'Moebye, whose residents had suffered under terrorists for two years, was brought under control by the Tatmadaw on 1 March.',
    ['captured junta Moebye'],
  ],
  ['The regime still runs the towns by day, a resident of Buthidaung said.', [], 'none of them named'],
  [
    'In Thabeikkyin, the Mandalay PDF captured the LIB camp by the river, the police station and the jetty in March.',
    ['captured resistance Thabeikkyin: camp', 'captured resistance Thabeikkyin: jetty', 'captured resistance Thabeikkyin: police station'],
  ],
  ['Pang War, headquarters of a militia, was taken by the KIA on the 8th.', ['captured resistance Pang War']],
  [
    'Five hours after the base in Falam fell to the CNDF, jets bombed what was left of it.',
    ['captured resistance Falam: base'],
    'nobody left it',
  ],
  [
    'At Yin Paung Taing the military set up a base in the school in February. PDF teams attacked the school twice this month without being able to get in.',
    ['attack_failed resistance Yin Paung Taing: school'],
  ],
  ['MNDAA flags have flown over the railway station in Lashio since Thursday.', ['holds resistance Lashio: railway station']],
  [
    'A junta relief column had got to Nawnghkio by Sunday but the TNLA, which has the town, halted it there.',
    ['holds resistance Nawnghkio'],
  ],
  ['In Shwebo, the PDF raided an army gate with drones and withdrew.', [], 'hit and run'],
  // states of parts
  ['In Kyaukme the TNLA has the southern quarters, and the army shells them.', ['holds resistance Kyaukme part']],
  ['The Arakan Army has had all of Paletwa since January 14.', ['holds resistance Paletwa']],
  ['Demoso and Hpruso townships are entirely under them, the KNDF said.', ['holds resistance Demoso', 'holds resistance Hpruso']],
  [
    'The CNDF is in control of all of Falam, and only the base of LIB 268 on the hill holds out.',
    ['holds junta Falam: Light Infantry Battalion 268 base', 'holds resistance Falam'],
    'a clause of its own',
  ],
  ['Karenni forces say they hold about 80 percent of the state.', [], 'no settlement'],
  ["The alliance's offensive has overrun towns across northern Shan State.", [], 'none of them named'],
  ['The military had left some positions in Kokang, among them Kongyan, for tactical reasons.', ['withdrew junta Kongyan']],
  ["The junta's grip on Lashio ended in March.", ['captured resistance Lashio']],
  [
    "Armed groups have seized Khampat. Fighters of a region based in Sagaing's Tamu District fought on until the town fell to them on Tuesday.",
    ['captured resistance Khampat'],
    'where a band is based is not where somebody speaks',
  ],
];

describe('control in articles', () => {
  test.each(CASES)('%s', (text, rows) => expect(controlIn(text)).toEqual([...rows].sort()));
});
