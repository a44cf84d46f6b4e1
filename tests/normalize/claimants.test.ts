import { describe, expect, test } from 'vitest';
import { claimantOf } from '../../pipeline/normalize/refiners/attach-claimant.ts';
import type { Action } from '../../schemas/vocabulary.ts';
import { made, spanOf } from './made-document.ts';
import { read } from './reading-table.ts';

type Setting = Parameters<typeof made>[1];

const claimOf = (text: string, words: string, setting?: Setting) => {
  const document = made(text, setting);
  const { claimant, claimantSide, step } = claimantOf(document, spanOf(document, words));
  return [claimant, claimantSide, step];
};

describe('the four steps', () => {
  test.each<[text: string, words: string, expected: readonly string[], reason?: string]>([
    ['Six fell, the AA said. Four were hurt.', 'Six fell', ['AA', 'resistance', 'sentence']],
    ['Six fell, the AA said. Four were hurt.', 'Four were', ['AA', 'resistance', 'paragraph'], 'the source of another sentence'],
    ['Four were hurt. Six fell, the AA said.', 'Four were', ['AA', 'resistance', 'paragraph'], 'none before: the nearest after'],
    [
      'Two fell, the AA said. Four were hurt. Nine fell, residents said.',
      'Four were',
      ['AA', 'resistance', 'paragraph'],
      'before goes before after',
    ],
    ['Six fell, the AA said.\n\nFour were also hurt.', 'Four were', ['AA', 'resistance', 'continued']],
    ['Six soldiers fell, a local PDF said.', 'Six soldiers', ['a local PDF', 'resistance', 'sentence'], 'an adjective, no neighbour'],
    ['Six soldiers fell, a local said.', 'Six soldiers', ['a local', 'civilian', 'sentence']],
    ['Six fell, the AA said.\n\nFour were hurt.', 'Four were', ['Lake Daily', 'media', 'publisher'], 'nothing continues'],
    [
      'Six fell, the AA said.\n\nA bridge was hit. Four were also hurt.',
      'Four were',
      ['Lake Daily', 'media', 'publisher'],
      '"also" continues its own paragraph',
    ],
    [
      '"Six fell," a nurse said.\n\n"We buried four of them."',
      'We buried four',
      ['a nurse', 'civilian', 'continued'],
      'a quotation goes on',
    ],
    [
      '"Six fell," a nurse said.\n\n"It rained."\n\n"We buried four of them."',
      'We buried four',
      ['a nurse', 'civilian', 'continued'],
      'over two paragraphs',
    ],
    [
      'The brigade of the KNLA reported the following:\n\n- Killed: 12\n- Wounded: 4',
      'Wounded: 4',
      ['the brigade of the KNLA', 'resistance', 'continued'],
      'a list below its source',
    ],
    ['Four were hurt.', 'Four were', ['Lake Daily', 'media', 'publisher']],
  ])('%s | %s', (text, words, expected) => {
    expect(claimOf(text, words)).toEqual(expected);
  });

  test.each<[text: string, words: string, side: string, reason?: string]>([
    ['A official put the dead at six; an Indian newspaper wrote nine.', 'wrote nine', 'media', 'the half of the sentence'],
    ['The military claims that 50 fell; the KIA says it lost four.', 'lost four', 'resistance'],
    ['The military claims that 50 fell; the KIA says it lost four.', '50 fell', 'junta'],
    ['Three died; the junta says that one did.', 'Three died', 'media', 'what leads the second half does not reach back'],
  ])('%s | %s: %s', (text, words, side) => {
    expect(claimOf(text, words)[1]).toBe(side);
  });
});

