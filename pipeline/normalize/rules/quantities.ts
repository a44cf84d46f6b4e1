import type { Qualifier } from '../../../schemas/vocabulary.ts';
import { UNITS } from '../../dates/number-words.ts';
import { FRACTIONS, SCALES, VAGUE } from '../lexicon/number-words.ts';
import { isSingularPerson, OUTCOME_NOUNS } from '../lexicon/people.ts';
import { QUALIFIERS_AFTER, QUALIFIERS_BEFORE } from '../lexicon/qualifiers.ts';
import type { Span } from '../sentences.ts';
import { type Token, wordsBetween } from '../tokens.ts';
import { askedOfWords } from '../words.ts';

/** A number with what binds to it: "at least 45", "20 to 30", "dozens", "more than 1,200". Token positions count in the sentence. */
export interface Quantity extends Span {
  /** First token, qualifier included. */
  readonly first: number;
  /** First token of the number itself. */
  readonly number: number;
  /** Last token. */
  readonly last: number;
  readonly count: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
}

interface Value {
  readonly value: number;
  /** Position behind the number. */
  readonly next: number;
}

const at = (tokens: readonly Token[], i: number): string => tokens[i]?.lower ?? '';

const opensWithDigit = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
};

const digits = (word: string): number | null => {
  if (!opensWithDigit(word)) return null;
  if (/^\d+$/.test(word)) return Number(word);
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(word)) return Number(word.replace(/[.,]/g, ''));
  // "157K newly displaced"
  if (/^\d+(?:\.\d+)?k$/.test(word)) return Math.round(Number(word.slice(0, -1)) * 1000);
  return /^\d+\.\d+$/.test(word) ? Number(word) : null;
};

const wordValue = (word: string): number | null => {
  const simple = UNITS[word];
  if (simple !== undefined) return simple;
  if (!word.includes('-')) return null;
  const [tens, ones, ...rest] = word.split('-');
  const a = UNITS[tens ?? ''];
  const b = UNITS[ones ?? ''];
  return rest.length === 0 && a !== undefined && b !== undefined && a >= 20 && a % 10 === 0 && b > 0 && b < 10 ? a + b : null;
};

const FRACTION_OPENER = /^(?:half|a|one|three|one-quarter|three-quarters)$/;
const opensFraction = askedOfWords((word) => FRACTION_OPENER.test(word));

const opensNumber = askedOfWords(
  (word) => opensWithDigit(word) || word === 'a' || word === 'an' || FRACTION_OPENER.test(word) || wordValue(word) !== null,
);

/** "half a million", "half a dozen", "a quarter of a million": less than one of a scale. */
const readFraction = (tokens: readonly Token[], i: number): Value | null => {
  if (!opensFraction(tokens[i])) return null;
  const words = `${wordsBetween(tokens, i, i + 5)} `;
  for (const [pattern, share] of FRACTIONS) {
    const matched = pattern.exec(words)?.[0];
    const next = matched === undefined ? -1 : i + matched.trim().split(' ').length;
    const scale = SCALES[at(tokens, next)];
    if (scale !== undefined && scale !== SCALES.score) return { value: scale * share, next: next + 1 };
  }
  return null;
};

