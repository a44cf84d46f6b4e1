import { describe, expect, it } from 'vitest';
import { table } from './casualty-table.ts';
import { casualtiesIn } from './reading-table.ts';

table('passives and participles', [
  ['About 20 junta troops were killed and 11 were wounded near Kani.', 'junta killed 20-20 about', 'junta wounded 11-11 exact'],
  ['At least 16 regime soldiers killed and seven injured in Myaung.', 'junta killed 16- at_least', 'junta wounded 7-7 exact'],
  ['Nine villagers have been shot dead in Yesagyo Township since Monday.', 'civilian killed 9-9 exact'],
  ['Two schoolchildren were among the dead in Salingyi.', 'civilian killed 2-2 exact'],
  ['Four residents of Budalin, two of them teenagers, were arrested.', 'civilian captured 4-4 exact', 'civilian captured 2-2 exact part'],
  ['Over a dozen PDF fighters are believed to have been captured in Shwebo.', 'resistance captured 13- more_than'],
  ['Some 40 police officers were taken prisoner when the station in Kutkai fell.', 'junta captured 40-40 about'],
  ['The pilot of a military helicopter was killed near Hpakant.', 'junta killed 1-1 exact'],
  ['An 18-year-old student was beaten to death in Wetlet.', 'civilian killed 1-1 exact'],
  ['A monk and two novices were injured in Ye-U.', 'civilian wounded 1-1 exact', 'civilian wounded 2-2 exact'],
  ['Three soldiers who had stepped on a mine near Tamu were killed.', 'junta killed 3-3 exact'],
  ['Dozens of people were detained in Monywa.', 'civilian captured 24- vague'],
  ['Between 20 and 30 soldiers are reported to have been killed in Kale.', 'junta killed 20-30 range'],
  ['Four or five villagers were wounded by shrapnel in Pauk.', 'civilian wounded 4-5 range'],
]);

table('whose verb it is', [
  ['Thirty are in hospital in Demoso, and the army has won back nine of the 90-odd towns that it lost.', 'civilian wounded 30-30 exact'],
  ['Five of the men from the village in Pale were killed.', 'civilian killed 5-5 exact'],
  ['Three of the fighters in the town of Pale died.', 'resistance killed 3-3 exact'],
  ['In January, 27 villagers died in Pale, seven more than in December.', 'civilian killed 27-27 exact'],
  ['Two soldiers were killed and ten wounded in an attempt to storm Pale.', 'junta killed 2-2 exact', 'junta wounded 10-10 exact'],
  [
    'At least 35 villagers, four of them children, who were killed in Pale, were buried.',
    'civilian killed 35- at_least',
    'civilian killed 4-4 exact part',
  ],
  ['The bomb killed four villagers in Pale, said a woman who fled to the forest.', 'civilian killed 4-4 exact'],
  ['The clashes sent 300 villagers fleeing.', 'civilian displaced 300-300 exact'],
  ['The shelling left 300 villagers homeless.', 'civilian displaced 300-300 exact'],
  ['Soldiers shot two villagers fleeing the raid.', 'civilian killed 2-2 exact'],
  ['Two residents who fled the town said four villagers were killed.', 'civilian killed 4-4 exact'],
  ['A volunteer who was rushed to Pale counted 12 bodies.', 'unknown killed 12-12 exact'],
  ['Soldiers, some 80 of them, then landed and took away 20 people in Pale.', 'civilian captured 20-20 exact'],
  ['Two old villagers who could not run burned to death in Pale.', 'civilian killed 2-2 exact'],
  [
    'Twenty soldiers were killed in Hpapun when the KNU overran a post, taking eight prisoners.',
    'junta killed 20-20 exact',
    'junta captured 8-8 exact',
  ],
  ['The junta said it had looked for the PDF in Pale, and that two of its men were wounded.', 'junta wounded 2-2 exact'],
  ['The KIA said it ambushed a column near Bhamo, and that nine of its men died.', 'junta killed 9-9 exact'],
  ['Ten villagers died on the spot and five more in hospital.', 'civilian killed 10-10 exact', 'civilian killed 5-5 exact'],
  ['Ten villagers died and five are in hospital.', 'civilian killed 10-10 exact', 'civilian wounded 5-5 exact'],
  ['Shells killed seven villagers, one of the elders told the radio.', 'civilian killed 7-7 exact'],
  ['That brings the number of villagers killed since Feb. 1 to seven.', 'civilian killed 7-7 exact'],
  ['The commander of 300 soldiers was killed in Pale.', 'junta killed 1-1 exact'],
  ['The leader of the 40 rebels was captured in Kani.', 'unknown captured 1-1 exact'],
  ['A general commanding 4,000 troops has been arrested in Lashio.'],
  ['A truck that brought 12 soldiers was hit by a rocket.'],
  ['Around 3,000 people since Monday have been displaced in Pekon.', 'civilian displaced 3000-3000 about'],
  ['Of the village’s 600 people, 200 have fled to Kale.', 'civilian displaced 200-200 exact'],
  ['Forty soldiers who came before the post fell were captured in Kani.', 'junta captured 40-40 exact'],
]);