describe('pronouns and references', () => {
  const before = 'The Arakan Army (AA) said that it took the hill. ';
  test.each([
    [`${before}It said six fell.`, 'Arakan Army (AA)'],
    [`${before}The group added that six fell.`, 'Arakan Army (AA)'],
    [`${before}The ethnic armed group counted six dead.`, 'Arakan Army (AA)'],
    [`${before}According to its spokesman six fell.`, 'Arakan Army (AA) spokesman'],
    [`${before}Six fell, a source close to the group said.`, 'a source close to the Arakan Army (AA)'],
    ['Khun Oo, chairman of the Karenni Army (KA), spoke of rain. Six fell, he said.', 'Khun Oo, Karenni Army (KA)'],
    ['KIA spokesman Col. Naw Aung said it rained.\n\nFighting went on, Col. Naw Aung said. Six fell.', 'Col. Naw Aung, KIA'],
    ['The Lake Rescue Team counted nine. Six fell, the team said.', 'Lake Rescue Team'],
    ['The CNDF took the camp within an hour. Six fell, it said.', 'CNDF'],
    ['The regime lost the hill. The AA has not commented, but a source close to the group said six fell.', 'a source close to the AA'],
    ['Two policemen died when the CNDF raided a station. Six fell, a member of the group said.', 'a member of the CNDF'],
    ['The CNDF took the camp, reports said. Six fell.', 'reports'],
    ['The CNDF took the camp. Reports that six fell could not be independently confirmed.', 'Lake Daily'],
    ['Six fell, according to a member of a local relief network who asked not to be named.', 'a member of a local relief network'],
    ['Six fell, according to a local.', 'a local'],
    ['A spokesman for the junta did not answer. In a message he said six fell.', 'a spokesman for the junta'],
  ])('%s', (text, claimant) => {
    const words = text.includes('six dead') ? 'six dead' : text.includes('Six fell') ? 'Six fell' : 'six fell';
    expect(claimOf(text, words)[0]).toBe(claimant);
  });
});

describe('sides of sources', () => {
  test.each([
    [
      'junta',
      [
        'The regime',
        'Junta spokesman Zaw Min Tun',
        'Senior military officials',
        'State-run newspapers',
        'A pro-military Telegram channel',
        'A source close to the battalion',
        'The election commission',
        'A police sergeant',
        'Military sources in Lashio',
      ],
    ],
    [
      'resistance',
      [
        'An officer of the Lake District PDF',
        'A KNLA officer who asked not to be named',
        'The Pale Township People’s Administration',
        'Resistance groups',
        'A source in the MNDAA',
        'One fighter',
        'Ko Lin of the Lake Township People’s Defense Team',
        'The National Unity Government’s defense ministry',
        'Bo Lin, the leader of the Night Owl Column',
        'The Facebook page of the Lake PDF',
      ],
    ],
    [
      'civilian',
      [
        'A resident',
        'Two residents',
        'Local sources',
        'One source',
        'A military analyst',
        'A Kachin activist',
        'The Lake Free Funeral Group',
        'Free Burma Rangers',
        'Rescue workers',
        'A doctor at Champhai hospital',
        'A captain who defected last year',
        'An administrator of the displacement camp',
        'A Rohingya exile group',
        'Kachin sources',
        'U Ba, a veteran politician,',
      ],
    ],
    [
      'international',
      [
        'The UN',
        'UN experts',
        'Unicef',
        'The U.N. humanitarian office',
        'An Indian officer',
        'A Mizoram official',
        'A Thai military source',
        'Thailand’s foreign ministry',
        'Human Rights Watch',
        'Diplomats',
        'Tom Andrews, the UN special rapporteur,',
        'Save the Children',
      ],
    ],
    [
      'media',
      [
        'Reuters',
        'Media reports',
        'A Yangon news agency with contacts in the military',
        'An Indian newspaper',
        'Chinese state media',
        'Local outlet Lake Times',
      ],
    ],
    ['other', ['The United Wa State Army', 'ARSA']],
  ] as const)('%s', (side, sources) => {
    expect(sources.map((source) => [source, claimOf(`${source} said that six fell.`, 'six fell')[1]])).toEqual(
      sources.map((source) => [source, side]),
    );
  });
});

