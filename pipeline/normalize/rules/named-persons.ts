import { isSingularPerson } from '../lexicon/people.ts';
import { type Token, wordsBetween } from '../tokens.ts';
import { askedOfWords } from '../words.ts';
import { type Group, group, isFunction, lower, nounRun } from './groups.ts';
import type { Quantity } from './quantities.ts';

/** What a name opens with: forms of address of the land, of the church, of the profession. */
const ADDRESS =
  /^(?:u|bo|daw|ko|ma|maung|mg|saw|naw|sai|nang|salai|mai|khun|mahn|padoh|duwa|dr|pastor|rev|reverend|father|bishop|ashin|sayadaw|mr|mrs|ms|captain|capt|major|maj|colonel|col|lieutenant|lt|sergeant|sgt|corporal|cpl|private|pvt|general|gen|brigadier|brig|brigadier-general|major-general|lieutenant-general|lieutenant-colonel|brig-gen|maj-gen|lt-gen|lt-col|commander|superintendent|inspector)$/;
const RANK =
  /^(?:captain|capt|major|maj|colonel|col|lieutenant|lt|sergeant|sgt|corporal|cpl|private|pvt|general|gen|brigadier|brig|brigadier-general|major-general|lieutenant-general|lieutenant-colonel|brig-gen|maj-gen|lt-gen|lt-col)$/;
export const isAddress = (word: string): boolean => ADDRESS.test(word);
const mayAddress = askedOfWords(isAddress);

/** Behind these a capital word is a place, a member of a count, or one of whom it is said elsewhere. */
const NO_PERSON_BEFORE =
  /^(?:in|at|near|from|to|of|around|outside|inside|for|with|by|named|called|as|identified|including|namely|like|than|told|asked)$/;
/** The last word of a post, before the rank of who holds it. */
const POST_BEFORE = /^(?:commander|commandant|staff|chief|deputy|officer|head|adjutant|leader|quartermaster|strategist)$/;
/** Never a loss of the war, however long they are held. */
const KNOWN = /\b(?:suu kyi|min aung hlaing|win myint|soe win|than shwe|thein sein|aung san)\b/;

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && /^[A-Z\u00C0-\u00DE](?:[a-z\u00DF-\u00FF'-]*|[a-z]+-[A-Z][a-z]+)$/.test(token.text);
const AGE = /^(?:, (?:aged )?\d{1,2}|, \( ?\d{1,2} ?\)|\( ?(?:aged )?\d{1,2} ?\))(?= |$)/;

/** Last token of a name that begins at `from`: "Lt-Col. Aung Kyaw Moe", "Saw P---". */
const nameEnd = (tokens: readonly Token[], from: number): number => {
  let end = from - 1;
  for (let i = from; i < from + 9; i++) {
    if (isCapital(tokens[i]) && !/^(?:Township|Region|State|Village|Town|District|Ward)$/.test(tokens[i]?.text ?? '')) end = i;
    else if (!(/^[.-]$/.test(lower(tokens, i)) && i > from && RANK.test(lower(tokens, i - 1)))) break;
  }
  return end;
};

/** Behind a name: ", 34,", ", a teacher of the town,": the last token, and whether anything was told. */
const describedTo = (tokens: readonly Token[], last: number): { readonly end: number; readonly told: boolean } => {
  let end = last;
  const aged = AGE.exec(wordsBetween(tokens, end + 1, end + 5));
  if (aged !== null) end += aged[0].split(' ').length;
  const at = lower(tokens, end + 1) === ',' ? end + 2 : -1;
  const opens = /^(?:an?|the)$/.test(lower(tokens, at)) ? at + 1 : at;
  if (at > 0) {
    const run = nounRun(tokens, opens, false);
    if (run > opens && run < opens + 9 && isSingularPerson(lower(tokens, run - 1))) {
      let close = run;
      while (close < run + 9 && !/^[,.;]$/.test(lower(tokens, close)) && close < tokens.length) close++;
      if (lower(tokens, close) === ',') return { end: close - 1, told: true };
    }
  }
  return { end, told: aged !== null };
};

/** "Ko Htet, 24, a member of the defence team": people told of by name, each a group of one. */
export const findNamedPersons = (tokens: readonly Token[], taken: ReadonlySet<number>): readonly Group[] => {
  const found: Group[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (first === undefined || !isCapital(first) || taken.has(i)) continue;
    const last = nameEnd(tokens, i);
    // "student Thet Paing", "union member Thet Paing"
    const called =
      last > i && isSingularPerson(lower(tokens, i - 1)) && !/^[A-Z]/.test(tokens[i - 1]?.text ?? '') && !mayAddress(tokens[i - 1]);
    const addressed = (mayAddress(first) && last > i) || called;
    if (last <= i || last > i + 7) {
      i = Math.max(i, last);
      continue;
    }
    // "Deputy Regional Commander Brigadier General Thaung Tun": the name begins with the rank
    const rank = addressed
      ? -1
      : tokens.slice(i + 1, last).findIndex((t, k) => RANK.test(t.lower) && POST_BEFORE.test(lower(tokens, i + k)));
    if (rank >= 0) {
      i += rank;
      continue;
    }
    const { end, told } = describedTo(tokens, last);
    const before = lower(tokens, i - 1);
    const name = wordsBetween(tokens, i, last + 1);
    const next = lower(tokens, end + 1);
    if (
      (addressed || told) &&
      !KNOWN.test(name) &&
      (!NO_PERSON_BEFORE.test(before) ||
        (before === 'of' && /^(?:body|death|killing|murder|arrest|detention|execution)$/.test(lower(tokens, i - 2)))) &&
      !/^[:(\u2014]$/.test(before) &&
      !(before === ',' && !addressed) &&
      next !== "'s" &&
      !(isFunction(tokens, i) && !addressed)
    ) {
      const quantity: Quantity = {
        first: i,
        number: i,
        last: i,
        start: first.start,
        end: first.end,
        count: 1,
        low: 1,
        high: 1,
        qualifier: 'exact',
      };
      found.push({
        ...group(tokens, quantity, { head: last, nounEnd: last, last: end, partitive: null, additional: false }, 'single'),
        people: told || called || RANK.test(lower(tokens, i)) || lower(tokens, i) === 'bo' ? 'person' : 'addressed',
      });
    }
    i = end;
  }
  return found;
};
