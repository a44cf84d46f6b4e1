import type { Token } from '../tokens.ts';
import type { Casualty, OpenPart } from './casualties/casualty.ts';
import { countedPeople } from './casualties/counted-people.ts';
import { frameRule } from './casualties/frames.ts';
import { sharedInLists } from './casualties/lists.ts';
import { nominalRule, nounRule } from './casualties/nominals.ts';
import { farObjectRule, objectRule } from './casualties/object-verbs.ts';
import { tell } from './casualties/tell.ts';
import { type Group, lower } from './groups.ts';
import { NO_OUTCOME, type Predicate, predicateAfter } from './predicates.ts';

interface Told {
  readonly casualties: readonly Casualty[];
  readonly open: readonly OpenPart[];
  /** Groups that nothing is said of: an answer to a question, a fragment. */
  readonly idle: readonly Group[];
  readonly groups: readonly Group[];
  /** Positions of numbers that count no people. */
  readonly things: readonly number[];
}

const memory = new WeakMap<readonly Token[], Told>();

/** Everything that a sentence says of counted groups, and the parts that it leaves to the sentences before. */
export const findCasualties = (tokens: readonly Token[]): Told => {
  const known = memory.get(tokens);
  if (known !== undefined) return known;
  const told = readCasualties(tokens);
  memory.set(tokens, told);
  return told;
};

/** What the clause says of one group; `blocked` where it says something, and that is no outcome. */
const readGroup = (tokens: readonly Token[], group: Group): { readonly read: Predicate | null; readonly blocked: boolean } => {
  const single = group.kind === 'single';
  const direct = objectRule(tokens, group, !single);
  if (direct !== null) return { read: direct, blocked: false };
  const nominal = nominalRule(tokens, group);
  const ownWord =
    group.nounOutcome === 'killed' ||
    group.nounOutcome === 'wounded' ||
    (group.head === null &&
      /^(?:killed|dead|wounded|injured|hurt|captured|missing|arrested|detained)$/.test(lower(tokens, group.last + 1)));
  if (nominal !== null && !(ownWord && nominal.outcome === 'killed_or_wounded') && !(single && nominal.rule !== 'nominal'))
    return { read: nominal, blocked: false };
  const read = predicateAfter(tokens, group.last) ?? farObjectRule(tokens, group);
  const noun = single ? null : nounRule(tokens, group);
  if (read === null || read === NO_OUTCOME) return { read: noun, blocked: read === NO_OUTCOME };
  // bodies are of the dead, whatever was done to them since
  const bodies = group.nounOutcome === 'killed' && read.outcome !== 'killed';
  return { read: bodies || (read.rule.startsWith('compound') && noun !== null) ? noun : read, blocked: false };
};

const readCasualties = (tokens: readonly Token[]): Told => {
  const { groups, things } = countedPeople(tokens);
  const read = groups.map((group) => readGroup(tokens, group));
  const blocked = read.map((one) => one.blocked);
  const shared = sharedInLists(
    tokens,
    groups,
    read.map((one) => one.read),
    blocked,
  );
  const framed = shared.map((one, i) => {
    const group = groups[i];
    return one ?? (group === undefined ? null : frameRule(tokens, groups, group));
  });
  const readings = framed.some((one, i) => one !== shared[i]) ? sharedInLists(tokens, groups, framed, blocked) : framed;
  return { ...tell(tokens, groups, readings, blocked), groups, things };
};