describe('the publisher in its own voice', () => {
  test.each([
    ['Global New Light of Myanmar', 'junta', 'junta'],
    ['NUG', 'resistance', 'resistance'],
    ['OCHA Myanmar', 'international', 'international'],
    ['UN News', 'international', 'international'],
    ['Karen Human Rights Group', 'independent', 'civilian'],
    ['Assistance Association for Political Prisoners', 'independent', 'civilian'],
    ['Karenni Nationalities Defence Force', 'unknown', 'resistance'],
    ['KNU Info Desk', 'unknown', 'resistance'],
    ['Karen News', 'independent', 'media'],
    ['Reuters', 'international', 'media'],
    ['Lake Daily', 'unknown', 'media'],
  ] as const)('%s (%s) speaks as %s', (publisher, stance, side) => {
    expect(claimOf('Six men fell.', 'Six men', { publisher, stance })).toEqual([publisher, side, 'publisher']);
  });

  test('an unlisted outlet is told by its words for the camps', () => {
    const text = 'Terrorists fired at a village. Security forces drove the terrorists out. Six men fell.';
    expect(claimOf(text, 'Six men', { stance: 'unknown' })[1]).toBe('junta');
    expect(claimOf(`The junta said: "${text}"\n\nSix more died.`, 'Six more', { stance: 'unknown' })[1]).toBe('media');
  });

  test('whom a party cites for one number it does not cite for the rest', () => {
    const text = 'Two comrades fell. At least ten were hurt, according to villagers.';
    expect(claimOf(text, 'Two comrades', { publisher: 'NUG', stance: 'resistance' })[2]).toBe('publisher');
    expect(claimOf(text, 'ten were hurt', { publisher: 'NUG', stance: 'resistance' })[1]).toBe('civilian');
  });
});

describe('interviews', () => {
  const talk =
    'Ma Hla, 30, runs a clinic of the Karenni Army (KA). Lake Daily talked to her in May.\n\nQ: How was April?\n\nA: I received 40 wounded.\n\nQ: And since?\n\nA: We lost six.\n\nQ: What about the army?\n\nA: Our commander says it lost twenty.';
  test.each([
    ['received 40', 'Ma Hla, Karenni Army (KA)'],
    ['We lost six', 'Ma Hla, Karenni Army (KA)'],
    ['lost twenty', 'our commander'],
  ])('%s: %s', (words, claimant) => {
    expect(claimOf(talk, words).slice(0, 2)).toEqual([words === 'lost twenty' ? 'Our commander' : claimant, 'resistance']);
  });

  test('questions as headings of an explainer are no interview', () => {
    const text = 'A month after the attack.\n\nWhat happened?\n\nSix men fell.\n\nHow many fled?\n\nAbout 40 families left.';
    expect(claimOf(text, 'Six men')[2]).toBe('publisher');
  });
});

test('an article that opens a sentence is no name: "A nurse" does not speak for the AA', () => {
  const document = made('AA fighters came at dawn. A nurse who left the area said that six soldiers fell.');
  expect(claimantOf(document, spanOf(document, 'six soldiers'))).toMatchObject({ claimantSide: 'civilian', claimantActorId: null });
});

