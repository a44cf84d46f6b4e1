import { describe, expect, test } from 'vitest';
import { type Case, controlIn } from './control-table.ts';

/** Camps, bases, posts and hills: told by their place alone, by their number, in lists, and where they lie. */
const CASES: readonly Case[] = [
  // a post that only its place tells from the others
  [
    'Chin fighters captured two junta camps in Tedim Township, the one in Taingen at dawn on March 5 and the one in Khaikam at four the next afternoon.',
    ['captured resistance Khaikam: camp', 'captured resistance Taingen: camp'],
  ],
  [
    'The KIA overran the base at Nam San Yang on March 7, that of Daw Hpum Yang on March 12 and the one at Lajayang, opposite Laiza, on the 14th.',
    ['captured resistance Daw Hpum Yang: base', 'captured resistance Lajayang: base', 'captured resistance Nam San Yang: base'],
  ],
  [
    'The AA attacked junta outposts in Minbya Township. Another, at Mile 34, was abandoned by the army on March 8.',
    ['attack_began resistance Minbya', 'withdrew junta Minbya: outpost on Mile 34'],
    'no settlement of its own',
  ],
  [
    'Of four outposts around the naval base the one at Pyaing Sit was overrun by the AA on Monday.',
    ['captured resistance Pyaing Sit: outpost'],
    'of several, not of the one beside them',
  ],
  ['The KNLA took two towns this week, and the one at Kyaikdon fell first.', [], 'a town is no post'],
  ['An attack on a camp in Momauk failed. Another in Waingmaw killed two civilians.', ['attack_failed resistance Momauk: camp']],
  ['A police station in Hpakant was hit by a drone; another, in Waingmaw, was damaged by fire.', []],
  ['A camp for displaced people near Loikaw was shelled, and the one in Demoso had to be moved.', []],
  [
    'Karenni forces captured two junta camps in Shadaw Township this week. The first, at Htee Paw So, had about 70 soldiers.',
    ['captured resistance Htee Paw So: camp'],
    'named in the next sentence',
  ],
  [
    'The KNLA has taken three army camps since Monday. The camps were in the villages of Kyar Gone, Tha Lone and Win Yay.',
    ['captured resistance Kyar Gone: army camp', 'captured resistance Tha Lone: army camp', 'captured resistance Win Yay: army camp'],
  ],
  // by number
  [
    'Karenni fighters have been busy in Mese Township. Posts 14 and 16 were stormed on Monday.',
    ['captured resistance Mese: Post 14', 'captured resistance Mese: Post 16'],
  ],
  [
    'Only Border Posts 9, 11 and 12 remain in army hands in Mese.',
    ['holds junta Mese: Border Post 11', 'holds junta Mese: Border Post 12', 'holds junta Mese: Border Post 9'],
  ],
  ['Posts 14 and 16 soldiers were seen in Mese.', []],
  // the verb first
  ['The first to be given up by the army was a hilltop outpost at Lwegel.', ['withdrew junta Lwegel: hilltop outpost']],
  ['The last to be stormed by the KIA was the police station in Lwegel.', ['captured resistance Lwegel: police station']],
  // lists and where each lies
  [
    'In Kyauktaw, junta troops left the outpost at Pi Chaung bridge on March 10 and the police post at Taung Pauk a day later; both were occupied by the AA on the 13th.',
    [
      'captured resistance Kyauktaw: outpost',
      'captured resistance Taung Pauk: police post',
      'withdrew junta Kyauktaw: outpost',
      'withdrew junta Taung Pauk: police post',
    ],
  ],
  [
    'In Momauk Township the KIA captured the camp in Man Wing village on Monday, and the larger Gwi Htu camp fell on Tuesday.',
    ['captured resistance Man Wing: camp', 'captured resistance Momauk: Gwi Htu camp'],
    'the village is the other camp’s',
  ],
  [
    "Armed groups attacked a security outpost at Lay Myo bridge in Rakhine State's Mrauk-U township, Myanmar's State Administration Council said.",
    ['attack_began resistance Mrauk-U: security outpost'],
    'in the words of those who guard it',
  ],
  [
    "The regime's troops abandoned the police station in Ka Pyin village on Monday, the Kyunhla PDF said. They also pulled out of the monastery at Shwe Gyi village.",
    ['withdrew junta Ka Pyin: police station', 'withdrew junta Shwe Gyi: monastery'],
    'those who had left, not those who say so',
  ],
  // lists that leave the verb unsaid
  [
    'Outposts of the junta in Rathedaung were given up. Those at Koe Tan and Done Paik were left on Monday evening, that of Chein Khar a day later.',
    ['withdrew junta Chein Khar: outpost', 'withdrew junta Done Paik: outpost', 'withdrew junta Koe Tan: outpost'],
  ],
  [
    'The army has abandoned its post at Si In, on the road to Momauk, as well as those in Sihaung and Kha Hpra.',
    ['withdrew junta Kha Hpra: post', 'withdrew junta Si In: post', 'withdrew junta Sihaung: post'],
  ],
  [
    "TNLA troops captured the base of Infantry Battalion 23 at Nawnghkio's Ban Kyaw and the artillery base at Ohn Ma Thee.",
    ['captured resistance Ban Kyaw: Infantry Battalion 23 base', 'captured resistance Ohn Ma Thee: artillery base'],
  ],
  [
    'The KNLA overran the Kawkareik police station and then the gate at Kha Lae.',
    ['captured resistance Kawkareik: police station', 'captured resistance Kha Lae: gate'],
  ],
  [
    'The police stations, in Konkyan and Mong Ko, fell to the MNDAA.',
    ['captured resistance Konkyan: police station', 'captured resistance Mong Ko: police station'],
  ],
  ['There were militia camps at Lupi and Htang Law. Lupi’s was the first to fall to the KIA.', ['captured resistance Lupi: militia camp']],
  ['The KIA took the last base held by the army in Shwegu, that of LIB 609.', ['captured resistance Shwegu: Light Infantry Battalion 609']],
  [
    'AA fighters took the Taung Min hilltop base in Mrauk-U Township on Saturday, the third junta base to fall in the area in a week after those of LIB 377 and 378.',
    [
      'captured resistance Mrauk-U: Light Infantry Battalion 377',
      'captured resistance Mrauk-U: Light Infantry Battalion 378',
      'captured resistance Mrauk-U: Taung Min hilltop base',
    ],
  ],
  [
    'Junta soldiers pulled out of three police outposts along the Lay Myo river: at Pan Mraung, Pha Pyo and Nga Myin.',
    ['withdrew junta Nga Myin: police outpost', 'withdrew junta Pan Mraung: police outpost', 'withdrew junta Pha Pyo: police outpost'],
  ],
  [
    'Two other posts in Falam Township, at Var and in the Webula area, were left by the army in January.',
    ['withdrew junta Var: post', 'withdrew junta Webula: post'],
  ],
  [
    "The CDF captured Infantry Battalion 268, the army's last base in Falam, and with it the whole town.",
    ['captured resistance Falam', 'captured resistance Falam: Infantry Battalion 268'],
    'which base it was, and no second one',
  ],
  ['On Saturday the AA overran the last, LIB 551, in Buthidaung.', ['captured resistance Buthidaung: Light Infantry Battalion 551']],
  ["With the fall of IB 274's compound, expected within days, all of Mindat will be free.", []],
  [
    'The AA seized the base of LIB 550 and those of battalions 536 and 537 in Rathedaung.',
    [
      'captured resistance Rathedaung: Battalion 536',
      'captured resistance Rathedaung: Battalion 537',
      'captured resistance Rathedaung: Light Infantry Battalion 550 base',
    ],
  ],
  ['In Kawlin, the police station was captured by the PDF on Monday.', ['captured resistance Kawlin: police station'], 'the town is where'],
  [
    'In Maungdaw, the Border Guard Police Battalion 5 compound, where 500 soldiers were holed up, was stormed by the AA.',
    ['captured resistance Maungdaw: Border Guard Police Battalion 5 compound'],
  ],
  [
    'In Tilin the PDFs took, in this order, the fire station, the township hospital and the police station.',
    [
      'captured resistance Tilin: fire station',
      'captured resistance Tilin: police station',
      'captured resistance Tilin: township hospital',
    ],
  ],
  [
    'PDF fighters attacked the enemy at the Ywar Gyi police station.',
    ['attack_began resistance Ywar Gyi: police station'],
    'the post where they are',
  ],
  ['The enemy camps at Hlay Khoke and Pakhangyi are still there.', ['holds junta Hlay Khoke: camp', 'holds junta Pakhangyi: camp']],
  // where it lies
  [
    'In Madaya Township the following have been captured by the MDY-PDF: (a) the Kin village police outpost, on 5 March; (b) the Alpha camp, on 7 March.',
    ['captured resistance Kin: police outpost', 'captured resistance Madaya: Alpha camp'],
  ],
  [
    'Two posts of the army near Tamu were taken by PDFs. The post at Kan Oo was captured on March 12. Bokkan, the bigger one, changed hands on March 14. The PDF abandoned both on Monday.',
    [
      'captured resistance Bokkan: post',
      'captured resistance Kan Oo: post',
      'withdrew resistance Bokkan: post',
      'withdrew resistance Kan Oo: post',
    ],
  ],
  ['The TNLA has overrun the Nam Kut junta camp in Kutkai Township.', ['captured resistance Kutkai: Nam Kut camp']],
  [
    'The MNDAA holds the railway station, the People’s Hospital and the police station in Ward 12 in Lashio.',
    ["holds resistance Lashio: People's Hospital", 'holds resistance Lashio: police station', 'holds resistance Lashio: railway station'],
  ],
  ['Their attack on Hti Law hill in Pekon was thrown back, the junta said of the KNDF.', ['attack_failed resistance Pekon: Hti Law hill']],
  [
    'The camp on the hill at Lungler, which the army gave up in January, is empty.',
    ['withdrew junta Lungler: camp on the hill of Lungler'],
  ],
  // what is left
  ['The KIA has overrun the bases around Bhamo. The one left is Infantry Battalion 236.', ['holds junta Bhamo: Infantry Battalion 236']],
  ["The CNA has taken most posts. Only Hakha's Rung Tlang post is left.", ['holds junta Hakha: Rung Tlang post']],
  [
    'In Taungup the AA controls everything but the base of Light Infantry Battalion 346.',
    ['holds junta Taungup: Light Infantry Battalion 346 base'],
  ],
  ['Soldiers holding the Thantlang police station are supplied by helicopter.', ['holds junta Thantlang: police station']],
  [
    'PDF forces took the high school in Kawlin on March 4; only the police station held out. It fell on Monday.',
    ['captured resistance Kawlin: high school', 'captured resistance Kawlin: police station', 'holds junta Kawlin: police station'],
  ],
  // whose it was
  [
    'A junta unit occupied the school in Pauk Kan village in October. It withdrew from there on November 2 after an attack by the Shwebo PDF.',
    ['captured junta Pauk Kan: school', 'withdrew junta Pauk Kan: school'],
  ],
  ['Rebels who had entrenched themselves in the monastery of Thayetkon village fled.', ['withdrew resistance Thayetkon: monastery']],
  ['KNLA fighters took the Maw Po Kay camp of IB 97 on Monday.', ['captured resistance Maw Po Kay: Infantry Battalion 97 camp']],
  ["In Mogok, the group's ally took the last army base.", ['captured resistance Mogok: army base']],
  // none
  ['The police outpost at Taungtha was attacked with grenades.', []],
  ['Rebels shelled the base at Bhamo airport. The base lost its fuel depot.', []],
  ['The camp in Tachileik, run by a scam ring, was raided by police.', []],
  ['Police took two men from the station in Mandalay; those in Amarapura were freed.', []],
  ['KIA Seizes String of Junta Camps Along Border', [], 'no place of that name'],
];

describe('control of sites', () => {
  test.each(CASES)('%s', (text, rows) => expect(controlIn(text)).toEqual([...rows].sort()));
});
