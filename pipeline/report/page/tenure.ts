import * as Plot from '@observablehq/plot';
import { capital, counted, daysWords, sideWords, spellWords } from '../model/words.ts';
import type { ClaimRow, Spell } from '../report-schema.ts';
import { claimById, data } from './data.ts';
import { h } from './dom.ts';
import { CHART, type Chart, choice, colourOf, figure, section } from './figure.ts';
import { legend } from './months.ts';
import { change, currentView, follow } from './store.ts';

const DAY = 864e5;
const FEW = 40;
const date = (day: string): Date => new Date(`${day}T00:00:00Z`);
const idsOf = (ids: string | null): readonly string[] => (ids === null ? [] : ids.split('|'));

/** Place and site as the label of a row. */
const labelOf = ({ place, site }: { readonly place: string | null; readonly site: string | null }): string => {
  const name = place ?? 'place not named';
  return site === null ? name : `${name}: ${site}`;
};
const short = (label: string, most: number): string => (label.length > most ? `${label.slice(0, most - 1)}…` : label);

const eventsOf = (spell: Spell): readonly ClaimRow[] =>
  [...idsOf(spell.start_events), ...idsOf(spell.end_events), ...idsOf(spell.disputing_events)].flatMap((id) => {
    const event = claimById.get(id)?.row;
    return event === undefined ? [] : [event];
  });

const openSpell = (spell: Spell): void => {
  change({
    kind: 'control',
    claim: eventsOf(spell)[0]?.id ?? null,
    section: 'claims',
    order: 'oldest',
    filters: spell.place === null ? {} : { town: spell.place },
  });
  document.getElementById('claims')?.scrollIntoView();
};

const firstDay = (spell: Spell): string => spell.start_earliest ?? spell.start_latest ?? spell.end_earliest ?? spell.end_latest ?? '';

let whole = false;

/** Spells to draw, and the labels of their rows: the place told of first stands on top. */
const shownSpells = (): { readonly spells: readonly Spell[]; readonly labels: readonly string[]; readonly all: number } => {
  const { sites } = currentView();
  const spells = data.spells.filter((spell) => (spell.site !== null) === sites && firstDay(spell) !== '');
  const days = new Map<string, string>();
  const weight = new Map<string, number>();
  for (const spell of spells) {
    const label = labelOf(spell);
    const day = spell.start_latest ?? spell.end_earliest ?? firstDay(spell);
    if (day < (days.get(label) ?? '9')) days.set(label, day);
    weight.set(label, (weight.get(label) ?? 0) + (spell.days_min ?? 0) + 30 * eventsOf(spell).length);
  }
  const heaviest = new Set(
    [...weight.keys()].sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || (a < b ? -1 : 1)).slice(0, whole ? weight.size : FEW),
  );
  const labels = [...heaviest].sort((a, b) =>
    (days.get(a) ?? '') < (days.get(b) ?? '') ? -1 : (days.get(a) ?? '') > (days.get(b) ?? '') ? 1 : a < b ? -1 : 1,
  );
  return { spells: spells.filter((spell) => heaviest.has(labelOf(spell))), labels, all: weight.size };
};

interface Bar {
  readonly spell: Spell;
  readonly label: string;
  readonly from: Date;
  readonly to: Date;
  readonly colour: string;
}

const bar = (spell: Spell, from: string | null, to: string | null): readonly Bar[] =>
  from === null || to === null || from > to
    ? []
    : [
        {
          spell,
          label: labelOf(spell),
          from: date(from),
          to: new Date(date(to).getTime() + (from === to ? DAY : 0)),
          colour: colourOf(spell.side),
        },
      ];