/** "Twenty-two", "3,400", "two dozen", "a hundred and fifty", "2.5 million", "half a dozen"; null where no number stands. */
const readNumber = (tokens: readonly Token[], from: number): Value | null => {
  let i = from;
  if (!opensNumber(tokens[i])) return null;
  const fraction = readFraction(tokens, i);
  if (fraction !== null) return fraction;
  const isArticle = at(tokens, i) === 'a' || at(tokens, i) === 'an' || at(tokens, i) === 'one';
  if (isArticle && SCALES[at(tokens, i + 1)] !== undefined && at(tokens, i + 1) !== 'score') i += 0;
  else if (at(tokens, i) === 'a' || at(tokens, i) === 'an') return null;
  let total = 0;
  let part: number | null = null;
  const first = at(tokens, i);
  const numeric = digits(first);
  if (numeric !== null) {
    part = numeric;
    i++;
  } else if (first === 'a' || first === 'an') {
    part = 1;
    i++;
  } else {
    const word = wordValue(first);
    if (word === null) return null;
    part = word;
    i++;
    const ones = wordValue(at(tokens, i));
    if (part >= 20 && part % 10 === 0 && ones !== null && ones > 0 && ones < 10) {
      part += ones;
      i++;
    }
  }
  for (;;) {
    if (at(tokens, i) === 'and' && wordsBetween(tokens, i + 1, i + 3) === 'a half') {
      const behind = SCALES[at(tokens, i + 3)];
      // "two and a half million", "a million and a half"
      if (part !== null && behind !== undefined) part += 0.5;
      else if (part === null && total > 0) total += (SCALES[at(tokens, i - 1)] ?? 0) / 2;
      else return null;
      i += 3;
      continue;
    }
    const scale: number | undefined = SCALES[at(tokens, i)];
    if (scale !== undefined && part !== null) {
      part = Math.round(part * scale * 1000) / 1000;
      i++;
      if (scale >= 1000) {
        total += part;
        part = null;
      }
      continue;
    }
    const joined: number = at(tokens, i) === 'and' ? i + 1 : i;
    const more: number | null = part === null || part >= 100 ? wordValue(at(tokens, joined)) : null;
    const scaled = total > 0 || (part !== null && part >= 100 && numeric === null);
    if (more !== null && scaled && (joined === i || SCALES[at(tokens, i - 1)] !== undefined)) {
      part = (part ?? 0) + more;
      i = joined + 1;
      continue;
    }
    break;
  }
  const value = total + (part ?? 0);
  return Number.isInteger(value) ? { value, next: i } : null;
};

/** Whether a word may be or end a number of its own: a sentence without one counts nothing. */
export const isOfNumber = (word: string): boolean =>
  opensWithDigit(word) || word === 'half' || wordValue(word) !== null || SCALES[word] !== undefined || Object.hasOwn(VAGUE, word);

const VAGUE_OPENERS = new Set(Object.keys(VAGUE).map((words) => words.split(' ')[0]));
const opensVague = askedOfWords((word) => VAGUE_OPENERS.has(word));

const readVague = (tokens: readonly Token[], i: number): Value | null => {
  if (!opensVague(tokens[i])) return null;
  for (const length of [4, 3, 2, 1]) {
    const words = wordsBetween(tokens, i, i + length);
    const value = Object.hasOwn(VAGUE, words) ? VAGUE[words] : undefined;
    if (value === undefined) continue;
    if (words === 'few' || words === 'couple') {
      if (at(tokens, i - 1) !== 'a' || (words === 'couple' && at(tokens, i + 1) !== 'of')) return null;
    }
    return { value, next: i + length };
  }
  return null;
};

