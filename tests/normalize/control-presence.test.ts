import { describe, expect, test } from 'vitest';
import { type Case, controlIn } from './control-table.ts';

/** Where a force is: that is how reports say who has a place. */
const PRESENT: readonly Case[] = [
  [
    'Fighters of the KNLA are at the police station and the customs office in Kawkareik, two residents said.',
    ['holds resistance Kawkareik: customs office', 'holds resistance Kawkareik: police station'],
  ],
  ['Soldiers are inside the camp of Infantry Battalion 321 in Lwegel.', ['holds junta Lwegel: Infantry Battalion 321 camp']],
  ['Soldiers were back in the streets of Kawlin on Thursday, residents said.', ['holds junta Kawlin']],
  ['The army is back in the town of Kawlin.', ['holds junta Kawlin']],
  ['Resistance forces are in the eastern wards of Indaw.', ['holds resistance Indaw part']],
  ['Junta troops remain in Loikaw’s western wards.', ['holds junta Loikaw part']],
  ['Myanmar soldiers remain at Post 11 near Mese.', ['holds junta Mese: Post 11'], 'the soldiers, not the country'],
  ['The AA took Kyauktaw on Monday. It has stayed there.', ['captured resistance Kyauktaw'], 'taken and held: one row'],
  ['The garrison at Hpapun remains in place, supplied by helicopter, the KNLA said.', ['holds junta Hpapun']],
  [
    'Banmauk was attacked by the KIA on Monday, with the army inside the police station.',
    ['attack_began resistance Banmauk', 'holds junta Banmauk: police station'],
  ],
  ['KIA fighters were in the police station in Lwegel by sunrise.', ['captured resistance Lwegel: police station']],
  ['Residents said that the rebels were in the town hall in Gwa.', ['holds resistance Gwa: town hall']],
  ['In Demoso the resistance has been in charge since the middle of 2021.', ['holds resistance Demoso']],
  ['In Hakha, the army is still in full control.', ['holds junta Hakha']],
  [
    'The army’s remaining garrisons in northern Shan State are in Lashio and Muse.',
    ['holds junta Lashio', 'holds junta Muse'],
    'the last it has',
  ],
  ['The junta is left with three: Hakha, Tedim and Mindat.', ['holds junta Hakha', 'holds junta Mindat', 'holds junta Tedim']],
  ['One of Myanmar’s most powerful ethnic rebel groups has been in control of Lashio for two weeks.', ['holds resistance Lashio']],
  ['Rihkhawdar has been run by a resistance council since November 2023.', ['holds resistance Rihkhawdar']],
  ['Demoso: Town in hands of KNDF; junta artillery shells daily.', ['holds resistance Demoso'], 'notes without a verb'],
  ['Loikaw: SAC in full control of town since early 2024.', ['holds junta Loikaw']],
  ['Mese: Resistance-controlled since June 2023.', ['holds resistance Mese']],
  [
    'The KNLA controls Hpapun town, abandoned by the military in March, except for one camp at its southern end where some 60 soldiers hold out.',
    ['holds junta Hpapun: camp', 'holds resistance Hpapun', 'withdrew junta Hpapun'],
  ],
  ['Buthidaung has been the AA’s since May 18, and Paletwa since January.', ['holds resistance Buthidaung', 'holds resistance Paletwa']],
  ['There are still about 60 soldiers in the police station in Banmauk.', ['holds junta Banmauk: police station']],
  ['MNDAA troops were inside two wards of Lashio on Sunday.', ['holds resistance Lashio part']],
  ['The airport in Thandwe is damaged, and parts of it are with the AA.', ['holds resistance Thandwe: airport part']],
  [
    'Smoke rose over Loikaw, where troops are holed up in the prison and in the regional command.',
    ['holds junta Loikaw: prison', 'holds junta Loikaw: regional command headquarters'],
    'of the town no more is told',
  ],
  ['In Paletwa the AA is now the only authority.', ['holds resistance Paletwa']],
  [
    'The TNLA has set up checkpoints at Hsipaw and Kyaukme, where the junta remains in charge.',
    ['holds junta Hsipaw', 'holds junta Kyaukme'],
  ],
  ['The junta keeps to the police station in Tigyaing.', ['holds junta Tigyaing: police station']],
];

const NO_HOLDING: readonly Case[] = [
  ['Two KIA soldiers are in Myitkyina hospital with gunshot wounds.', []],
  ['Fourteen soldiers of the AA are in Insein prison awaiting trial.', []],
  ['TNLA and MNDAA delegates are in Muse now for talks with the junta.', []],
  ['The wounded soldiers are at the airport in Sittwe now, waiting for a plane.', [], 'no holders'],
  ['Police officers are at the school in Hpa-An to guard the exam papers.', []],
  ['KNLA fighters are in the monastery in Hpa-An for a funeral.', []],
  ['Soldiers had been in the police station in Ye-U for three hours when they left again.', [], 'over by then'],
  ['Soldiers were in the monastery in Ye-U when the shell hit it.', [], 'once'],
  ['If the AA were back in the town of Sittwe, the bank would not be open.', []],
  ['Displaced people are back in the town of Kyaukme.', []],
  ['The AA’s political wing is in charge of schools.', []],
  ['In Mandalay a new general is in charge.', []],
  ['There are wounded soldiers in the monastery in Banmauk.', []],
  ['There are no soldiers in the police station in Banmauk.', []],
  ['Junta officials came back to Lashio in March and moved into the old township office.', [], 'an office of the township'],
  ['In Namtu the pagoda stands, and the market is open.', [], 'a building'],
  ['The monastery in Hakha is run by monks from Mandalay.', []],
  ['"They are in the trenches below the monastery in Hakha," a soldier said.', []],
  ['Junta Battalion Besieged in Kawlin', [], 'of the town nothing is told'],
];

