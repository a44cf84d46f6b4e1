import type { Outcome } from '../../../schemas/vocabulary.ts';
import { holdsNeeded } from '../gate.ts';
import { allMatches } from '../lexicon/all-matches.ts';
import type { Sentence, Span } from '../sentences.ts';
import { type Token, tokensOf } from '../tokens.ts';
import { withoutAges } from './ages.ts';
import type { Casualty } from './casualties/casualty.ts';
import type { Group } from './groups.ts';
import { findQuantities, type Quantity } from './quantities.ts';

/** Tables written as lines: a heading or a row of column names, then rows that end in figures. */

/** What a column or a heading counts, by its words; the first that fits. */
const COUNTS: readonly (readonly [RegExp, Outcome])[] = [
  [/\b(?:killed (?:and|or|&|\/) (?:wounded|injured)|casualties)\b/i, 'killed_or_wounded'],
  [/\b(?:killed|kia|dead|deaths?|fatalities|fallen|martyr(?:s|ed)?|bodies|executed|slain)\b/i, 'killed'],
  [/\b(?:wounded|injured|injuries|wia|hurt|maimed)\b/i, 'wounded'],
  [/\b(?:captured|prisoners?|pows?|captives|arrested|arrests|detained|detainees|detentions|abducted)\b/i, 'captured'],
  [/\b(?:surrendered|surrenders|defected|defectors|defections|deserters)\b/i, 'surrendered'],
  [/\b(?:missing|disappeared)\b/i, 'missing'],
  [/\b(?:displaced|idps?|displacement|evacuated|evacuees|fled)\b/i, 'displaced'],
];
const THINGS =
  /\b(?:houses?|homes|buildings?|rifles?|weapons?|guns?|arms|vehicles?|clash(?:es)?|battles?|attacks?|air ?strikes?|rounds|households|camps|sites|schools?|villages?|battalions?|outposts?|percent|%)\b/i;

const outcomeOf = (words: string): Outcome | null =>
  THINGS.test(words) ? null : (COUNTS.find(([pattern]) => pattern.test(words))?.[1] ?? null);

/** Most lines hold no word for what a table of casualties counts. */
const mayHead = holdsNeeded(new RegExp(COUNTS.map(([pattern]) => pattern.source).join('|'), 'i'));

/** Marks that part the cells of a row. */
const CELL = /\s*[|;\t]\s*|\s+\/\s+|\s{2,}/g;
const FIGURE = /^(?:about |some |around |over |more than |at least |nearly |~)?(?:\d[\d,.]*\+?|-|nil|none)$/i;
const TOTAL = /^(?:\W*)(?:grand )?(?:totals?|sum|all|overall|altogether)\b/i;

interface Cell extends Span {
  readonly words: string;
}

const cellsOf = (sentence: Sentence): readonly Cell[] => {
  const cells: Cell[] = [];
  let from = 0;
  const push = (to: number) => {
    const raw = sentence.text.slice(from, to);
    const words = raw.trim();
    const start = sentence.start + from + raw.indexOf(words);
    if (words !== '') cells.push({ words, start, end: start + words.length });
  };
  for (const mark of allMatches(sentence.text, CELL)) {
    push(mark.index);
    from = mark.index + mark[0].length;
  }
  push(sentence.text.length);
  // "Sagaing: 34 / 57": the name and the first figure
  return cells.flatMap((cell, i) => {
    const named = i === 0 ? /^(.*?):\s*(.+)$/.exec(cell.words) : null;
    if (named?.[1] === undefined || named[2] === undefined) return [cell];
    const at = cell.end - named[2].length;
    return [
      { words: named[1], start: cell.start, end: cell.start + named[1].length },
      { words: named[2], start: at, end: cell.end },
    ];
  });
};

/** A figure of a table, with the words that say what it counts. */
export interface TableFigure {
  readonly casualty: Casualty;
  readonly heading: Span;
}

const groupOf = (tokens: readonly Token[], quantity: Quantity): Group => ({
  quantity,
  kind: 'counted',
  first: quantity.first,
  last: quantity.last,
  head: null,
  nounEnd: quantity.last,
  partitive: null,
  additional: false,
  nounOutcome: null,
  adjectiveOutcome: null,
  people: 'noun',
  start: tokens[quantity.first]?.start ?? quantity.start,
  end: quantity.end,
});

/** "Bago Region 74,600": behind a name that numbers often follow. */
const plainFigure = (tokens: readonly Token[], span: Span): Quantity | null => {
  const at = tokens.findIndex((token) => token.start >= span.start && token.end <= span.end && /^\d[\d,]*$/.test(token.text));
  const token = tokens[at];
  if (token === undefined) return null;
  const count = Number(token.text.replace(/,/g, ''));
  return { first: at, number: at, last: at, start: token.start, end: token.end, count, low: count, high: count, qualifier: 'exact' };
};

const figureIn = (sentence: Sentence, span: Span, outcome: Outcome, heading: Span, part: boolean): TableFigure | null => {
  const tokens = withoutAges(tokensOf(sentence));
  const quantity = findQuantities(tokens).find((q) => q.start >= span.start - 1 && q.end <= span.end + 1) ?? plainFigure(tokens, span);
  if (quantity === null || (quantity.count ?? quantity.low ?? 0) === 0) return null;
  const group = groupOf(tokens, quantity);
  return { casualty: { group, outcome, rule: 'table-row', first: quantity.first, last: quantity.last, part, whole: null }, heading };
};