table('active verbs and their objects', [
  ['A mortar shell killed a mother and her two daughters in Mindat.', 'civilian killed 1-1 exact', 'civilian killed 2-2 exact'],
  [
    'Airstrikes on Kyauktaw killed 11 people, wounded 23 others and destroyed 40 houses.',
    'civilian killed 11-11 exact',
    'civilian wounded 23-23 exact',
  ],
  [
    'The KNLA ambushed a convoy near Kawkareik, killing 12 and wounding eight others.',
    'junta killed 12-12 exact',
    'junta wounded 8-8 exact',
  ],
  ['Junta troops abducted around 50 villagers from Ayadaw and used them as human shields.', 'civilian captured 50-50 about'],
  ['The explosion in Lashio left six dead and ten wounded.', 'civilian killed 6-6 exact', 'civilian wounded 10-10 exact'],
  ['The raid on Depayin claimed the lives of at least nine residents.', 'civilian killed 9- at_least'],
  ['The AA took 75 soldiers prisoner in Minbya.', 'junta captured 75-75 exact'],
  ['Shelling forced more than 3,000 residents of Namtu to flee.', 'civilian displaced 3001- more_than'],
  ['Soldiers shot dead three farmers in Taze.', 'civilian killed 3-3 exact'],
  ['Police rounded up 14 students in Mandalay.', 'civilian captured 14-14 exact'],
  ['The army executed five captured PDF members in Pale.', 'resistance killed 5-5 exact'],
]);

table('subjects that die, give themselves up, go missing or flee', [
  ['Fewer than 50 AA fighters fell in the battle for Ann.', 'resistance killed -49 up_to'],
  ['Two PDF members lost their lives in Katha.', 'resistance killed 2-2 exact'],
  ['A whole company, 127 soldiers, surrendered to the MNDAA near Laukkai.', 'junta surrendered 127-127 exact'],
  ['More than 60 conscripts laid down their arms in Maungdaw.', 'junta surrendered 61- more_than'],
  ['Eleven policemen defected to the resistance in Loikaw.', 'junta surrendered 11-11 exact'],
  ['Three aid workers are still missing in Hpruso.', 'civilian missing 3-3 exact'],
  ['Thousands of residents fled Kyaukme.', 'civilian displaced 2000- vague'],
  ['Nearly 800 people have taken refuge in the forest near Demoso.', 'civilian displaced 800-800 about'],
  ['Up to 5,000 villagers have been displaced in Kalay.', 'civilian displaced -5000 up_to'],
]);

table('nouns that count', [
  ['The fighting in Myawaddy caused 20 casualties.', 'unknown killed_or_wounded 20-20 exact'],
  ['The bodies of seven soldiers were found near Falam.', 'junta killed 7-7 exact'],
  ['The death toll from the air raid on Kanbalu rose to 31.', 'civilian killed 31-31 exact'],
  ['The arrest of 12 teachers in Magway was confirmed by their families.', 'civilian captured 12-12 exact'],
  ['Rescuers put the number of dead in the strike on Sagaing at 18.', 'civilian killed 18-18 exact'],
]);

