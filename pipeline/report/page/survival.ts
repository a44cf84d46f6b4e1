import * as Plot from '@observablehq/plot';
import { capital, counted, sideWords } from '../model/words.ts';
import type { SurvivalStep } from '../report-schema.ts';
import { data } from './data.ts';
import { CHART, type Chart, colourOf, figure, section } from './figure.ts';
import { legend } from './months.ts';

const sides = [...new Set(data.survival.map(({ side }) => side))];
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Everything is held on the day of its capture. */
const curve = (side: string, reading: SurvivalStep['reading']) => {
  const steps = data.survival.filter((step) => step.side === side && step.reading === reading);
  const [first] = steps;
  if (first === undefined) return [];
  return [{ ...first, day: 0, survival: 1, lower: 1, upper: 1, lost: 0, censored: 0 }, ...steps.filter(({ day }) => day > 0)];
};

/** Share still held after so many days. */
const heldAfter = (side: string, day: number): SurvivalStep | undefined =>
  curve(side, 'midpoint')
    .filter((step) => step.day <= day)
    .at(-1);

const draw = (width: number): Chart => {
  const main = sides.flatMap((side) => curve(side, 'midpoint').map((step) => ({ ...step, colour: colourOf(side) })));
  const table: Chart['table'] = [
    ['Holder', 'Days since capture', 'Still followed', 'Lost', 'Last word', 'Share still held', '95 % bounds'],
    data.survival
      .filter(({ reading }) => reading === 'midpoint')
      .map((step) => [
        capital(sideWords(step.side)),
        String(step.day),
        String(step.at_risk),
        String(step.lost),
        String(step.censored),
        percent(step.survival),
        step.lower === null || step.upper === null ? 'cannot be given' : `${percent(step.lower)} to ${percent(step.upper)}`,
      ]),
  ];
  if (main.length === 0) return { svg: null, words: 'No captured town with a known first day.', table };
  const thin = sides.flatMap((side) =>
    (['shortest', 'longest'] as const).map((reading) => curve(side, reading).map((step) => ({ ...step, colour: colourOf(side) }))),
  );
  const svg = Plot.plot({
    ...CHART,
    width,
    height: 320,
    marginLeft: 50,
    marginRight: 16,
    marginBottom: 40,
    x: { label: 'days since capture', domain: [0, Math.max(...data.survival.map(({ day }) => day))], labelAnchor: 'center' },
    y: { domain: [0, 1], grid: true, label: null, tickFormat: percent, ticks: 5 },
    marks: [
      Plot.areaY(main, {
        x: 'day',
        y1: (step: SurvivalStep) => step.lower ?? Number.NaN,
        y2: (step: SurvivalStep) => step.upper ?? Number.NaN,
        z: 'side',
        fill: 'colour',
        fillOpacity: 0.16,
        curve: 'step-after',
      }),
      ...thin.map((steps) =>
        Plot.line(steps, { x: 'day', y: 'survival', stroke: 'colour', strokeWidth: 1, strokeDasharray: '2 3', curve: 'step-after' }),
      ),
      Plot.line(main, { x: 'day', y: 'survival', z: 'side', stroke: 'colour', strokeWidth: 2.5, curve: 'step-after' }),
      Plot.dot(
        main.filter(({ censored }) => censored > 0),
        { x: 'day', y: 'survival', symbol: 'plus', stroke: 'colour', r: 3.5 },
      ),
      Plot.tip(
        main,
        Plot.pointerX({
          x: 'day',
          y: 'survival',
          title: (step: SurvivalStep) =>
            `${capital(sideWords(step.side))}, day ${step.day}\n${percent(step.survival)} still held${step.lower === null || step.upper === null ? '' : `\n95 %: ${percent(step.lower)} to ${percent(step.upper)}`}\n${step.at_risk} still followed`,
        }),
      ),
    ],
  });
  const year = sides.flatMap((side) => {
    const step = heldAfter(side, 365);
    return step === undefined
      ? []
      : [
          `${sideWords(side)} ${percent(step.survival)}${step.lower === null || step.upper === null ? '' : ` (95 % bounds ${percent(step.lower)} to ${percent(step.upper)})`}`,
        ];
  });
  const spells = sides.map((side) => `${counted(curve(side, 'midpoint')[0]?.at_risk ?? 0, 'spell')} by ${sideWords(side)}`);
  return { svg, words: `Share of captured towns still held a year after: ${year.join('; ')}. From ${spells.join(', ')}.`, table };
};

export const survival = (): HTMLElement =>
  section(
    'survival',
    'How long a captured town is held',
    'Of the towns that these articles tell to have been captured, the share still held so many days later. A town whose loss nobody tells counts as held until the last word about it.',
    legend(sides, (side) => `held by ${sideWords(side)}`),
    figure(
      'survival',
      draw,
      'Kaplan-Meier estimate with 95 % bounds (shaded); dotted: the shortest and the longest reading of uncertain days; + a spell was last heard of. Towns in the news are no sample of all towns, and towns that changed hands are told more often: do not read it as the odds of any one town.',
    ).element,
  );
