import type { Place } from '../../schemas/reference.ts';

/** The "Matching" section of the annotation guide: when a row that was read stands for a row that a person wrote. */

type Cell = string | number | boolean | null | undefined;
export type Row = Readonly<Record<string, Cell>>;
export type Agreement = (predicted: Row, gold: Row) => boolean;

export interface Criteria {
  readonly core: Agreement;
  /** Fields that a full match must agree in as well. */
  readonly fields: Readonly<Record<string, Agreement>>;
  /** Fields reported, but asked of no match. */
  readonly reported: Readonly<Record<string, Agreement>>;
}

export interface Match {
  readonly kept: readonly (readonly [predicted: Row, gold: Row])[];
  readonly extra: readonly Row[];
  readonly missed: readonly Row[];
}

const TYPE_WORDS = /\b(state|region|division|district|townships?|towns?|villages?|village tract|wards?|city)\b/g;

/** "Hpa-An Township" -> "hpa an". */
export const plain = (name: Cell): string =>
  String(name ?? '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’']/g, '')
    .replace(TYPE_WORDS, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const number = (cell: Cell): number | null => (cell === '' || cell === null || cell === undefined ? null : Number(cell));
const DAY = 864e5;
const day = (cell: Cell): number | null =>
  cell === '' || cell === null || cell === undefined ? null : Date.parse(String(cell).slice(0, 10)) / DAY;
const withinADay = (a: number | null, b: number | null): boolean => (a === null || b === null ? a === b : Math.abs(a - b) <= 1);
const same =
  (field: string): Agreement =>
  (p, g) =>
    p[field] === g[field];
const sameDay =
  (field: string): Agreement =>
  (p, g) =>
    withinADay(day(p[field]), day(g[field]));

const KINDS = [
  'police station',
  'police',
  'airport',
  'hospital',
  'university',
  'school',
  'monastery',
  'pagoda',
  'bridge',
  'port',
  'border gate',
  'trade gate',
  'prison',
  'general administration',
  'command',
  'headquarters',
  'hill',
  'toll gate',
  'checkpoint',
  'outpost',
  'camp',
  'base',
  'battalion',
  'naval',
  'court',
  'municipal',
  'fire station',
];

const longWords = (name: string): readonly string[] => name.split(' ').filter((word) => word.length > 3);
const properWords = (name: string, kind: string): readonly string[] =>
  longWords(name.replace(kind, ' ')).filter((word) => !KINDS.some((other) => other.includes(word)));

/** Same installation: equal names, a shared unit number, or else the same kind of thing with a shared proper word or none. */
export const sameSite = (a: Cell, b: Cell): boolean => {
  const x = plain(a);
  const y = plain(b);
  if (x === '' || y === '') return x === y;
  if (x.includes(y) || y.includes(x)) return true;
  const numbersOfX = x.match(/\d+/g) ?? [];
  const numbersOfY: readonly string[] = y.match(/\d+/g) ?? [];
  if (numbersOfX.length > 0 && numbersOfY.length > 0) return numbersOfX.some((n) => numbersOfY.includes(n));
  const kind = KINDS.find((k) => x.includes(k));
  if (kind === undefined || kind !== KINDS.find((k) => y.includes(k))) {
    const words = new Set(longWords(x));
    return longWords(y).filter((word) => words.has(word)).length >= 2;
  }
  const properX = properWords(x, kind);
  const properY = properWords(y, kind);
  return properX.length === 0 || properY.length === 0 || properX.some((word) => properY.includes(word));
};

/** Compares place names through the aliases of places.csv; the first place that owns a spelling wins. */
const placeComparer = (places: readonly Place[]): ((name: Cell) => string) => {
  const names = new Map<string, string>();
  for (const place of places)
    for (const spelling of [place.name, ...place.aliases.split('|')]) {
      const key = plain(spelling);
      if (key !== '' && !names.has(key)) names.set(key, plain(place.name));
    }
  return (name) => {
    const key = plain(name);
    return (names.get(key) ?? key).replace(/ /g, '');
  };
};

export const criteriaFor = (places: readonly Place[]): Readonly<Record<'casualty' | 'control' | 'incident', Criteria>> => {
  const placeKey = placeComparer(places);
  const samePlace: Agreement = (p, g) => placeKey(p.place) === placeKey(g.place);
  return {
    casualty: {
      core: (p, g) =>
        p.side === g.side &&
        p.outcome === g.outcome &&
        number(p.count_low) === number(g.count_low) &&
        number(p.count_high) === number(g.count_high),
      fields: {
        qualifier: same('qualifier'),
        claimant_side: same('claimant_side'),
        place: samePlace,
        period_start: sameDay('period_start'),
        period_end: sameDay('period_end'),
      },
      reported: { subset: (p, g) => (p.subset_of !== null) === (g.subset === true) },
    },
    control: {
      core: (p, g) => samePlace(p, g) && p.action === g.action && p.actor_side === g.actor_side && sameSite(p.site, g.site),
      fields: {
        scope: same('scope'),
        claimant_side: same('claimant_side'),
        date_start: sameDay('date_start'),
        date_end: sameDay('date_end'),
      },
      reported: {},
    },
    incident: {
      core: (p, g) =>
        p.measure === g.measure && number(p.count_low) === number(g.count_low) && number(p.count_high) === number(g.count_high),
      fields: {
        qualifier: same('qualifier'),
        actor_side: same('actor_side'),
        claimant_side: same('claimant_side'),
        place: samePlace,
        period_start: sameDay('period_start'),
        period_end: sameDay('period_end'),
      },
      reported: {},
    },
  };
};

/** The fields in which a matched pair differs. */
export const disagreements = (predicted: Row, gold: Row, criteria: Criteria): readonly string[] =>
  Object.entries(criteria.fields)
    .filter(([, agrees]) => !agrees(predicted, gold))
    .map(([field]) => field);

/** One to one: of all feasible pairs the best agreeing first; ties in the order of the rows. */
export const matchRows = (predicted: readonly Row[], gold: readonly Row[], criteria: Criteria): Match => {
  const pairs = predicted.flatMap((p, i) =>
    gold.flatMap((g, j) => (criteria.core(p, g) ? [{ p, g, i, j, differs: disagreements(p, g, criteria).length }] : [])),
  );
  const takenPredicted = new Set<number>();
  const takenGold = new Set<number>();
  const kept: [Row, Row][] = [];
  for (const { p, g, i, j } of pairs.sort((a, b) => a.differs - b.differs)) {
    if (takenPredicted.has(i) || takenGold.has(j)) continue;
    takenPredicted.add(i);
    takenGold.add(j);
    kept.push([p, g]);
  }
  return {
    kept,
    extra: predicted.filter((_, i) => !takenPredicted.has(i)),
    missed: gold.filter((_, j) => !takenGold.has(j)),
  };
};
