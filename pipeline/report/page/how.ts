import { counted, grouped } from '../model/words.ts';
import { claims, data } from './data.ts';
import { h } from './dom.ts';

/** What a reader must know before any figure. */

const casualties = claims.filter(({ row }) => row.kind === 'casualty');
const part = (n: number, of: number): string => (of === 0 ? '0 %' : `${Math.round((100 * n) / of)} %`);
const days = data.articles.flatMap(({ published_on }) => (published_on === null ? [] : [published_on])).sort();
const number = (test: (claim: (typeof claims)[number]) => boolean, among = claims): number => among.filter(test).length;

const items = (): readonly (readonly [string, string])[] => {
  const publishers = new Set(data.articles.map(({ publisher }) => publisher)).size;
  const seen = number(({ row }) => row.review !== 'none');
  const oneSided = number(({ row }) => row.grade === 'one_sided' || row.grade === 'denied', casualties);
  const unlocated = number(({ row }) => !row.located);
  return [
    [
      'These are claims, not facts.',
      `Every figure is what somebody said, in an article that somebody published. ${part(oneSided, casualties.length)} of the casualty claims come from the enemy alone. Each side has reasons to count the other’s dead high and its own low.`,
    ],
    [
      'Never add the columns.',
      'Two sides’ figures for the same dead are rival claims, and several claimants tell of the same people. Only the figures of one row, under one rule of counting, belong together. Events and “as of” totals are never added to each other.',
    ],
    [
      'What is not here is unknown, not zero.',
      `${counted(data.articles.length, 'article')} from ${counted(publishers, 'publisher')}${days.length === 0 ? '' : `, published ${days[0]} to ${days.at(-1)}`}, in English. They are no sample of the war: no rate can be taken from them. A town without a mark was not written about. A town whose loss nobody tells is not known to be still held.`,
    ],
    [
      'Read by rules, which err.',
      `A program read the sentences; ${seen === 0 ? 'no row has been seen by a person yet' : `a person has looked at ${counted(seen, 'row')} of ${grouped(claims.length)}`}${data.facts.rejects === 0 ? '' : `, and ${counted(data.facts.rejects, 'input')} did not go through`}. Before you cite a figure, open it and read the words it rests on.`,
    ],
    [
      'Places are points.',
      `${unlocated === 0 ? 'Every row has' : `${counted(unlocated, 'row')} of ${grouped(claims.length)} ${unlocated === 1 ? 'has' : 'have'} no`} coordinates${unlocated === 0 ? '' : ', and none is invented'}. A mark on the map is a town’s point, not the land that anyone holds.`,
    ],
  ];
};

export const howToRead = (): HTMLElement =>
  h(
    'section',
    { id: 'how', 'aria-labelledby': 'how-title', class: 'how' },
    h('h2', { id: 'how-title' }, 'How to read this'),
    h('ol', {}, ...items().map(([rule, why]) => h('li', {}, h('strong', {}, rule), ' ', why))),
    h(
      'p',
      { class: 'soft' },
      'Every chart opens to the claims behind it: click a mark, or open the table under the chart. Figures in full, with every column explained: codebook.md and the tables beside this file.',
    ),
  );
