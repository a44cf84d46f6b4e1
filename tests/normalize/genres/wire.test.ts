import { genre } from './genre-table.ts';

/** Agency copy: dateline, attribution in every sentence, both camps heard. */
genre('wire report', { publisher: 'Harbour Newswire', publisher_stance: 'international' }, [
  [
    'BANGKOK, March 20 - Rebels in Myanmar killed 14 soldiers in an ambush near Gangaw, a spokesman for the fighters said on Wednesday.',
    'resistance: 14 junta killed',
  ],
  [
    'Fighting in Kayah State has left at least 30 troops dead and forced 4,000 people from their homes, a local aid group said.',
    'civilian: 30+ junta killed',
    'civilian: 4000 civilian displaced',
  ],
  ['Myanmar’s military said it had retaken the town of Kawlin from rebels on Tuesday.', 'junta: junta captured Kawlin'],
  [
    'The Arakan Army, one of the country’s most powerful armed groups, said on Wednesday it had seized the town of Minbya.',
    'resistance: resistance captured Minbya',
  ],
  [
    'An airstrike on a village in Pale Township killed 11 people, among them four children, two residents told Harbour Newswire.',
    'civilian: 11 civilian killed',
    'civilian: 4 civilian killed',
  ],
  ['A spokesman for the junta did not answer calls seeking comment.'],
  [
    'Around 60 people were wounded when jets hit a market in Kani, according to a rescuer who asked not to be named.',
    'civilian: 60 civilian wounded',
  ],
  [
    'The shadow National Unity Government said its forces killed 22 soldiers and captured seven in Yinmabin.',
    'resistance: 22 junta killed',
    'resistance: 7 junta captured',
  ],
  [
    'State television MRTV said three policemen had died and five others were hurt in a bomb blast in Mandalay.',
    'junta: 3 junta killed',
    'junta: 5 junta wounded',
  ],
  ['Myanmar has been in turmoil since the military overthrew an elected government in February 2021.'],
  ['The conflict has displaced more than 2.6 million people, the United Nations says.', 'international: 2600001+ civilian displaced'],
  ['The two sides have fought over the highway for 12 days with some 2,000 troops involved, diplomats said.'],
  [
    'Rebels overran the airport at Lashio late on Monday, two people with knowledge of the fighting said.',
    'civilian: resistance captured Lashio [airport]',
  ],
  ['The military has lost dozens of posts since October, analysts say.'],
  [
    '“Eight of our comrades fell,” a commander of the Kachin Independence Army told Harbour Newswire by phone.',
    'resistance: 8 resistance killed',
  ],
  ['The junta denied that 40 of its men had been killed in Demoso.'],
  [
    'Thai officials said more than 600 people had crossed the river to flee shelling in Myawaddy.',
    'international: 601+ civilian displaced',
  ],
  [
    'Harbour Newswire could not independently verify the report that nine soldiers had been killed near Falam, which came from a spokesman for the Chin National Front.',
    'resistance: 9 junta killed',
  ],
  ['Troops pulled out of Namkham before dawn on Friday, three residents said.', 'civilian: junta withdrew Namkham'],
  ['The insurgents, who number about 3,500, have vowed to take the state capital.'],
  [
    'At least two civilians were killed and 10 injured in crossfire in Kyaukme, said a medic.',
    'civilian: 2+ civilian killed',
    'civilian: 10 civilian wounded',
  ],
  ['Seventeen soldiers laid down their arms in Tedim, the Chin group said in a statement.', 'resistance: 17 junta surrendered'],
  ['The army confirmed on Thursday that it had lost contact with a battalion in Hsenwi.'],
  ['Junta soldiers shot dead three protesters in Monywa on Sunday, witnesses said.', 'civilian: 3 civilian killed'],
  [
    'A rebel alliance launched an attack on the town of Kyaukphyu early on Wednesday, a spokesman for the alliance said.',
    'resistance: resistance attack_began Kyaukphyu',
  ],
  ['Police in Mizoram said 43 soldiers from Myanmar had crossed the border after their camp fell.'],
  ['The 52-year-old general became the head of the regional command last year.'],
  [
    'The blast killed one officer and wounded two, the ruling military council said in a statement.',
    'junta: 1 junta killed',
    'junta: 2 junta wounded',
  ],
  ['Anti-junta forces say they now control Hpasawng.', 'resistance: resistance holds Hpasawng'],
  ['Up to 25 soldiers may have died in the attack, a rebel commander said.', 'resistance: -25 junta killed'],
  [
    'The military, which rarely comments on its losses, said on Friday that six of its soldiers had been killed in Bhamo.',
    'junta: 6 junta killed',
  ],
  ['Between 20 and 30 villagers were missing after the raid on Depayin, a member of parliament said.', 'civilian: 20-30 civilian missing'],
]);
