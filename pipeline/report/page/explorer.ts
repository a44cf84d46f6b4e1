import { type Findable, filterClaims } from '../model/filter.ts';
import { KINDS } from '../model/kinds.ts';
import { FILTER_NAMES, type FilterName, type Filters, ORDERS, type Order } from '../model/view.ts';
import { COUNTED_WORDS, capital, counted, kindWords, sideWords, speakerWords, whatWords } from '../model/words.ts';
import type { ClaimRow } from '../report-schema.ts';
import { claimList } from './claim-list.ts';
import { claimById, claims } from './data.ts';
import { h } from './dom.ts';
import { choice, section } from './figure.ts';
import { reader } from './reader.ts';
import { change, currentView, follow } from './store.ts';

type Words = (value: string) => string;
const plain: Words = (value) => value;
const spaced: Words = (value) => capital(whatWords(value));

interface Select {
  readonly name: FilterName;
  readonly label: (kind: ClaimRow['kind']) => string;
  readonly value: (row: ClaimRow) => string | null;
  readonly words: Words;
  readonly kinds?: readonly ClaimRow['kind'][];
}

const WHAT: Readonly<Record<ClaimRow['kind'], string>> = { casualty: 'Outcome', control: 'Action', incident: 'What is counted' };

const SELECTS: readonly Select[] = [
  {
    name: 'side',
    label: (kind) => (kind === 'casualty' ? 'Whose people' : 'Who acted'),
    value: ({ side }) => side,
    words: (side) => capital(sideWords(side)),
  },
  { name: 'what', label: (kind) => WHAT[kind], value: ({ what }) => what, words: spaced },
  { name: 'town', label: () => 'Place', value: ({ place }) => place, words: plain },
  { name: 'state', label: () => 'State or region', value: ({ state }) => state, words: plain },
  {
    name: 'claimant_side',
    label: () => 'Claimed by (side)',
    value: ({ claimant_side }) => claimant_side,
    words: (side) => capital(speakerWords(side)),
  },
  { name: 'claimant', label: () => 'Claimant', value: ({ claimant }) => claimant, words: plain },
  { name: 'grade', label: () => 'Support', value: ({ grade }) => grade, words: spaced, kinds: ['casualty'] },
  { name: 'verification', label: () => 'Verification', value: ({ verification }) => verification, words: spaced },
  {
    name: 'review',
    label: () => 'Seen by a person',
    value: ({ review }) => review,
    words: (review) => (review === 'none' ? 'Not yet' : capital(review)),
  },
];

const ORDER_WORDS: Readonly<Record<Order, string>> = {
  newest: 'newest first',
  oldest: 'oldest first',
  largest: 'largest figure first',
  least_sure: 'least sure first',
  article: 'by article',
};

/** Filters that have no field of their own: set by a chart or by the reader. */
const CHIP_WORDS: Readonly<Partial<Record<FilterName, Words>>> = {
  month: (month) => (month === 'unknown' ? 'without a date' : `month ${month}`),
  article: (article) => `article ${article}`,
  stock: (stock) => (stock === 'as_of' ? 'totals “as of” a day' : 'counts of events'),
  counted: (way) => COUNTED_WORDS[way] ?? way,
  grade: (grades) => grades.split(',').map(whatWords).join(' or '),
};

/** Values that occur with their number of claims. */
const valuesOf = (kind: ClaimRow['kind'], value: Select['value']): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const { row } of claims) {
    const one = row.kind === kind ? value(row) : null;
    if (one !== null) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
};

const setFilter = (name: FilterName, value: string): void => {
  change({ filters: { ...currentView().filters, [name]: value }, section: 'claims' });
};

const selectOf = ({
  name,
  label,
  value,
  words,
  kinds,
}: Select): { readonly element: HTMLElement; readonly show: (kind: ClaimRow['kind'], filters: Filters) => void } => {
  const id = `filter-${name}`;
  const title = h('label', { for: id, class: 'field-name' });
  const select = h('select', { id, onchange: () => setFilter(name, select.value) });
  const element = h('div', { class: 'field' }, title, select);
  let drawn: string | null = null;
  return {
    element,
    show: (kind, filters) => {
      element.hidden = kinds !== undefined && !kinds.includes(kind);
      if (drawn !== kind) {
        drawn = kind;
        title.textContent = label(kind);
        select.replaceChildren(
          h('option', { value: '' }, 'any'),
          ...valuesOf(kind, value).map(([one, n]) => h('option', { value: one }, `${words(one)} (${n})`)),
        );
      }
      select.value = filters[name] ?? '';
      // A value that a link brought and that no claim has is shown as none, and told by its chip.
      if (select.selectedIndex < 0) select.value = '';
    },
  };
};

