import { table } from './casualty-table.ts';

/** Counts of a later sentence that belong to a count before them, and counts that only look so. */

table('counts that add up to the count before', [
  [
    'Soldiers killed nine people in two villages of Taze. Six were shot dead in Kabaing and three were burned alive in Nyaung Gone.',
    'civilian killed 9-9 exact',
    'civilian killed 6-6 exact part',
    'civilian killed 3-3 exact part',
  ],
  [
    'Villagers counted seven bodies near Pale. Four had been shot in the head; the other three had been stabbed to death.',
    'civilian killed 7-7 exact',
    'civilian killed 4-4 exact part',
    'civilian killed 3-3 exact part',
  ],
  // six and two make no nine
  [
    'Soldiers killed nine people in Taze. Six people were shot dead in Ye and two people were burned alive in Pale.',
    'civilian killed 9-9 exact',
    'civilian killed 6-6 exact',
    'civilian killed 2-2 exact',
  ],
]);

table('the rest of a count', [
  [
    'Troops arrested 12 villagers in Pale. The remaining seven are still being held at a school.',
    'civilian captured 12-12 exact',
    'civilian captured 7-7 exact part',
  ],
  // larger than what was told
  [
    'Troops arrested two villagers in Pale. The remaining seven were captured in Ye.',
    'civilian captured 2-2 exact',
    'civilian captured 7-7 exact',
  ],
]);

table('what became of some of them', [
  [
    'Eight political prisoners have died this year. Three of them were held in Insein Prison and two in Obo Prison.',
    'civilian killed 8-8 exact',
    'civilian killed 3-3 exact part',
    'civilian killed 2-2 exact part',
  ],
  ['Nine villagers were arrested in Ye, two of whom have died.', 'civilian captured 9-9 exact', 'civilian killed 2-2 exact part'],
  ['Shells killed 14 people in Ye. Five women were among the dead.', 'civilian killed 14-14 exact', 'civilian killed 5-5 exact part'],
  // those who fled had been hurt before
  ['Forty villagers fled to Thailand. Three of them had shrapnel wounds.', 'civilian displaced 40-40 exact', 'civilian wounded 3-3 exact'],
]);

table('a count that only says of whom another is a part', [
  ['Of the more than 1,100 who fled Pale, about 700 have returned.', 'civilian displaced 1101- more_than'],
  ['Of the 61 people arrested in Ye, four were shot dead.', 'civilian captured 61-61 exact', 'civilian killed 4-4 exact part'],
  // people of whom no harm is told
  ['Of the 61 men who voted in Ye, four were teachers.'],
]);

table('the letters of military reports', [
  ['The losses of the junta in Hpapun were 219 KIA and 340 WIA.', 'junta killed 219-219 exact', 'junta wounded 340-340 exact'],
  ['The KNLA had 5 KIA, 9 WIA.', 'resistance killed 5-5 exact', 'resistance wounded 9-9 exact'],
  // the army of that name
  ['Soldiers arrested two KIA fighters in Bhamo.', 'resistance captured 2-2 exact'],
]);

table('whose men', [
  ['The column hit a mine near Pale, and three of its men died and eight were hurt.', 'junta killed 3-3 exact', 'junta wounded 8-8 exact'],
  ['A column entered Taze on Sunday. It lost five men.', 'junta killed 5-5 exact'],
  ['The rebel column hit a mine near Pale, and three of its men died.', 'resistance killed 3-3 exact'],
  ['"About 3,000 of us are sheltering under trees," a villager said.', 'civilian displaced 3000-3000 about'],
]);

table('who speaks is no figure', [
  ['Shells killed 12 villagers in Ye. "They fell on the market," said one.', 'civilian killed 12-12 exact'],
  ['Shells killed 12 villagers in Ye. The abbot said 14.', 'civilian killed 12-12 exact', 'civilian killed 14-14 exact'],
]);

table('how old somebody is', [
  ['His daughter, who is 12, lost both her legs in the strike on Ye.', 'civilian wounded 1-1 exact'],
  ['Ko Htet, now 31, was shot dead in Ye.', 'civilian killed 1-1 exact'],
  // no age
  ['Now 31 villagers have been arrested in Ye.', 'civilian captured 31-31 exact'],
]);

table('a number that mixes sides', [
  [
    'About 50,000 people have been killed since the coup, including 8,000 civilians.',
    'unknown killed 50000-50000 about',
    'civilian killed 8000-8000 exact part',
  ],
  // children are villagers too
  ['Shells killed nine villagers in Ye, including two children.', 'civilian killed 9-9 exact', 'civilian killed 2-2 exact part'],
]);

table('who has no home and who gives up arms', [
  ['About 2,000 residents of Ye have nowhere to sleep.', 'civilian displaced 2000-2000 about'],
  ['Some 35 PDF fighters led by Ko Ba exchanged their arms for peace in Tigyaing.', 'resistance surrendered 35-35 about'],
  ['Twelve policemen led by a captain surrendered in Ye.', 'junta surrendered 12-12 exact'],
  // goods
  ['Twelve shops in Ye have nowhere to put their goods.'],
]);

table('one person told of twice', [
  ['A boy who was working as a fisherman near Ye was shot dead.', 'civilian killed 1-1 exact'],
  ['A boy and a fisherman were shot dead near Ye.', 'civilian killed 1-1 exact', 'civilian killed 1-1 exact'],
]);