/** "IB 236", "Operation 1027", "No. 5", "Ward 2", "Highway 4": a name, not a count. */
const NAMES_A_NUMBER =
  /^(?:no|nos|battalions?|brigades?|divisions?|regiments?|company|companies|platoons?|columns?|wards?|operations?|routes?|highways?|roads?|streets?|phases?|chapters?|articles?|sections?|region|command|units?|zones?|blocks?|mile|age|aged|ib|ibs|lib|libs|lid|lids|moc|mocs|tb|bgf|gate|sector|district|camp|hill|page|tel|since|year|part|point|volume|class|grade|level|mi|flights?|bo|g|cop)$/;
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
/** Behind a number, these say that it measures no people: time, length, money, share, age. */
const MEASURE =
  /^(?:%|percent|per|percentage|km|kms|kilometers?|kilometres?|miles?|meters?|metres?|m|mm|cm|feet|foot|ft|yards?|inch|inches|acres?|hectares?|square|kg|kilos?|kilograms?|tons?|tonnes?|litres?|liters?|gallons?|baht|kyats?|dollars?|usd|us\$|yuan|rupees?|euros?|pounds?|hours?|hrs?|minutes?|mins?|seconds?|days?|weeks?|weekends?|months?|years?|decades?|centuries|o'clock|am|pm|a\.m|p\.m|degrees?|times|st|nd|rd|th|calib(?:er|re)|-|:|\/|°)$/;

const isName = (tokens: readonly Token[], i: number, next: number): boolean => {
  const before = tokens[i - 1];
  const two = tokens[i - 2];
  const token = tokens[i];
  if (token === undefined) return true;
  const numeric = /^\d/.test(token.text);
  // "a man of 84", "a boy of twelve", "the oldest of them 78": ages
  if (before !== undefined) {
    if (before.lower === 'of' && isSingularPerson(two?.lower ?? '') && OUTCOME_NOUNS[two?.lower ?? ''] === undefined) return true;
    if (/^(?:oldest|youngest|eldest|aged|age)$/.test(before.lower) || /^(?:oldest|youngest|eldest)$/.test(at(tokens, i - 3))) return true;
  }
  if (before !== undefined && numeric) {
    const prior = before.text === '.' || before.text === '(' || before.text === '-' ? (two?.lower ?? '') : before.lower;
    if (NAMES_A_NUMBER.test(prior) && !(prior === 'since')) return true;
    // "Border Guard Force 1004 switched sides"
    if (prior === 'force' && two?.lower === 'guard') return true;
    if (
      MONTH.test(prior) &&
      // "2 March - 4 members of a family died"
      !(before.text === '-' && before.end < token.start && !MONTH.test(at(tokens, next))) &&
      // "In January 16 people were jailed"
      !(at(tokens, i - 2) === 'in' && /^[a-z]/.test(at(tokens, next)) && tokens[next] !== undefined && !isFunctionWord(tokens[next])) &&
      (Number(token.text) <= 31 || isYear(token)) &&
      (prior !== 'may' || two?.text === 'May' || before.text === 'May')
    )
      return true;
    if (/^[$€£]$/.test(before.text)) return true;
    // "7:30", not "in the first half of 2024: 32 women"
    if (before.text === ':' && before.end === token.start && two?.end === before.start && /\d$/.test(two.text)) return true;
    // "Infantry Battalion (IB) 129 surrendered"
    if (before.text === ')' && /^[A-Z]{2,5}s?$/.test(two?.text ?? '') && NAMES_A_NUMBER.test((two?.lower ?? '').replace(/s$/, '')))
      return true;
    // "Ma Hla, 34, and her son, 5, were killed": ages
    if (before.text === ',' && tokens[next]?.text === ',' && Number(token.text) < 110 && !/^\d/.test(two?.text ?? '')) return true;
    if (before.text === '/' && /\d$/.test(two?.text ?? '')) return true;
    if (
      /^\d+$/.test(token.text) &&
      /^[A-Z]{1,4}-?$/.test(before.text) &&
      tokens.some((t) => /[a-z]/.test(t.text)) &&
      !/^(?:A|I|KIA|WIA|MIA|POWs?|IDPs?)$/.test(before.text)
    )
      return true;
  }
  const after = tokens[next];
  if (after === undefined) return false;
  // "a boy (7)", "Ma Hla (17)", "two brothers aged 12 and 15"
  if (before?.text === '(' && after.text === ')' && Number(token.text) < 110) {
    if (isSingularPerson(two?.lower ?? '') && OUTCOME_NOUNS[two?.lower ?? ''] === undefined) return true;
    if (
      /^[A-Z]/.test(two?.text ?? '') &&
      /\b(?:ko|ma|u|daw|maung|mg|saw|naw|sai|nang|salai|mai|mr|mrs|ms)(?: [a-z]+){1,3}$/.test(wordsBetween(tokens, i - 5, i - 1))
    )
      return true;
  }
  if (
    /\b(?:aged|ages?) (?:[a-z\d-]+ (?:, )?){1,4}(?:and |or |to )?$/.test(`${wordsBetween(tokens, i - 6, i)} `) &&
    /^(?:and|or|to|,)$/.test(before?.lower ?? '')
  )
    return true;
  // "children of three, five and seven years"
  if (
    /^(?:and|or|,)$/.test(after.lower) &&
    /^(?:\d+|[a-z]+)$/.test(at(tokens, next + 1)) &&
    (digits(at(tokens, next + 1)) ?? wordValue(at(tokens, next + 1))) !== null &&
    /^(?:years?|months?|days?|km|miles?|hours?|minutes?|percent)$/.test(at(tokens, next + 2))
  )
    return true;
  // "three boys under 16": an age
  if (
    before !== undefined &&
    /^(?:under|over|above|below|aged|around|about|nearly|almost|maybe|perhaps|barely|just)$/.test(before.lower) &&
    (/^(?:children|people|persons|those|aged|men|women|residents|adults|minors|teenagers|boys|girls|youths|kids|students)$/.test(
      two?.lower ?? '',
    ) ||
      isSingularPerson(two?.lower ?? '')) &&
    (isFunctionWord(after) || isSingularPerson(two?.lower ?? ''))
  )
    return true;
  if (numeric && MONTH.test(after.lower) && /^[A-Z]/.test(after.text) && Number(token.text) <= 31) return true;
  if (
    after.text === '-' &&
    at(tokens, next + 1) !== 'plus' &&
    after.start === tokens[next - 1]?.end &&
    !/^\d/.test(tokens[next + 1]?.text ?? '')
  )
    return true;
  if (after.text === '-' || after.text === '.') return false;
  // "we lost 27: 19 of ours": no time of day
  if (after.text === ':' && !(tokens[next + 1]?.start === after.end && /^\d/.test(tokens[next + 1]?.text ?? ''))) return false;
  // "14 foot soldiers": no length
  if (after.lower === 'foot' && /^soldiers?$/.test(at(tokens, next + 1))) return false;
  return MEASURE.test(after.lower) && !(after.lower === 'm' && !numeric);
};

const isFunctionWord = (token: Token): boolean =>
  /^(?:[.,;:)]|and|or|were|was|are|is|in|at|who|have|has|had|from|to|on|of)$/.test(token.lower);

