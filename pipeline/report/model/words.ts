import type { ClaimRow, Spell, Total } from '../report-schema.ts';

/** How the report says what the vocabulary means. Words keep the doubt: a figure is what somebody claims. */

const SIDES: Readonly<Record<string, string>> = {
  junta: 'junta',
  resistance: 'resistance',
  civilian: 'civilians',
  international: 'international',
  media: 'media',
  other: 'other armed groups',
  unknown: 'side unknown',
  contested: 'contested',
  all: 'all claimants together',
};

export const sideWords = (side: string): string => SIDES[side] ?? side;

/** "the junta", as someone who speaks. */
const SPEAKERS: Readonly<Record<string, string>> = {
  civilian: 'civilian sources',
  international: 'international bodies',
  other: 'other armed groups',
};
export const speakerWords = (side: string): string => SPEAKERS[side] ?? sideWords(side);

const KINDS: Readonly<Record<ClaimRow['kind'], string>> = {
  casualty: 'Casualties',
  control: 'Control of places',
  incident: 'Other counts',
};
export const kindWords = (kind: ClaimRow['kind']): string => KINDS[kind];

const ACTIONS: Readonly<Record<string, string>> = {
  attack_began: 'attack began',
  attack_failed: 'attack failed',
  captured: 'captured',
  withdrew: 'withdrew',
  holds: 'holds',
};
export const whatWords = (what: string): string => ACTIONS[what] ?? what.replaceAll('_', ' ');

/** An outcome for people: the vocabulary counts an arrest as a capture. */
export const outcomeWords = (outcome: string): string => (outcome === 'captured' ? 'captured or arrested' : whatWords(outcome));

export const GRADE_WORDS: Readonly<Record<string, string>> = {
  conceded: 'conceded: the side that lost says so',
  corroborated: 'corroborated: two sides give figures that one number can meet',
  independent: 'independent: a claimant of neither side',
  one_sided: 'one-sided: only the enemy says so',
  denied: 'denied: only the enemy says so, and it is contradicted or disputed',
};

export const VERIFICATION_WORDS: Readonly<Record<string, string>> = {
  unverified: 'the publisher says it could not verify',
  disputed: 'disputed',
  confirmed: 'confirmed by the other side or by the publisher',
  not_stated: 'the article does not say whether anyone verified it',
};

export const STEP_WORDS: Readonly<Record<string, string>> = {
  sentence: 'named in the sentence of the claim',
  paragraph: 'named in another sentence of the paragraph',
  continued: 'carried over from the paragraph before',
  publisher: 'nobody is named: the publisher speaks',
  correction: 'given by a person',
};

export const RULE_WORDS: Readonly<Record<Total['rule'], readonly [string, string]>> = {
  one_per_cluster: ['Repeats once', 'Claims about the same people are linked, and each such cluster counts once.'],
  sum_of_claims: ['Every claim', 'Every claim is added, repeats and parts and all: the largest figures, and the least safe.'],
  conservative: [
    'Only supported',
    'Of the clusters, only what the losing side concedes, two sides agree on, or a claimant of neither side says.',
  ],
};

/** Ways of counting that leave claims out, as filters. */
export const COUNTED_WORDS: Readonly<Record<string, string>> = {
  'one_per_cluster-all': 'counted once, over all claimants',
  'one_per_cluster-side': 'counted once, within the claimant’s side',
  'conservative-all': 'counted as supported, over all claimants',
  'conservative-side': 'counted as supported, within the claimant’s side',
};

export const REVIEW_WORDS: Readonly<Record<string, string>> = {
  none: 'read by rule, not yet seen by a person',
  accepted: 'accepted by a person',
  corrected: 'corrected by a person',
  added: 'added by a person',
};

const READERS: Readonly<Record<string, string>> = { junta: 'Junta', resistance: 'Resistance', civilian: 'Civilians' };
export const capital = (words: string): string => READERS[words] ?? words.charAt(0).toUpperCase() + words.slice(1);

/** 12345 -> "12,345", whatever the locale. */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** One thing or several, counted. */
export const counted = (n: number, one: string, many = `${one}s`): string => `${grouped(n)} ${n === 1 ? one : many}`;

