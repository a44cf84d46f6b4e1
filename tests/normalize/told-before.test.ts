import { describe, expect, test } from 'vitest';
import { controlRow } from './control-table.ts';
import { read } from './reading-table.ts';

/** What one sentence takes from those before it, and what it must not. Published on Wednesday, 20 March 2024. */

describe('"it" is the place that the sentence before opens with, else the one told of last', () => {
  const TOLD = 'The KIA captured Indaw on 3 March.';
  test.each([
    ['Kawlin lies on the railway to the north. The group captured it on Monday.', 'Kawlin'],
    ['The town of Kawlin lies on the railway. Its troops captured it on Monday.', 'Kawlin'],
    ['Update: Kawlin lies on the railway. KIA troops captured it on Monday.', 'Kawlin'],
    ['Update: the town of Kawlin lies on the railway. KIA troops captured it on Monday.', 'Kawlin'],
    ['Trucks from Kawlin were stopped on the way. The army retook it on Monday.', 'Indaw'],
    ['Families fled to Kawlin that night. The army retook it on Monday.', 'Indaw'],
    ['The railway to Kawlin is cut. Junta troops retook it on Monday.', 'Indaw'],
    ['Near the railway lies the town of Kawlin. KIA troops recaptured it on Monday.', 'Indaw'],
    ['Kawlin lies on the railway.\nJunta troops retook it on Monday.', 'Indaw'],
  ])('%s', (text, place) => {
    const events = read(`${TOLD} ${text}`).control_events;
    expect(events.map((event) => `${event.place} ${event.date_start}`)).toEqual(['Indaw 2024-03-03', `${place} 2024-03-18`]);
  });
});

describe('an officer without a body is of the body whose officer spoke before', () => {
  test.each([
    ['Captain Naing Lin of the KNLA said two junta soldiers were killed in Indaw.', 'Another officer', 'another officer', 'resistance'],
    ['Saw Htoo, a spokesperson for the KNLA, said two junta soldiers were killed in Indaw.', 'Officers', 'Officers', 'resistance'],
    ['Saw Htoo, a spokesperson for the KNLA, said the road to Indaw was open.', 'One commander', 'One commander', 'resistance'],
    ['A KNLA commander said two junta soldiers were killed in Indaw.', 'The fighters', 'KNLA', 'resistance'],
    ['Saw Htoo, a doctor in Indaw, said two junta soldiers were killed there.', 'An officer', 'an officer', 'junta'],
    ['A junta officer said two villagers were killed in Indaw.', 'Another officer', 'another officer', 'junta'],
    ['A junta officer said two villagers were killed in Indaw.', 'A fighter', 'a fighter', 'resistance'],
    ['Residents said two villagers were killed in Indaw.', 'A fighter', 'a fighter', 'resistance'],
  ])('%s %s', (before, who, claimant, side) => {
    const claim = read(`${before}\n${who} said three villagers were wounded.`).casualty_claims.find(({ outcome }) => outcome === 'wounded');
    expect([claim?.claimant, claim?.claimant_side]).toEqual([claimant, side]);
  });
});

describe('a body that is introduced before it speaks keeps the words of its introduction', () => {
  test.each([
    ['A women’s organisation keeps a list. The organisation said 12 villagers were killed in Indaw.', 'a women’s organisation', 'civilian'],
    ['A KIA column camped in Indaw. The army said 12 villagers were killed there.', 'The army', 'junta'],
  ])('%s', (text, claimant, side) => {
    const [claim] = read(text).casualty_claims;
    expect([claim?.claimant.toLowerCase(), claim?.claimant_side]).toEqual([claimant.toLowerCase(), side]);
  });
});

describe('a headline that names a place for the first time takes no date from the item before', () => {
  const BEFORE = 'On 3 March the KIA attacked a camp near Indaw';
  test.each([
    [`${BEFORE}.\nTwelve villagers wounded in Kawlin`, null],
    [`${BEFORE}.\nKawlin: shelling goes on. Twelve villagers wounded in Kawlin`, null],
    [`${BEFORE}.\nTwelve villagers were wounded in Kawlin.`, '2024-03-03'],
    [`${BEFORE} and shells hit Kawlin.\nTwelve villagers wounded in Kawlin`, '2024-03-03'],
  ])('%s', (text, from) => {
    const [claim] = read(text).casualty_claims;
    expect([claim?.place, claim?.period_start]).toEqual(['Kawlin', from]);
  });
});