table('lists and bases', [
  ['Dozens of soldiers and 12 policemen were killed in Kutkai.', 'junta killed 24- vague', 'junta killed 12-12 exact'],
  ["Around 1,500 of the township's 6,000 inhabitants have fled to Mizoram.", 'civilian displaced 1500-1500 about'],
  [
    'Of the 30 soldiers at the post in Tamu, 12 were killed and ten surrendered.',
    'junta killed 12-12 exact',
    'junta surrendered 10-10 exact',
  ],
  ['In Kani 1,034 junta troops were killed and 67 PDF fighters.', 'junta killed 1034-1034 exact', 'resistance killed 67-67 exact'],
  ['Contact has been lost with 14 PDF fighters in Pale.', 'resistance missing 14-14 exact'],
  ['A total of 23 policemen gave up without a fight in Hseni.', 'junta surrendered 23-23 exact'],
]);

table('losses', [
  ['"We lost eight comrades in Thandwe," a KNLA officer said.', 'resistance killed 8-8 exact'],
  ['The regime lost at least 20 soldiers in Pekon.', 'junta killed 20- at_least'],
  ['The PDF took the post in Tabayin at the cost of one fighter.', 'resistance killed 1-1 exact'],
]);

table('parts and wholes', [
  ['The blast in Mogaung killed 20 people, including five children.', 'civilian killed 20-20 exact', 'civilian killed 5-5 exact part'],
  [
    'Shells killed 9 civilians in Minbya, 4 men and 5 women.',
    'civilian killed 9-9 exact',
    'civilian killed 4-4 exact part',
    'civilian killed 5-5 exact part',
  ],
  ['Ten residents of Sittwe, three of them monks, were injured.', 'civilian wounded 10-10 exact', 'civilian wounded 3-3 exact part'],
  [
    'More than 100 soldiers died in Hsipaw, two battalion commanders among them.',
    'junta killed 101- more_than',
    'junta killed 2-2 exact part',
  ],
  [
    'Shelling killed 14 villagers in Bhamo. Six of the dead were children.',
    'civilian killed 14-14 exact',
    'civilian killed 6-6 exact part',
  ],
]);

/** Numbers that count no casualties: none of these gives a row. */
table('other words of the same families', [
  ['An abbot and three novices passed away after the bombing of Wetlet.', 'civilian killed 1-1 exact', 'civilian killed 3-3 exact'],
  ['Two women were burned to death in Budalin.', 'civilian killed 2-2 exact'],
  ['Two old women were found with their throats cut in Kani.', 'civilian killed 2-2 exact'],
  ['The KIA says it wiped out 14 soldiers near Hpakant.', 'junta killed 14-14 exact'],
  ['Four sailors turned up dead on the beach at Thandwe.', 'junta killed 4-4 exact'],
  ['Four soldiers fell and six sustained minor injuries in Pauk.', 'junta killed 4-4 exact', 'junta wounded 6-6 exact'],
  ['Three farmers were rescued with broken limbs in Ye.', 'civilian wounded 3-3 exact'],
  ['About 25 villagers were being used as human shields in Yinmabin.', 'civilian captured 25-25 about'],
  ['Troops in Gangaw used 25 villagers as porters.', 'civilian captured 25-25 exact'],
  ['Eighteen young men were taken off a bus at Kyaikto.', 'civilian captured 18-18 exact'],
  ['The CNF says it is holding 40 soldiers and police in Falam.', 'junta captured 40-40 exact'],
  ['Two girls who were with them in Loikaw have not been found.', 'civilian missing 2-2 exact'],
  ['Over 900 residents of Nam Ma in Mogaung Township, Kachin State have had to flee.', 'civilian displaced 901- more_than'],
  ['Some 900 people living in a camp at Mrauk-U fled.', 'civilian displaced 900-900 about'],
  ["The bride's father and five guests were killed in Pauk.", 'civilian killed 1-1 exact', 'civilian killed 5-5 exact'],
  ['An old man over 70 died in Kutkai.', 'civilian killed 1-1 exact'],
  ['"We picked up nine bodies in Hopong," a KNDF spokesman said.', 'junta killed 9-9 exact'],
  ['Two young men on a motorbike shot and killed a schoolteacher in Monywa.', 'civilian killed 1-1 exact'],
]);