table('words that only look like a toll', [
  [
    'Shells killed nine people in Ye. Doctors expect the toll to rise as 11 more are in critical condition.',
    'civilian killed 9-9 exact',
    'civilian wounded 11-11 exact',
  ],
  ['The comrades who sacrificed their lives in this battle number 93.', 'resistance killed 93-93 exact'],
]);

table('officers by post, rank and name', [
  ['Deputy Regional Commander Brigadier General Thaung Tun was captured in Ann.', 'junta captured 1-1 exact'],
  ['Deputy Regional Commander Brigadier General Thaung Tun visited Ann.'],
]);

table('fronted people', [
  [
    'Soldiers took 30 men as guides in Ye. "The other eight we never saw again," a widow said.',
    'civilian captured 30-30 exact',
    'civilian missing 8-8 exact',
  ],
  ['"The other eight songs we never heard again," she said.'],
]);

table('bodies beside the arms that were taken', [
  ['The KNLA ambushed a convoy near Kawkareik on 6 April. 13 dead bodies and nine guns were captured.', 'junta killed 13-13 exact'],
]);

table('people told of by where they had gone before', [
  [
    "At least 28 people who had taken refuge in a monastery in Nam Neint, southern Shan State's Pinlaung Township, were killed by troops.",
    'civilian killed 28- at_least',
  ],
  [
    'At least 28 people who had taken refuge in a monastery in Nam Neint, southern Shan State, were hungry.',
    'civilian displaced 28- at_least',
  ],
]);

table('a family and how many it is', [
  ['Jets bombed Ye, killing a family of four and injuring six other villagers.', 'civilian killed 4-4 exact', 'civilian wounded 6-6 exact'],
  ['A family of four runs the shop in Ye.'],
]);

table('whose bodies a side shows', [
  [
    'Troops killed 28 villagers in Pale, according to the KNDF. Photos released by the group show the bodies of 21 men.',
    'civilian killed 28-28 exact',
    'civilian killed 21-21 exact',
  ],
]);

table('which of them were civilians', [
  [
    'More than 19,000 people died this year, of whom at least 2,800 were civilians.',
    'unknown killed 19001- more_than',
    'civilian killed 2800- at_least part',
  ],
]);

table('a number that is denied', [
  ['Nine people, not 11, were killed in Ye.', 'civilian killed 9-9 exact'],
  ['Nine soldiers and not fewer than 11 policemen were killed in Ye.', 'junta killed 9-9 exact', 'junta killed 11- at_least'],
]);

table('bodies are of the dead, whatever is told of them', [
  [
    'Rescuers had buried 11 villagers and said that a twelfth body was badly burned.',
    'civilian killed 11-11 exact',
    'civilian killed 1-1 exact',
  ],
]);

table('units by number', [
  ['Five soldiers of Infantry Battalion No. 4 died in Magway.', 'junta killed 5-5 exact'],
  ['Five soldiers of Light Infantry Battalion No 4 were not hurt in Magway.'],
]);

table('whose side they enter, and at whose loss', [
  [
    'Nineteen soldiers and nine police have entered the arms of the people.',
    'junta surrendered 19-19 exact',
    'junta surrendered 9-9 exact',
  ],
  [
    'Resistance forces have killed some 40 regime troops in Gangaw for the loss of six.',
    'junta killed 40-40 about',
    'resistance killed 6-6 exact',
  ],
]);

table('a word of the verb, and no bound', [
  ['The TNLA handed over five wounded soldiers to the Red Cross in Hsipaw.', 'junta wounded 5-5 exact'],
  ['Over five soldiers were wounded in Hsipaw.', 'junta wounded 6- more_than'],
]);

table('who was taken and not heard of', [
  [
    '"Seventeen from our village were taken on the 17th," a man of Budalin said. "Of the remaining eight we have no news."',
    'civilian captured 17-17 exact',
    'civilian missing 8-8 exact',
  ],
  ['"Of the remaining eight schools we have no news," he said.'],
]);

table('those whom a unit harms', [
  ['The junta has not commented. In March the same unit killed 17 in Tar Taing.', 'civilian killed 17-17 exact'],
  ['A column killed 25 people in Pale and displaced some 30,000.', 'civilian killed 25-25 exact', 'civilian displaced 30000-30000 about'],
  ['An old man was tied up and burned with his house in Budalin.', 'civilian killed 1-1 exact'],
]);

table('a whole that stands behind its parts', [
  [
    'Two soldiers and a police captain were among five junta personnel killed in Yedashe.',
    'junta killed 5-5 exact',
    'junta killed 2-2 exact part',
    'junta killed 1-1 exact part',
  ],
]);

table('the second and the next', [
  [
    'According to CDF Zoland, the first attack on the column near Falam killed seven, the second nine.',
    'junta killed 7-7 exact',
    'junta killed 9-9 exact',
  ],
]);

table('who is asked is not counted', [
  ['Human Rights Watch spoke with 40 people who fled Ye.'],
  ['Shells drove out 40 people who fled Ye.', 'civilian displaced 40-40 exact'],
]);

table('what the speakers lost themselves', [
  [
    'The KNLA said it counted 14 dead on the army side near Ye and lost four men itself.',
    'junta killed 14-14 exact',
    'resistance killed 4-4 exact',
  ],
]);

table('everyday counts', [
  ['Twelve players of Ye have nowhere to go but up.'],
  ['The 40 members of the club in Ye exchanged weapons for medals.'],
  ['Fifteen people were taken on the 17th to the airport of Mandalay.'],
  ['Of the remaining eight candidates we have no favourite.'],
]);
