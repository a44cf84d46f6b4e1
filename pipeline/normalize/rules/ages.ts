import { UNITS } from '../../dates/number-words.ts';
import type { Token } from '../tokens.ts';

/** Words between "aged" and a number: "aged between", "aged just". */
const LOOSE = /^(?:between|from|about|around|approximately|only|just|as|young|old|under|over|above|below|up|at|least)$/;
const JOINS = /^(?:,|and|or|to|-|–|through)$/;
const MEASURE = /^(?:years?|months?|weeks?|days?)$/;

const ageOf = (token: Token | undefined): number | null => {
  if (token === undefined) return null;
  const n = /^\d{1,3}$/.test(token.lower) ? Number(token.lower) : UNITS[token.lower];
  return n !== undefined && n < 115 ? n : null;
};

/** Behind numbers that began at `i`, joined by commas and the like: where they end, and how many they are; how many is 0 where none begins there. */
const agesFrom = (tokens: readonly Token[], i: number): { readonly end: number; readonly many: number } => {
  let end = i;
  let many = 0;
  while (ageOf(tokens[end]) !== null) {
    many++;
    end++;
    let next = end;
    while (JOINS.test(tokens[next]?.lower ?? '') && next < end + 2) next++;
    if (next === end || ageOf(tokens[next]) === null) break;
    end = next;
  }
  if (many > 0 && MEASURE.test(tokens[end]?.lower ?? '')) {
    end++;
    if (tokens[end]?.lower === 'old' || tokens[end]?.lower === 'of') end += tokens[end]?.lower === 'old' ? 1 : 0;
  }
  return { end, many };
};

const isComma = (token: Token | undefined): boolean => token?.text === ',';

/** Where words of age that begin at `i` end; `i` itself where none do: "aged 45 and 60", "aged between three and nine", "under the age of 12". */
const endOfAge = (tokens: readonly Token[], i: number): number => {
  const w = tokens[i]?.lower ?? '';
  if (w === 'aged' || w === 'ages') {
    let at = i + 1;
    while (LOOSE.test(tokens[at]?.lower ?? '') && at < i + 4) at++;
    const { end, many } = agesFrom(tokens, at);
    return many > 0 ? end : i;
  }
  // "his daughter, who is 12, lost a leg", "Ko Htet, now 31, was held"
  const told =
    w === 'who' && /^(?:is|was|turned)$/.test(tokens[i + 1]?.lower ?? '') ? i + 2 : w === 'now' && isComma(tokens[i - 1]) ? i + 1 : 0;
  if (told > 0) {
    const at = /^(?:only|just|about|around|now)$/.test(tokens[told]?.lower ?? '') ? told + 1 : told;
    const { end, many } = agesFrom(tokens, at);
    return many === 1 && /^(?:[.,;)]|and|$)/.test(tokens[end]?.lower ?? '') ? end : i;
  }
  if (
    /^(?:under|over|above|below)$/.test(w) &&
    /^(?:are|were|is|was|be|all|both|mostly|those|anyone|children|boys|girls|youths|kids)$/.test(tokens[i - 1]?.lower ?? '')
  ) {
    // "A third are under 12", "children under five": not "are over 200 people"
    const { end, many } = agesFrom(tokens, i + 1);
    if (many === 1 && (end >= tokens.length || /^(?:[.,;)]|and|or|were|was|are|have|had|died|who)$/.test(tokens[end]?.lower ?? '')))
      return end;
  }
  if (/^(?:under|over|above|below|at|from)$/.test(w)) {
    const at = tokens[i + 1]?.lower === 'the' ? i + 2 : i + 1;
    if (!/^ages?$/.test(tokens[at]?.lower ?? '') || !/^(?:of|between)$/.test(tokens[at + 1]?.lower ?? '')) return i;
    const { end, many } = agesFrom(tokens, at + 2);
    return many > 0 ? end : i;
  }
  return i;
};

/** "Two women, 45 and 60, were killed": as many numbers between the commas as people before them, and none of them is a count. */
const agesInCommas = (tokens: readonly Token[], i: number): number => {
  if (!isComma(tokens[i]) || !/^[a-z]+$/.test(tokens[i - 1]?.text ?? '')) return i;
  const { end, many } = agesFrom(tokens, i + 1);
  if (many < 2 || !isComma(tokens[end])) return i;
  const counted = [2, 3, 4].some((back) => ageOf(tokens[i - back]) === many);
  return counted ? end + 1 : i;
};

const memory = new WeakMap<readonly Token[], readonly Token[]>();

/** A sentence's tokens without those that tell how old people are: the same list where no age is told. */
export const withoutAges = (tokens: readonly Token[]): readonly Token[] => {
  const known = memory.get(tokens);
  if (known !== undefined) return known;
  let kept: Token[] | null = null;
  for (let i = 0; i < tokens.length; i++) {
    let end = agesInCommas(tokens, i);
    let before = 0;
    if (end === i) {
      end = endOfAge(tokens, i);
      // ", aged 45 and 60,": the commas go with the ages
      if (end > i && isComma(tokens[i - 1]) && (isComma(tokens[end]) || /^[.;]?$/.test(tokens[end]?.text ?? ''))) {
        before = 1;
        if (isComma(tokens[end])) end++;
      }
    }
    if (end > i) {
      kept ??= tokens.slice(0, i);
      kept.length -= before;
      i = end - 1;
    } else {
      const token = tokens[i];
      if (token !== undefined) kept?.push(token);
    }
  }
  const result = kept ?? tokens;
  memory.set(tokens, result);
  return result;
};