table('couples, both, and what a relative clause leaves open', [
  ['A couple and their baby were burned alive in Pasaung.', 'civilian killed 2-2 exact', 'civilian killed 1-1 exact'],
  ['Soldiers dragged a schoolmaster and his son out of their house in Myingyan and killed both.', 'civilian killed 2-2 exact'],
  ['Three young men who were taken from their homes in Bumay have died at the front.', 'civilian killed 3-3 exact'],
  ['The AA handed 33 junta soldiers, who had been captured in Gwa, over to their families.', 'junta captured 33-33 exact'],
  ['Troops took 24 residents, including nine women, as hostages.', 'civilian captured 24-24 exact', 'civilian captured 9-9 exact part'],
  [
    'They arrested seven local youths in Duya, and of these two have been sent to Mawlamyine prison.',
    'civilian captured 7-7 exact',
    'civilian captured 2-2 exact part',
  ],
  ['Nineteen army deserters arrived in Demoso with their weapons.', 'junta surrendered 19-19 exact'],
  ['Enemy troops who joined the people: 14', 'junta surrendered 14-14 exact'],
  ['The administrator of Duya was shot by two unknown persons.', 'junta killed 1-1 exact'],
]);

table('others of a day, taken along', [
  [
    'A jet killed nine people in Namhkam and wounded 15 others early on Friday.',
    'civilian killed 9-9 exact',
    'civilian wounded 15-15 exact',
  ],
  ['The troops took 15 villagers along when they returned to Budalin.', 'civilian captured 15-15 exact'],
  ['The whereabouts of the other five villagers arrested in Hakha are unknown.', 'civilian missing 5-5 exact'],
]);

table('lists told short, wholes before their parts, single persons by name or age', [
  ['There have been 14 civilian deaths and 31 injuries in Kani.', 'civilian killed 14-14 exact', 'civilian wounded 31-31 exact'],
  [
    'In Sagaing 34 civilians died, in Magway 12 and in Chin State six.',
    'civilian killed 34-34 exact',
    'civilian killed 12-12 exact',
    'civilian killed 6-6 exact',
  ],
  ['The AA has captured 102 soldiers in Minbya and 34 in Mrauk-U.', 'junta captured 102-102 exact', 'junta captured 34-34 exact'],
  [
    'Both sides suffered casualties, with 12 junta soldiers and four TNLA fighters killed in Kutkai.',
    'junta killed 12-12 exact',
    'resistance killed 4-4 exact',
  ],
  [
    'A shell hit a school in Kani, leaving two pupils dead and seven more in hospital.',
    'civilian killed 2-2 exact',
    'civilian wounded 7-7 exact',
  ],
  ['Nine lives were lost when a drone hit a funeral in Kani.', 'civilian killed 9-9 exact'],
  ['Soldiers fired on a bus near Kani, hitting four passengers, two of whom died.', 'civilian killed 2-2 exact'],
  ['A fighter jet crashed near Hpruso; both pilots were killed.', 'junta killed 2-2 exact'],
  [
    'A woman named Nang Kham, aged 34, and her daughter were killed in Mongkaing.',
    'civilian killed 1-1 exact',
    'civilian killed 1-1 exact',
  ],
  ['A shell wounded his wife Nang Mo in Mongkaing.', 'civilian wounded 1-1 exact'],
  ['Junta troops beheaded a man and burned another alive in Launglon.', 'civilian killed 1-1 exact', 'civilian killed 1-1 exact'],
  ['At least 30 soldiers have joined the CDM in Kayah State.', 'junta surrendered 30- at_least'],
  ['TNLA: 1 dead, 6 injured; junta: 20 dead', 'resistance killed 1-1 exact', 'resistance wounded 6-6 exact', 'junta killed 20-20 exact'],
  ['Nearly 2,400 military personnel gave up in Laukkai.', 'junta surrendered 2400-2400 about'],
]);

table('what befell those on their way', [
  ['Dozens of villagers fleeing Kani were killed in a drone strike on Monday.', 'civilian killed 24- vague'],
  ['Twelve villagers fleeing the fighting in Kani died when a shell hit their truck.', 'civilian killed 12-12 exact'],
  ['Nine people trying to cross the river drowned near Kani.', 'civilian killed 9-9 exact'],
  ['Six women hiding in a monastery in Kani were killed.', 'civilian killed 6-6 exact'],
  ['Fourteen soldiers attempting to flee were captured near Kani.', 'junta captured 14-14 exact'],
  ['Four brothers, fleeing their village near Kani, were arrested at a checkpoint.', 'civilian captured 4-4 exact'],
  ['Around 500 people fleeing the clashes in Kani have taken shelter in Monywa.', 'civilian displaced 500-500 about'],
  ['About 500 people fleeing Kani arrived in Monywa on Friday.', 'civilian displaced 500-500 about'],
]);