describe('a number of things said twice is one row, another number, place or day is another', () => {
  const incidents = (text: string) =>
    read(text).incident_claims.map((r) => `${r.measure} ${r.count_low ?? ''}-${r.count_high ?? ''} ${r.place} ${r.period_start}`);
  test.each([
    [
      'The army burned 30 houses in Indaw on Monday. In all 30 houses were burned in Indaw on Monday, residents said.',
      ['houses_destroyed 30-30 Indaw 2024-03-18'],
    ],
    [
      'The KIA seized 54 weapons in Indaw on Monday. Later it seized at least 54 weapons in Indaw, residents said.',
      ['weapons_seized 54-54 Indaw 2024-03-18', 'weapons_seized 54- Indaw 2024-03-18'],
    ],
    [
      'The KIA seized up to 54 weapons in Indaw on Monday. Residents said the KIA seized up to 60 weapons in Indaw on Monday.',
      ['weapons_seized -54 Indaw 2024-03-18', 'weapons_seized -60 Indaw 2024-03-18'],
    ],
    [
      'Junta jets dropped 12 bombs on Indaw on Monday. Junta jets dropped 12 bombs on Kawlin on Monday.',
      ['bombs_dropped 12-12 Indaw 2024-03-18', 'bombs_dropped 12-12 Kawlin 2024-03-18'],
    ],
    [
      'Junta jets dropped 12 bombs on Indaw on Sunday. Junta jets dropped 12 bombs on Indaw on Monday.',
      ['bombs_dropped 12-12 Indaw 2024-03-17', 'bombs_dropped 12-12 Indaw 2024-03-18'],
    ],
  ])('%s', (text, rows) => expect(incidents(text)).toEqual(rows));
});

describe('a word on the garrison, beside what befell the post, is no row of its own; far from it, it is', () => {
  const FAR =
    'The road through the hills has been closed to traffic for most of the dry season, and traders have gone by boat instead. '.repeat(3);
  test.each([
    ['The KIA attacked the camp in Indaw on Monday. The camp is held by junta troops.', 2],
    ['The KIA attacked the police station in Indaw, held by junta troops, on Monday.', 1],
    [`The KIA attacked the police station in Indaw on Monday. ${FAR}The police station in Indaw is held by junta troops.`, 2],
  ])('%s', (text, many) => expect(read(text).control_events.map(controlRow)).toHaveLength(many));
});

describe('its own losses, its men: of the side told of last, or of who speaks', () => {
  test.each([
    ['Seventeen junta soldiers died in Indaw on Monday. The cost was high, with the alliance’s own losses at nine dead.', 'resistance 9'],
    ['The alliance fought for Indaw for a week. Its own losses were put at nine dead.', 'resistance 9'],
    ['The junta fought for Indaw for a week. Its own losses were put at nine dead.', 'junta 9'],
    ['The regime attacked Indaw. Its own losses were nine dead, against dozens of villagers.', 'junta 9'],
    ['The junta said on Monday its troops had looked for rebels in Indaw, and that two of its men were wounded.', 'junta 2'],
    ['The KIA said on Monday its troops had entered Indaw, and that two of its men were wounded.', 'resistance 2'],
    ['The KIA said on Monday it attacked a column in Indaw, and that 12 of its men were killed.', 'junta 12'],
    ['The KIA said a junta column was ambushed in Indaw on Monday, and that 12 of its men were killed.', 'junta 12'],
    ['The army said a column was ambushed in Indaw on Monday, and that five of its men were killed.', 'junta 5'],
    ['The KIA said it had ambushed a convoy in Indaw, and that three of its fighters were killed.', 'resistance 3'],
  ])('%s', (text, whose) => {
    const claim = read(text).casualty_claims.at(-1);
    expect(`${claim?.side} ${claim?.count}`).toBe(whose);
  });
});

