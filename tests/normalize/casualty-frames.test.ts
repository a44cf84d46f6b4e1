import { describe, expect, it } from 'vitest';
import { table } from './casualty-table.ts';
import { casualtiesIn } from './reading-table.ts';

/** What befell people, told in other words than a verb beside them. */

table('the dead', [
  ['The ambush near Kani made short work of nine soldiers.', 'junta killed 9-9 exact'],
  ['Mines accounted for 14 soldiers on the road to Falam.', 'junta killed 14-14 exact'],
  ['The shelling of Pauk snuffed out the lives of three villagers.', 'civilian killed 3-3 exact'],
  ['The bombs that fell on Pekon tore two children to pieces.', 'civilian killed 2-2 exact'],
  ['Six militiamen at the gate in Hsihseng met their end.', 'junta killed 6-6 exact'],
  ['Four guerrillas stepped on a mine in Ye and died.', 'resistance killed 4-4 exact'],
  ['Eleven policemen of the garrison in Katha did not survive the night.', 'junta killed 11-11 exact'],
  ['Three nurses from the clinic in Demoso are no longer alive.', 'civilian killed 3-3 exact'],
]);

table('the wounded', [
  ['Nine villagers in Budalin had to have limbs amputated.', 'civilian wounded 9-9 exact'],
  ['Medics in Demoso patched up seven guerrillas.', 'resistance wounded 7-7 exact'],
  ['The blast in Kale left two schoolgirls without their legs.', 'civilian wounded 2-2 exact'],
  ['Five porters from Hpapun are on crutches.', 'civilian wounded 5-5 exact'],
  ['Two farmers from Kanbalu will need crutches.', 'civilian wounded 2-2 exact'],
]);

table('the held, the surrendered, the missing', [
  ['The raid on the tea shop in Monywa bagged eight students.', 'civilian captured 8-8 exact'],
  ['The KIA has six policemen under lock and key in Laiza.', 'junta captured 6-6 exact'],
  ['Twenty soldiers of the column in Minbya ended up in captivity.', 'junta captured 20-20 exact'],
  ['Thirty soldiers in Mabein threw in the towel.', 'junta surrendered 30-30 exact'],
  ['Seven policemen in Namtu had no choice but to hand over their weapons.', 'junta surrendered 7-7 exact'],
  ['There is no trace of four monks from Sagaing.', 'civilian missing 4-4 exact'],
  ['Of three villagers from Taze nothing has been heard.', 'civilian missing 3-3 exact'],
]);

table('the displaced', [
  ['Shells drove some 700 villagers from Pauk into the forest.', 'civilian displaced 700-700 about'],
  ['Over 900 residents of Pale and the villages beside it are now on the run.', 'civilian displaced 901- more_than'],
  ['About 250 families with 1,200 people are camping in the hills near Demoso.', 'civilian displaced 1200-1200 exact'],
  ['The number of people on the run in Kanbalu is over 3,000.', 'civilian displaced 3001- more_than'],
]);

table('numbers alone', [
  [
    'Losses of the enemy in Pale: KIA 12, WIA 30, POW 4.',
    'junta killed 12-12 exact',
    'junta wounded 30-30 exact',
    'junta captured 4-4 exact',
  ],
  ['Enemy dead, 52; prisoners, 19; PDF dead, 3.', 'junta killed 52-52 exact', 'junta captured 19-19 exact', 'resistance killed 3-3 exact'],
  [
    'Captured: 15 soldiers (officers 2, privates 13)',
    'junta captured 15-15 exact',
    'junta captured 2-2 exact part',
    'junta captured 13-13 exact part',
  ],
  ['Our side: 1 dead. Their side: 14 dead.', 'resistance killed 1-1 exact', 'junta killed 14-14 exact'],
  ['Shelling killed nine villagers in Kani. A local paper wrote 12.', 'civilian killed 9-9 exact', 'civilian killed 12-12 exact'],
  ['Two monks were killed in Ye on Friday. A total of nine.', 'civilian killed 2-2 exact', 'civilian killed 9-9 exact'],
  ['Four villagers died in Pale on Monday, three on Tuesday.', 'civilian killed 4-4 exact', 'civilian killed 3-3 exact'],
  ['Q: How many of your fighters died in Pekon?\nA: Seven, all from one village.', 'resistance killed 7-7 exact'],
  [
    'Q: And how many soldiers came over to you in Kani?\nA: In my area 12 since the beginning of the year.',
    'junta surrendered 12-12 exact',
  ],
  ['Three soldiers ran away from their camp in Ye and gave themselves up.', 'junta surrendered 3-3 exact'],
]);

