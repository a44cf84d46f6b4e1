import * as Plot from '@observablehq/plot';
import { capital, counted, figureSigns, figureWords, outcomeWords, RULE_WORDS, sideWords, speakerWords } from '../model/words.ts';
import type { Total } from '../report-schema.ts';
import { data } from './data.ts';
import { h } from './dom.ts';
import { CHART, type Chart, choice, colourOf, figure, section } from './figure.ts';
import { change, currentView, follow } from './store.ts';

const SIDES = ['junta', 'resistance', 'civilian', 'other', 'unknown'];
const CLAIMANTS = ['junta', 'resistance', 'civilian', 'international', 'media', 'other', 'all'];
const MAIN = ['killed', 'wounded', 'captured'];
const OTHERS = ['killed_or_wounded', 'surrendered', 'missing', 'displaced'];
/** Length in pixels of the arrow that says "or more": it measures nothing. */
const OPEN = 24;

const shown = (outcome: string): readonly Total[] => {
  const { rule, stock } = currentView();
  return data.totals
    .filter((total) => total.outcome === outcome && total.rule === rule && total.stock === stock)
    .sort(
      (a, b) => SIDES.indexOf(a.side) - SIDES.indexOf(b.side) || CLAIMANTS.indexOf(a.claimant_side) - CLAIMANTS.indexOf(b.claimant_side),
    );
};

/** Opens the claims that a total is made of. */
const openTotal = ({ side, outcome, claimant_side, rule, stock }: Total): void => {
  change({
    kind: 'casualty',
    claim: null,
    section: 'claims',
    filters: {
      side,
      what: outcome,
      stock: stock ? 'as_of' : 'events',
      ...(claimant_side === 'all' ? {} : { claimant_side }),
      ...(rule === 'sum_of_claims' ? {} : { counted: `${rule}-${claimant_side === 'all' ? 'all' : 'side'}` }),
    },
  });
  document.getElementById('claims')?.scrollIntoView();
};

const keyOf = ({ side, claimant_side }: Total): string => `${side} ${claimant_side}`;
const isHeading = (key: string): boolean => !key.includes(' ');
const speaker = (side: string): string => (side === 'all' ? 'all together' : `by ${speakerWords(side)}`);
/** The same where there is little room. */
const shortSpeaker = (side: string): string => speaker(side).replace(/ (sources|bodies|armed groups)$/, '');
const lowEnd = ({ low }: Total): number => Math.max(low, 1);
const highEnd = ({ low, high }: Total): number => Math.max(high ?? low, 1);
const isOpenBelow = ({ low, high }: Total): boolean => low === 0 && high !== null && high > 0;

const marksOf = (totals: readonly Total[]): Plot.Markish[] => {
  const rows = totals.map((total) => ({
    ...total,
    key: keyOf(total),
    low1: lowEnd(total),
    high1: highEnd(total),
    colour: colourOf(total.claimant_side),
  }));
  const opened = rows.filter(({ high }) => high === null);
  const below = rows.filter(isOpenBelow);
  const closed = rows.filter((row) => row.high !== null && !isOpenBelow(row));
  return [
    Plot.ruleY(
      closed.filter(({ low, high }) => low !== high),
      { x1: 'low1', x2: 'high1', y: 'key', stroke: 'colour', strokeWidth: 5, strokeLinecap: 'round' },
    ),
    Plot.dot(closed, { x: 'low1', y: 'key', fill: 'colour', r: 4.5 }),
    Plot.dot(
      closed.filter(({ low, high }) => low !== high),
      { x: 'high1', y: 'key', fill: 'colour', r: 4.5 },
    ),
    Plot.vector(opened, { x: 'low1', y: 'key', length: OPEN, rotate: 90, anchor: 'start', stroke: 'colour', strokeWidth: 2.5 }),
    Plot.dot(opened, { x: 'low1', y: 'key', fill: 'colour', r: 4.5 }),
    Plot.vector(below, { x: 'high1', y: 'key', length: OPEN, rotate: -90, anchor: 'start', stroke: 'colour', strokeWidth: 2.5 }),
    Plot.dot(below, { x: 'high1', y: 'key', fill: 'var(--paper)', stroke: 'colour', strokeWidth: 2, r: 4 }),
    Plot.text(closed, {
      x: 'high1',
      y: 'key',
      text: (row: Total) => figureSigns(row.low, row.high),
      textAnchor: 'start',
      dx: 9,
      fill: 'currentColor',
    }),
    Plot.text(below, {
      x: 'high1',
      y: 'key',
      text: (row: Total) => figureSigns(row.low, row.high),
      textAnchor: 'start',
      dx: 9,
      fill: 'currentColor',
    }),
    Plot.text(opened, {
      x: 'low1',
      y: 'key',
      text: (row: Total) => figureSigns(row.low, row.high),
      textAnchor: 'start',
      dx: OPEN + 6,
      fill: 'currentColor',
    }),
    Plot.tip(
      rows,
      Plot.pointerY({
        x: 'high1',
        y: 'key',
        title: (row: Total) =>
          `${figureWords(row.low, row.high)} ${outcomeWords(row.outcome)}: ${sideWords(row.side)}\nas claimed ${speaker(row.claimant_side)}\nfrom ${counted(row.claims, 'claim')} · click to read ${row.claims === 1 ? 'it' : 'them'}`,
      }),
    ),
  ];
};