describe('an attack that is launched with no more said is one on the place told of; one that was launched elsewhere is none', () => {
  test.each([
    ['KIA troops reached Indaw on Sunday and began their attack early on Monday.', ['attack_began resistance Indaw']],
    ['The group launched its offensive last October and has since overrun Indaw.', []],
    ['The KIA launched its offensive on 3 March and attacked Indaw.', ['attack_began resistance Indaw']],
  ])('%s', (text, events) =>
    expect(
      read(text)
        .control_events.filter(({ action }) => action === 'attack_began')
        .map(controlRow),
    ).toEqual(events),
  );
});

describe('what is excepted stays with the other side', () => {
  test.each([
    ['The KIA controls all of Indaw Township except the town of Indaw.', ['holds junta Indaw', 'holds resistance Indaw']],
    [
      'The army has lost all of Indaw Township except for the police station in Indaw.',
      ['captured resistance Indaw part', 'holds junta Indaw: police station'],
    ],
    [
      'The KIA controls all of Indaw Township, but not the police station in Indaw.',
      ['holds junta Indaw: police station', 'holds resistance Indaw part'],
    ],
    ['Except for Kawlin, the KIA controls the whole of the road.', ['holds junta Kawlin']],
    ['The KIA controls the road but not Kawlin.', []],
  ])('%s', (text, events) => expect(read(text).control_events.map(controlRow).sort()).toEqual(events));
});

describe('people who are made to go are displaced; those made to do something else are not, nor are fighters', () => {
  test.each([
    ['The fighting in Indaw forced 300 villagers to flee.', 300],
    ['The fighting in Indaw forced 300 villagers once again to leave.', 300],
    ['Shelling of Indaw drove 300 villagers from their homes.', 300],
    ['Shelling of Indaw drove 300 villagers out of the town.', 300],
    ['The army’s raid on Indaw forced 300 villagers into hiding.', 300],
    ['The fighting in Indaw sent 300 villagers across the border.', 300],
    ['The raid on Indaw sent about 300 villagers fleeing into the jungle.', 300],
    ['The army forced 300 villagers to carry its supplies from Indaw.', null],
    ['The army forced 300 villagers in Indaw to attend a rally and to leave gifts.', null],
    ['The army forced 12 soldiers in Indaw to flee.', null],
  ])('%s', (text, many) =>
    expect(read(text).casualty_claims.map(({ outcome, count }) => [outcome, count])).toEqual(many === null ? [] : [['displaced', many]]),
  );
});

describe('control that is told of is held; control that ends, is lost or under threat is not', () => {
  test.each([
    ['The KIA’s control of Indaw is complete.', 1],
    ['The KIA’s control of Indaw remains firm.', 1],
    ['The army wants to end the KIA’s control of Indaw, but it is far away.', 0],
    ['The army has threatened the KIA’s control of Indaw, which is important.', 0],
    ['Nobody has challenged the KIA’s control of Indaw, residents said.', 0],
  ])('%s', (text, many) => expect(read(text).control_events.filter(({ action }) => action === 'holds')).toHaveLength(many));
});

test('a row that no place could be tied to has every column of a place, empty', () => {
  expect(read('Twelve soldiers were killed, the army said.').casualty_claims).toMatchObject([
    { place_id: null, place: null, place_kind: null, township: null, state_region: null, pcode: null, lat: null, lon: null },
  ]);
});

describe('no part is larger than its whole', () => {
  const TOLD = 'Five villagers were killed in Kawlin on Monday, residents said.';
  test.each([
    ['Three of them were children.', ['killed 3']],
    ['Nearly 40 of them are thought to have relatives in Mandalay.', []],
    ['300 of them.', []],
    ['Four were men. 220.', []],
  ])('%s', (text, expected) => {
    const [, ...parts] = read(`${TOLD} ${text}`).casualty_claims;
    expect(parts.map(({ outcome, count }) => `${outcome} ${count}`)).toEqual(expect.arrayContaining(expected));
    expect(parts.every(({ count }) => (count ?? 0) <= 5)).toBe(true);
  });
});

