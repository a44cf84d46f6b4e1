import { genre } from './genre-table.ts';

/** Questions and answers: the speaker is "we", the other side "they". */
const HEAD =
  'Ko Zaw, a commander of the Demoso People’s Defence Force (PDF), spoke to River Voice about the fighting.\n\nQ: Where are you now?\n\nA: In the hills, with my people.\n\n';
const ask = (question: string, answer: string): string => `${HEAD}Q: ${question}\n\nA: ${answer}`;

genre('interview in question and answer', { publisher: 'River Voice', publisher_stance: 'independent' }, [
  [
    ask('What did it cost you?', 'We lost four. Eleven of us were wounded.'),
    'resistance: 4 resistance killed',
    'resistance: 11 resistance wounded',
  ],
  [ask('And the enemy?', 'They left 20 bodies behind.'), 'resistance: 20 junta killed'],
  [
    ask('How many prisoners do you hold?', 'We hold 16 prisoners, two of them officers.'),
    'resistance: 16 junta captured',
    'resistance: 2 junta captured',
  ],
  [ask('Who holds the town?', 'We took Demoso on Monday. They are gone.'), 'resistance: resistance captured Demoso'],
  [ask('Were there 50 dead on your side, as the army says?', 'No. That is a lie.')],
  [ask('How strong is your unit?', 'We are about 300, with 80 rifles.')],
  [ask('Did civilians die?', 'Yes. Three villagers were killed by a shell.'), 'resistance: 3 civilian killed'],
  [ask('What happened at the outpost?', 'Our people attacked it twice and had to pull back each time.')],
  [ask('How old are your fighters?', 'Most are 20 to 25.')],
  [ask('How many of them surrendered?', 'Nine came over to us with their guns.'), 'resistance: 9 junta surrendered'],
  [
    ask('What about the planes?', 'Two jets came and dropped bombs. One comrade fell and five were hurt.'),
    'resistance: 1 resistance killed',
    'resistance: 5 resistance wounded',
  ],
  [ask('Do you control the road?', 'Partly.')],
  [ask('How many are on the run?', 'Around 5,000 people have fled to the forest.'), 'resistance: 5000 civilian displaced'],
  [ask('What were their losses?', 'At least 30 of them died, maybe more.'), 'resistance: 30+ junta killed'],
  [ask('What if they come back?', 'If they come, a hundred of them will die.')],
  [ask('Did the army use hostages?', 'They took 12 villagers as human shields.'), 'resistance: 12 civilian captured'],
  [ask('Is the church still standing?', 'No. It burned down.')],
  [ask('What did you find in the camp?', 'Seven corpses and 14 guns.'), 'resistance: 7 junta killed'],
  [ask('Who was among them?', 'A captain was captured alive.'), 'resistance: 1 junta captured'],
  [ask('How long did you fight?', 'For 11 days and nights.')],
  [ask('Have you lost friends?', 'Everybody has lost somebody.')],
  [ask('Theirs?', 'Theirs were two dozen dead; ours, three.'), 'resistance: 24 junta killed', 'resistance: 3 resistance killed'],
  [
    ask('Who holds Mobye now?', 'The army still holds the town of Mobye. We hold the villages.'),
    'resistance: junta holds Mobye',
    'resistance: resistance holds Mobye in part',
  ],
  [ask('How many soldiers were in the base?', 'There were 120 when it began.')],
  [ask('And when it ended?', 'None. They ran.')],
  [ask('Were your medics hit?', 'Two of our medics died in the ambush.'), 'resistance: 2 resistance killed'],
  [
    'A teacher in Kani spoke to River Voice about the raid.\n\nQ: Were you there?\n\nA: Yes, I was at home.\n\nQ: What did you see?\n\nA: The soldiers shot six people in my village dead.',
    'civilian: 6 civilian killed',
  ],
  [
    'Naw Paw is a nurse at a clinic in Kawkareik.\n\nHow many patients came?\n\n“On Monday we received 23 wounded, all of them villagers.”',
    'civilian: 23 civilian wounded',
  ],
  [
    'A soldier who deserted told River Voice how it was.\n\nQ: When did you leave?\n\nA: In March. I left my post.\n\nQ: How many of your battalion were lost?\n\nA: Forty of the soldiers were killed in two days. I ran.',
    'resistance: 40 junta killed',
  ],
  [ask('How many landmines did you clear?', 'More than 200.')],
  [
    ask('What does the enemy say?', 'They say they killed 60 of us. We lost six.'),
    'resistance: 6 resistance killed',
    'junta: 60 resistance killed',
  ],
]);
