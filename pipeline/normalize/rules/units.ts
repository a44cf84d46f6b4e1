import { allMatches } from '../lexicon/all-matches.ts';
import { BRANCHES, type Branch, OTHER_COMMAND, REGIONAL_COMMAND, RESISTANCE_BEFORE } from '../lexicon/unit-words.ts';
import type { Span } from '../sentences.ts';

/** A unit of the military by branch and number, or a command by name. Offsets count in the sentence. */
export interface UnitMention extends Span {
  /** "Light Infantry Battalion 228", "Western Command". */
  readonly name: string;
  /** "lib-228"; null for commands without a number. */
  readonly code: string | null;
  /** Town in front of a command: "Buthidaung Tactical Operations Command". */
  readonly town: string | null;
}

const LONG = BRANCHES.map((branch) => branch.long).join('|');
const SHORT = BRANCHES.map((branch) => branch.short).join('|');
const HEAD = `(?:${LONG}|(?:${SHORT})s?)`;
const NOT_COUNTED =
  '(?![\\d,]*\\d|(?: [a-z-]+){0,2} (?:soldiers?|troops?|men|people|fighters?|members?|officers?|others|families|relatives|weapons?|civilians?|policemen|prisoners?|dead|bodies|more|miles|km|kilomet)|st\\b|nd\\b|rd\\b|th\\b|%)';
const DIGITS = '(?:[Nn]o\\.? ?)?\\(?\\d{1,4}\\)?(?!\\d|st\\b|nd\\b|rd\\b|th\\b)';
/** The first number is the unit's, whatever follows ("LIB 228 troops"); a further one only if it counts nothing ("IB 236, 41 soldiers"). */
const FIRST = DIGITS;
const FURTHER = `${DIGITS}(?! ${HEAD})${NOT_COUNTED}`;
const GAP = '(?:, and |, | and | or | & |/)(?:the )?';
/** "Infantry Battalion (IB) 236", "LIBs 233, 263, 353 and 535", "LIB-345", "Light Infantry battalions 228 and 391". */
const FORWARD = new RegExp(`\\b(${HEAD})(?: \\((?:${SHORT})s?\\))?[ -]?(${FIRST}(?:${GAP}${FURTHER})*)`, 'g');
const ORDINAL = '\\d{1,4}(?:st|nd|rd|th)';
/** "the 562nd and the 563rd Light Infantry Battalion", "No. 3 Border Guard Police battalion", "366 Artillery Battalion". */
const BACKWARD = new RegExp(
  `\\b((?:${ORDINAL}|[Nn]os?\\.? ?\\(?\\d{1,4}\\)?|\\d{2,4})(?:${GAP}(?:${ORDINAL}|(?:[Nn]o\\.? ?)?\\d{1,4}))*) (?:(?:Light|Mobile|Field) (?=Artillery))?(${HEAD})(?![ -]?\\d)(?: \\((?:${SHORT})s?\\))?`,
  'g',
);
export const UNIT_GATE = /attalion|ommand|ilitary [Hh]|ivision|egiment|uard [FP]|\b(?:L?IB|LID|MOC|TB|AOC|BGP|BGF|ROC|TOC|SOC|RMC)s?\b/;

const branches = BRANCHES.map((branch): readonly [RegExp, Branch] => [new RegExp(`^(?:${branch.long}|${branch.short}s?)$`), branch]);
const branchOf = (head: string): Branch | undefined => branches.find(([pattern]) => pattern.test(head))?.[1];
const digits = new Map(BRANCHES.map((branch) => [branch, new RegExp(`^${branch.digits}$`)]));