describe('"of them" behind a verb of another matter counts nothing', () => {
  test.each([
    [
      'Thirty soldiers were killed in Kawlin, the PDF said. The fighters attacked six posts and have occupied five of them.',
      ['junta killed 30'],
    ],
    ['Nine people were killed in Kawlin. Three of them were children.', ['civilian killed 9', 'civilian killed 3']],
    [
      'Nine people were arrested in Kawlin. Soldiers later shot two of them and released three of them.',
      ['civilian captured 9', 'civilian killed 2'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text).casualty_claims.map(({ side, outcome, count }) => `${side} ${outcome} ${count}`)).toEqual(expected);
  });
});

describe('answers of an interview were given on the day that its introduction tells', () => {
  const talk = (introduction: string) =>
    read(
      `Captain Thang leads a company of the KIA. ${introduction}\n\nQ: Who has the town?\n\nA: We hold Indaw.\n\nQ: And your losses?\n\nA: Yesterday we lost four.`,
    );
  test.each([
    ['Hill Voices reached him by telephone on 14 March.', '2024-03-14', '2024-03-13'],
    ['We spoke to him on March 12.', '2024-03-12', '2024-03-11'],
    ['Hill Voices met him on Monday in the hills.', '2024-03-18', '2024-03-17'],
    ['Hill Voices talked to him about the fighting.', '2024-03-20', '2024-03-19'],
    ['He took command of it on 2 March. Hill Voices interviewed him.', '2024-03-20', '2024-03-19'],
  ])('%s', (introduction, held, lost) => {
    const { control_events, casualty_claims } = talk(introduction);
    expect(control_events.map(({ action, date_start, date_end }) => [action, date_start, date_end])).toEqual([['holds', held, held]]);
    expect(casualty_claims.map(({ side, period_start }) => [side, period_start])).toEqual([['resistance', lost]]);
  });
  test('an article without questions has no such day', () => {
    const { control_events } = read('Hill Voices met Captain Thang on 4 March.\n\nThe KIA holds Indaw.');
    expect(control_events.map(({ date_end }) => date_end)).toEqual(['2024-03-20']);
  });
});

describe('"it" twice in a sentence: two deeds of two sides', () => {
  test.each([
    ['The KIA seized it in January, and the army retook it in February.'],
    ['The KIA overran it in January and the army recaptured it in February.'],
    ['The KIA took it in January, the army won it back in February.'],
  ])('%s', (text) => {
    expect(read(`Kawlin is quiet. ${text}`).control_events.map(controlRow)).toEqual([
      'captured resistance Kawlin',
      'captured junta Kawlin',
    ]);
  });
});

describe('"both" and "all three" of places and posts are no prisoners', () => {
  test.each([
    ['The KIA attacked Kawlin and Wuntho on Monday and captured both on Tuesday.', 0],
    ['The KIA attacked a police post and a camp in Kawlin. It captured both.', 0],
    ['The KIA stormed three camps in Kawlin on Monday and captured all three.', 0],
    ['The PDF stopped two officers in Kawlin and captured both.', 1],
    ['A captain and a sergeant fled from Kawlin, but the PDF captured both on Tuesday.', 1],
  ])('%s', (text, rows) => {
    expect(read(text).casualty_claims.filter(({ outcome }) => outcome === 'captured')).toHaveLength(rows);
  });
});

describe('taken after so many days of fighting: counted on from the day of the attack', () => {
  test.each([
    ['The KIA attacked Kawlin on 1 March. After four days of fighting, it captured the town.', '2024-03-05'],
    ['The KIA attacked Kawlin on 1 March and captured it after four days of fighting.', '2024-03-05'],
    ['The KIA attacked Kawlin on 1 March. After a four-day battle it seized the town.', '2024-03-05'],
    ['On 5 March the KIA captured Kawlin after four days of fighting.', '2024-03-05'],
    ['The KIA captured Kawlin on 5 March after four days of fighting.', '2024-03-05'],
  ])('%s', (text, day) => {
    const taken = read(text).control_events.find(({ action }) => action === 'captured');
    expect([taken?.date_start, taken?.date_end]).toEqual([day, day]);
  });
});
