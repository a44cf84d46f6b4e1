import { table } from './casualty-table.ts';

/** Counts that lean on their neighbours. */

table('a part of a number', [
  ['Shells killed five villagers in Taze. Three of the five were sisters.', 'civilian killed 5-5 exact', 'civilian killed 3-3 exact part'],
  [
    'Soldiers seized nine farmers in Pale. Four of the nine come from one hamlet.',
    'civilian captured 9-9 exact',
    'civilian captured 4-4 exact part',
  ],
  // no count of twelve was told
  ['Shells killed five villagers in Taze. Three of the twelve came from Pale.', 'civilian killed 5-5 exact'],
  ['Six men were taken for portering in Ye, of whom two are home again.', 'civilian captured 6-6 exact'],
]);

table('bodies that lie somewhere', [
  [
    'Villagers found the bodies of nine people in Pale. Four lay in a bamboo grove. Two more were found in a well.',
    'civilian killed 9-9 exact',
    'civilian killed 4-4 exact part',
    'civilian killed 2-2 exact',
  ],
  // nobody was killed before
  ['The hikers were tired. Four lay in the shade of a tree.'],
]);

table('the same count of another time', [
  [
    'Deaths of civilians in Budalin have reached 131, compared with 97 in December.',
    'civilian killed 131-131 exact',
    'civilian killed 97-97 exact',
  ],
  [
    'The number of displaced people in Hpapun stands at 41,000, up from 38,500 in May.',
    'civilian displaced 41000-41000 exact',
    'civilian displaced 38500-38500 exact',
  ],
  // prices
  ['Rice stands at 90,000 kyats a sack, up from 60,000 in May.'],
]);

table('those whom others harm in a clause of their own', [
  ['Fifteen men whom the soldiers seized in Pale have not come back.', 'civilian captured 15-15 exact'],
  ['The six teachers that the military had arrested in Ye were in court.', 'civilian captured 6-6 exact'],
  ['Troops stopped three youths on a motorbike and took them to the battalion in Ye.', 'civilian captured 3-3 exact'],
  ['He was arrested, in May 2023, together with five members of his choir, in Hakha.', 'civilian captured 5-5 exact'],
  ['Fifteen men whom the villagers met at the market sold mangoes.'],
]);

table('whose losses a source puts at a figure', [
  [
    'The PDF put the junta’s at 17 dead including the station commander, and six prisoners.',
    'junta killed 17-17 exact',
    'junta killed 1-1 exact part',
    'junta captured 6-6 exact',
  ],
  ['"The last night in Tedim cost us seven of our best," a PDF commander said.', 'resistance killed 7-7 exact'],
  ['The second column had lost eleven men, a KNDF officer said.', 'junta killed 11-11 exact'],
  ['The AA admitted that one of its squad leaders fell in the second ambush.', 'resistance killed 1-1 exact'],
  ['The army has lost three men for each one of the rebels.'],
]);

table('how numbers are written', [
  ['About 157K newly displaced in Rakhine since 13 November, OCHA said.', 'civilian displaced 157000-157000 about'],
  ['State media said 52 "terrorist" bodies had been found near Pekon.', 'resistance killed 52-52 exact'],
  [
    'Civilians killed in January by region: Sagaing 104, Rakhine 81, others 38.',
    'civilian killed 104-104 exact',
    'civilian killed 81-81 exact',
    'civilian killed 38-38 exact',
  ],
]);

table('of how many', [
  ['Of the 200 men in the column at least 45 were killed near Hpakant, the KIA said.', 'junta killed 45- at_least'],
  [
    'Of an estimated 900 soldiers in the town, the AA says it captured 310 and found the bodies of 95.',
    'junta captured 310-310 exact',
    'junta killed 95-95 exact',
  ],
  [
    'The KIA still holds 27 of the 41 policemen whom it captured in Myitkyina.',
    'junta captured 41-41 exact',
    'junta captured 27-27 exact part',
  ],
  ['About 80 per cent of Lashio’s 150,000 residents have left.'],
]);

table('an accident told in two sentences', [
  ['A prison truck overturned on the way to Obo. Two inmates and a warder died and 11 were hurt.'],
  ['A truck overturned in Pekon when a shell hit it. Two villagers died.', 'civilian killed 2-2 exact'],
]);

