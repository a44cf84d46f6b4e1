import { genre } from './genre-table.ts';

/** Situation updates of the UN and aid groups: bullets, stocks, "as of". */
genre('UN or aid update', { publisher: 'OCHA Myanmar', publisher_stance: 'un', title: 'Myanmar: humanitarian update no. 37' }, [
  ['• An estimated 23,600 people have been newly displaced in eastern Bago since 10 February.', 'international: 23600 civilian displaced'],
  [
    '• At least 17 civilians were killed and 29 injured in Kyaukkyi Township in the first week of March.',
    'international: 17+ civilian killed',
    'international: 29 civilian wounded',
  ],
  ['• Some 148,000 people remain displaced in Kayah State as of 11 March.', 'international: 148000 civilian displaced'],
  ['• Eighteen million people are in need of humanitarian assistance.'],
  ['• Funding: 11 per cent of the plan has been received.'],
  [
    'Displacement\n\nMore than 4,200 people fled fighting in Pekon Township between 1 and 5 March and are staying in monasteries.',
    'international: 4201+ civilian displaced',
  ],
  ['Partners reached 12,300 people with food in February.'],
  ['Two aid workers were detained at a checkpoint in Loikaw on 4 March; both have been released.', 'international: 2 civilian captured'],
  [
    'Landmines killed nine civilians and injured 41 in the south-east in January, UNICEF reports.',
    'international: 9 civilian killed',
    'international: 41 civilian wounded',
  ],
  ['Key figures\n\n2,660,000 people displaced since February 2021', 'international: 2660000 civilian displaced'],
  ['Displaced people in Rakhine: 155,800', 'international: 155800 civilian displaced'],
  ['The price of a bag of rice has risen by 40 per cent in Sittwe.'],
  ['Around 1,300 displaced people returned to their villages in Demoso Township.'],
  ['Schools remain closed in 14 townships.'],
  ['According to local partners, shelling killed three children in Minbya on 6 March.', 'civilian: 3 civilian killed'],
  [
    'An airstrike on a displacement site in Hpruso Township on 9 March reportedly killed four people and injured 11.',
    'international: 4 civilian killed',
    'international: 11 civilian wounded',
  ],
  ['No casualties were reported among aid workers.'],
  ['Up to 10,000 people may be forced to move if fighting continues.'],
  ['About 60 per cent of the displaced are women and girls.'],
  [
    'Six people, including two women, were killed when their boat was shelled near Myebon.',
    'international: 6 civilian killed',
    'international: 2 civilian killed',
  ],
  ['Between 6,000 and 8,000 people have fled their homes in Hsihseng.', 'international: 6000-8000 civilian displaced'],
  ['Kachin\n\nOver 900 people were displaced in Momauk in the reporting period.', 'international: 901+ civilian displaced'],
  ['The number of displaced people in Tanintharyi stands at 78,000.', 'international: 78000 civilian displaced'],
  ['Telecommunications have been cut in 55 townships.'],
  ['In Kutkai, 28 houses were destroyed by fire.'],
  [
    'One child died and two others were injured by unexploded ordnance in Pauktaw.',
    'international: 1 civilian killed',
    'international: 2 civilian wounded',
  ],
  ['The UN has verified 102 attacks on schools since 2021.'],
  ['Humanitarian partners plan to assist 700,000 people by June.'],
  [
    'An estimated 3,400 people from five villages of Ye-U Township were forced to flee following airstrikes on 2 March.',
    'international: 3400 civilian displaced',
  ],
  ['Four of the injured, all of them children, were taken to hospital in Hpa-An.', 'international: 4 civilian wounded'],
  ['The camps in Sittwe host 120,000 Rohingya who were displaced in 2012.'],
]);