const NUMBERS = /\d{1,4}/g;
const ORDINAL_END = /^(?:st|nd|rd|th)/;
/** "No. " before a number. */
const NUMBER_SIGN = /[Nn]os?\.? ?\(?$/;

/** "the 438 Light Infantry Battalion", but "over 100 infantry battalions". */
const BARE_BEFORE = /(?:^|\b(?:the|an?|and|of|by)|,|'s) $|^$/i;

const numbered = (
  sentence: string,
  start: number,
  end: number,
  head: string,
  numbers: string,
  numbersAt: number,
): readonly UnitMention[] => {
  const branch = branchOf(head);
  if (branch === undefined || RESISTANCE_BEFORE.test(sentence.slice(Math.max(0, start - 50), start))) return [];
  const bare = numbersAt === start && /^\d+(?!\d|st|nd|rd|th)/.test(numbers);
  const signed = bare && !BARE_BEFORE.test(sentence.slice(Math.max(0, start - 12), start));
  const found = allMatches(numbers, NUMBERS).filter(
    (match) =>
      digits.get(branch)?.test(match[0]) === true &&
      (!signed || NUMBER_SIGN.test(numbers.slice(0, match.index)) || ORDINAL_END.test(numbers.slice(match.index + match[0].length))),
  );
  if (branch.name === 'Battalion' && numbersAt === start && !/^[Nn]o|^[2-9]\d\d(?:st|nd|rd|th)/.test(numbers)) return [];
  const name = branch.name === 'Division' ? 'Light Infantry Division' : branch.name;
  return found.map((match, i) => ({
    name: `${name} ${match[0]}`,
    code: `${branch.code}-${match[0]}`,
    town: null,
    start:
      i === 0 && numbersAt > start ? start : numbersAt + match.index - (NUMBER_SIGN.exec(numbers.slice(0, match.index))?.[0].length ?? 0),
    end: i === found.length - 1 ? Math.max(end, numbersAt + numbers.length) : numbersAt + match.index + match[0].length,
  }));
};

const capitalised = (words: string): string =>
  words.replace(/(^|[ -])([a-z])/g, (_, gap: string, letter: string) => gap + letter.toUpperCase());

const commands = (sentence: string): readonly UnitMention[] => {
  const regional = allMatches(sentence, REGIONAL_COMMAND)
    .map(
      (match): UnitMention => ({
        start: match.index,
        end: match.index + match[0].length,
        name: match[0],
        code: null,
        town: null,
      }),
    )
    .filter((unit) => !/(?:NUG|PDF)(?:'s)? $/.test(sentence.slice(0, unit.start)));
  const other = allMatches(sentence, OTHER_COMMAND).map((match): UnitMention => {
    const town =
      match[1] !== undefined &&
      !/^(?:The|A|Its|Military|Regional|Northern|Southern|Eastern|Western|Central|Junta|Regime|Army)$/.test(match[1])
        ? match[1]
        : null;
    const long = match[2] ?? '';
    const full = long === 'ROC' ? 'Regional Operations Command' : long === 'TOC' || long === 'SOC' ? 'Tactical Operations Command' : long;
    const offset = town === null ? match[0].length - long.length : 0;
    return {
      start: match.index + offset,
      end: match.index + match[0].length,
      name: town === null ? full : `${town} ${capitalised(full)}`,
      code: null,
      town,
    };
  });
  return [...regional, ...other];
};

/** The units of the military that a sentence names, in order, none inside another. Resistance units are left to the actors. */
export const findUnits = (sentence: string): readonly UnitMention[] => {
  if (!UNIT_GATE.test(sentence)) return [];
  const found = [
    ...allMatches(sentence, BACKWARD).flatMap((m) => numbered(sentence, m.index, m.index + m[0].length, m[2] ?? '', m[1] ?? '', m.index)),
    ...allMatches(sentence, FORWARD).flatMap((m) =>
      numbered(sentence, m.index, m.index + m[0].length, m[1] ?? '', m[2] ?? '', m.index + m[0].length - (m[2]?.length ?? 0)),
    ),
    ...commands(sentence),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: UnitMention[] = [];
  for (const unit of found) {
    const last = kept[kept.length - 1];
    if (last !== undefined && last.end > unit.start) continue;
    const again =
      last !== undefined &&
      (last.code === null ? last.name.endsWith(unit.name) : last.code === unit.code) &&
      sentence.slice(last.end, unit.start) === ' (';
    if (again) kept[kept.length - 1] = { ...last, end: unit.end };
    else kept.push(unit);
  }
  return kept;
};