/** Bounds as words: an open one is said to be open. */
export const figureWords = (low: number | null, high: number | null): string => {
  if (high === null) return low === null ? 'an unknown number' : `${grouped(low)} or more`;
  if (low === null || (low === 0 && high > 0)) return `up to ${grouped(high)}`;
  return low === high ? grouped(low) : `${grouped(low)} to ${grouped(high)}`;
};

/** The same, short: 131+ · ≤1,000 · 700–800. */
export const figureSigns = (low: number | null, high: number | null): string => {
  if (high === null) return `${grouped(low ?? 0)}+`;
  if (low === null || (low === 0 && high > 0)) return `≤${grouped(high)}`;
  return low === high ? grouped(low) : `${grouped(low)}–${grouped(high)}`;
};

const PEOPLE: Readonly<Record<string, string>> = {
  junta: 'on the junta’s side',
  resistance: 'on the resistance’s side',
  civilian: 'civilians',
  other: 'of other armed groups',
  unknown: 'of a side not told',
};

/** "161 or more killed on the junta’s side". */
export const claimWords = (row: ClaimRow): string => {
  const figure = figureWords(row.low, row.high);
  const place = [row.site, row.place].filter((name) => name !== null).join(', ') || 'a place not named';
  if (row.kind === 'casualty')
    return row.side === 'civilian'
      ? `${figure} ${row.low === 1 && row.high === 1 ? 'civilian' : 'civilians'} ${outcomeWords(row.what)}`
      : `${figure} ${whatWords(row.what)} ${PEOPLE[row.side] ?? ''}`;
  if (row.kind === 'incident') return `${figure} ${whatWords(row.what)}${row.side === 'unknown' ? '' : `, ${sideWords(row.side)} acting`}`;
  const who = row.actor ?? (row.side === 'unknown' ? 'somebody' : sideWords(row.side));
  const part = row.scope === 'part' ? 'part of ' : '';
  const act: Readonly<Record<string, string>> = {
    captured: `${who} captured ${part}${place}`,
    withdrew: `${who} withdrew from ${part}${place}`,
    attack_began: `${who} attacked ${part}${place}`,
    attack_failed: `${who} failed to take ${part}${place}`,
    holds: `${who} holds ${part}${place}`,
  };
  return capital(act[row.what] ?? `${who}: ${row.what}, ${place}`);
};

/** Days of a claim: "2024-01-15 to 2024-02-12", "by 2024-02-12", "undated". */
export const periodWords = (start: string | null, end: string | null): string => {
  if (start === null) return end === null ? 'undated' : `until ${end}`;
  if (end === null) return `since ${start}`;
  return start === end ? start : `${start} to ${end}`;
};

/** "between 2024-12-01 and 2025-02-28", "on 2024-07-24". */
const between = (earliest: string | null, latest: string | null): string => {
  if (earliest === null) return latest === null ? 'on an unknown day' : `on or before ${latest}`;
  if (latest === null) return `on or after ${earliest}`;
  return earliest === latest ? `on ${earliest}` : `between ${earliest} and ${latest}`;
};

export const spellWords = (spell: Spell): string => {
  const start =
    spell.start_earliest === null && spell.start_latest === null
      ? 'start not told'
      : spell.start_earliest === null
        ? `held by ${spell.start_latest}, start not told`
        : `began ${between(spell.start_earliest, spell.start_latest)}`;
  const end =
    spell.end_latest === null
      ? `no article tells of its end${spell.end_earliest === null ? '' : `; last word ${spell.end_earliest}`}`
      : `ended ${between(spell.end_earliest, spell.end_latest)}`;
  return `${start}; ${end}`;
};

export const daysWords = ({ days_min, days_max, censored }: Spell): string => {
  if (days_min === null) return days_max === null ? 'unknown' : `up to ${counted(days_max, 'day')}`;
  if (days_max === null || censored === 'right' || censored === 'both') return `${counted(days_min, 'day')} or more`;
  return days_min === days_max ? counted(days_min, 'day') : `${grouped(days_min)} to ${counted(days_max, 'day')}`;
};