type Figures = Map<number, TableFigure[]>;

const add = (found: Figures, sentence: Sentence, figure: TableFigure | null): void => {
  if (figure !== null) found.set(sentence.index, [...(found.get(sentence.index) ?? []), figure]);
};

/** "Brigade | Clashes | Junta killed | KNLA killed", then "Thaton | 23 | 45 | 2": cells under their column, counted from the right. */
const readColumns = (sentences: readonly Sentence[], at: number, found: Figures): number => {
  const header = sentences[at];
  const columns = header === undefined || /\d/.test(header.text) ? [] : cellsOf(header);
  if (columns.length < 2 || !columns.some((column) => outcomeOf(column.words) !== null)) return at;
  const rows: { readonly sentence: Sentence; readonly cells: readonly Cell[] }[] = [];
  for (let i = at + 1; i < sentences.length; i++) {
    const sentence = sentences[i];
    const cells = sentence === undefined ? [] : cellsOf(sentence);
    const figures = cells.slice(1).filter((cell) => FIGURE.test(cell.words));
    if (sentence === undefined || cells.length < 2 || cells.length > columns.length || figures.length < Math.max(1, cells.length - 2))
      break;
    rows.push({ sentence, cells });
  }
  if (rows.length === 0) return at;
  const total = rows.some(({ cells }) => TOTAL.test(cells[0]?.words ?? ''));
  for (const { sentence, cells } of rows)
    cells.forEach((cell, k) => {
      const column = columns[columns.length - cells.length + k];
      const outcome = column === undefined || k === 0 || !FIGURE.test(cell.words) ? null : outcomeOf(column.words);
      if (column !== undefined && outcome !== null)
        add(found, sentence, figureIn(sentence, cell, outcome, column, total && !TOTAL.test(cells[0]?.words ?? '')));
    });
  return at + rows.length;
};

/** "Kayah State 84,900", "- Demoso: 31,200": a name and one figure. */
const ENTRY =
  /^(?:[-\u2022*\u00b7]\s*|\(?\d{1,2}[.)]\s+)?([A-Z][A-Za-z'() -]{1,45}?)\s*[:\u2014=-]?\s+((?:about |around |some |over |more than |at least )?\d[\d,]*)\.?$/;
const MONTH_OR_UNIT =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|As of|Updated|Page|Operation|Brigade|Battalion|Article|Tel|No|Ward|Section|Statement)\b\.?/i;

/** "Displaced people by township", then "Demoso 31,200", "Loikaw 18,450": what the heading counts, place by place. */
const readEntries = (sentences: readonly Sentence[], at: number, found: Figures): number => {
  const heading = sentences[at];
  if (heading === undefined || heading.text.length > 130 || /[.!?]["')]*$/.test(heading.text)) return at;
  const outcome = outcomeOf(heading.text);
  if (outcome === null || COUNTS.filter(([pattern]) => pattern.test(heading.text)).length > 1) return at;
  const entries: { readonly sentence: Sentence; readonly name: string; readonly span: Span }[] = [];
  for (let i = at + 1; i < sentences.length; i++) {
    const sentence = sentences[i];
    const entry = sentence === undefined ? null : ENTRY.exec(sentence.text);
    if (sentence === undefined || entry?.[1] === undefined || entry[2] === undefined || MONTH_OR_UNIT.test(entry[1])) break;
    // a line that names an outcome of its own is read by itself
    if (COUNTS.some(([pattern]) => pattern.test(entry[1] ?? '')) || THINGS.test(entry[1])) break;
    const start = sentence.start + sentence.text.lastIndexOf(entry[2]);
    entries.push({ sentence, name: entry[1], span: { start, end: start + entry[2].length } });
  }
  if (entries.length < 2) return at;
  const total = entries.some(({ name }) => TOTAL.test(name)) || /\d[\d,]*$/.test(heading.text);
  const own = /(?<![-/\d])(\d[\d,]*)$/.exec(heading.text);
  if (own !== null && !/^(?:19|20)\d\d$/.test(own[0]))
    add(found, heading, figureIn(heading, { start: heading.start + own.index, end: heading.end }, outcome, heading, false));
  for (const { sentence, name, span } of entries)
    add(found, sentence, figureIn(sentence, span, outcome, heading, total && !TOTAL.test(name)));
  return at + entries.length;
};

const memory = new WeakMap<readonly Sentence[], ReadonlyMap<number, readonly TableFigure[]>>();

/** The figures of all tables of a text, by the index of their line. */
export const findTables = (sentences: readonly Sentence[]): ReadonlyMap<number, readonly TableFigure[]> => {
  const known = memory.get(sentences);
  if (known !== undefined) return known;
  const found: Figures = new Map();
  for (let i = 0; i < sentences.length; i++) {
    const head = sentences[i];
    if (head === undefined || !mayHead(head)) continue;
    const columns = readColumns(sentences, i, found);
    i = columns > i ? columns : readEntries(sentences, i, found);
  }
  memory.set(sentences, found);
  return found;
};