const draw = (outcome: string, width: number): Chart => {
  const totals = shown(outcome);
  const title = capital(outcomeWords(outcome));
  const table: Chart['table'] = [
    ['Whose people', 'Claimed by', 'Figure', 'Claims'],
    totals.map((total) => [
      capital(sideWords(total.side)),
      total.claimant_side === 'all' ? 'all claimants together' : speakerWords(total.claimant_side),
      figureWords(total.low, total.high),
      h('button', { class: 'link', type: 'button', onclick: () => openTotal(total) }, counted(total.claims, 'claim')),
    ]),
  ];
  if (totals.length === 0) return { svg: null, words: `${title}: nobody claimed any by this way of counting.`, table };
  const keys = SIDES.flatMap((side) => {
    const here = totals.filter((total) => total.side === side).map(keyOf);
    return here.length === 0 ? [] : [side, ...here];
  });
  const largest = Math.max(...data.totals.map(highEnd));
  const name = width < 420 ? shortSpeaker : speaker;
  const marginLeft = width < 420 ? 104 : 150;
  const svg = Plot.plot({
    ...CHART,
    width,
    height: keys.length * 21 + 34,
    marginLeft,
    marginRight: 70,
    marginTop: 8,
    marginBottom: 26,
    x: {
      type: 'log',
      domain: [1, largest],
      grid: true,
      label: null,
      ticks: width < 420 ? [1, 100, 10000] : [1, 10, 100, 1000, 10000, 100000].filter((n) => n <= largest),
      tickFormat: (n: number) => (n >= 1000 ? `${n / 1000}k` : String(n)),
    },
    y: { domain: keys, type: 'band', axis: null },
    marks: [
      Plot.text(keys.filter(isHeading), {
        y: (key: string) => key,
        text: (key: string) => capital(sideWords(key)),
        frameAnchor: 'left',
        dx: -marginLeft + 2,
        textAnchor: 'start',
        fontWeight: 650,
        fontSize: 13,
        fill: 'currentColor',
      }),
      Plot.text(
        keys.filter((key) => !isHeading(key)),
        {
          y: (key: string) => key,
          text: (key: string) => name(key.split(' ')[1] ?? ''),
          frameAnchor: 'left',
          dx: -8,
          textAnchor: 'end',
          fill: 'currentColor',
        },
      ),
      ...marksOf(totals),
    ],
  });
  svg.addEventListener('click', () => {
    if (svg.value != null) openTotal(svg.value as Total);
  });
  const parts = totals
    .filter(({ claimant_side }) => claimant_side !== 'all')
    .map((total) => `${sideWords(total.side)} ${figureSigns(total.low, total.high)} by ${speakerWords(total.claimant_side)}`);
  return { svg, words: `${title}, as claimed: ${parts.join('; ')}.`, table };
};

export const casualties = (): HTMLElement => {
  const figures = [...MAIN, ...OTHERS].map((outcome) => ({
    outcome,
    heading: h('h3', {}, capital(outcomeWords(outcome))),
    ...figure('casualties', (width) => draw(outcome, width), ''),
  }));
  const grid = (outcomes: readonly string[]) =>
    h(
      'div',
      { class: 'trio' },
      ...figures.filter(({ outcome }) => outcomes.includes(outcome)).map(({ heading, element }) => h('div', {}, heading, element)),
    );
  const meaning = h('p', { class: 'soft', 'aria-live': 'polite' });
  const rules = choice(
    'Count',
    (['one_per_cluster', 'sum_of_claims', 'conservative'] as const).map((rule) => [rule, RULE_WORDS[rule][0]] as const),
    currentView().rule,
    (rule) => change({ rule }),
  );
  const kinds = choice(
    'Figures of',
    [
      ['events', 'events'],
      ['as_of', 'totals “as of” a day'],
    ] as const,
    currentView().stock ? 'as_of' : 'events',
    (kind) => change({ stock: kind === 'as_of' }),
  );
  follow(['rule', 'stock'], ({ rule, stock }) => {
    rules.set(rule);
    kinds.set(stock ? 'as_of' : 'events');
    meaning.textContent = `${RULE_WORDS[rule][1]}${stock ? ' Totals “as of” a day are running counts that somebody keeps: they are never added to counts of events.' : ''}`;
    for (const { redraw } of figures) redraw();
  });
  return section(
    'casualties',
    'Who claims what',
    'People said to have been killed, wounded, captured or arrested: each row is one side’s people, in the words of one kind of claimant. Rows are rival claims about the same war. Do not add them up.',
    h('div', { class: 'controls' }, rules.element, kinds.element),
    meaning,
    h('p', { class: 'key' }, keyOfBounds()),
    grid(MAIN),
    h('details', { class: 'more' }, h('summary', {}, 'Killed or wounded together, surrendered, missing, displaced'), grid(OTHERS)),
  );
};

const keyOfBounds = (): string =>
  '● one figure · ●━● between two figures · ●→ “this many or more”: no upper bound was claimed, so the arrow has no end · ←○ “up to this many”. The scale is logarithmic: each step is ten times the last. A claimant without a row claimed nothing.';
