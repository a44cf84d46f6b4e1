import { describe, expect, test } from 'vitest';
import { type Case, controlIn } from './control-table.ts';

/** What a place or post is, where another sentence names it, and what is told of it in one breath with older news. */
const CASES: readonly Case[] = [
  // one place, two deeds
  [
    'Myawaddy, seized by the KNLA in January, has returned to junta control.',
    ['captured junta Myawaddy', 'captured resistance Myawaddy'],
    'both are told',
  ],
  [
    'Kawlin, captured by the PDF in November, reverted to junta control in February.',
    ['captured junta Kawlin', 'captured resistance Kawlin'],
  ],
  [
    'While the KNLA controls Kyondoe, Kawkareik is held by the junta.',
    ['holds junta Kawkareik', 'holds resistance Kyondoe'],
    'one holder each',
  ],
  ['A junta flag was raised at the police station in Kawlin on Monday.', ['captured junta Kawlin: police station']],
  ['A flag was raised at the school in Kawlin on Monday.', [], 'whose flag is not said'],
  // groups whose members are named
  [
    'Twelve junta outposts in the area, including Nam San Yang and Hpun Pyen, fell to the KIA.',
    ['captured resistance Hpun Pyen', 'captured resistance Nam San Yang'],
  ],
  [
    'The TNLA controls Hsipaw and Namtu, as well as the ruby hub of Mogok.',
    ['holds resistance Hsipaw', 'holds resistance Mogok', 'holds resistance Namtu'],
  ],
  ['In Loikaw, junta forces have recaptured all but three wards of the city.', ['captured junta Loikaw part']],
  ['The AA holds all of the north except Maungdaw.', ['holds junta Maungdaw'], 'the exception is not held'],
  // named in another sentence
  [
    'The KNLA attacked the police station and the camp of Infantry Battalion 590 in Mone on Monday. Both were in resistance hands by Tuesday.',
    [
      'attack_began resistance Mone: Infantry Battalion 590 camp',
      'attack_began resistance Mone: police station',
      'captured resistance Mone: Infantry Battalion 590 camp',
      'captured resistance Mone: police station',
    ],
  ],
  [
    'Junta troops have abandoned a village that they occupied in Tabayin Township. About 120 soldiers had entered Saing Pyin village in May.',
    ['captured junta Saing Pyin', 'withdrew junta Saing Pyin'],
    'a lead names it afterwards',
  ],
  [
    'Kyaukme is the second town to be retaken by the junta since Nawnghkio fell.\n\nThe TNLA said that it had pulled its troops out of the town.',
    ['captured junta Kyaukme', 'captured junta Nawnghkio', 'withdrew resistance Kyaukme'],
    'the town is what the sentence before opens with',
  ],
  ['KIA soldiers walked into Lweje on Monday after militiamen left.', ['captured resistance Lweje', 'withdrew junta Lweje']],
  ['KIA soldiers walked into Lweje on Monday after villagers left.', ['captured resistance Lweje']],
  // where
  ['Kanpaiti, where a Border Guard Force still holds out, is quiet.', ['holds junta Kanpaiti']],
  ['Shops have shut in Hakha, where the army is still dug in.', ['holds junta Hakha']],
  ['They fled to Hakha, where the army is holding an election.', []],
  ['They fled to Laiza, where the KIA has its headquarters.', [], 'nobody says that it is held'],
  // a headline says less than its text
  [
    'AA overruns another battalion in Rathedaung\n\nThe AA has overrun Light Infantry Battalion 538 in Rathedaung Township.',
    ['captured resistance Rathedaung: Light Infantry Battalion 538'],
  ],
  [
    'Two other camps, LIB 536 and LIB 537 in Rathedaung, were lost to the AA.',
    ['captured resistance Rathedaung: Light Infantry Battalion 536', 'captured resistance Rathedaung: Light Infantry Battalion 537'],
  ],
  // a word on the garrison
  ['The KNDF attacked the camp at Mese, manned by Infantry Battalion 422, on Monday.', ['attack_began resistance Mese: camp']],
  // posts bear names that no settlement has
  ['In Ann Township the AA overran the Mae Taung outpost.', ['captured resistance Ann: Mae Taung outpost']],
  [
    'The AA captured the base of the No. 380 Light Infantry Battalion in Minbya.',
    ['captured resistance Minbya: Light Infantry Battalion 380 base'],
    '"No" is no place',
  ],
  [
    'A military outpost on the road to Hakha that had guarded the airport in Falam was abandoned on Tuesday.',
    ['withdrew junta Falam: military outpost'],
    'not the airport that a clause of its own names',
  ],
  // attackers who go are no garrison
  [
    'PDF fighters assaulted the police station in Hpakant at dawn. Security forces responded and the attackers retreated in disarray.',
    ['attack_failed resistance Hpakant: police station'],
  ],
  [
    'PDF fighters assaulted the police station in Hpakant at dawn. Its defenders retreated in disarray.',
    ['attack_began resistance Hpakant: police station', 'withdrew junta Hpakant: police station'],
  ],
  [
    'Two assaults by the CNDF on the base of Light Infantry Battalion 268 in Falam were beaten back.',
    ['attack_failed resistance Falam: Light Infantry Battalion 268 base'],
  ],
  // one who was named, and whose it was
  ['The withdrawal of the Myanmar Armed Forces from Minbya was noted by the AA.', ['withdrew junta Minbya']],
  ["The AA's guns can reach the city from Ponnagyun, which it took in March.", ['captured resistance Ponnagyun']],
  ['De facto authorities retain Lashio, and the MNDAA has Laukkai under its control.', ['holds junta Lashio', 'holds resistance Laukkai']],
  [
    'The KIA attacked the base at Mongmit on Monday. After three hours its fighters had the whole base under control.',
    ['attack_began resistance Mongmit: base', 'captured resistance Mongmit: base'],
  ],
  ['The base in Falam had been defended by 300 soldiers.', [], 'over, and nobody says for whom'],
  ['Resistance forces have tightened their grip on the headquarters of Light Infantry Battalion 268 in Falam.', [], 'around it'],
  // groups behind a colon lie where the group lies
  [
    'The KIA has driven the regime from four positions around Hpakant: Infantry Battalion 6, a camp at Nam Maw village and the toll gate.',
    ['captured resistance Hpakant: Infantry Battalion 6', 'captured resistance Hpakant: toll gate', 'captured resistance Nam Maw: camp'],
  ],
  [
    'The toll gate in Hpakant, captured by the KIA in April, changed hands again; junta reinforcements recovered it on May 9 but were dislodged two days later.',
    ['captured junta Hpakant: toll gate', 'captured resistance Hpakant: toll gate'],
  ],
  ['Junta soldiers regrouped in Hpa Lu, where they hold a school.', ['holds junta Hpa Lu: school']],
  ['In Sagaing, the town of Kawlin has been in PDF hands since November.', ['holds resistance Kawlin']],
  ['The terrorists had held Mobye. They withdrew to the east in disarray on 4 July.', ['withdrew resistance Mobye']],
  ['The army has since returned to Kawlin with two battalions.', ['captured junta Kawlin']],
  ['Residents have since returned to Kawlin.', []],
  [
    'The army has returned to Kawlin, but Wuntho remains with us, a PDF officer said.',
    ['captured junta Kawlin', 'holds resistance Wuntho'],
  ],
  [
    'The AA claimed the capture of western military headquarters in Ann\n\nThe Western Command in Ann fell after two weeks, the AA said.',
    ['captured resistance Ann: Western Command'],
  ],
  [
    'AA forces turned on LIB 564 and LIB 565 in Buthidaung, and on May 5 they captured both.',
    ['captured resistance Buthidaung: Light Infantry Battalion 564', 'captured resistance Buthidaung: Light Infantry Battalion 565'],
  ],
  ['The PDF tried to enter Letpanhla village, but heavy artillery fire stopped them.', ['attack_failed resistance Letpanhla']],
  // a fall that shares its verb, and what is only supposed
  [
    'Laukkai fell to the MNDAA in January, followed by Kutkai and Hseni.',
    ['captured resistance Hseni', 'captured resistance Kutkai', 'captured resistance Laukkai'],
  ],
  ['Should Maungdaw fall, the army would be left with only Sittwe.', []],
  ['The loss of Myawaddy would deal a blow to the junta.', []],
  ['The loss of Myawaddy dealt a blow to the junta.', ['captured resistance Myawaddy']],
  ['It was the first time that a regional command had fallen in Shan State.', []],
  ['"We will have Maungdaw in our hands very soon," an AA spokesman said.', []],
  [
    'The AA assaulted the naval base in Thandwe on March 5 and claimed its capture two days later.',
    ['attack_began resistance Thandwe: naval base', 'captured resistance Thandwe: naval base'],
  ],
  ['Hsihseng, lost to the PNLA in January, is quiet.', ['captured resistance Hsihseng']],
  ['The military still has troops in Lashio.', ['holds junta Lashio']],
  [
    'The MNDAA seized Lashio, together with the headquarters of the Northeastern Command.',
    ['captured resistance Lashio', 'captured resistance Lashio: Northeastern Command headquarters'],
  ],
  ['An ethnic minority armed group said that it had wrested Mogok from the military.', ['captured resistance Mogok']],
  [
    'The KIA has seized a junta base just 10 kilometres from its headquarters in Laiza. Hka Ya Bum, a mountaintop position, was captured on Saturday.',
    ['captured resistance Hka Ya Bum: Hka Ya Bum position'],
    'the lead leaves it unnamed',
  ],
  [
    'The AA said it had seized the headquarters of LIBs 379 and 540 in Minbya, and that with the earlier fall of LIB 380 the township was free.',
    [
      'captured resistance Minbya: Light Infantry Battalion 379 headquarters',
      'captured resistance Minbya: Light Infantry Battalion 380',
      'captured resistance Minbya: Light Infantry Battalion 540 headquarters',
    ],
    'a noun, and no verb of the bases before it',
  ],
  [
    'LIB 378, near Mrauk-U, came under heavy attack on 24 January and was abandoned on 5 February.',
    ['attack_began resistance Mrauk-U: Light Infantry Battalion 378', 'withdrew junta Mrauk-U: Light Infantry Battalion 378'],
    'the base was abandoned, not the attack',
  ],
  ['In Burmese-language posts on Friday the KIA said that Bhamo had fallen.', ['captured resistance Bhamo'], 'a post on social media'],
  ['The military still has few friends. Sittwe is one of the few towns that it still has.', ['holds junta Sittwe']],
];

describe('places told of before, after, or in a group', () => {
  test.each(CASES)('%s', (text, rows) => {
    expect(controlIn(text)).toEqual([...rows].sort());
  });
});