describe('who spoke before', () => {
  test.each<[text: string, words: string, side: string, reason?: string]>([
    [
      'The KIA says in its weekly report that it took two posts. The army did not comment.\n\nNine soldiers fell, the report says.',
      'Nine soldiers',
      'resistance',
      'the report of whoever reported',
    ],
    [
      'The army announced on Monday that it entered the town. The KNLA had left it.\n\nForty rebels fell, according to the announcement.',
      'Forty rebels',
      'junta',
    ],
    ['The report counts 12 dead.', '12 dead', 'media', 'nobody reported before: the publisher’s own'],
    ['Lake Daily has learned from a relief group that 40 families left.', '40 families', 'civilian'],
    ['A relief group sent word. Forty families left, a member of the group said.', 'Forty families', 'civilian'],
    [
      'Resistance groups overran a post of the Pyu Saw Htee militia. Nine militiamen fell, the groups said.',
      'Nine militiamen',
      'resistance',
      'the band that was called so',
    ],
    [
      'The army accused the MNDAA of the attack. The group denied this and said that the army had lost 60 men.',
      '60 men',
      'resistance',
      'nobody calls the army a group',
    ],
    ['The KNDF took a hill. A girl died, her uncle said; the uncle carried two more, he said.', 'two more', 'civilian'],
    [
      'A doctor in the town operated on 37 people; he said that four of them died.',
      'four of them',
      'civilian',
      'whom the sentence is about',
    ],
    [
      'The KIA took a post. A teashop owner, hidden in a well, saw it. "Three old men were shot," she said.',
      'Three old men',
      'civilian',
      'whom the sentence before is about',
    ],
    ['The KIA took a post. Six were led away, a fish dealer recounted.', 'Six were', 'civilian', 'a calling that no list has'],
    ['The MNDAA took the town. Nine soldiers fell, the group’s online outlet said.', 'Nine soldiers', 'resistance', 'its own paper'],
    ['A rebel alliance fighting Myanmar’s military said on Monday that nine soldiers fell.', 'nine soldiers', 'resistance'],
    ['An estimated 40,000 people were displaced as of March.', '40,000 people', 'media', 'an adjective, no verb'],
    ['Three fighters died after a clash, the Lake Defense and Security Organization of Myaung said.', 'Three fighters', 'resistance'],
    ['A spokesperson, Padoh Saw Taw Nee, said four soldiers fell.', 'four soldiers', 'resistance', 'known by name'],
    [
      'Six fell, the Kani PDF said, but a video showed four. Nine soldiers died, it added.',
      'Nine soldiers',
      'resistance',
      'a video adds nothing',
    ],
    ['A captured officer said his battalion had lost 100 men.', '100 men', 'junta'],
    ['State media speak of 31 bodies, the PDF of four dead.', 'four dead', 'resistance', 'the verb is said once'],
    ['State television, at noon: 60 terrorists were killed.', '60 terrorists', 'junta'],
    ['09:15 The KIA, in a statement: 12 soldiers were captured.', '12 soldiers', 'resistance'],
    ['Nineteen deserters arrived with their weapons (KNU statement).', 'Nineteen deserters', 'resistance'],
    ['Two passengers were killed near Palaw. State media blamed the PDF.', 'Two passengers', 'media', 'who did it, not how many'],
    [
      'Nine people were killed, a spokeswoman for an ethnic armed group and two residents said.',
      'Nine people',
      'resistance',
      'the first of two',
    ],
    ['A spokesperson of the Lake Defense and Security Organization said that four soldiers fell.', 'four soldiers', 'resistance'],
    ['The army took the town. By our count 12 people have died.', '12 people', 'media', 'the publisher’s own count'],
    ['Drivers who bring people out of Loikaw tell us that they counted five dead.', 'five dead', 'civilian'],
    ['Doctors Without Borders, which runs two clinics, said 39 people were treated for wounds.', '39 people', 'international'],
    ['Two of them said that nine people died.', 'nine people', 'media', 'nobody is meant'],
    ['Residents left the town. Two residents spoke. Nine people died, survivors who reached Teknaf said.', 'Nine people', 'civilian'],
  ])('%s | %s', (text, words, side) => {
    expect(claimOf(text, words)[1]).toBe(side);
  });
});