table('gaps, labels and wholes', [
  ['In Kani the army killed 14 villagers; in Pale, nine.', 'civilian killed 14-14 exact', 'civilian killed 9-9 exact'],
  ['The KIA lost six, the enemy at least 40, in Pauk.', 'resistance killed 6-6 exact', 'junta killed 40- at_least'],
  ['Killed in Pauk: 24. Wounded: 31.', 'unknown killed 24-24 exact', 'unknown wounded 31-31 exact'],
  [
    'Pauk: 24 deaths, 31 injuries, 12 arrests.',
    'unknown killed 24-24 exact',
    'unknown wounded 31-31 exact',
    'unknown captured 12-12 exact',
  ],
  ['Six of ours fell in Pauk and ten were hurt.', 'resistance killed 6-6 exact', 'resistance wounded 10-10 exact'],
  ['Losses on our side: six.', 'resistance killed 6-6 exact'],
  ['Military Council troops: 40 dead, PDF: 2 dead', 'junta killed 40-40 exact', 'resistance killed 2-2 exact'],
  ['40,000 IDPs are registered in Pauk.', 'civilian displaced 40000-40000 exact'],
  ['No one has heard from 12 of the students in Pauk.', 'civilian missing 12-12 exact'],
]);

table('losses of those who left, lives, the fatally hit', [
  ['The lives of 14 people were lost in Pauk.', 'civilian killed 14-14 exact'],
  ['The army left behind 40 dead in Pauk.', 'junta killed 40-40 exact'],
  ['The army withdrew from Pauk, leaving 40 dead.', 'junta killed 40-40 exact'],
  ['The PDF, which had six dead and ten wounded, left Pauk.', 'resistance killed 6-6 exact', 'resistance wounded 10-10 exact'],
  ['Soldiers shelled Pauk on Monday, and at least 14 are dead.', 'civilian killed 14- at_least'],
]);

table('people across the border', [
  ['A stray shell killed a farmer in Zokhawthar, on the Indian side.', 'other killed 1-1 exact'],
  ['A shell wounded two refugees from Myanmar in a camp near Mae Sot.', 'civilian wounded 2-2 exact'],
]);

table('persons one by one', [
  ['A seven-year-old was hit in the head in Pauk and died.', 'civilian killed 1-1 exact'],
  ['Three sentries were killed in Kani; a fourth drowned.', 'junta killed 3-3 exact', 'junta killed 1-1 exact'],
  ['A shell hit a house in Ye; the wife died on the spot.', 'civilian killed 1-1 exact'],
]);

table('whose people, by what goes on around them', [
  [
    'A PDF column raided the camp in Kani, killing nine and losing three of their own.',
    'junta killed 9-9 exact',
    'resistance killed 3-3 exact',
  ],
  ['Soldiers took away 15 others from Ye in two trucks.', 'civilian captured 15-15 exact'],
  ['Two of their neighbours were hit by fragments in Hpakant.', 'civilian wounded 2-2 exact'],
  ['Five political prisoners from Insein are dead.', 'civilian killed 5-5 exact'],
  ['The PDF ambushed a convoy near Kani on Friday. Four died on the spot.', 'junta killed 4-4 exact'],
  ['The number of dead on the military side lies between 50 and 60 in Namhkam.', 'junta killed 50-60 range'],
  ['Seventeen soldiers died in Pale, three of them teenagers.', 'junta killed 17-17 exact', 'junta killed 3-3 exact part'],
  ['An airstrike killed at least 11 people in Pauk, residents and an armed group said on Friday.', 'civilian killed 11- at_least'],
]);

const SILENT: readonly string[] = [
  'The mines of Hpakant account for most of the jade.',
  'The army would make short work of 50 guerrillas in Kani, he said.',
  'The 200 villagers in Ye were told to hand over their weapons.',
  'Two soldiers who had been on crutches went back to Kani and were promoted.',
  'The doctors in Demoso have trained seven nurses.',
  'The town of some 9,000 people was in the hands of the junta.',
  'A relief worker in Falam speaks of those who fled.',
  'The prison in Insein holds 10,000 inmates.',
  'Q: How many rifles did you take in Pekon?\nA: Seven.',
  'Q: Do you fear that the wounded will be left behind?\nA: We are five doctors.',
  'The commission named nine witnesses. A local paper wrote 12.',
  'Some 40 soldiers refused to lay down their arms in Kani.',
  '3. The road to Kani is closed.',
  'A boy (7) from Pauk went to school.',
  'Two brothers aged 12 and 15 were born in Pauk.',
  'The second was held in Kani.',
  'The PDF in Kani plans to put an end to 30 outposts.',
];

describe('people whom nothing befell', () => {
  it.each(SILENT)('%s', (text) => {
    expect(casualtiesIn(text)).toEqual([]);
  });
});
