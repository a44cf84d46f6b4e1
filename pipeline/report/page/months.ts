import * as Plot from '@observablehq/plot';
import { counted, grouped, speakerWords } from '../model/words.ts';
import { claims } from './data.ts';
import { h } from './dom.ts';
import { CHART, type Chart, colourOf, figure, section } from './figure.ts';
import { change } from './store.ts';

const CLAIMANTS = ['junta', 'resistance', 'civilian', 'international', 'media', 'other'];

interface Cell {
  readonly month: string;
  readonly side: string;
  readonly claims: number;
}

const casualties = claims.filter(({ row }) => row.kind === 'casualty');

const cells: readonly Cell[] = (() => {
  const counts = new Map<string, number>();
  for (const { row, month } of casualties)
    counts.set(`${month} ${row.claimant_side}`, (counts.get(`${month} ${row.claimant_side}`) ?? 0) + 1);
  return [...counts]
    .map(([key, n]) => ({ month: key.split(' ')[0] ?? '', side: key.split(' ')[1] ?? '', claims: n }))
    .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : CLAIMANTS.indexOf(a.side) - CLAIMANTS.indexOf(b.side)));
})();

const months = [...new Set(cells.map(({ month }) => month))];
const sides = CLAIMANTS.filter((side) => cells.some((cell) => cell.side === side));
const undated = casualties.filter(({ month }) => month === 'unknown').length;

const openMonth = (month: string): void => {
  change({ kind: 'casualty', claim: null, section: 'claims', filters: { month } });
  document.getElementById('claims')?.scrollIntoView();
};

const draw = (width: number): Chart => {
  const dated = cells
    .filter(({ month }) => month !== 'unknown')
    .map((cell) => ({ ...cell, date: new Date(`${cell.month}-01T00:00:00Z`), colour: colourOf(cell.side) }));
  const sum = (month: string) => cells.filter((cell) => cell.month === month).reduce((n, cell) => n + cell.claims, 0);
  const busiest = [...months].filter((month) => month !== 'unknown').sort((a, b) => sum(b) - sum(a))[0];
  const table: Chart['table'] = [
    ['Month', ...sides.map(speakerWords), 'Claims'],
    months.map((month) => [
      month,
      ...sides.map((side) => grouped(cells.find((cell) => cell.month === month && cell.side === side)?.claims ?? 0)),
      h('button', { class: 'link', type: 'button', onclick: () => openMonth(month) }, counted(sum(month), 'claim')),
    ]),
  ];
  if (busiest === undefined) return { svg: null, words: 'No casualty claim has a date.', table };
  const svg = Plot.plot({
    ...CHART,
    width,
    height: 240,
    marginLeft: 34,
    x: { type: 'utc', label: null },
    y: { grid: true, label: null, tickFormat: (n: number) => (Number.isInteger(n) ? grouped(n) : '') },
    marks: [
      Plot.rectY(dated, {
        x: 'date',
        y: 'claims',
        interval: 'month',
        fill: 'colour',
        insetLeft: 0.5,
        insetRight: 0.5,
        order: sides.map(colourOf),
        z: 'colour',
      }),
      Plot.ruleY([0], { stroke: 'currentColor' }),
      Plot.tip(
        dated,
        Plot.pointerX(
          Plot.stackY({
            x: (cell: { date: Date }) => new Date(cell.date.getTime() + 15 * 864e5),
            y: 'claims',
            order: sides.map(colourOf),
            z: 'colour',
            title: (cell: Cell) =>
              `${cell.month}: ${counted(sum(cell.month), 'claim')}\n${cells
                .filter(({ month }) => month === cell.month)
                .map(({ side, claims: n }) => `${n} by ${speakerWords(side)}`)
                .join('\n')}`,
          }),
        ),
      ),
    ],
  });
  svg.addEventListener('click', () => {
    if (svg.value != null) openMonth((svg.value as Cell).month);
  });
  const words = `Casualty claims by the month in which their period ends: most in ${busiest} (${sum(busiest)}).${undated === 0 ? '' : ` ${counted(undated, 'claim')} without a date ${undated === 1 ? 'is' : 'are'} not drawn.`}`;
  return { svg, words, table };
};

export const legend = (names: readonly string[], words: (side: string) => string): HTMLElement =>
  h(
    'ul',
    { class: 'legend' },
    ...names.map((side) => h('li', {}, h('span', { class: `swatch ${side}`, 'aria-hidden': 'true' }), words(side))),
  );

export const monthly = (): HTMLElement =>
  section(
    'months',
    'Claims per month',
    'How many casualty claims the articles hold for each month, by who claims. It shows where the articles look, not where the war was worst.',
    legend(sides, (side) => `by ${speakerWords(side)}`),
    figure('months', draw, 'A count over several months stands in its last one.').element,
  );