table('whose people they are', [
  [
    'The Brave Eagles shot dead three policemen in Insein on Monday. On Wednesday troops came for the cell: two were shot dead.',
    'junta killed 3-3 exact',
    'resistance killed 2-2 exact',
  ],
  ['The soldiers came from Salin. They had lost four the day before, in an ambush.', 'junta killed 4-4 exact'],
  [
    'Reported fatalities from political violence rose to 2,000 in November from 1,100 in October.',
    'unknown killed 2000-2000 exact',
    'unknown killed 1100-1100 exact',
  ],
  ['He was one of 27 people killed by the bomb in Singu.', 'civilian killed 27-27 exact', 'civilian killed 1-1 exact'],
  ['Eighty-three villagers fell victim to shells and mines in Ye last year.', 'civilian killed_or_wounded 83-83 exact'],
  ['In 24 events civilians were tied up before being killed.'],
]);

table('headings, labels and lists', [
  [
    'Enemy\nLIB 379 - 57 dead, 12 captured\n\nAA\n24 dead\n\nCivilians: according to aid workers 13 lost their lives in Minbya.',
    'junta killed 57-57 exact',
    'junta captured 12-12 exact',
    'resistance killed 24-24 exact',
    'civilian killed 13-13 exact',
  ],
  ['Doctors say that of 2,300 people who reached Mae La in the past fortnight 140 had war wounds.', 'unknown wounded 140-140 exact'],
  [
    'Troops shot and burned 14 men in Yinmabin. Eleven were PDF members.',
    'civilian killed 14-14 exact',
    'resistance killed 11-11 exact part',
  ],
  ['Her brother-in-law in Shwegu is missing an arm.', 'civilian wounded 1-1 exact'],
]);

table('shares, counts out of counts, and what is no loss', [
  ['The ambush left 46 out of 58 soldiers of one company dead, a TNLA officer said.', 'junta killed 46-46 exact'],
  ['Nine out of ten houses in Pekon were burnt.'],
  [
    'Two boys stepped on a mine near Kani. One died; the second, whose thigh was broken, is in hospital.',
    'civilian killed 1-1 exact',
    'civilian wounded 1-1 exact',
  ],
  ['Troops took her and nine others away from the market in Pale.', 'civilian captured 9-9 exact'],
  ['The team lost two in the second half.'],
  ['The charity put the number of arrivals at 600 tourists a day.'],
  ['The storm cost the firm seven of its best staff.'],
]);

table('of these', [
  [
    'Since the coup 300 people have been arrested in Dawei. Of these, 210 are still detained.',
    'civilian captured 300-300 exact',
    'civilian captured 210-210 exact part',
  ],
]);

table('one of so many, told of before or not', [
  ['Ko Ba, 31, was one of 12 people shot dead in Pale.', 'civilian killed 1-1 exact part', 'civilian killed 12-12 exact'],
  ['Ma Su, 24, was arrested in Pale. She was found dead the next morning.', 'civilian captured 1-1 exact', 'civilian killed 1-1 exact'],
  // the same death
  ['A 43-year-old farmer was shot dead in Pale. He was killed by a single bullet.', 'civilian killed 1-1 exact'],
  ['The minister met his guest. He died in 2022.'],
]);

table('bulletins', [
  [
    'Eight of the enemy were sent to the next world and 11 crippled near Pale, the PDF announced.',
    'junta killed 8-8 exact',
    'junta wounded 11-11 exact',
  ],
  [
    'Brigade 2: SAC killed 40, SAC wounded 23, KNLA killed 2, villagers killed 3 during the year.',
    'junta killed 40-40 exact',
    'junta wounded 23-23 exact',
    'resistance killed 2-2 exact',
    'civilian killed 3-3 exact',
  ],
  // doers, each of one deed
  ['The AA killed 5 and the TNLA captured 3.', 'junta killed 5-5 exact', 'junta captured 3-3 exact'],
  ['Yesterday the column took eleven men from Taung Pauk as guides.', 'civilian captured 11-11 exact'],
  [
    'Soldiers shot seven villagers in Pale. About 2,000 people fled. Of the seven, four were old.',
    'civilian killed 7-7 exact',
    'civilian displaced 2000-2000 about',
    'civilian killed 4-4 exact part',
  ],
  ['The junta bombed Pale on Monday. A PDF spokesman put the death toll at 14.', 'civilian killed 14-14 exact'],
]);

