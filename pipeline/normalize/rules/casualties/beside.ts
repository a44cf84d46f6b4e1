import type { Outcome } from '../../../../schemas/vocabulary.ts';
import { ADVERBS, BE, HAVE } from '../../lexicon/function-words.ts';
import { outcomeVerb, PASSIVE_PHRASES } from '../../lexicon/outcome-verbs.ts';
import { type Token, wordsBetween as text } from '../../tokens.ts';
import { type Group, lower } from '../groups.ts';
import type { Predicate } from '../predicates.ts';

const TOGETHER = /\b(?:along with|together with|alongside|as well as)(?: (?:the|some|about|around|at least|another|other))*$/;
/** Behind "with" alone: people of the one before. */
const KINSFOLK = /^(?:his|her|its|their|my|our|\d+ others?|[a-z]+ others?|[a-z]+ (?:colleagues|friends|companions|comrades))\b/;

/** What people do together, no passive needed. */
const ACTIVE: ReadonlyMap<string, Outcome> = new Map([
  ['surrendered', 'surrendered'],
  ['defected', 'surrendered'],
  ['died', 'killed'],
  ['perished', 'killed'],
  ['disappeared', 'missing'],
  ['vanished', 'missing'],
]);

/** "He was arrested in Pale along with his wife", "was shot dead with two others": harmed as the one before them was. */
export const besideRule = (tokens: readonly Token[], group: Group): Predicate | null => {
  const joined = text(tokens, group.first - 4, group.first);
  const kin = KINSFOLK.test(text(tokens, group.kind === 'single' ? group.first : group.quantity.number, group.last + 1));
  // "was detained at a checkpoint with five passengers"
  const onlyCounted = !TOGETHER.test(joined) && !kin;
  if (!TOGETHER.test(joined) && !/\bwith$/.test(joined)) return null;
  if (onlyCounted && (group.kind !== 'counted' || group.head === null)) return null;
  for (let i = group.first - 2; i > 0 && i > group.first - 16; i--) {
    // "was arrested, in October, together with four of his choir"
    if (
      lower(tokens, i) === ',' &&
      ((TOGETHER.test(joined) && lower(tokens, group.last + 1) !== 'who') || (!onlyCounted && !kin)) &&
      !/\bwith$/.test(text(tokens, i, group.first - 2))
    )
      continue;
    if (/^[;:,"]$|^(?:and|but|who|when|while|that|said)$/.test(lower(tokens, i))) return null;
    const active = ACTIVE.get(lower(tokens, i));
    if (active !== undefined && !BE.has(lower(tokens, i - 1))) return { outcome: active, rule: 'nominal-beside', first: i, last: i };
    let aux = i - 1;
    while (ADVERBS.has(lower(tokens, aux))) aux--;
    if (!BE.has(lower(tokens, aux)) || /^(?:not|never)$/.test(lower(tokens, aux + 1))) continue;
    if (!HAVE.has(lower(tokens, aux - 1)) && /^(?:not|never|be|to)$/.test(lower(tokens, aux - 1))) return null;
    const verb = outcomeVerb(lower(tokens, i));
    if (
      verb !== undefined &&
      (verb.form === 'both' || verb.form === 'participle') &&
      verb.outcome !== 'displaced' &&
      (!onlyCounted || verb.outcome === 'captured')
    )
      return { outcome: verb.outcome, rule: 'nominal-beside', first: i, last: i };
    const phrase = text(tokens, i, i + 6);
    const passive = PASSIVE_PHRASES.find(({ pattern, rule }) => rule !== 'passive-hit' && pattern.test(phrase));
    if (passive !== undefined && (!onlyCounted || passive.outcome === 'captured'))
      return { outcome: passive.outcome, rule: 'nominal-beside', first: i, last: i };
    return null;
  }
  return null;
};