/** Filters that hold in the kind of claim that is shown now. */
const carriedOver = (filters: Filters): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([name]) => !['what', 'grade', 'stock', 'counted', 'side'].includes(name)));

const chips = (filters: Filters): readonly HTMLElement[] => {
  const named = FILTER_NAMES.flatMap((name) => {
    const value = filters[name];
    if (value === undefined || value === '') return [];
    const words = (CHIP_WORDS[name] ?? SELECTS.find((one) => one.name === name)?.words ?? plain)(value);
    const shown = name === 'q' ? `“${value}”` : words;
    return [
      h(
        'button',
        { type: 'button', class: 'chip', 'aria-label': `Remove the filter: ${shown}`, onclick: () => setFilter(name, '') },
        shown,
        ' ×',
      ),
    ];
  });
  return named.length === 0
    ? []
    : [...named, h('button', { type: 'button', class: 'chip clear', onclick: () => change({ filters: {} }) }, 'clear all')];
};

export const explorer = (): HTMLElement => {
  const kinds = choice(
    'Kind',
    KINDS.map((kind) => [kind, `${kindWords(kind)} (${claims.filter(({ row }) => row.kind === kind).length})`] as const),
    currentView().kind,
    (kind) => change({ kind, claim: null, filters: carriedOver(currentView().filters) }),
  );
  const search = h('input', {
    type: 'search',
    id: 'filter-q',
    placeholder: 'words of a claim, a place, a claimant',
    autocomplete: 'off',
    spellcheck: 'false',
    oninput: () => setFilter('q', search.value),
  });
  const selects = SELECTS.map(selectOf);
  const order = h(
    'select',
    { id: 'order', onchange: () => change({ order: order.value as Order }) },
    ...ORDERS.map((one) => h('option', { value: one }, ORDER_WORDS[one])),
  );
  const count = h('p', { class: 'count', role: 'status' });
  const chosen = h('div', { class: 'chips' });
  const open = (claim: Findable) => change({ claim: claim.row.id, section: 'claims' });
  const list = claimList(open);
  const read = reader(
    () => {
      const id = currentView().claim;
      change({ claim: null });
      list.focus(id);
    },
    (step) => {
      const next = list.beside(currentView().claim, step);
      if (next !== null) change({ claim: next });
    },
  );
  const body = h('div', { class: 'explorer' }, list.element, read.element);
  follow(['kind', 'filters', 'order'], ({ kind, filters, order: by }) => {
    const left = filterClaims(claims, kind, filters, by);
    kinds.set(kind);
    for (const select of selects) select.show(kind, filters);
    if (search.value !== (filters.q ?? '')) search.value = filters.q ?? '';
    order.value = by;
    count.textContent = left.length === 0 ? 'No claim meets all of these filters.' : counted(left.length, 'claim');
    chosen.replaceChildren(...chips(filters));
    list.show(left);
  });
  follow(['claim'], ({ claim }) => {
    const found = claim === null ? undefined : claimById.get(claim);
    body.classList.toggle('reading', claim !== null);
    read.show(claim, found);
    list.mark(claim);
    if (found !== undefined && found.row.kind !== currentView().kind) change({ kind: found.row.kind, filters: {} });
  });
  return section(
    'claims',
    'All claims',
    'Every row, with the words it rests on. Open one to read it in its article. The address of this page follows the filters and the claim that is open: copy it to share what you see.',
    h('div', { class: 'controls' }, kinds.element),
    h(
      'div',
      { class: 'search' },
      h('div', { class: 'field grow' }, h('label', { for: 'filter-q', class: 'field-name' }, 'Search'), search),
      h('div', { class: 'field' }, h('label', { for: 'order', class: 'field-name' }, 'Order'), order),
    ),
    h('div', { class: 'filters' }, ...selects.map(({ element }) => element)),
    h('div', { class: 'found' }, count, chosen),
    body,
  );
};