table('who is told of twice, or not at all', [
  [
    'Rebels attack post in Myaung, one policeman dies\nAbout 30 rebels attacked a post in Myaung. One member of the police force sacrificed his life and two sustained injuries.',
    'junta killed 1-1 exact',
    'junta wounded 2-2 exact',
  ],
  ['Two comrades were hurt and 0 dead on our side.', 'resistance wounded 2-2 exact'],
  ['An average of 12 civilians died each day. The war kills 30 people a week.'],
  ['Soldiers killed five people a week ago in Pale.', 'civilian killed 5-5 exact'],
]);

table('numbers beside other words', [
  ['In January 16 people were jailed in Rakhine.', 'civilian captured 16-16 exact'],
  ['Sixteen people were jailed on January 16 in Rakhine.', 'civilian captured 16-16 exact'],
  ['Civilian deaths in Rakhine have topped 170.', 'civilian killed 171- more_than'],
  ['A mine injured two KNDF members and killed a third near Mese.', 'resistance wounded 2-2 exact', 'resistance killed 1-1 exact'],
  ['A mine injured two KNDF members and destroyed a third of the road.', 'resistance wounded 2-2 exact'],
  ['Dozens of soldiers have surrendered or been captured.', 'junta captured 24- vague'],
  [
    'Ko Ba was killed in Hlaing Tharyar on March 14, along with at least 65 other protesters.',
    'civilian killed 1-1 exact',
    'civilian killed 65- at_least',
  ],
]);

table('whose dead', [
  [
    'The KNLA lists 52 enemy killed and 14 captured against 8 dead and 25 wounded of its own.',
    'junta killed 52-52 exact',
    'junta captured 14-14 exact',
    'resistance killed 8-8 exact',
    'resistance wounded 25-25 exact',
  ],
  [
    "Yesterday's battle: enemy 7 dead 3 arrested; we 1 fallen.",
    'junta killed 7-7 exact',
    'junta captured 3-3 exact',
    'resistance killed 1-1 exact',
  ],
  [
    'Nine men were arrested in Ye. "Our son is among them," a woman said.',
    'civilian captured 9-9 exact',
    'civilian captured 1-1 exact part',
  ],
  ['On Monday 430 members of two battalions defected to the resistance.', 'junta surrendered 430-430 exact'],
]);

table('who they were, told apart', [
  [
    'The bomb injured nine. The injured, seven men and two women, are in hospital.',
    'civilian wounded 9-9 exact',
    'civilian wounded 7-7 exact part',
    'civilian wounded 2-2 exact part',
  ],
  [
    'The KIA captured 15 soldiers. Those taken prisoner include a major and a medic from Infantry Battalion 47.',
    'junta captured 15-15 exact',
    'junta captured 1-1 exact part',
    'junta captured 1-1 exact part',
  ],
  [
    'Three IDPs sheltering at a church, two of them women, were killed by a bomb.',
    'civilian killed 3-3 exact',
    'civilian killed 2-2 exact part',
  ],
  ['The column killed two men. "They burnt one in his house. The other was shot in the back," a woman said.', 'civilian killed 2-2 exact'],
]);

table('no captives, and storms', [
  ['A waitress, 17, was caught in the crossfire and is fighting for her life.', 'civilian wounded 1-1 exact'],
  ['Two boys were caught in Pale and taken to the base.', 'civilian captured 2-2 exact'],
  ['Two reporters were caught up in the traffic.'],
  ['Typhoon Yagi has killed 226 people and 77 are missing.'],
  ['Troops killed two men who could not flee because of illness.', 'civilian killed 2-2 exact'],
]);

table('whose, by who walked into what', [
  [
    'A group of 30 fighters walked into a military ambush near Pale on Sunday, losing 11 men and two women.',
    'resistance killed 11-11 exact',
    'resistance killed 2-2 exact',
  ],
  ['Terror acts by the enemy: 87 civilians murdered and 45 injured.', 'civilian killed 87-87 exact', 'civilian wounded 45-45 exact'],
  ['The AA captured 28 Rohingya conscripts in March.', 'junta captured 28-28 exact'],
  ['"We had nine dead up to yesterday," a TNLA officer said.', 'resistance killed 9-9 exact'],
]);

