import type { Token } from '../../tokens.ts';
import type { Group } from '../groups.ts';
import type { Predicate } from '../predicates.ts';
import type { Casualty, OpenPart } from './casualty.ts';
import { GAPS, MORE } from './gaps.ts';
import { asRead, inApposition, nounFirst, otherwiseTold, partOfWhole, restated } from './parts.ts';
import { amongThem, continuesRoll, described, layDead, opensRoll } from './rolls.ts';
import type { At, Step, Told } from './step.ts';
import { partsByTheirSum } from './sums.ts';

/** In order: the first that applies tells what becomes of a group. */
const STEPS: readonly Step[] = [
  otherwiseTold,
  ...MORE,
  opensRoll,
  continuesRoll,
  partOfWhole,
  layDead,
  described,
  amongThem,
  ...GAPS,
  restated,
  nounFirst,
  inApposition,
  asRead,
];

const firstOf = (at: At): Told | null => {
  for (const step of STEPS) {
    const told = step(at);
    if (told !== null) return told;
  }
  return null;
};

/** The rows of a sentence in the order of its words, the parts that it leaves to the sentences before, and the groups that nothing is said of. */
export const tell = (
  tokens: readonly Token[],
  groups: readonly Group[],
  readings: readonly (Predicate | null)[],
  blocked: readonly boolean[],
): { readonly casualties: readonly Casualty[]; readonly open: readonly OpenPart[]; readonly idle: readonly Group[] } => {
  const casualties: Casualty[] = [];
  const open: OpenPart[] = [];
  const idle: Group[] = [];
  let rolled = -1;
  for (const [index, group] of groups.entries()) {
    const read = readings[index] ?? null;
    // who is only named is told of by a verb, or not at all
    if (read === null && /^(?:person|addressed|pronoun)$/.test(group.people)) continue;
    const wholeAt = casualties.findLastIndex((row) => !row.part);
    const told = firstOf({
      tokens,
      groups,
      group,
      index,
      read,
      blocked: blocked[index] === true,
      casualties,
      open,
      whole: casualties[wholeAt] ?? null,
      rolled,
    });
    if (told === null && blocked[index] !== true) idle.push(group);
    if (told === null || told.kind === 'nothing') continue;
    if (told.kind === 'open') {
      open.push({
        group: told.base === undefined ? group : { ...group, base: told.base },
        outcome: told.outcome,
        ...(told.restated === true ? { restated: true } : {}),
        ...(told.further === undefined ? {} : { further: told.further }),
      });
      if (told.roll === true) rolled = group.last;
      continue;
    }
    casualties.push({
      group,
      outcome: told.outcome,
      rule: told.rule,
      first: Math.min(group.first, read?.first ?? group.first),
      last: Math.max(group.last, read?.last ?? group.last),
      part: told.part,
      whole: told.part && wholeAt >= 0 ? wholeAt : null,
    });
  }
  return { casualties: partsByTheirSum(tokens, casualties), open, idle };
};
