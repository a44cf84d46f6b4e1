import { findActors } from '../../rules/actors.ts';
import type { Sentence } from '../../sentences.ts';
import { type Case, context, give, isPeople, type Step } from './case.ts';

/** What only an army sends out, where no other force is named for it. */
const ARMY_UNIT =
  /^["']?(?:[A-Z][a-z]+ (?:night|morning|evening), )?(?:The|A|That|This|One|Another) (?:(?!rebel|guerr?illa|resistance|insurgent|terrorist)[a-z0-9-]+ ){0,3}(?:columns?|convoys?|garrison|patrol|reinforcements|flotilla|gunboats?)\b(?!['\u2019] ?s? )/;
const opensWithUnit = (c: Case, sentence: Sentence | undefined, until: number): boolean =>
  sentence !== undefined &&
  ARMY_UNIT.test(sentence.text) &&
  !findActors(c.document, sentence).some(({ side, end }) => side === 'resistance' && end <= until);

/** "The column hit a mine, and three of its men died", "... It lost five": the unit with which its sentence begins, or the one before. */
export const isOfArmyUnit = (c: Case): boolean => {
  if (c.own === 'junta') return false;
  if (opensWithUnit(c, c.sentence, c.group.start)) return true;
  const before = c.document.sentences[c.sentence.index - 1];
  return (
    before?.paragraph === c.sentence.paragraph &&
    opensWithUnit(c, before, before.end) &&
    /^["']?(?:It |They |(?:[A-Z][a-z]+|At least [a-z]+|\d+) of (?:its|their) )/.test(c.sentence.text) &&
    !findActors(c.document, c.sentence).some(({ side, end }) => side === 'resistance' && end <= c.group.start)
  );
};

/** "All eight on board died": of an aircraft or a ship of war that was shot down or sunk. */
export const aboard: Step = (c) => {
  if (!isPeople(c) && c.group.head !== null) return null;
  const around = `${context(c)} ${c.sentence.text}`;
  if (
    !/\b(?:on ?board|aboard|inside|crew)\b/i.test(`${c.words} ${c.after.slice(0, 30)}`) &&
    !/\b(?:crash(?:ed)?|shot down|downed)\b/i.test(c.sentence.text)
  )
    return null;
  return /\b(?:(?:shot|shooting|brought|bringing) down|downed|crash\w*|sank|sunk|hit)\b/i.test(around) &&
    /\b(?:helicopter|gunship|jet|fighter|warplane|aircraft|transport plane|military (?:truck|vehicle|convoy|plane)|army (?:truck|vehicle)|landing craft|naval vessel|warship|gunboat|enemy(?:'s)? (?:truck|vehicle|boat)|their vehicles?)\b/i.test(
      around,
    )
    ? give('junta', 'those aboard')
    : null;
};

/** "an entire platoon of 28", "a battalion of 617 people": an army's word, unless a side's own. */
export const bodyOfTroops: Step = (c) =>
  (c.read.basis === 'none' || isPeople(c)) &&
  /\b(?:platoon|company|squad|battalion|garrison|unit|column|crew|patrol|contingent|detachment) of$/i.test(
    c.before.trim().replace(/ (?:about|some|at least|around)$/, ''),
  )
    ? give(c.own === 'junta' ? 'resistance' : 'junta', 'a body of troops')
    : null;
