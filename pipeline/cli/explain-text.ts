import type pc from 'picocolors';
import { type ExplainedRow, type ExplainedSentence, type Explanation, MENTION_KINDS, type MentionKind } from '../normalize/explanation.ts';
import { headingOf } from './explain-heading.ts';
import { groupRefusals, type RefusalGroup, TABLES } from './explain-refusals.ts';
import { segmentsOf } from './explain-segments.ts';

type Colors = Pick<typeof pc, 'bold' | 'dim' | 'underline' | 'cyan' | 'magenta' | 'green' | 'greenBright' | 'yellow' | 'blue' | 'red'>;
type Paint = (text: string) => string;

const INDENT = '     ';

const paintsOf = (c: Colors): Readonly<Record<MentionKind, Paint>> => ({
  quantity: (text) => c.bold(c.yellow(text)),
  actor: c.red,
  place: c.green,
  site: c.greenBright,
  date: c.magenta,
  attribution: c.cyan,
});

/** A word with its paint; the width is counted without it. */
interface Word {
  readonly text: string;
  readonly paint: Paint;
}

/** Stretches of one paint are painted at once, the spaces in them too, so that an underline does not break. */
const paintLine = (pieces: readonly Word[]): string => {
  const runs: { text: string; readonly paint: Paint }[] = [];
  for (const { text, paint } of pieces) {
    const last = runs.at(-1);
    if (last?.paint === paint) last.text += text;
    else runs.push({ text, paint });
  }
  return runs.map(({ text, paint }) => paint(text)).join('');
};

/** Sets words into lines of at most `width` characters; a word that was written without a space before it stays joined. */
const setLines = (pieces: readonly Word[], width: number, first: string, rest: string): readonly string[] => {
  const lines: string[] = [];
  let line: Word[] = [words(first)];
  let used = first.length;
  let space: Paint | null = null;
  for (const { text, paint } of pieces)
    for (const part of text.split(/(\s+)/)) {
      if (part === '') continue;
      if (part.trim() === '') {
        space = paint;
        continue;
      }
      const fresh = line.length === 1;
      if (!fresh && space !== null && used + 1 + part.length > width) {
        lines.push(paintLine(line));
        line = [words(rest)];
        used = rest.length;
      } else if (!fresh && space !== null) {
        line.push(words(' ', space));
        used++;
      }
      line.push(words(part, paint));
      used += part.length;
      space = null;
    }
  return [...lines, paintLine(line)];
};

const asIs: Paint = (text) => text;
const words = (text: string, paint: Paint = asIs): Word => ({ text, paint });

const rowLines = (row: ExplainedRow, width: number, c: Colors): readonly string[] => {
  const reviewed = row.review === 'none' ? '' : ` · ${row.review} by hand`;
  const head = [
    words(`+ ${TABLES[row.table]}: `, c.bold),
    words(row.says, c.bold),
    words(` · rule ${row.rule} · confidence ${row.confidence}${reviewed} · ${row.id}`, c.dim),
  ];
  const steps = row.steps.flatMap(({ column, value, why, words: quoted, sentence }) =>
    setLines(
      [
        words(`${column} `, c.dim),
        words(value),
        words(` · ${why}`, c.dim),
        ...(quoted === null ? [] : [words(` "${quoted}"${sentence === null ? '' : ` (${sentence})`}`, c.dim)]),
      ],
      width,
      `${INDENT}    `,
      `${INDENT}      `,
    ),
  );
  return [
    ...setLines(head, width, INDENT, `${INDENT}  `),
    ...setLines([words(`"${row.evidence}"`, c.underline)], width, `${INDENT}    `, `${INDENT}    `),
    ...steps,
  ];
};

const refusalLines = ({ what, words: quoted, reason, into }: RefusalGroup, width: number, c: Colors): readonly string[] => {
  const list = quoted.map((each) => `"${each}"`).join(', ');
  const pieces = [words(`- ${what} `, c.red), words(list), words(` · ${reason}${into === null ? '' : ` · see ${into}`}`, c.dim)];
  return setLines(pieces, width, INDENT, `${INDENT}  `);
};

/** "KIA, AA = resistance"; words that mean themselves stand alone. */
const asTaken = (mentioned: readonly string[], reading: string): string => {
  const unlike = [...new Set(mentioned)];
  return unlike.every((each) => each.toLowerCase() === reading.toLowerCase()) ? unlike.join(', ') : `${unlike.join(', ')} = ${reading}`;
};

const sentenceLines = (sentence: ExplainedSentence, width: number, c: Colors): readonly string[] => {
  const paints = paintsOf(c);
  const text = segmentsOf(sentence).map((segment) => {
    const paint = segment.kind === null ? asIs : paints[segment.kind];
    return words(segment.text, segment.evidence ? (part) => c.underline(paint(part)) : paint);
  });
  const seen = MENTION_KINDS.flatMap((kind) => {
    const here = sentence.mentions.filter((mention) => mention.kind === kind);
    if (here.length === 0) return [];
    const readings = [...new Set(here.map(({ reading }) => reading))];
    const list = readings
      .map((reading) =>
        asTaken(
          here.filter((mention) => mention.reading === reading).map((m) => m.words),
          reading,
        ),
      )
      .join('; ');
    return setLines([words(`${kind}: `, paints[kind]), words(list, c.dim)], width, INDENT, `${INDENT}  `);
  });
  return [
    ...setLines(text, width, String(sentence.number).padStart(3).padEnd(INDENT.length), INDENT),
    ...seen,
    ...sentence.rows.flatMap((row) => rowLines(row, width, c)),
    ...groupRefusals(sentence.refused).flatMap((group) => refusalLines(group, width, c)),
    '',
  ];
};

/** What the colours and marks mean. */
const keyOf = (c: Colors): readonly Word[] => {
  const paints = paintsOf(c);
  const kinds = MENTION_KINDS.flatMap((kind) => [words(kind, paints[kind]), words(' ')]);
  return [...kinds, words('· '), words('words that a row rests on', c.underline), words(' · + row · - refused')];
};

/** The explanation as lines for a terminal, at most `width` characters wide where words allow; without colours it says the same. */
export const explanationLines = (explanation: Explanation, c: Colors, width = 100): readonly string[] => {
  const { article, sentences, faults } = explanation;
  const { title, about, counts } = headingOf(explanation);
  return [
    ...setLines([words(title, c.bold)], width, '', ''),
    ...setLines([words(about)], width, '', ''),
    ...(article.url === null ? [] : [c.dim(article.url)]),
    ...setLines([words(counts)], width, '', ''),
    ...setLines(keyOf(c), width, '', ''),
    '',
    ...sentences.flatMap((sentence) => sentenceLines(sentence, width, c)),
    ...faults.map((fault) => c.red(`! ${fault}`)),
  ];
};