table('prison, and who knows what', [
  ['A court sentenced 112 Rohingya to between two and five years in prison.', 'civilian captured 112-112 exact'],
  ['The court sentenced two officers to death.'],
  ['His two sons were taken on February 18.', 'civilian captured 2-2 exact'],
  ['In 2022 348 of them died or went missing at sea.'],
]);

table('of the dead told before, or of nobody', [
  ['The bodies of four fishermen washed ashore near Sittwe. Three had shrapnel wounds.', 'civilian killed 4-4 exact'],
  ['Between 15,000 and 20,000 soldiers have died, deserted or been captured.'],
  [
    'The KNLA says it lost two. Nine villagers were hit by shells, of whom three died.',
    'resistance killed 2-2 exact',
    'civilian killed 3-3 exact',
  ],
  ['The junta has executed four prisoners.', 'civilian killed 4-4 exact'],
  [
    'The junta has executed four prisoners. So far 117 people have been sentenced to death, 41 of them in absentia.',
    'civilian killed 4-4 exact',
  ],
  ['The toll among the displaced was three dead and eleven wounded.', 'civilian killed 3-3 exact', 'civilian wounded 11-11 exact'],
]);

table('a count beside another, and things', [
  ['The KNLA lost 11 with 24 wounded.', 'resistance killed 11-11 exact', 'resistance wounded 24-24 exact'],
  [
    'In the battles 102 junta soldiers were killed and 87 injured, while the KNLA lost 11 with another 24 badly hurt.',
    'junta killed 102-102 exact',
    'junta wounded 87-87 exact',
    'resistance killed 11-11 exact',
    'resistance wounded 24-24 exact',
  ],
  ['The AA lost six against at least 40 soldiers killed.', 'resistance killed 6-6 exact', 'junta killed 40- at_least'],
  // what is with them is theirs
  ['Eleven soldiers with two guns were captured in Pale.', 'junta captured 11-11 exact'],
  // posts, not people
  ['In August the AA attacked 14 outposts and captured four of them.'],
  ['The junta has 20 camps in Pauktaw. The AA captured four of them in August.'],
  ['The AA attacked a base guarded by 60 soldiers and captured four of them.', 'junta captured 4-4 exact'],
  ['About 20 soldiers fled from two outposts. The KIA captured four of them in the forest.', 'junta captured 4-4 exact'],
  ['Villagers fled to three camps. Troops arrested six of them on Sunday.', 'civilian captured 6-6 exact'],
  // nothing tells how many died
  ['The junta lost 617 men, including those who surrendered, according to the KNU.'],
  ['The junta lost 61 men in Pale, according to the KNU.', 'junta killed 61-61 exact'],
]);

table('held, and those beside them', [
  ['Her husband was among 170 men taken to the Sittwe police station.', 'civilian captured 170-170 exact'],
  ['Two boys were taken to a camp for the displaced.'],
  ['Two members of the Pyu Saw Htee and the wife of one of them were shot dead.', 'junta killed 2-2 exact', 'civilian killed 1-1 exact'],
  [
    'The battalion arrested a total of 14 villagers. Five of them have not been released.',
    'civilian captured 14-14 exact',
    'civilian captured 5-5 exact part',
  ],
  [
    'Since April, 43 officials have been killed in Magway, against 61 in March.',
    'civilian killed 43-43 exact',
    'civilian killed 61-61 exact',
  ],
  ['He is one of about 9,000 people crowded into the temples of Namkham.', 'civilian displaced 9000-9000 about'],
]);

