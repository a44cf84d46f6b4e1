/** Forms of verbs that are not built by rule: base, past, participle. */
const IRREGULAR: readonly (readonly [base: string, past: string, participle: string])[] = [
  ['take', 'took', 'taken'],
  ['retake', 'retook', 'retaken'],
  ['overrun', 'overran', 'overrun'],
  ['win', 'won', 'won'],
  ['get', 'got', 'gotten'],
  ['break', 'broke', 'broken'],
  ['fall', 'fell', 'fallen'],
  ['go', 'went', 'gone'],
  ['come', 'came', 'come'],
  ['become', 'became', 'become'],
  ['lose', 'lost', 'lost'],
  ['give', 'gave', 'given'],
  ['forgo', 'forwent', 'forgone'],
  ['forsake', 'forsook', 'forsaken'],
  ['withdraw', 'withdrew', 'withdrawn'],
  ['draw', 'drew', 'drawn'],
  ['flee', 'fled', 'fled'],
  ['run', 'ran', 'run'],
  ['make', 'made', 'made'],
  ['leave', 'left', 'left'],
  ['steal', 'stole', 'stolen'],
  ['creep', 'crept', 'crept'],
  ['fly', 'flew', 'flown'],
  ['drive', 'drove', 'driven'],
  ['throw', 'threw', 'thrown'],
  ['beat', 'beat', 'beaten'],
  ['fight', 'fought', 'fought'],
  ['hold', 'held', 'held'],
  ['keep', 'kept', 'kept'],
  ['sit', 'sat', 'sat'],
  ['cling', 'clung', 'clung'],
  ['hang', 'hung', 'hung'],
  ['have', 'had', 'had'],
  ['sweep', 'swept', 'swept'],
  ['bring', 'brought', 'brought'],
  ['put', 'put', 'put'],
  ['lay', 'laid', 'laid'],
  ['ride', 'rode', 'ridden'],
  ['set', 'set', 'set'],
  ['strike', 'struck', 'struck'],
  ['hit', 'hit', 'hit'],
  ['send', 'sent', 'sent'],
  ['see', 'saw', 'seen'],
  ['eat', 'ate', 'eaten'],
  ['stand', 'stood', 'stood'],
  ['withstand', 'withstood', 'withstood'],
  ['rid', 'rid', 'rid'],
  ['begin', 'began', 'begun'],
  ['find', 'found', 'found'],
  ['pay', 'paid', 'paid'],
  ['quit', 'quit', 'quit'],
  ['shut', 'shut', 'shut'],
  ['buy', 'bought', 'bought'],
  ['slink', 'slunk', 'slunk'],
  ['catch', 'caught', 'caught'],
  ['wring', 'wrung', 'wrung'],
  ['wrest', 'wrested', 'wrested'],
];

const irregular = new Map(IRREGULAR.map(([base, ...rest]) => [base, rest]));

const DOUBLED =
  /^(?:nab|bag|grab|snatch up|slip|strip|pin|step|pop|man|net|scrap|ship|snap|prop|skip|hem|bog|drop|rob|bar|repel|expel|dispel)$/;

const third = (base: string): string =>
  base === 'have'
    ? 'has'
    : /(?:s|x|z|ch|sh|o)$/.test(base)
      ? `${base}es`
      : /[^aeiou]y$/.test(base)
        ? `${base.slice(0, -1)}ies`
        : `${base}s`;

const stemOf = (base: string): string =>
  DOUBLED.test(base) ? `${base}${base.at(-1)}` : /[^e]e$/.test(base) && base !== 'be' ? base.slice(0, -1) : base;

const regular = (base: string): string => (/[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stemOf(base)}ed`);

const gerund = (base: string): string =>
  base === 'flee'
    ? 'fleeing'
    : `${/[^aeiou]it$|^(?:get|run|win|put|set|sit|quit|rid|hit|shut|overrun|forget)$/.test(base) ? `${base}${base.at(-1)}` : stemOf(base)}ing`;

/** All forms of a verb, as a pattern: "seize|seizes|seized|seizing". */
const formsOf = (base: string): string => {
  const [past, participle] = irregular.get(base) ?? [regular(base), regular(base)];
  return [...new Set([base, third(base), past, participle, gerund(base)])].join('|');
};

/** "take over": the verb in all its forms, with what belongs to it. A phrase whose first word is no verb is written with a leading "=". */
export const phraseOf = (phrase: string): string => {
  if (phrase.startsWith('=')) return phrase.slice(1);
  const blank = phrase.indexOf(' ');
  return blank < 0 ? `(?:${formsOf(phrase)})` : `(?:${formsOf(phrase.slice(0, blank))}) ${phrase.slice(blank + 1)}`;
};

/** Whether the form can only be a participle, or may be one. */
export const isParticiple = (word: string): boolean => /ed$/.test(word) || IRREGULAR.some(([, , participle]) => participle === word);

/** A form that must have "has" or "is" beside it: "taken", "overrun" may be one too, "took" not. */
export const isPastOnly = (word: string): boolean => IRREGULAR.some(([, past, participle]) => past === word && past !== participle);