/** Days surely held, days perhaps held at either end, days after the last word. */
const bars = (spells: readonly Spell[]) => ({
  sure: spells.flatMap((spell) => bar(spell, spell.start_latest, spell.end_earliest)),
  perhaps: spells.flatMap((spell) => {
    const overlap = spell.start_latest !== null && spell.end_earliest !== null && spell.start_latest > spell.end_earliest;
    if (overlap) return bar(spell, spell.start_earliest, spell.end_latest ?? spell.start_latest);
    const before = spell.start_earliest !== spell.start_latest ? bar(spell, spell.start_earliest, spell.start_latest) : [];
    const after = spell.end_earliest !== spell.end_latest ? bar(spell, spell.end_earliest, spell.end_latest) : [];
    return [...before, ...after];
  }),
  silent: spells.flatMap((spell) => (spell.end_latest === null ? bar(spell, spell.end_earliest, data.facts.as_of) : [])),
});

const marksOf = (spells: readonly Spell[], labels: readonly string[]): Plot.Markish[] => {
  const { sure, perhaps, silent } = bars(spells);
  const unbegun = spells
    .filter(({ start_earliest }) => start_earliest === null)
    .flatMap((spell) => bar(spell, spell.start_latest ?? spell.end_earliest, spell.start_latest ?? spell.end_earliest));
  const events = [
    ...new Map(
      spells.flatMap((spell) =>
        eventsOf(spell).map((event) => [
          `${labelOf(spell)} ${event.id}`,
          { ...event, label: labelOf(spell), on: event.end ?? event.start },
        ]),
      ),
    ).values(),
  ]
    .filter(({ on }) => on !== null)
    .map((event) => ({ ...event, on: date(event.on ?? '') }));
  const span = { x1: 'from', x2: 'to', y: 'label' } as const;
  return [
    Plot.ruleY(labels, { y: (label: string) => label, stroke: 'var(--line)', strokeWidth: 0.6 }),
    Plot.ruleY(silent, { ...span, stroke: 'colour', strokeWidth: 1.5, strokeDasharray: '1 3' }),
    Plot.vector(silent, { x: 'to', y: 'label', length: 9, rotate: 90, anchor: 'end', stroke: 'colour', strokeWidth: 1.5 }),
    Plot.vector(unbegun, {
      x: 'from',
      y: 'label',
      length: 16,
      rotate: -90,
      anchor: 'start',
      stroke: 'colour',
      strokeWidth: 1.5,
      strokeDasharray: '2 2',
    }),
    Plot.barX(perhaps, {
      ...span,
      fill: 'colour',
      fillOpacity: 0.28,
      stroke: 'colour',
      strokeWidth: 0.7,
      strokeDasharray: '2 2',
      insetTop: 3,
      insetBottom: 3,
    }),
    Plot.barX(sure, { ...span, fill: 'colour', insetTop: 3, insetBottom: 3 }),
    Plot.dot(
      events.filter(({ what }) => what === 'captured'),
      { x: 'on', y: 'label', symbol: 'triangle', r: 3.6, fill: 'var(--paper)', stroke: 'currentColor' },
    ),
    Plot.dot(
      events.filter(({ what }) => what === 'withdrew'),
      { x: 'on', y: 'label', symbol: 'square', r: 2.8, fill: 'var(--paper)', stroke: 'currentColor' },
    ),
    Plot.dot(
      events.filter(({ what }) => what === 'holds'),
      { x: 'on', y: 'label', symbol: 'circle', r: 2.4, fill: 'var(--paper)', stroke: 'currentColor' },
    ),
    Plot.dot(
      events.filter(({ what }) => what === 'attack_began' || what === 'attack_failed'),
      { x: 'on', y: 'label', symbol: 'times', r: 3, stroke: 'currentColor' },
    ),
    Plot.tip(
      [...sure, ...perhaps, ...silent, ...unbegun],
      Plot.pointer({
        x: (one: Bar) => new Date((one.from.getTime() + one.to.getTime()) / 2),
        y: 'label',
        maxRadius: 60,
        title: ({ spell }: Bar) =>
          `${labelOf(spell)}\n${capital(sideWords(spell.side))}${spell.scope === 'part' ? ', part of it' : ''}: ${daysWords(spell)}\n${spellWords(spell)}${spell.disputed ? '\ndisputed' : ''}${spell.note === null ? '' : `\n${spell.note}`}`,
      }),
    ),
  ];
};