describe('who stands behind the words', () => {
  test.each<[text: string, words: string, side: string, reason?: string]>([
    ['Pictures from the second base, which were shared with Lake News, show nine dead soldiers.', 'nine dead', 'media', 'nobody behind'],
    ['Pictures from residents show nine dead soldiers.', 'nine dead', 'civilian'],
    ['Lake News quoted a rescue team as saying that nine people died.', 'nine people', 'civilian', 'whom it quotes'],
    ['Local media cited residents saying nine people died.', 'nine people', 'civilian'],
    ['Military sources in Naypyidaw, quoted by the Irrawaddy on Friday, said 41 soldiers died.', '41 soldiers', 'junta'],
    ["The Chin National Front's vice chairman, Sui Khar, said 12 soldiers died.", '12 soldiers', 'resistance'],
    ['Cung Lian, chairman of the Chin Council, said three fighters died.', 'three fighters', 'resistance', 'no council of the army'],
    ['Five died, said Rama, superintendent of police in Champhai district. One more was hurt, he said.', 'One more', 'international'],
    ['Five died, said a resident of Kale township.', 'Five died', 'civilian', 'a type word in small letters'],
    ["Ten villagers died, a member of the township's people's administration said.", 'Ten villagers', 'resistance'],
    [
      "An airstrike by Myanmar's military killed six, a member of a PDF and media reported Monday.\n\nTwo were hurt, they said.",
      'Two',
      'resistance',
    ],
    [
      'The AA announced on Monday that it had won.\n\nNine bodies of soldiers were found, the statement reads.',
      'Nine bodies',
      'resistance',
    ],
    ['Three fighters were killed, a monthly report from the KNLA shows.', 'Three fighters', 'resistance', 'last words of a paper'],
    ['Nine villagers died in March, figures released by the Karenni Human Rights Group show.', 'Nine villagers', 'civilian'],
    ["The KIA's Battalion 12 said it killed nine soldiers.", 'nine soldiers', 'resistance', 'a unit by its number'],
    ["The PDF's Column 12 spokesman said it killed nine soldiers.", 'nine soldiers', 'resistance'],
    [
      'Footage posted by the PDF and verified by Lake News showed it. Nine soldiers died.',
      'Nine soldiers',
      'media',
      'no speaker "soldiers"',
    ],
  ])('%s | %s', (text, words, side) => {
    expect(claimOf(text, words)[1]).toBe(side);
  });
});

describe('who speaks of its own, who attacked, and who stands on the other side of a border', () => {
  test.each<[text: string, words: string, expected: readonly string[], setting?: Setting]>([
    ['The army was silent. The Arakan Army holds 1,700 prisoners, by its own account.', '1,700', ['Arakan Army', 'resistance', 'sentence']],
    ['The army was silent. By its own reckoning the KNLA lost four.', 'lost four', ['KNLA', 'resistance', 'sentence']],
    ['The army lost six. A medical charity has, by its own count, treated 27 people.', '27', ['a medical charity', 'civilian', 'sentence']],
    [
      'Soldiers died when fighters set off mines, according to the groups behind the attack.',
      'Soldiers died',
      ['the groups', 'resistance', 'sentence'],
    ],
    ['Four fell, according to Ye Balu, the group that carried out the ambush.', 'Four fell', ['Ye Balu', 'resistance', 'sentence']],
    [
      "Drivers who brought food to the PDF were held: eight, according to a truckers' group.",
      'eight',
      ["a truckers' group", 'civilian', 'sentence'],
    ],
    ['A news release of the SAC lists 21 dead.', '21 dead', ['SAC', 'junta', 'sentence']],
    ['A farmer of Ghumdhum was killed by a shell, according to police.', 'A farmer', ['police', 'international', 'sentence']],
    ['A farmer was killed by a shell, according to police.', 'A farmer', ['police', 'junta', 'sentence']],
    [
      'Three people were hurt, local authorities said.',
      'Three',
      ['local authorities', 'international', 'sentence'],
      { publisher: 'Ruili Evening Sheet', stance: 'unknown' },
    ],
    [
      'Nine fell.',
      'Nine',
      ['Ministry of Defence, National Unity Government', 'resistance', 'publisher'],
      { publisher: 'Ministry of Defence, National Unity Government', stance: 'unknown' },
    ],
    ['Nine fell.', 'Nine', ['KNU Dooplaya District', 'resistance', 'publisher'], { publisher: 'KNU Dooplaya District', stance: 'unknown' }],
    ['The CDF said one fell. In all 27 fell, by the count of this newsletter.', '27', ['Lake Daily', 'media', 'sentence']],
    [
      'The UN said that 18,000 fled. Eleven KNDF fighters have died so far, according to its deputy commander.',
      'Eleven',
      ['KNDF deputy commander', 'resistance', 'sentence'],
    ],
    ['Nine fell.', 'Nine', ['Bago Watch', 'media', 'publisher'], { publisher: 'Bago Watch', stance: 'unknown' }],
    [
      'Nine fell.',
      'Nine',
      ['Southeast Conflict Watch', 'civilian', 'publisher'],
      { publisher: 'Southeast Conflict Watch', stance: 'unknown' },
    ],
  ])('%s: %s', (text, words, expected, setting) => expect(claimOf(text, words, setting)).toEqual(expected));
});