table('balances, asides and diseases', [
  [
    'SAC: 132 killed, 6 captured. KNLA/PDF: 9 killed.',
    'junta killed 132-132 exact',
    'junta captured 6-6 exact',
    'resistance killed 9-9 exact',
  ],
  [
    'KNLA officers say 160 soldiers have died. Resistance dead, they concede, stand at 31.',
    'junta killed 160-160 exact',
    'resistance killed 31-31 exact',
  ],
  [
    'Six civilians were killed and nine wounded, of whom two and four respectively by mines.',
    'civilian killed 6-6 exact',
    'civilian wounded 9-9 exact',
  ],
  ['Dysentery has killed four children in the camp.'],
  ['Troops shot dead 14 villagers in Pale and took 5 others away.', 'civilian killed 14-14 exact', 'civilian captured 5-5 exact'],
  ['The column lost 14 dead and 5 wounded.', 'junta killed 14-14 exact', 'junta wounded 5-5 exact'],
  ['Relatives cry over the body of Tun Tun Aung, 14, who was shot in front of his house.', 'civilian killed 1-1 exact'],
]);

table('bands that gave up, who was treated, who speaks of his own', [
  [
    'The KNU accepted the surrender of a battalion of 617 people, including 67 officers and 140 of their relatives, at Palu.',
    'junta surrendered 617-617 exact',
    'junta surrendered 67-67 exact part',
    'civilian surrendered 140-140 exact part',
  ],
  ['The PDF confirmed the capture of a group of 12 soldiers in Pale.', 'junta captured 12-12 exact'],
  // wounds, not flight
  ['The hospital treated 12 people who had fled Pale for gunshot wounds, a doctor said.', 'civilian wounded 12-12 exact'],
  ['The hospital treated 12 people for malaria, a doctor said.'],
  ['"My battalion lost eight," said Ko Khant, a leader of the KNDF.', 'resistance killed 8-8 exact'],
  ['"The battalion lost eight," said Ko Khant, a leader of the KNDF.', 'junta killed 8-8 exact'],
  ['"Of the civilians, we know of 15 who were killed by airstrikes," a KNDF commander said.', 'civilian killed 15-15 exact'],
]);

table('sides of a bulletin, told with a dash', [
  [
    'SAC side - more than 25 dead incl. one captain; about 40 injured; 3 PoW. Our side - 3 comrades sacrificed. Locals - 4 hurt by artillery.',
    'junta killed 26- more_than',
    'junta killed 1-1 exact part',
    'junta wounded 40-40 about',
    'junta captured 3-3 exact',
    'resistance killed 3-3 exact',
    'civilian wounded 4-4 exact',
  ],
  ['The army is short of men. It has suffered perhaps 20,000 dead.', 'junta killed 20000-20000 about'],
  ['The PDF took the post. It suffered two dead.', 'resistance killed 2-2 exact'],
  [
    'She went to a protest with her cousin; both were run over by an army truck. Of the 12 who marched two are dead.',
    'civilian killed 2-2 exact',
  ],
]);

table('held, hurt or led away, and then killed', [
  ['Nine villagers held by the enemy as human shields were also killed by the bombs.', 'civilian killed 9-9 exact'],
  ['Six farmers arrested by troops in Pale were found dead on Monday.', 'civilian killed 6-6 exact'],
  ['Five soldiers wounded in the battle later died in hospital.', 'junta killed 5-5 exact'],
  ['Two boys abducted from their homes in Pale were shot dead.', 'civilian killed 2-2 exact'],
  // other people died
  [
    'Three soldiers captured in a battle in which ten rebels were killed are being questioned.',
    'junta captured 3-3 exact',
    'resistance killed 10-10 exact',
  ],
  ['Five soldiers wounded in the battle are in hospital.', 'junta wounded 5-5 exact'],
]);

table('what was hit, and lines of a list', [
  ['A column ambushed two army trucks near Kawkareik on Monday, killing nine.', 'junta killed 9-9 exact'],
  [
    'The group attacked a police convoy near Pale on Monday, killing nine and wounding four.',
    'junta killed 9-9 exact',
    'junta wounded 4-4 exact',
  ],
  [
    '- Kachin: 27 Feb – KIA seizes a base near Laiza.\n- Karenni: 1 March – Airstrike on Hpruso kills 3, injures 7.',
    'civilian killed 3-3 exact',
    'civilian wounded 7-7 exact',
  ],
  ['- Shan: 2 March – 4 members of a family killed by a junta shell in Kutkai.', 'civilian killed 4-4 exact'],
  ['The troops left on 2 - 4 March without a fight.'],
  [
    'The KNLA took the post, Saw Ba Thein, a battalion commander, said. "Two from our side were slightly injured."',
    'resistance wounded 2-2 exact',
  ],
]);
