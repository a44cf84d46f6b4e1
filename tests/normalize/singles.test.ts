import { table } from './casualty-table.ts';

/** People told one by one, by kin and by calling. */

table('two people of one determiner', [
  ['A mother and child were killed when a shell hit their house in Kyeikdon.', 'civilian killed 1-1 exact', 'civilian killed 1-1 exact'],
  [
    'The shelling killed a husband and wife and wounded their neighbour.',
    'civilian killed 1-1 exact',
    'civilian killed 1-1 exact',
    'civilian wounded 1-1 exact',
  ],
  ['A father and son were arrested at a checkpoint in Shwebo.', 'civilian captured 1-1 exact', 'civilian captured 1-1 exact'],
  ['A man and woman riding a motorbike were shot dead by soldiers.', 'civilian killed 1-1 exact', 'civilian killed 1-1 exact'],
  ["The pastor's wife and daughter died in the blast.", 'civilian killed 1-1 exact', 'civilian killed 1-1 exact'],
  ['A doctor and activist was arrested in Mandalay.', 'civilian captured 1-1 exact'],
  ['A couple and their daughter died in the strike.', 'civilian killed 2-2 exact', 'civilian killed 1-1 exact'],
]);

table('both', [
  ['"My brother-in-law and both of his sons died," he said.', 'civilian killed 1-1 exact', 'civilian killed 2-2 exact'],
  ['Both her parents were killed in the airstrike.', 'civilian killed 2-2 exact'],
  ['The soldiers killed both of the brothers.', 'civilian killed 2-2 exact'],
  ['Both of his sons study in Yangon.'],
]);

table('limbs and those who lose them', [
  ['A landmine blew off the leg of a boy in Hpruso Township.', 'civilian wounded 1-1 exact'],
  ["The blast shattered a farmer's left foot, a neighbour said.", 'civilian wounded 1-1 exact'],
  ["A boy's leg was blown off near Demoso.", 'civilian wounded 1-1 exact'],
  ["My neighbour's son lost a leg to a mine.", 'civilian wounded 1-1 exact'],
  ["She said a boy's hand was big."],
]);

table('cost', [['The battle cost the regime 45 men.', 'junta killed 45-45 exact'], ['The repairs cost the township 45 million kyats.']]);

table('those who tell are not counted', [
  ['The blast injured 11, two nurses at the hospital told RFA.', 'civilian wounded 11-11 exact'],
  ['The strike killed nine people, a local resident and an ethnic armed group said on Tuesday.', 'civilian killed 9-9 exact'],
  ['Soldiers shot dead six villagers, three witnesses from the area said.', 'civilian killed 6-6 exact'],
  ['The army wounded nine, two residents who were hurt in the legs said.', 'civilian wounded 9-9 exact', 'civilian wounded 2-2 exact'],
]);

table('counts of one sentence stand apart', [
  [
    'The AA said five men, five women and a child were among the victims in Minbya.',
    'civilian killed 5-5 exact',
    'civilian killed 5-5 exact',
    'civilian killed 1-1 exact',
  ],
]);

table('one of them is whoever is named', [
  [
    'Two elderly people who had stayed behind were found charred in Tha Yet Kan. An 80-year-old man was one of them.',
    'civilian killed 2-2 exact',
    'civilian killed 1-1 exact part',
  ],
]);

table('harmed as the whole was', [
  [
    'Ten civilians, among them three who were hiding in a bunker, lost their lives in Letpanhla.',
    'civilian killed 10-10 exact',
    'civilian killed 3-3 exact part',
  ],
]);

table('a headline and its text', [
  [
    'Resistance says 22 regime troops killed near Khin-U\nResistance forces in Khin-U say they killed 22 regime soldiers on Monday.',
    'junta killed 22-22 exact',
  ],
  ['Two novices killed in Yinmabin\nA mortar round killed two novices in Yinmabin on Sunday.', 'civilian killed 2-2 exact'],
]);

table("a headline's part among its whole", [
  ['Two children among five dead as jets strike gold mine in Tanai', 'civilian killed 2-2 exact part', 'civilian killed 5-5 exact'],
  ['Three monks among 14 killed in Sagaing airstrike', 'civilian killed 3-3 exact part', 'civilian killed 14-14 exact'],
  ['At least six women among dead in Myingyan blast, with 12 hurt', 'civilian killed 6- at_least', 'civilian wounded 12-12 exact'],
]);

table('a roll of who they are', [
  [
    'At least 165 people were killed in Kanbalu. The victims include 19 boys, 27 women and eight girls.',
    'civilian killed 165- at_least',
    'civilian killed 19-19 exact part',
    'civilian killed 27-27 exact part',
    'civilian killed 8-8 exact part',
  ],
]);

table('who calls is not harmed', [['Two weeks later an officer called to say he had been killed near Hpapun.']]);

table('another', [
  ['One man died in Demoso and another stepped on a mine and lost both legs.', 'civilian killed 1-1 exact', 'civilian wounded 1-1 exact'],
]);

table('forces counted by the head', [
  [
    'Eleven regime forces were killed and 15 wounded in Pale when resistance groups attacked a convoy.',
    'junta killed 11-11 exact',
    'junta wounded 15-15 exact',
  ],
  ['Three resistance forces attacked the post in Pale.'],
]);

table('killed or wounded', [
  ['The KNDF claimed that around 20 junta soldiers were either killed or wounded in Hpruso.', 'junta killed_or_wounded 20-20 about'],
]);

table('where they are from', [
  ['Around 25,000 residents of the town and 40 nearby villages are on the run.', 'civilian displaced 25000-25000 about'],
]);

table('a roll', [
  [
    'At least 15 civilians were killed in Pauktaw. Among the slain were an elderly couple.',
    'civilian killed 15- at_least',
    'civilian killed 2-2 exact part',
  ],
]);

table('still held', [
  [
    'The group says 27,588 people were arrested; 21,183 are still in jail.',
    'civilian captured 27588-27588 exact',
    'civilian captured 21183-21183 exact',
  ],
]);

table('prisoners taken', [
  [
    'By noon 32 bodies of enemy soldiers had been collected and five prisoners taken, one of them an officer, the KIA said.',
    'junta killed 32-32 exact',
    'junta captured 5-5 exact',
    'junta captured 1-1 exact part',
  ],
  ['Four prisoners were taken in Pale, the PDF said.', 'junta captured 4-4 exact'],
  ['Four prisoners were taken to hospital in Pale.', 'civilian wounded 4-4 exact'],
]);
