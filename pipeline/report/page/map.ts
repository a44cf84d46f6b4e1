import * as Plot from '@observablehq/plot';
import states from '../boundaries/myanmar-states.json' with { type: 'json' };
import { daysOfChange, type PlaceOnDay, placesOnDay } from '../model/places-on-day.ts';
import { counted, sideWords } from '../model/words.ts';
import { data } from './data.ts';
import { h } from './dom.ts';
import { CHART, type Chart, colourOf, figure, section } from './figure.ts';
import { change, currentView, follow } from './store.ts';

const SYMBOLS: Readonly<Record<string, Plot.SymbolType>> = {
  junta: 'square',
  resistance: 'circle',
  contested: 'diamond',
  other: 'triangle',
  civilian: 'star',
  unknown: 'times',
};
const STATUSES = ['junta', 'resistance', 'other', 'civilian', 'contested', 'unknown'];

const changes = daysOfChange(data.runs);
const first = changes[0] ?? '2021-02-01';
const last = data.facts.as_of ?? changes.at(-1) ?? first;
const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 864e5);
const dayOf = (n: number): string => new Date(n * 864e5).toISOString().slice(0, 10);

const shownDay = (): string => {
  const { day } = currentView();
  const inside = (wanted: number) => Math.min(dayNumber(last), Math.max(dayNumber(first), wanted));
  return day === null ? last : dayOf(inside(dayNumber(day)));
};

const openPlace = ({ place }: PlaceOnDay): void => {
  change({ kind: 'control', claim: null, section: 'claims', filters: { town: place }, order: 'oldest' });
  document.getElementById('claims')?.scrollIntoView();
};

const placeLink = (place: PlaceOnDay): Node => h('button', { class: 'link', type: 'button', onclick: () => openPlace(place) }, place.place);

const told = ({ status, sure, since }: PlaceOnDay): string =>
  status === 'unknown'
    ? 'attacked or disputed, holder not sure'
    : sure
      ? `${sideWords(status)}, as claimed`
      : `last word: ${sideWords(status)}, ${since}`;

/** "Shan State" -> "Shan": on the map it is plain what they are. */
const stateName = ({ name }: { readonly name: string }): string => name.replace(/ (State|Region)$/, '');

const list = (places: readonly PlaceOnDay[]): HTMLElement => {
  const groups = STATUSES.flatMap((status) =>
    [true, false].flatMap((sure) => {
      const here = places.filter((place) => place.status === status && place.sure === sure);
      const title =
        status === 'unknown'
          ? 'Spoken of, holder not sure'
          : sure
            ? `Held by ${sideWords(status)} that day, as claimed`
            : `No word for that day; last word: ${sideWords(status)}`;
      const heading =
        status === 'contested' ? (sure ? 'Contested that day, as claimed' : 'No word for that day; last word: contested') : title;
      return here.length === 0
        ? []
        : [
            h(
              'dt',
              {},
              h('span', { class: `swatch ${status} ${sure ? '' : 'hollow'}`, 'aria-hidden': 'true' }),
              `${heading}: ${here.length}`,
            ),
            h(
              'dd',
              {},
              ...here.flatMap((place, i) => [h('span', { class: 'one' }, placeLink(place), i === here.length - 1 ? '' : ','), ' ']),
            ),
          ];
    }),
  );
  const unlocated = places.filter(({ lat, lon }) => lat === null || lon === null);
  return h(
    'dl',
    { class: 'holders' },
    ...groups.flat(),
    ...(unlocated.length === 0
      ? []
      : [
          h('dt', {}, `Without coordinates, so not on the map: ${unlocated.length}`),
          h('dd', {}, unlocated.map(({ place }) => place).join(', ')),
        ]),
  );
};

