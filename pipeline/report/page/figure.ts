import { h } from './dom.ts';

/** A chart with its heading, its controls, its words and its table. */

export interface Chart {
  readonly svg: Element | null;
  /** What the chart shows, in one or two sentences: read aloud in its place. */
  readonly words: string;
  readonly table: readonly [readonly string[], readonly (readonly (string | Node)[])[]];
}

/** Width of a sheet of A4 between its margins, in pixels of CSS. */
const PAPER = 690;

const tableOf = ([head, rows]: Chart['table']): HTMLElement =>
  h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Table of the chart' },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...head.map((title) => h('th', { scope: 'col' }, title)))),
      h(
        'tbody',
        {},
        ...rows.map((cells) => h('tr', {}, ...cells.map((cell, i) => (i === 0 ? h('th', { scope: 'row' }, cell) : h('td', {}, cell))))),
      ),
    ),
  );

/** A figure that draws itself anew when its width or its view changes. The table is made when it is opened. */
export const figure = (
  name: string,
  draw: (width: number) => Chart,
  caption: string,
): { readonly element: HTMLElement; readonly redraw: () => void } => {
  const stage = h('div', { class: 'chart' });
  const words = h('p', { class: 'words' });
  const body = h('div', {});
  const details = h('details', { class: 'as-table' }, h('summary', {}, 'The same as a table'), body);
  const element = h('figure', { class: name }, stage, h('figcaption', {}, words, h('p', { class: 'soft' }, caption)), details);
  let table: Chart['table'] = [[], []];
  const fillTable = () => body.replaceChildren(...(details.open ? [tableOf(table)] : []));
  details.addEventListener('toggle', fillTable);
  let width = 0;
  const redraw = () => {
    if (width > 0) drawAt(width);
  };
  const drawAt = (wide: number) => {
    const chart = draw(wide);
    table = chart.table;
    words.textContent = chart.words;
    if (chart.svg === null) stage.replaceChildren(h('p', { class: 'empty' }, chart.words));
    else {
      chart.svg.setAttribute('role', 'img');
      chart.svg.setAttribute('aria-label', chart.words);
      // Inside a picture that has words of its own, names of groups of marks are noise.
      for (const group of chart.svg.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label');
      stage.replaceChildren(chart.svg);
    }
    words.hidden = chart.svg === null;
    fillTable();
  };
  new ResizeObserver(([entry]) => {
    const next = Math.floor(entry?.contentRect.width ?? 0);
    if (next === 0 || next === width) return;
    width = next;
    requestAnimationFrame(redraw);
  }).observe(stage);
  // Drawn for a wide screen, letters would be too small on paper.
  window.addEventListener('beforeprint', () => width > 0 && drawAt(Math.min(width, PAPER)));
  window.addEventListener('afterprint', redraw);
  return { element, redraw };
};

/** Choices of which one holds, as radio buttons. */
export const choice = <T extends string>(
  legend: string,
  options: readonly (readonly [T, string])[],
  chosen: T,
  choose: (value: T) => void,
): { readonly element: HTMLElement; readonly set: (value: T) => void } => {
  const name = `choice-${legend.toLowerCase().replace(/\W+/g, '-')}`;
  const inputs = options.map(([value, words]) => {
    const input = h('input', { type: 'radio', name, value, onchange: () => choose(value) });
    input.checked = value === chosen;
    return { value, input, label: h('label', {}, input, h('span', {}, words)) };
  });
  return {
    element: h('fieldset', { class: 'choice' }, h('legend', {}, legend), ...inputs.map(({ label }) => label)),
    set: (value) => {
      for (const one of inputs) one.input.checked = one.value === value;
    },
  };
};

export const section = (id: string, title: string, lead: string, ...children: readonly (Node | string)[]): HTMLElement =>
  h(
    'section',
    { id, 'aria-labelledby': `${id}-title` },
    h('h2', { id: `${id}-title` }, title),
    lead === '' ? null : h('p', { class: 'lead' }, lead),
    ...children,
  );

/** Options that every chart shares: colours follow the page, and the library's style sheet is the one that the policy knows. */
export const CHART = {
  className: 'plot',
  style: { background: 'transparent', fontFamily: 'inherit', fontSize: '12px', overflow: 'visible' },
} as const;

export const colourOf = (side: string): string => `var(--${side})`;