describe('whose group, whose report, who is told of', () => {
  test.each<[text: string, words: string, claimant: string, side: string, reason?: string]>([
    ['Soldiers died on Tuesday. Six fell, said one of the groups involved.', 'Six fell', 'one of the groups', 'resistance'],
    ['Six soldiers fell, according to a group that took part.', 'Six soldiers', 'a group', 'resistance'],
    ['Six fell, said a doctor involved in the work.', 'Six fell', 'a doctor', 'civilian', 'no band'],
    ['A villager who fled Thet Kei said that two men had been shot.', 'two men', 'a villager who fled Thet Kei', 'civilian'],
    ['Six fell, a PDF officer said. A member of a militia was also among the dead, he said.', 'A member', 'a PDF officer', 'resistance'],
    [
      'An ethnic armed group in western Myanmar said it killed ten.',
      'killed ten',
      'an ethnic armed group in western Myanmar',
      'resistance',
    ],
    ["KNLA Brigade 5 fought 62 times. In these, 89 died, the brigade's monthly report says.", '89 died', 'KNLA Brigade 5', 'resistance'],
    ['Two died, local aid groups said.\n\nThe TNLA took two bases. It captured 44, the group said.', 'captured 44', 'TNLA', 'resistance'],
    ['Two died, a rescue group said.\n\nThe army shelled Muse. Six were hurt, the group said.', 'Six were', 'a rescue group', 'civilian'],
    [
      'A couple died and a man was shot by a sniper, said a volunteer helping residents leave the town.',
      'A couple',
      'a volunteer',
      'civilian',
    ],
    ['Six died, a rescue official said.', 'Six died', 'a rescue official', 'civilian'],
    ['Ko Ba Htay, 35, said his wife and two neighbours were killed.', 'two neighbours', 'Ko Ba Htay', 'civilian'],
    ['Some 150 Rohingya feared dead after an attack in Maungdaw', '150 Rohingya', 'Lake Daily', 'media', 'nobody fears'],
    ['The junta admitted losses. An alliance spokesman said 12 soldiers died.', '12 soldiers', 'an alliance spokesman', 'resistance'],
    ['The junta lost posts. Some 40 gave up, said a commander of the alliance.', '40 gave up', 'a commander of the alliance', 'resistance'],
    ['Twelve soldiers died in fights with junta troops in May, the KNU said in its monthly report.', 'Twelve', 'KNU', 'resistance'],
    ['Junta troops were flown to Ann, a resident said. The AA killed 30 soldiers in the battle, it said.', 'killed 30', 'AA', 'resistance'],
    ['Six died, a district official said.', 'Six died', 'a district official', 'junta'],
  ])('%s: %s', (text, words, claimant, side) => {
    expect(claimOf(text, words).slice(0, 2)).toEqual([claimant, side]);
  });
});

