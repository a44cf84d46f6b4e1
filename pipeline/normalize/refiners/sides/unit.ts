import { context, give, isPeople, type Step } from './case.ts';

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
