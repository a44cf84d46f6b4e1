import type { ClaimRow, Total } from '../report-schema.ts';
import { KINDS } from './kinds.ts';

/** What is shown, as it stands in the URL fragment: a view can be sent to somebody else. */

export const FILTER_NAMES = [
  'side',
  'what',
  'town',
  'state',
  'claimant_side',
  'claimant',
  'grade',
  'verification',
  'review',
  'month',
  'article',
  'stock',
  'counted',
  'q',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

export const ORDERS = ['newest', 'oldest', 'largest', 'least_sure', 'article'] as const;
export type Order = (typeof ORDERS)[number];

export interface View {
  /** Part of the page to go to; empty for its top. */
  readonly section: string;
  readonly kind: ClaimRow['kind'];
  readonly filters: Filters;
  readonly order: Order;
  /** Id of the claim that is open. */
  readonly claim: string | null;
  readonly rule: Total['rule'];
  readonly stock: boolean;
  /** Day of the map; null for the last. */
  readonly day: string | null;
  readonly sites: boolean;
}

export const START: View = {
  section: '',
  kind: 'casualty',
  filters: {},
  order: 'newest',
  claim: null,
  rule: 'one_per_cluster',
  stock: false,
  day: null,
  sites: false,
};

const RULES: readonly string[] = ['sum_of_claims', 'one_per_cluster', 'conservative'];

export const viewToFragment = (view: View): string => {
  const parts = new URLSearchParams();
  for (const name of FILTER_NAMES) {
    const value = view.filters[name];
    if (value !== undefined && value !== '') parts.set(name, value);
  }
  if (view.kind !== START.kind) parts.set('kind', view.kind);
  if (view.order !== START.order) parts.set('order', view.order);
  if (view.rule !== START.rule) parts.set('rule', view.rule);
  if (view.stock) parts.set('totals', 'as_of');
  if (view.sites) parts.set('sites', 'shown');
  if (view.day !== null) parts.set('day', view.day);
  if (view.claim !== null) parts.set('claim', view.claim);
  return [view.section, parts.toString()].filter((part) => part !== '').join('&');
};

const knownOr = <T extends string>(value: string | null, known: readonly string[], otherwise: T): T =>
  value !== null && known.includes(value) ? (value as T) : otherwise;

/** Reads a fragment; what it does not know is passed over. */
export const viewFromFragment = (fragment: string): View => {
  const text = fragment.replace(/^#/, '');
  const [first = ''] = text.split('&');
  const section = first.includes('=') ? '' : first.replace(/[^a-z-]/g, '');
  const parts = new URLSearchParams(first.includes('=') ? text : text.slice(first.length + 1));
  const filters: Partial<Record<FilterName, string>> = {};
  for (const name of FILTER_NAMES) {
    const value = parts.get(name);
    if (value !== null && value !== '') filters[name] = value;
  }
  const day = parts.get('day');
  return {
    section,
    filters,
    kind: knownOr(parts.get('kind'), KINDS, START.kind),
    order: knownOr(parts.get('order'), ORDERS, START.order),
    rule: knownOr(parts.get('rule'), RULES, START.rule),
    stock: parts.get('totals') === 'as_of',
    sites: parts.get('sites') === 'shown',
    day: day !== null && /^\d{4}-\d\d-\d\d$/.test(day) ? day : null,
    claim: parts.get('claim'),
  };
};
