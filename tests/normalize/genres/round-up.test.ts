import { genre } from './genre-table.ts';

/** A week in short items under subheads. */
genre(
  'round-up with subheads',
  { publisher: 'Hill Country Weekly', publisher_stance: 'independent', title: 'The week in the war, 11 to 17 March' },
  [
    [
      'Sagaing\n\nPDF fighters killed 12 soldiers in Kanbalu on Monday, they said.\n\nChin\n\nTwo civilians died in Falam.',
      'resistance: 12 junta killed',
      'media: 2 civilian killed',
    ],
    ['Kachin\n\nThe KIA took the camp at Sinbo, its spokesman said.', 'resistance: resistance captured Sinbo [camp]'],
    ['Kawlin: Junta troops retook the town on Tuesday.', 'media: junta captured Kawlin'],
    ['Demoso: A jet killed five displaced people, a relief worker said.', 'civilian: 5 civilian killed'],
    ['Loikaw: Still contested.'],
    [
      'Rakhine\n\nThe AA said on Friday that it had captured Ponnagyun.\n\nShelling killed three villagers there the next day.',
      'resistance: resistance captured Ponnagyun',
      'media: 3 civilian killed',
    ],
    [
      'Number of the week\n\n4,500: people who fled Hsihseng, according to the Pa-O Youth Organization.',
      'civilian: 4500 civilian displaced',
    ],
    ['Also this week\n\nThe price of rice rose by 12 per cent in Yangon.'],
    [
      'Bago\n\nThe KNLA and allies attacked a police station in Nyaunglebin but were beaten back, villagers said.',
      'civilian: resistance attack_failed Nyaunglebin [police station]',
    ],
    ['Magway\n\nA column of 80 soldiers burned 40 houses in Gangaw.'],
    [
      'In brief\n\n• Four soldiers were killed by a mine in Ye, a local PDF said.\n• A teacher was shot dead in Dawei, neighbours said.',
      'resistance: 4 junta killed',
      'civilian: 1 civilian killed',
    ],
    ['Northern Shan\n\nThe MNDAA announced that Kutkai had fallen to it.', 'resistance: resistance captured Kutkai'],
    ['Mon State\n\nNineteen villagers were arrested in Bilin on Thursday, said a resident.', 'civilian: 19 civilian captured'],
    ['Mandalay\n\nTalks about the water supply went on all week.'],
    [
      'Tanintharyi\n\nFighting broke out on the Dawei road; junta losses are put at six dead by the Dawei PDF.',
      'resistance: 6 junta killed',
    ],
    ['Karenni\n\nThe KNDF lost four men in Hpruso, it reported on Sunday.', 'resistance: 4 resistance killed'],
    ['Correction\n\nLast week we wrote that nine people had died in Tamu. That was wrong: nobody died.'],
    ['Thandaunggyi: More than 1,300 residents have fled, the KNU said.', 'resistance: 1301+ civilian displaced'],
    [
      'Pekon: The regime says it holds the town; the resistance says the same.',
      'junta: junta holds Pekon',
      'resistance: resistance holds Pekon',
    ],
    ['Hpakant\n\nOn Wednesday the junta lost two posts in the jade area.\n\nNo casualties were reported.'],
    ['Yangon\n\nThree men were sentenced to 20 years in prison.'],
    [
      'Ayeyarwady\n\nAA fighters crossed the border of the region and took a post at Magyizin, residents said.',
      'civilian: resistance captured Magyizin [post]',
    ],
    [
      'Sagaing\n\nIn Tabayin, the bodies of seven villagers were found in a burned house, according to a local group.',
      'civilian: 7 civilian killed',
    ],
    ['The week in numbers\n\nAirstrikes: 31\nVillages burned: 12'],
    ['Momauk: About 300 families returned home.'],
    [
      'Southern Shan\n\nOne soldier was killed and three were wounded in Pinlaung, an officer of the PNLA said.',
      'resistance: 1 junta killed',
      'resistance: 3 junta wounded',
    ],
    [
      'Myawaddy: Troops left the camp at Thin Gan Nyi Naung on Friday, the KNLA said.',
      'resistance: junta withdrew Thin Gan Nyi Naung [camp]',
    ],
    ['Kalay\n\nThe attack on the airport that had been announced for Monday did not take place.'],
    [
      'Budalin: Soldiers took 24 men away; two were found dead on Saturday, villagers said.',
      'civilian: 24 civilian captured',
      'civilian: 2 civilian killed',
    ],
    ['Looking ahead\n\nThe KNDF expects that hundreds of soldiers will surrender next month.'],
    [
      'Chin\n\nMatupi has been under attack since Saturday, when Chin fighters moved on its two battalion bases.',
      'media: resistance attack_began Matupi',
    ],
  ],
);