const isYear = (token: Token | undefined): boolean => token !== undefined && /^(?:19|20)\d\d$/.test(token.text);

/** The longest qualifier that ends just before token `i`; its first token and its reading. */
const qualifierBefore = (
  tokens: readonly Token[],
  i: number,
): { readonly first: number; readonly qualifier: Qualifier | 'fewer_than' } | null => {
  for (const length of [4, 3, 2, 1]) {
    if (i - length < 0) continue;
    const words = wordsBetween(tokens, i - length, i);
    const qualifier = Object.hasOwn(QUALIFIERS_BEFORE, words) ? QUALIFIERS_BEFORE[words] : undefined;
    if (qualifier === undefined) continue;
    // "children under 10", "people over 60", "aged around 20": an age, not a bound
    if (
      /^(?:under|over|above|below|around|about|nearly|almost)$/.test(words) &&
      (/^(?:children|people|persons|those|aged|men|women|residents|adults|minors|teenagers|boys|girls|youths)$/.test(at(tokens, i - 2)) ||
        isSingularPerson(at(tokens, i - 2)))
    )
      return null;
    // "handed over five wounded": the verb's own word
    if (
      words === 'over' &&
      /^(?:hand(?:ed|s|ing)?|turn(?:ed|s|ing)?|pass(?:ed|es|ing)?|gave|giv(?:en|es|ing)|sign(?:ed|ing)|ran|run|running|made|deliver(?:ed|ing)|drove|driven|carried|brought|ferried|sent)$/.test(
        at(tokens, i - 2),
      )
    )
      return null;
    return { first: i - length, qualifier };
  }
  return null;
};