/** Coming into a town to take it, and what else armed people come for. */
const ENTERING: readonly Case[] = [
  [
    'The KNLA entered Myawaddy on Tuesday night from three sides and fighting was going on near the bridge.',
    ['attack_began resistance Myawaddy'],
  ],
  ['The PDF and the CNA entered Matupi on 9 June.', ['attack_began resistance Matupi']],
  ['Hundreds of rebels poured into Loikaw before dawn and are trying to drive the army out of it.', ['attack_began resistance Loikaw']],
  ['KIA troops pushed into Bhamo on Monday, and clashes went on all night.', ['attack_began resistance Bhamo']],
  ['Troops entered the village of Nga Toe on Monday and torched 60 houses.', []],
  ['PDF fighters entered Monywa at night, shot an official and left.', []],
  ['On November 3 the AA went into Ann.', ['attack_began resistance Ann']],
  [
    'The AA attacked the police station in Minbya and now controls it.',
    ['attack_began resistance Minbya: police station', 'captured resistance Minbya: police station'],
  ],
  [
    'Hpasawng: under joint attack since March 2; the army holds the hill post above the town.',
    ['attack_began resistance Hpasawng', 'holds junta Hpasawng: hill post'],
  ],
  ['Soldiers entered Shwebo on Monday.', [], 'their own town, or a raid'],
  ['The AA entered Thandwe without a fight.', ['captured resistance Thandwe']],
];

/** Whose a place was, and who took it. */
const OWNERS: readonly Case[] = [
  [
    'The LIB 298 base in Sidoktaya, garrisoned by 60 soldiers, was taken on 5 March.',
    ['captured resistance Sidoktaya: Light Infantry Battalion 298 base'],
  ],
  ['The hill camp in Kyaukgyi, defended by about 40 KNLA fighters, was overrun on Friday.', ['captured junta Kyaukgyi: hill camp']],
  ['Military Operations Command 9 lost its headquarters in Kyauktaw on February 10.', ['captured resistance Kyauktaw: headquarters']],
  ['"The other side holds the bridge in Kyaikto," a KNLA fighter said.', ['holds junta Kyaikto: bridge']],
  ['Junta positions in Buthidaung came under attack on Friday.', ['attack_began resistance Buthidaung']],
  ['The AA now governs Gwa. The town had come under attack in December.', ['attack_began resistance Gwa', 'holds resistance Gwa']],
  ['Sumprabum came under KIA administration last November.', ['captured resistance Sumprabum']],
  ['Myanmar rebels captured Gwa on Monday.', ['captured resistance Gwa'], 'their country tells no side'],
  ['Shells fell on Mese on Monday.', []],
  ['The camp in Mindat held until Friday.', ['captured resistance Mindat: camp']],
  ['Tonzang, which Chin forces won in May, is quiet.', ['captured resistance Tonzang']],
  ['The junta was left without a single soldier in Lay Kay Kaw.', [], 'no leaving told by "left"'],
  [
    'The PDF took Tagaung on Sunday. The Pyu Saw Htee camp was empty. It began its attack on Thabeikkyin on Monday.',
    ['attack_began resistance Thabeikkyin', 'captured resistance Tagaung'],
    'whose camp it is does nothing',
  ],
  ['The KNLA attacked soldiers in Kawkareik. Police have disappeared. Kyaikdon was also taken.', ['captured resistance Kyaikdon']],
  [
    'At Hsipaw the junta remains in charge. In Namhkam it took the last junta base on Monday.',
    ['captured resistance Namhkam: base', 'holds junta Hsipaw'],
    'whose base it was tells who "it" is',
  ],
  ['The town of Gwa was attacked by gunmen on Monday, the army said.', ['attack_began resistance Gwa'], 'who tells is not who did it'],
  ['Gwa is under the control of local people, the army said.', []],
  ['"The town of Chipwi is completely under our control since Sunday," Colonel Naw Bu of the KIA said.', ['holds resistance Chipwi']],
  [
    'The military pushed ethnic armed groups out of Kyaukme, its second recapture of a town in three months. The TNLA remains in control of Mogok.',
    ['captured junta Kyaukme', 'holds resistance Mogok'],
  ],
  ['The junta called the reports that Loikaw had fallen fake news.', []],
  ['Mone has been held by the army for decades. The attack on it began on March 2.', ['attack_began resistance Mone', 'holds junta Mone']],
  [
    'Tonzang was the first town to fall to the CNA, on March 11, followed by Cikha on March 13.',
    ['captured resistance Cikha', 'captured resistance Tonzang'],
  ],
  ['It was theirs until last year, a man in Mese said.', []],
  [
    'The last junta base in Ponnagyun, that of Light Infantry Battalion 550, fell to the AA on March 4.',
    ['captured resistance Ponnagyun: Light Infantry Battalion 550'],
  ],
  ['The KIA is pressing on with its offensive against Bhamo.', ['attack_began resistance Bhamo']],
];

describe.each([
  ['where a force is', PRESENT],
  ['there for something else', NO_HOLDING],
  ['entering', ENTERING],
  ['owners', OWNERS],
])('%s', (_, cases) => {
  test.each(cases)('%s', (text, rows) => {
    expect(controlIn(text)).toEqual([...rows].sort());
  });
});
