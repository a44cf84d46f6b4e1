import { type Token, wordsBetween as text } from '../../tokens.ts';
import { type Group, lower } from '../groups.ts';
import type { Predicate } from '../predicates.ts';
import { isPartIntro } from './parts.ts';

const JOINED =
  /^(?:,|and|, and|as well as|, as well as|along with|, along with|together with|, together with|or|plus|and also|, and also|but also)(?: (?:the|his|her|their|its|our|another))?(?: (?:[a-z]+ )?(?:commander|chief of staff|adjutant|chairman|secretary|tactical officer|battalion commander|deputy))?$/;

/** "two women, both teachers, and a boy": what is told of the first between commas. */
export const ASIDE = /^, (?:both|all|each|mostly|mainly|aged|one|some|the (?:eldest|youngest|oldest)|among them|including) [^,;.:]{2,40} ,/;
/** "five soldiers in Pale and a driver" */
const WHERE = /^(?:in|at|near|from|of|outside) [a-z' -]{2,30}? (?=(?:,|and|as well as|along with)(?: |$))/;

/** "his wife, Ma Lin, and their baby": last token of the name between commas, or of the group itself. */
const behindName = (tokens: readonly Token[], a: Group): number => {
  let i = a.last + 2;
  while (/^[A-Z]/.test(tokens[i]?.text ?? '') && i < a.last + 7) i++;
  return a.kind === 'single' && i > a.last + 2 && lower(tokens, a.last + 1) === ',' && lower(tokens, i) === ',' ? i - 1 : a.last;
};

const adjacent = (tokens: readonly Token[], a: Group, b: Group): boolean => {
  const between = text(tokens, behindName(tokens, a) + 1, b.first);
  return JOINED.test(between) || (ASIDE.test(between) && JOINED.test(between.replace(ASIDE, ',')));
};
/** Behind a verb, as well: where the first of them were. */
const adjacentBehind = (tokens: readonly Token[], a: Group, b: Group): boolean =>
  adjacent(tokens, a, b) || JOINED.test(text(tokens, a.last + 1, b.first).replace(WHERE, ''));

/** Whether the group is told by its place before the verb: "60 soldiers and two PDF members killed". */
const goesBack = (read: Predicate): boolean => !/^object|nominal|counted|label|noun|adjective/.test(read.rule);

/** What is said of one group of a list is said of those beside it: "60 soldiers and two fighters were killed", "killed four children and one man". */
export const sharedInLists = (
  tokens: readonly Token[],
  groups: readonly Group[],
  told: readonly (Predicate | null)[],
  blocked: readonly boolean[],
): readonly (Predicate | null)[] => {
  const readings = [...told];
  for (let i = groups.length - 2; i >= 0; i--) {
    const a = groups[i];
    const b = groups[i + 1];
    const read = readings[i + 1];
    if (a === undefined || b === undefined || !read || readings[i] || blocked[i]) continue;
    const lead = text(tokens, a.first - 2, a.first);
    if (/\b(?:according to|by|told|from|for|with|to)$/.test(lead) && lead !== ', with') continue;
    // "My uncle was a soldier and my cousin joined them": what he was is no subject; "there were 60 soldiers and ..." goes on
    if (lower(tokens, 0) !== 'among' && /(?<!\bthere )\b(?:is|was|are|were|became|as)$/.test(lead)) continue;
    // "left seven dead, including three minors, and ten wounded"
    if (
      isPartIntro(tokens, a) &&
      b.kind === 'counted' &&
      /^(?:participle|noun|adjective)/.test(read.rule) &&
      lower(tokens, a.last + 1) === ','
    )
      continue;
    // "Nineteen civilians, including eight children, and 4 fighters were killed"
    if (isPartIntro(tokens, b) && /^,? ?(?:including|among them)(?: [a-z]+)?$/.test(text(tokens, a.last + 1, b.first))) readings[i] = read;
    else if (!/^(?:them|whom|those|these)$/.test(b.partitive ?? '') && adjacent(tokens, a, b) && goesBack(read))
      readings[i] = { ...read, rule: `${read.rule}-list` };
  }
  for (let i = 1; i < groups.length; i++) {
    const a = groups[i - 1];
    const b = groups[i];
    const read = readings[i - 1];
    if (a === undefined || b === undefined || !read || blocked[i] || b.partitive === 'whom') continue;
    if (!(readings[i] ? adjacent : adjacentBehind)(tokens, a, b) || !/^(?:object|nominal|counted)/.test(read.rule)) continue;
    const own = readings[i];
    if (!own || (b.head === null && own.rule === 'noun'))
      readings[i] = { ...read, rule: read.rule.endsWith('-list') ? read.rule : `${read.rule}-list` };
  }
  return readings;
};
