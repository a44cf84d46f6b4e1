import type { Findable } from '../model/filter.ts';
import { viewToFragment } from '../model/view.ts';
import { claimWords, periodWords, speakerWords, whatWords } from '../model/words.ts';
import { h } from './dom.ts';
import { currentView } from './store.ts';

/** A table of any length: only the rows in sight are elements. Up and Down go from row to row, Enter opens. */

const BESIDE = 6;
const ON_PAPER = 100;
const narrow = window.matchMedia('(max-width: 720px)');
const rowHeight = (): number => (narrow.matches ? 148 : 74);

const placeOf = ({ row }: Findable): string => [row.site, row.place].filter((name) => name !== null).join(', ') || 'place not named';

const support = ({ row }: Findable): string =>
  [
    row.grade === null ? null : whatWords(row.grade),
    row.verification === 'not_stated' ? null : row.verification,
    row.review === 'none' ? null : `${row.review} by a person`,
  ]
    .filter((word) => word !== null)
    .join(' · ');

const HEADINGS = ['When', 'Claim', 'Place', 'Claimant', 'Words'];

export interface ClaimList {
  readonly element: HTMLElement;
  readonly show: (claims: readonly Findable[]) => void;
  /** Shows which claim is open. */
  readonly mark: (id: string | null) => void;
  readonly focus: (id: string | null) => void;
  /** Id of the claim before or after. */
  readonly beside: (id: string | null, step: number) => string | null;
}

export const claimList = (open: (claim: Findable) => void): ClaimList => {
  let shown: readonly Findable[] = [];
  let marked: string | null = null;
  let active = 0;
  let paper = false;
  const rows = h('div', { role: 'rowgroup', class: 'rows' });
  const scroller = h('div', { class: 'scroller' }, rows);
  const heading = h(
    'div',
    { role: 'rowgroup', class: 'heading' },
    h('div', { role: 'row', class: 'row', 'aria-rowindex': 1 }, ...HEADINGS.map((title) => h('span', { role: 'columnheader' }, title))),
  );
  const rest = h('p', { class: 'soft rest' });
  const table = h('div', { role: 'table', 'aria-label': 'Claims', class: 'claims' }, heading, scroller);
  const element = h('div', { class: 'list' }, table, rest);

  const rowOf = (claim: Findable, i: number): HTMLElement => {
    const { row } = claim;
    const link = h(
      'a',
      {
        href: `#${viewToFragment({ ...currentView(), section: 'claims', claim: row.id })}`,
        tabindex: i === active ? 0 : -1,
        onclick: (event: Event) => {
          event.preventDefault();
          event.stopPropagation();
          active = i;
          open(claim);
        },
      },
      claimWords(row),
    );
    const element = h(
      'div',
      {
        role: 'row',
        class: `row${row.id === marked ? ' open' : ''}`,
        'aria-rowindex': i + 2,
        'data-id': row.id,
        onclick: () => {
          active = i;
          open(claim);
        },
      },
      h('span', { role: 'cell', class: 'when' }, periodWords(row.start, row.end)),
      h('span', { role: 'cell', class: 'what' }, link),
      h('span', { role: 'cell', class: 'where' }, placeOf(claim)),
      h(
        'span',
        { role: 'cell', class: 'who' },
        h('span', { class: `swatch ${row.claimant_side}`, 'aria-hidden': 'true' }),
        row.claimant,
        h('span', { class: 'soft' }, ` · ${speakerWords(row.claimant_side)}${support(claim) === '' ? '' : ` · ${support(claim)}`}`),
      ),
      h('q', { role: 'cell', class: 'words' }, row.evidence),
    );
    if (row.id === marked) link.setAttribute('aria-current', 'true');
    if (!paper) {
      element.style.top = `${i * rowHeight()}px`;
      element.style.height = `${rowHeight()}px`;
    }
    return element;
  };

  const render = (): void => {
    const height = rowHeight();
    const first = paper ? 0 : Math.max(0, Math.floor(scroller.scrollTop / height) - BESIDE);
    const last = paper
      ? Math.min(shown.length, ON_PAPER)
      : Math.min(shown.length, first + Math.ceil(Math.max(scroller.clientHeight, 200) / height) + 2 * BESIDE);
    const focused = rows.contains(document.activeElement) ? active : -1;
    rows.style.height = paper ? 'auto' : `${shown.length * height}px`;
    rows.replaceChildren(...shown.slice(first, last).map((claim, i) => rowOf(claim, first + i)));
    if (focused >= first && focused < last) linkAt(focused)?.focus({ preventScroll: true });
    rest.textContent =
      paper && shown.length > ON_PAPER ? `The first ${ON_PAPER} of ${shown.length}. All of them: the tables beside this file.` : '';
  };

  const linkAt = (i: number): HTMLAnchorElement | null => rows.querySelector(`[aria-rowindex="${i + 2}"] a`);

  const goTo = (i: number, focus: boolean): void => {
    if (shown.length === 0) return;
    active = Math.min(shown.length - 1, Math.max(0, i));
    const top = active * rowHeight();
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + rowHeight() > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = top + rowHeight() - scroller.clientHeight;
    render();
    if (focus) linkAt(active)?.focus({ preventScroll: true });
  };

  const page = (): number => Math.max(1, Math.floor(scroller.clientHeight / rowHeight()) - 1);
  const KEYS: Readonly<Record<string, () => number>> = {
    ArrowDown: () => active + 1,
    ArrowUp: () => active - 1,
    PageDown: () => active + page(),
    PageUp: () => active - page(),
    Home: () => 0,
    End: () => shown.length - 1,
  };
  table.addEventListener('keydown', (event) => {
    const next = KEYS[event.key];
    if (next === undefined) return;
    event.preventDefault();
    goTo(next(), true);
  });
  let waiting = false;
  scroller.addEventListener('scroll', () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      render();
    });
  });
  narrow.addEventListener('change', render);
  // Only now is it known how many rows are in sight, and so where the open one is to stand.
  new ResizeObserver(() => requestAnimationFrame(() => (marked === null ? render() : goTo(active, false)))).observe(scroller);
  const onPaper = (value: boolean) => () => {
    paper = value;
    render();
  };
  window.addEventListener('beforeprint', onPaper(true));
  window.addEventListener('afterprint', onPaper(false));
  const placeIn = (id: string | null): number => shown.findIndex(({ row }) => row.id === id);

  return {
    element,
    show: (claims) => {
      shown = claims;
      active = Math.max(0, placeIn(marked));
      table.setAttribute('aria-rowcount', String(claims.length + 1));
      table.hidden = claims.length === 0;
      scroller.scrollTop = 0;
      render();
    },
    mark: (id) => {
      marked = id;
      const i = placeIn(id);
      if (i >= 0) goTo(i, false);
      else render();
    },
    focus: (id) => goTo(Math.max(0, placeIn(id)), true),
    beside: (id, step) => shown[placeIn(id) + step]?.row.id ?? null,
  };
};
