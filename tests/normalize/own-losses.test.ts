import { table } from './casualty-table.ts';

/** Whose losses they are. */

table('a balance of losses: whose is told just before the count', [
  [
    'KNU: 115 enemy killed, own losses 7 killed, 12 hurt',
    'junta killed 115-115 exact',
    'resistance killed 7-7 exact',
    'resistance wounded 12-12 exact',
  ],
  [
    'TNLA says 40 junta troops killed, casualties on our side: two dead, nine injured',
    'junta killed 40-40 exact',
    'resistance killed 2-2 exact',
    'resistance wounded 9-9 exact',
  ],
  [
    'KIA: enemy dead 18, our side 2 dead and 6 wounded',
    'junta killed 18-18 exact',
    'resistance killed 2-2 exact',
    'resistance wounded 6-6 exact',
  ],
  [
    'Friendly losses: 3 killed, 5 wounded; enemy losses: 22 killed.',
    'resistance killed 3-3 exact',
    'resistance wounded 5-5 exact',
    'junta killed 22-22 exact',
  ],
  [
    'The KNLA said 25 junta soldiers were killed while it suffered three dead and eleven wounded.',
    'junta killed 25-25 exact',
    'resistance killed 3-3 exact',
    'resistance wounded 11-11 exact',
  ],
  [
    'The MNDAA said 13 of its fighters were killed and 27 hurt; the other side left 80 bodies.',
    'resistance killed 13-13 exact',
    'resistance wounded 27-27 exact',
    'junta killed 80-80 exact',
  ],
  [
    'The AA says at least 80 junta soldiers died and acknowledges 11 deaths in its own ranks.',
    'junta killed 80- at_least',
    'resistance killed 11-11 exact',
  ],
  ['"They lost more than 50. We lost four," a KNDF officer said.', 'junta killed 51- more_than', 'resistance killed 4-4 exact'],
  ['The AA did not reveal its own casualties, but a source close to the group put them at about 60 dead.', 'resistance killed 60-60 about'],
  ['Our own driver was detained in Taunggyi.', 'civilian captured 1-1 exact'],
  ['"My neighbour lost both her sons," he said.', 'civilian killed 2-2 exact'],
]);

table("the speaker's own", [
  [
    'Resistance forces in Khin-U say they killed 22 regime soldiers and lost three of their own fighters.',
    'junta killed 22-22 exact',
    'resistance killed 3-3 exact',
  ],
  [
    'The PNLA said it had killed 26 junta troops, captured nine, and suffered four fatalities.',
    'junta killed 26-26 exact',
    'junta captured 9-9 exact',
    'resistance killed 4-4 exact',
  ],
  ['The MNDAA blamed artillery of the Myanmar army, which it said had lost more than 60 men.', 'junta killed 61- more_than'],
]);

table('those of whom', [
  [
    'The PDF raided the post in Lel Di Kone. Of the raiders one was killed by a tripwire and another lost both feet to it.',
    'resistance killed 1-1 exact',
    'resistance wounded 1-1 exact',
  ],
  [
    '"I lost my wife, both my daughters and my mother-in-law," a survivor said.',
    'civilian killed 1-1 exact',
    'civilian killed 2-2 exact',
    'civilian killed 1-1 exact',
  ],
  [
    'At least 30 people died at the concert in Hpakant.\nIt was the worst attack since the military seized power in 2021. Initial reports put the death toll at around 40.',
    'civilian killed 30- at_least',
    'civilian killed 40-40 about',
  ],
]);

table("nobody's soldiers", [
  [
    "More than 470 soldiers were captured in Lashio.\nAccording to a prisoners' aid group, 5,927 people have been killed by security forces.",
    'junta captured 471- more_than',
    'civilian killed 5927-5927 exact',
  ],
  ['A monitoring group says 55,000 fighters on both sides have died.', 'unknown killed 55000-55000 exact'],
  ['Four staff of the general hospital in Lashio were taken away by terrorists.', 'civilian captured 4-4 exact'],
]);

table('soldiers and their families', [
  ['The AA said 450 soldiers and their family members gave themselves up in Kyauktaw.', 'unknown surrendered 450-450 exact'],
  ['Shells killed three members of one family in Woi Chyai, officials said.', 'civilian killed 3-3 exact'],
]);

table('on whose side', [
  ['On the Kachin side one man lost his life.', 'resistance killed 1-1 exact'],
  ['On the resistance side, three were hurt.', 'resistance wounded 3-3 exact'],
  ["On the army's side, 20 soldiers fell.", 'junta killed 20-20 exact'],
  ['From the Karenni side four people lost their lives.', 'resistance killed 4-4 exact'],
  [
    'Two fighters were wounded in Kawlin, and on the side of the army another nine were hurt.',
    'resistance wounded 2-2 exact',
    'junta wounded 9-9 exact',
  ],
  ['On the Kachin side two lost their lives, one of whom was a medic.', 'resistance killed 2-2 exact', 'resistance killed 1-1 exact part'],
  ['"We have two prisoners from Kawlin," a KIA spokesman said.', 'junta captured 2-2 exact'],
  ['The jail in Kawlin has 300 prisoners.'],
  ['Kawlin, 331 terrorist soldiers died, the NUG said.', 'junta killed 331-331 exact'],
  ['The KIA said 28 of its heroes became martyrs in Kawlin.', 'resistance killed 28-28 exact'],
  ['Two KIA heroes embraced martyrdom in Kawlin.', 'resistance killed 2-2 exact'],
  [
    '"They lost two captains in Kawlin and we lost one sergeant," a KIA spokesman said.',
    'junta killed 2-2 exact',
    'resistance killed 1-1 exact',
  ],
  [
    'It followed an attack in January on Kyauk Ni Maw village that killed 41 and wounded 52.',
    'civilian killed 41-41 exact',
    'civilian wounded 52-52 exact',
  ],
  ['The alliance had taken 95 towns, of which 74 remained in its hands.'],
  ['On the Thai side of the river two villagers were hurt by a shell.', 'civilian wounded 2-2 exact'],
]);

table('who speaks of its own, whatever else the words before name', [
  ["The PDF's information officer said it had lost 14 fighters.", 'resistance killed 14-14 exact'],
  [
    '"We\'ve had three deaths so far. They lost more than 20," a TNLA source said.',
    'resistance killed 3-3 exact',
    'junta killed 21- more_than',
  ],
  ['A column trying to retake Muse was turned back, losing 12 men.', 'junta killed 12-12 exact'],
  ['The column was ambushed near Pale, losing nine men.', 'junta killed 9-9 exact'],
  ['A KIA officer told reporters they lost three.', 'resistance killed 3-3 exact'],
  ['The army spokesman said it had lost four soldiers.', 'junta killed 4-4 exact'],
]);
