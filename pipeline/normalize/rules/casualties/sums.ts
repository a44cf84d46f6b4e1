import { type Token, wordsBetween as text } from '../../tokens.ts';
import { type Group, lower } from '../groups.ts';
import { type Casualty, ROLL_CALL } from './casualty.ts';

/** Behind the whole and a comma or colon, one after the other. */
const isListBehind = (tokens: readonly Token[], whole: Casualty, rows: readonly Casualty[]): boolean =>
  rows.every((row, i) => {
    const between = text(tokens, (rows[i - 1] ?? whole).group.last + 1, row.group.first);
    return i === 0 ? /^(?:[,:(\u2014-]|, (?:both|namely))$/.test(between) : /^(?:of [a-z\d]+ )?(?:,|and|, and)$/.test(between);
  });

/** "killed 32 civilians, 17 men and 15 women": counts behind a whole that add up to it are its parts. */
export const partsByTheirSum = (tokens: readonly Token[], casualties: readonly Casualty[]): readonly Casualty[] => {
  const rows = [...casualties];
  for (let w = 0; w < rows.length; w++) {
    const whole = rows[w];
    const total = whole?.group.quantity.count ?? null;
    if (whole === undefined || total === null || total < 2) continue;
    let sum = 0;
    for (let k = w + 1; k < rows.length; k++) {
      const part = rows[k];
      if (part === undefined || part.outcome !== whole.outcome || (part.part && part.whole !== w)) break;
      sum += part.group.quantity.count ?? Number.NaN;
      if (sum !== total || k === w + 1) continue;
      // "two generals, the deputy commander and the chief of staff": a roll of who they are, no rows
      const roll =
        rows.slice(w + 1, k + 1).every((row) => row.group.kind === 'single') && isListBehind(tokens, whole, rows.slice(w + 1, k + 1));
      if (whole.part && !roll) break;
      for (let p = w + 1; p <= k; p++) {
        const row = roll ? undefined : rows[p];
        const named = roll ? rows[p] : undefined;
        if (named !== undefined) rows[p] = { ...named, rule: ROLL_CALL, part: true, whole: w };
        if (row !== undefined) rows[p] = { ...row, part: true, whole: w };
      }
      break;
    }
  }
  return rows;
};

/** "9 civilians in P1, 4 men and 5 women": the last of the counts joined to this one that add up to the whole; -1 where none do. */
const sumsTo = (tokens: readonly Token[], groups: readonly Group[], from: number, total: number | null): number => {
  let sum = 0;
  for (let k = from; k < groups.length; k++) {
    const group = groups[k];
    if (
      group === undefined ||
      group.quantity.count === null ||
      (k > from &&
        !/^(?:(?:from|in|at|near|of|for|on) [^,;.:]{1,40} )?(?:,|and|, and|,? as well as)$/.test(
          text(tokens, (groups[k - 1]?.last ?? 0) + 1, group.first),
        ))
    )
      return -1;
    sum += group.quantity.count;
    if (sum === total) return k > from ? k : -1;
  }
  return -1;
};

/** Whether a group stands in a list behind a whole whose members add up to it. */
export const sumsUp = (tokens: readonly Token[], groups: readonly Group[], i: number, whole: Casualty): boolean => {
  const first = groups.findIndex((group) => group.first > whole.group.last);
  return (
    first >= 0 &&
    first <= i &&
    groups.slice(first).some(({ kind }) => kind === 'counted') &&
    sumsTo(tokens, groups, first, whole.group.quantity.count) >= i
  );
};

export const isAppositive = (
  tokens: readonly Token[],
  group: Group,
  groups: readonly Group[],
  i: number,
  total: number | null,
): boolean => {
  const before = lower(tokens, group.first - 1);
  const previous = groups[i - 1];
  if (previous === undefined) return false;
  if (sumsTo(tokens, groups, i, total) >= 0) return true;
  if (before === ':' || before === '\u2014' || before === '(') return group.head !== null;
  if (before === ',' && previous.last === group.first - 2) return group.head !== null;
  const between = text(tokens, previous.last + 1, group.first);
  return group.head !== null && /^(?:and|, and|,)$/.test(between);
};