const qualifierAfter = (tokens: readonly Token[], next: number): { readonly next: number; readonly qualifier: Qualifier } | null => {
  const start = at(tokens, next) === '-' && at(tokens, next + 1) === 'plus' ? next + 1 : next;
  for (const length of [2, 1]) {
    const words = wordsBetween(tokens, start, start + length);
    const qualifier = Object.hasOwn(QUALIFIERS_AFTER, words) ? QUALIFIERS_AFTER[words] : undefined;
    if (qualifier !== undefined && words !== 'at least' && words !== 'at most') return { next: start + length, qualifier };
  }
  return null;
};

const bounds = (qualifier: Qualifier | 'fewer_than', n: number): Pick<Quantity, 'count' | 'low' | 'high' | 'qualifier'> => {
  switch (qualifier) {
    case 'exact':
    case 'about':
      return { count: n, low: n, high: n, qualifier };
    case 'at_least':
      return { count: n, low: n, high: null, qualifier };
    case 'more_than':
      return { count: n, low: n + 1, high: null, qualifier };
    case 'up_to':
      return { count: n, low: null, high: n, qualifier };
    case 'fewer_than':
      return { count: n, low: null, high: Math.max(0, n - 1), qualifier: 'up_to' };
    case 'range':
    case 'vague':
      return { count: null, low: n, high: null, qualifier: 'vague' };
  }
};

const memory = new WeakMap<readonly Token[], readonly Quantity[]>();

/** Every counted quantity of a sentence, left to right. Names with numbers, dates, times, measures, money and shares are none. */
export const findQuantities = (tokens: readonly Token[]): readonly Quantity[] => {
  const known = memory.get(tokens);
  if (known !== undefined) return known;
  const found = readQuantities(tokens);
  memory.set(tokens, found);
  return found;
};

