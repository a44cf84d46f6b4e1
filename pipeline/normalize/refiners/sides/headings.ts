import { findActors } from '../../rules/actors.ts';
import type { Sentence, Span } from '../../sentences.ts';
import { type Case, give, inSameSentence, isCamp, opposite, type Step, sideOf, type Victims } from './case.ts';

const OWN_LOSSES =
  /\b(?:our|own|friendly) (?:[a-z]+ )?(?:side|losses|casualties|dead|killed|wounded|injured|captured|comrades?|fallen|forces|troops|fighters|members|martyrs)\b|\b(?:comrades?|heroes|martyrs?)\b/i;

/** "prisoners: 3": whoever they are, the word does not say. */
const isHeld = (c: Case, mention: Span): boolean =>
  /\b(?:prisoners?|captives?|detainees?|hostages?)\b/i.test(c.document.text.slice(mention.start, mention.end));

const sentenceOf = (c: Case, at: number): Sentence => c.document.sentences.find((s) => s.start <= at && at < s.end) ?? c.sentence;

/** Words of a heading or a label: whose losses are listed. */
const sideByHeading = (c: Case, start: number, words: string): Victims | null => {
  // "Terror acts by the enemy: 87 civilians murdered, 45 injured": what a side did
  if (/\b(?:acts?|crimes?|atrocit(?:y|ies)|violations?|abuses|terror|brutality)\b|\bby (?:the )?[a-z]+$/i.test(words)) return null;
  if (OWN_LOSSES.test(words)) return give(c.own ?? 'resistance', 'the heading');
  if (/\b(?:enemy|opposing|opponents?|terrorists?)(?:'s|s)?\b|\b(?:their|the other) side\b|^theirs?$/i.test(words))
    return give(c.own === null ? 'junta' : opposite(c.own), 'the heading');
  const actor = findActors(c.document, sentenceOf(c, start)).find(
    (a) => a.start >= start && a.end <= start + words.length && (isCamp(a.side) || (a.side === 'civilian' && !isHeld(c, a))),
  );
  if (actor !== undefined) return give(actor.side, 'the heading', actor.actorId);
  const read = sideOf(c, start, words);
  if (read.side !== 'unknown' && !/\b(?:prisoners?|captives?|detainees?|hostages?)\b/i.test(words))
    return give(read.side, 'the heading', read.actorId);
  return /\b(?:people|civilians?|villagers?|residents?|idps?|protesters?|children|wom[ae]n)\b/i.test(words)
    ? give('civilian', 'the heading')
    : null;
};

/** "Enemy losses", then "- dead: 12": the line above a list, itself without a figure. */
const headingAbove = (c: Case): Sentence | null => {
  for (let back = 1; back <= 8; back++) {
    const above = c.document.sentences[c.sentence.index - back];
    if (above === undefined || above.text.length > 110) return null;
    if (!/\d/.test(above.text)) return /[.!?]["')]*$/.test(above.text) ? null : above;
  }
  return null;
};

/** "LIB 379 - 57 dead, 12 captured", "24 dead": a line of a list, no sentence. */
const isEntry = (line: string): boolean =>
  line.length <= 70 && !/[.!?]["')]*$/.test(line) && !/\b(?:was|were|had|has|have|is|are|said|says|died|lost|in|after|since)\b/i.test(line);

/** "SAC killed 235, villagers killed 3": the word right before what befell them. */
const besideLabel = (c: Case): Victims | null => {
  const words = /([A-Za-z][\w' ]*?) (?:killed|dead|wounded|injured|captured|arrested|missing|surrendered):? ?$/.exec(c.before);
  if (words?.[1] === undefined || /\benemy$/i.test(words[1])) return null;
  const end = c.sentence.start + words.index + words[1].length;
  const actor = findActors(c.document, c.sentence).findLast((a) => a.end === end);
  return actor !== undefined && (isCamp(actor.side) || actor.side === 'civilian') ? give(actor.side, 'the label', actor.actorId) : null;
};

/** The column of a table, "Our losses: 2 killed", or the line above a list. */
export const headed: Step = (c) => {
  const beside = c.casualty.rule === 'label' ? besideLabel(c) : null;
  if (beside !== null) return beside;
  const { heading } = c.casualty;
  if (heading !== undefined) {
    const told = sideByHeading(c, heading.start, c.document.text.slice(heading.start, heading.end));
    if (told !== null) return told;
    if (c.casualty.outcome === 'displaced') return give('civilian', 'people who flee');
  }
  if (c.group.head !== null && c.group.nounOutcome === null) return null;
  const lead = /(?:^|[;.,] )([A-Za-z'/ ]{3,40})(?::| [-\u2013]) [^:]*$/.exec(c.before);
  const led = lead?.[1] === undefined ? undefined : c.sentence.start + lead.index + lead[0].indexOf(lead[1]);
  const named = findActors(c.document, c.sentence).find(
    // "KNLA: 9 killed", "KNLA/PDF: 9 killed", "SAC side - 25 dead"
    (a) =>
      led !== undefined &&
      a.start === led &&
      /^(?:\/.*|(?: (?:side|losses|casualties|forces|troops))*)$/.test(c.document.text.slice(a.end, led + (lead?.[1]?.length ?? 0))),
  );
  // "KNLA: 40 enemy killed, 23 wounded": the label tells who counts
  const since = inSameSentence(c);
  const counts = since !== null && led !== undefined && since.casualty.group.start > led && since.victims.side !== named?.side;
  if (
    lead?.[1] !== undefined &&
    /^(?:civilians?|villagers|residents|locals|civilian (?:casualties|losses|toll|harm))$/i.test(lead[1].trim()) &&
    !counts
  )
    return give('civilian', 'the label');
  if (named !== undefined && isCamp(named.side) && !counts) return give(named.side, 'the label', named.actorId);
  if (lead?.[1] !== undefined && /\b(?:our|own|friendly|enemy|opposing|their|other side)\b/i.test(lead[1]))
    return sideByHeading(c, c.sentence.start + lead.index + lead[0].indexOf(lead[1]), lead[1]);
  // what the label itself says goes first
  const words = /[^.;:]*:? ?$/.exec(c.before)?.[0] ?? '';
  if (c.casualty.rule === 'label' && sideByHeading(c, c.group.start - words.length, words) !== null) return null;
  const above =
    c.casualty.rule === 'label' ||
    heading !== undefined ||
    isEntry(c.sentence.text) ||
    /^(?:[-\u2022*\u00b7]|\(?\d{1,2}[.)] )/.test(c.sentence.text)
      ? headingAbove(c)
      : null;
  const alone =
    above === null
      ? undefined
      : findActors(c.document, above).find((a) => isCamp(a.side) && a.end - a.start >= above.text.trim().replace(/:$/, '').length - 4);
  if (alone !== undefined && !/\benemy\b/i.test(alone.name)) return give(alone.side, 'the heading', alone.actorId);
  return above !== null && (OWN_LOSSES.test(above.text) || /\b(?:enemy|opposing|side|losses|casualties)\b/i.test(above.text))
    ? sideByHeading(c, above.start, above.text)
    : null;
};

export const label: Step = (c) => {
  if (c.casualty.rule !== 'label' && c.casualty.rule !== 'table-row') return null;
  if (c.group.head !== null && c.read.basis === 'assumed') return give(c.read.side, `usual reading of "${c.noun.trim()}"`, c.read.actorId);
  // "enemy dead, 52; KIA dead, 12"
  const entry = /[^.;:,()]*$/.exec(c.before.replace(/[\s:,(=\u2014-]+$/, ''))?.[0].trimStart() ?? '';
  const own = c.casualty.rule === 'label' && entry !== '' ? sideByHeading(c, c.sentence.start + c.before.lastIndexOf(entry), entry) : null;
  if (own !== null) return own;
  const from = Math.max(c.sentence.start, c.group.start - 80);
  const named = findActors(c.document, c.sentence).find(
    (a) => a.end <= c.group.start && a.start >= from && (isCamp(a.side) || a.side === 'civilian'),
  );
  if (named !== undefined) return give(named.side, 'the label', named.actorId);
  const words = c.document.text.slice(from, c.group.start);
  const read = sideOf(c, from + words.search(/[^.:;,]*$/), words.slice(words.search(/[^.:;,]*$/)));
  if (read.side !== 'unknown') return give(read.side, 'the label', read.actorId);
  if (c.casualty.outcome === 'displaced') return give('civilian', 'people who flee');
  if (c.own === null) return null;
  return /\b(?:comrades?|our|own|lives)\b/i.test(words)
    ? give(c.own, 'the label')
    : give(opposite(c.own), 'the enemy, in a list of losses');
};

/** "As for civilians, close to 200 have been killed", "On the Kachin side one man lost his life". */
export const topic: Step = (c) => {
  const named =
    /^["']?(?:As for|As to|Among|Of|Concerning|Regarding|On the side of) (?:the )?([^,]{3,40}),/.exec(c.sentence.text) ??
    /\b(?:toll|dead|deaths|casualties|losses|victims) among (?:the )?([a-z' -]{3,30}?) (?:was|were|is|are|stood at|came to|:) [^.;]{0,30}$/.exec(
      c.before,
    ) ??
    /(?:^|[;,] (?:and |while |but )?)(?:[Oo]n|[Ff]rom) the side of (?:the )?([A-Za-z'-]{2,20})(?: [a-z]+){0,2} $/.exec(c.before) ??
    /(?:^|[;,] (?:and |while |but )?)(?:[Oo]n|[Ff]rom) (?:the )?([A-Za-z' -]{3,30}? side),? (?:[a-z]+ ){0,2}$/.exec(c.before);
  if (named?.[1] === undefined || (c.group.head !== null && c.read.side !== 'unknown' && c.read.side !== 'civilian')) return null;
  if (/^(?:our|its|their own) side$/.test(named[1])) return c.own === null ? null : give(c.own, 'the topic');
  const read = sideOf(c, c.sentence.start + named.index + named[0].indexOf(named[1]), named[1]);
  return read.side === 'unknown' ? null : give(read.side, 'the topic', read.actorId);
};