const draw = (width: number): Chart => {
  const day = shownDay();
  const places = placesOnDay(data.runs, day);
  const located = places.filter(({ lat, lon }) => lat !== null && lon !== null);
  const known = located.filter(({ status }) => status !== 'unknown');
  const unsure = located.filter(({ status }) => status === 'unknown');
  const at = { x: 'lon', y: 'lat' } as const;
  const symbol = (place: PlaceOnDay): Plot.SymbolType => SYMBOLS[place.status] ?? 'circle';
  const colour = (place: PlaceOnDay): string => colourOf(place.status);
  const svg = Plot.plot({
    ...CHART,
    width,
    height: Math.round(width * 1.75),
    projection: { type: 'mercator', domain: states, inset: 4 },
    symbol: { type: 'identity' } as unknown as Plot.ScaleOptions,
    marks: [
      Plot.geo(states, { fill: 'var(--land)', stroke: 'var(--border)', strokeWidth: 0.8 }),
      Plot.text(
        states.features.map(({ properties }) => properties),
        { ...at, text: stateName, fill: 'var(--soft)', fontSize: 10, stroke: 'var(--land)', strokeWidth: 3 },
      ),
      Plot.dot(unsure, { ...at, symbol: 'times', stroke: 'var(--unknown)', strokeWidth: 1.5, r: 3.2 }),
      Plot.dot(
        known.filter(({ sure }) => !sure),
        { ...at, symbol, fill: 'var(--paper)', stroke: colour, strokeWidth: 1.6, r: 3.6 },
      ),
      Plot.dot(
        known.filter(({ sure }) => sure),
        { ...at, symbol, fill: colour, stroke: 'var(--paper)', strokeWidth: 0.8, r: 5 },
      ),
      Plot.dot(
        located.filter(({ place_kind }) => place_kind !== 'town' && place_kind !== 'village' && place_kind !== 'military_site'),
        { ...at, r: 9, stroke: 'currentColor', strokeDasharray: '2 2' },
      ),
      Plot.tip(
        located,
        Plot.pointer({
          ...at,
          title: (place: PlaceOnDay) => `${place.place}${place.state === null ? '' : `, ${place.state}`}\n${told(place)}`,
        }),
      ),
    ],
  });
  svg.addEventListener('click', () => {
    if (svg.value != null) openPlace(svg.value as PlaceOnDay);
  });
  const number = (status: string, sure: boolean) => known.filter((place) => place.status === status && place.sure === sure).length;
  const numbers = (sure: boolean) =>
    `junta ${number('junta', sure)}, resistance ${number('resistance', sure)}, contested ${number('contested', sure)}`;
  const words = `On ${day}, of ${counted(located.length, 'place')} on the map: a word covers that day for ${numbers(true)}; the last word is older for ${numbers(false)}; for ${unsure.length} the holder is not sure.`;
  const table: Chart['table'] = [
    ['Place', 'State or region', 'Told', 'Coordinates'],
    places.map((place) => [
      placeLink(place),
      place.state ?? 'not known',
      told(place),
      place.lat === null ? 'none in the gazetteer' : `${place.place_kind ?? 'place'}, a point`,
    ]),
  ];
  return { svg, words, table };
};

/** Day before or after on which anything changes. */
const step = (forwards: boolean): void => {
  const day = shownDay();
  const next = forwards ? changes.find((one) => one > day) : changes.filter((one) => one < day).at(-1);
  if (next !== undefined) change({ day: next });
};

const keyItems = (): HTMLElement =>
  h(
    'ul',
    { class: 'legend' },
    ...['junta', 'resistance', 'contested', 'other'].map((status) =>
      h(
        'li',
        {},
        h('span', { class: `swatch ${status}`, 'aria-hidden': 'true' }),
        status === 'contested' ? 'contested' : sideWords(status),
      ),
    ),
    h('li', {}, h('span', { class: 'swatch hollow', 'aria-hidden': 'true' }), 'hollow: last word before that day'),
    h('li', {}, '× holder not sure'),
  );

export const holders = (): HTMLElement => {
  const slider = h('input', {
    type: 'range',
    min: dayNumber(first),
    max: dayNumber(last),
    step: 1,
    id: 'day',
    oninput: () => change({ day: dayOf(Number(slider.value)) }),
  });
  const date = h('input', {
    type: 'date',
    min: first,
    max: last,
    'aria-label': 'Day',
    onchange: () => date.value !== '' && change({ day: date.value }),
  });
  const lists = h('div', { 'aria-live': 'off' });
  const map = figure(
    'map',
    draw,
    'State boundaries: Natural Earth 1:10m (public domain), simplified; Nay Pyi Taw lies in Mandalay Region there. A mark is the point that the gazetteer gives for a town, not its extent. Nothing is said of the land between.',
  );
  follow(['day'], () => {
    const day = shownDay();
    slider.value = String(dayNumber(day));
    slider.setAttribute('aria-valuetext', day);
    date.value = day;
    lists.replaceChildren(list(placesOnDay(data.runs, day)));
    map.redraw();
  });
  if (data.runs.length === 0)
    return section('map', 'Who is said to hold what, on a day', '', h('p', { class: 'empty' }, 'No article tells who held a place.'));
  return section(
    'map',
    'Who is said to hold what, on a day',
    'Towns about which the articles say who held them. Filled: a word covers that day. Hollow: the last word is older. A place nobody wrote about has no mark; that says nothing about who holds it.',
    h(
      'div',
      { class: 'controls day' },
      h('label', { for: 'day' }, 'Day'),
      h('button', { type: 'button', class: 'step', 'aria-label': 'Day of the change before', onclick: () => step(false) }, '‹'),
      slider,
      h('button', { type: 'button', class: 'step', 'aria-label': 'Day of the next change', onclick: () => step(true) }, '›'),
      date,
    ),
    keyItems(),
    h('div', { class: 'map-and-list' }, map.element, lists),
  );
};