const readQuantities = (tokens: readonly Token[]): readonly Quantity[] => {
  const found: Quantity[] = [];
  const push = (first: number, number: number, next: number, read: Pick<Quantity, 'count' | 'low' | 'high' | 'qualifier'>) => {
    const a = tokens[first];
    const b = tokens[next - 1];
    if (a !== undefined && b !== undefined) found.push({ first, number, last: next - 1, start: a.start, end: b.end, ...read });
  };
  // "LIBs 379 and 541": the numbers behind a name's number go on with it
  let nameEnd = -1;
  let dayEnd = -1;
  let i = 0;
  while (i < tokens.length) {
    const vague = readVague(tokens, i);
    if (vague !== null) {
      const first = at(tokens, i - 1) === 'a' ? i - 1 : i;
      const before = qualifierBefore(tokens, first);
      push(before?.first ?? first, i, vague.next, { count: null, low: vague.value, high: null, qualifier: 'vague' });
      i = vague.next;
      continue;
    }
    const number = readNumber(tokens, i);
    if (number === null) {
      i++;
      continue;
    }
    const { next } = number;
    let { value } = number;
    // "20 to 30", "between 20 and 30", "four or five", "700-800"
    const link = at(tokens, next);
    // "the number killed since Feb. 1 to seven": the day of a month begins no such range
    const ofMonth = MONTH.test(at(tokens, i - 1)) || (at(tokens, i - 1) === '.' && MONTH.test(at(tokens, i - 2)));
    const month = at(tokens, i - 1) === '.' ? i - 2 : i - 1;
    const apart = ofMonth && link === 'to' && (/^[a-z]/.test(at(tokens, next + 1)) || at(tokens, month - 1) === 'since');
    const upper = apart
      ? null
      : link === 'to' || link === 'or' || link === '-' || (link === 'and' && at(tokens, i - 1) === 'between')
        ? readNumber(tokens, next + 1)
        : null;
    const listed =
      nameEnd > 0 &&
      (at(tokens, i - 1) === 'and' || at(tokens, i - 1) === ',' || at(tokens, i - 1) === '/') &&
      i - 2 === nameEnd - 1 &&
      (tokens[next] === undefined ||
        /^(?:[.,;:)(]|and|or|were|was|had|have|has|are|is|in|on|at|of|fell|from|bases?|headquarters|camps?|'s|who|which|that|to|with|by)$/.test(
          at(tokens, next),
        ));
    // "between January 8 and 15", "on Nov. 14, 16 and 18": days of a month
    const isDay = dayEnd > 0 && /^\d{1,2}$/.test(at(tokens, i)) && i - 2 === dayEnd - 1 && /^(?:and|to|or|-)$/.test(at(tokens, i - 1));
    // "eight in ten of them", "nine out of ten": a share
    const share =
      /^(?:in|of)$/.test(at(tokens, next)) || (at(tokens, next) === 'out' && at(tokens, next + 1) === 'of')
        ? readNumber(tokens, at(tokens, next) === 'out' ? next + 2 : next + 1)
        : null;
    if (
      share !== null &&
      at(tokens, next) !== 'of' &&
      value < share.value &&
      // "46 out of 58 soldiers": a count of them, no share
      !(at(tokens, next) === 'out' && share.value > 10 && share.value % 10 !== 0) &&
      share.value <= 1000 &&
      !MEASURE.test(at(tokens, share.next)) &&
      !MONTH.test(at(tokens, share.next)) &&
      !isYear(tokens[share.next - 1])
    ) {
      i = share.next;
      continue;
    }
    const risen =
      upper !== null &&
      at(tokens, i - 1) === 'from' &&
      /^(?:rise|rises|risen|rose|rising|increased|increasing|climbed|jumped|grew|grown|up|went|gone|soared|swelled|revised)$/.test(
        at(tokens, i - 2),
      );
    if (risen) {
      i = next;
      continue;
    }
    // "six or seven thousand": the scale is said once
    const scale = upper === null ? undefined : SCALES[at(tokens, upper.next - 1)];
    if (upper !== null && scale !== undefined && next === i + 1 && value < upper.value / scale) value *= scale;
    const isRange = upper !== null && upper.value > value && (link !== 'or' || upper.value <= value * 2 + 2);
    const end = isRange && upper !== null ? upper.next : next;
    if (
      isName(tokens, i, end) ||
      isDay ||
      (listed && /^\d+$/.test(at(tokens, i))) ||
      (next === i + 1 && isYear(tokens[i]) && !/^(?:people|soldiers|troops|civilians|villagers|residents)$/.test(at(tokens, next)))
    ) {
      if (NAMES_A_NUMBER.test(at(tokens, i - 1)) || (listed && nameEnd > 0)) nameEnd = end;
      if (isDay || MONTH.test(at(tokens, i - 1)) || (at(tokens, i - 1) === '.' && MONTH.test(at(tokens, i - 2)))) dayEnd = end;
      i = end;
      continue;
    }
    if (isRange && upper !== null) {
      const between = at(tokens, i - 1) === 'between' || at(tokens, i - 1) === 'from' ? i - 1 : i;
      // "aged between 6 and 61"
      if (/^(?:aged?|ages|ranging|years)$/.test(at(tokens, between - 1))) {
        i = end;
        continue;
      }
      const before = qualifierBefore(tokens, between);
      push(before?.first ?? between, i, end, { count: null, low: value, high: upper.value, qualifier: 'range' });
      i = end;
      continue;
    }
    const before = qualifierBefore(tokens, i);
    const after = before === null ? qualifierAfter(tokens, next) : null;
    push(before?.first ?? i, i, after?.next ?? next, bounds(before?.qualifier ?? after?.qualifier ?? 'exact', value));
    i = after?.next ?? next;
  }
  return found;
};