describe('how things stand is told by the publisher', () => {
  test.each<[text: string, words: string, action: Action, side: string, reason?: string]>([
    ['The army left Pauktaw, fishermen said. It controls Sittwe.', 'controls Sittwe', 'holds', 'media'],
    ['The army left Pauktaw, fishermen said. It controlled Sittwe then.', 'controlled Sittwe', 'holds', 'civilian', 'as told'],
    ['"The army left Pauktaw. It controls Sittwe," a fisherman said.', 'controls Sittwe', 'holds', 'civilian', 'his own words'],
    ['"We left Muse," the AA said.\n\n"Our men hold Sittwe."', 'hold Sittwe', 'holds', 'resistance', 'its own'],
    ['The army left Pauktaw, fishermen said. The AA took Minbya.', 'took Minbya', 'captured', 'civilian', 'a deed'],
    ['Since July the army has also regained Mobye. Most of Demoso is ours, the KNDF says.', 'regained Mobye', 'captured', 'media'],
    ['Six fell, the AA said.\n\nIt has also taken Muse.', 'taken Muse', 'captured', 'media'],
    ['Six fell, the AA said.\n\nIt also took a camp in Muse on Monday.', 'took a camp', 'captured', 'resistance'],
    ['The AA, which says it has 30,000 troops and wants peace, controls Paletwa.', 'controls Paletwa', 'holds', 'media'],
    ['The AA, which says it took Paletwa, wants peace.', 'took Paletwa', 'captured', 'resistance'],
    ['Troops walked into Namhkam, said three traders who had hidden there.', 'walked into', 'captured', 'civilian'],
  ])('%s: %s', (text, words, action, side) => {
    const document = made(text);
    expect(claimantOf(document, spanOf(document, words), { action }).claimantSide).toBe(side);
  });
});

describe('speakers that no list has speak all the same, and no place does', () => {
  test.each([
    ['Eleven people were killed in Kawlin on Monday, the upholsterers said.', 'the upholsterers', 'civilian'],
    ['The stevedores said that eleven people had been killed in Kawlin on Monday.', 'the stevedores', 'civilian'],
    [
      'Eleven people were killed in Kawlin on Monday, a handful of stevedores who work there told us.',
      'a handful of stevedores',
      'civilian',
    ],
    ["Eleven people were killed in Kawlin on Monday, the mayor's cousin said.", "the mayor's cousin", 'civilian'],
    ['Eleven people were killed in Kawlin on Monday, the generals said.', 'the generals', 'junta'],
    ["Myanmar's military rulers said that eleven people were killed in Kawlin.", "Myanmar's military rulers", 'junta'],
    ['Eleven people were killed in Kawlin on Monday, the defence services said.', 'the defence services', 'junta'],
    ['The information ministry said that eleven people were killed in Kawlin.', 'the information ministry', 'junta'],
    ["The armed forces' newspaper reported that eleven people were killed in Kawlin.", "the armed forces' newspaper", 'junta'],
    ['Eleven people were killed in Kawlin on Monday, the unity government said.', 'the unity government', 'resistance'],
    ["Myanmar's government in exile said that eleven people were killed in Kawlin.", "Myanmar's government in exile", 'resistance'],
    ['Eleven people were killed in Kawlin on Monday, the Bangladeshi border guard said.', 'Bangladeshi border guard', 'international'],
    ['Eleven people were killed in Kawlin on Monday, the highest number so far, rescuers said.', 'rescuers', 'civilian'],
    ['Eleven people were killed in Kawlin on Monday, the day of the truce.', 'Hill Voices', 'media'],
  ])('%s', (text, claimant, side) => {
    const [claim] = read(text, { publisher: 'Hill Voices' }).casualty_claims;
    expect(claim?.claimant_side).toBe(side);
    expect(claim?.claimant.slice(0, claimant.length)).toBe(claimant);
  });
});