table('who fell', [
  [
    'Eleven fighters, among them a captain, fell in the battle for Kawlin.',
    'resistance killed 11-11 exact',
    'resistance killed 1-1 exact part',
  ],
  ['Twelve of our comrades fell near Hpakant.', 'resistance killed 12-12 exact'],
]);

const NEGATIVES: readonly string[] = [
  'About 1,300 residents of Hopong who had fled the fighting have returned home.',
  "More than half of Loikaw's 50,000 residents have left the town.",
  'Some 200 young men joined the resistance in Demoso.',
  'The troops gave up the 30 outposts in Kani.',
  'The researchers interviewed 14 people in Laiza, including eight survivors.',
  'They asked four people in Hangan to replace them but everybody has fled.',
  'It was reported that 40 soldiers had died in Myingyan. A pure lie!',
  'Reports that over 400 soldiers were captured in Lashio are totally untrue.',
  'Two more have resigned in Ye.',
  'About 500 soldiers were deployed in Kalay.',
  'The town of Hakha has 40,000 inhabitants.',
  'A column of 80 troops left Monywa for Yinmabin.',
  'Resistance forces seized 12 rifles and 3,000 rounds of ammunition.',
  'The 35-year-old man lives in Thantlang.',
  'Both sides suffered heavy losses in Loikaw.',
  'Many people were killed, residents said.',
  'The KIA denied that 40 of its fighters had been killed in Momauk.',
  'Reports that 15 civilians had been killed in Tamu were false.',
  'The general threatened to kill ten villagers for every dead soldier.',
  'If 20 soldiers were killed, the army would retaliate.',
  'Three outposts and five camps were captured near Papun.',
  'The road between Mandalay and Lashio is 280 kilometres long.',
  'IB 236 and LIB 348 were involved in the fighting.',
  'He was sentenced to 20 years in prison.',
  'The earthquake killed more than 3,000 people in Sagaing.',
  'The earthquake itself killed more than 3,000 people and left over 5,000 injured, state media said.',
  'Twelve soldiers fled across the Thai border.',
  'In 1988 the army killed about 3,000 protesters.',
  'Two families own most of the land in the village.',
  'Nobody was killed in the attack on Pyay.',
  'Units 1004 and 1005 of the Border Guard Force changed sides, an analyst said.',
  'More than 100 soldiers have been captured or killed in Mindat.',
  'Some 30 troops were killed or captured near Falam.',
  'The fighters killed or captured 40 soldiers in Mindat.',
  'Half the 200 soldiers at the base in Kawlin were killed.',
  'Half of its 90 troops surrendered in Kawlin.',
  'The base near Taungup, which the army had reinforced with 200 men in July, fell after nine days.',
  'The outpost, manned by 40 soldiers, fell on Friday.',
  'The camp with its 300 defenders fell on Saturday.',
  'A post held by some 25 police fell in Pale.',
  'My uncle was a soldier and my cousin joined the resistance, the owner said.',
];

describe('numbers that count no casualties', () => {
  it.each(NEGATIVES)('%s', (sentence) => {
    expect(casualtiesIn(sentence)).toEqual([]);
  });
});

table('others behind words set apart, and those who are only counted', [
  [
    'A bomb in Muse left one policeman dead and three others, including a monk, wounded.',
    'junta killed 1-1 exact',
    'junta wounded 3-3 exact',
    'civilian wounded 1-1 exact part',
  ],
  [
    'A shell left two villagers dead and four others, among them two children, seriously injured.',
    'civilian killed 2-2 exact',
    'civilian wounded 4-4 exact',
    'civilian wounded 2-2 exact part',
  ],
  ['They killed 12 soldiers near Pale. "There were around 80 of them," he said.', 'junta killed 12-12 exact'],
  ['Border Guard Force 1004 switched sides.'],
  ['The office counted 53 attacks. In one of them, a strike on Wundwin killed six people.', 'civilian killed 6-6 exact'],
]);