const draw = (width: number): Chart => {
  const { spells, labels, all } = shownSpells();
  const table: Chart['table'] = [
    ['Place', 'Held by', 'When', 'Days', 'Remarks', 'Events'],
    spells.map((spell) => [
      labelOf(spell),
      `${sideWords(spell.side)}${spell.scope === 'part' ? ' (part)' : ''}`,
      spellWords(spell),
      daysWords(spell),
      [spell.disputed ? 'disputed' : '', spell.note ?? ''].filter((part) => part !== '').join('; '),
      h('button', { class: 'link', type: 'button', onclick: () => openSpell(spell) }, counted(eventsOf(spell).length, 'event')),
    ]),
  ];
  const words = `${counted(spells.length, 'stay')} in ${counted(labels.length, 'place')}${labels.length < all ? ` of ${all}` : ''}: ${spells.filter(({ censored }) => censored === 'right' || censored === 'both').length} have no end that anybody tells, ${spells.filter(({ censored }) => censored === 'left' || censored === 'both').length} no beginning.`;
  if (spells.length === 0) return { svg: null, words: 'No article tells since when or until when anything was held.', table };
  const most = width < 560 ? 17 : 40;
  const marginLeft = Math.min(Math.max(...labels.map((label) => short(label, most).length)) * 7.3 + 12, width * 0.4);
  const days = spells
    .map((spell) => spell.start_earliest ?? spell.start_latest ?? spell.end_earliest)
    .filter((day) => day !== null)
    .sort();
  const from = date(days[0] ?? '2021-02-01').getTime() - 45 * DAY;
  const svg = Plot.plot({
    ...CHART,
    width,
    height: labels.length * 19 + 46,
    marginLeft,
    marginRight: 14,
    marginTop: 22,
    marginBottom: 24,
    x: { type: 'utc', domain: [new Date(from), date(data.facts.as_of ?? days.at(-1) ?? '2021-02-01')], grid: true, label: null },
    y: { domain: labels, label: null, tickSize: 0, tickFormat: (label: string) => short(label, most) },
    marks: [
      Plot.axisX({ anchor: 'top', label: null, tickSize: 0 }),
      Plot.axisX({ anchor: 'bottom', label: null, tickSize: 0 }),
      ...marksOf(spells, labels),
    ],
  });
  svg.addEventListener('click', () => {
    if (svg.value != null) openSpell((svg.value as Bar).spell);
  });
  return { svg, words, table };
};

export const tenure = (): HTMLElement => {
  const chart = figure('tenure', draw, `Followed to ${data.facts.as_of ?? 'the newest article'}. Open the table for every stay in words.`);
  const more = h('button', {
    type: 'button',
    onclick: () => {
      whole = !whole;
      show();
    },
  });
  const which = choice(
    'Show',
    [
      ['towns', 'whole towns'],
      ['sites', 'sites in them'],
    ] as const,
    currentView().sites ? 'sites' : 'towns',
    (value) => change({ sites: value === 'sites' }),
  );
  const show = () => {
    const { all } = shownSpells();
    more.hidden = all <= FEW;
    more.textContent = whole ? `Only the ${FEW} most told of` : `All ${all} places`;
    chart.redraw();
  };
  follow(['sites'], ({ sites }) => {
    which.set(sites ? 'sites' : 'towns');
    show();
  });
  return section(
    'tenure',
    'From when to when',
    'Stays of one side in one place, as claimed. Where the articles leave the first or the last day open, so does the bar.',
    h('div', { class: 'controls' }, which.element, more),
    legend(
      ['junta', 'resistance', 'other'].filter((side) => data.spells.some((spell) => spell.side === side)),
      (side) => `held by ${sideWords(side)}`,
    ),
    h(
      'p',
      { class: 'key' },
      'Full: surely held, by the words of the articles. Shaded: the day of change lies somewhere in it. Dotted with an arrow: no article tells of its end; nothing is known after the last word. Dashed arrow to the left: no article tells since when. △ captured · □ withdrew · ○ said to hold · × attack began or failed',
    ),
    chart.element,
  );
};
