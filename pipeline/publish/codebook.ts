import { type Column, columnsOf } from '../../schemas/columns.ts';
import type { Table } from '../../schemas/tables.ts';
import { DATASET, SOURCES } from './dataset-words.ts';
import { MEANINGS, NUMBER_WORDS } from './meanings.ts';
import type { DatasetFacts, Format, Publication } from './publication.ts';

const TYPES: Readonly<Record<Column['kind'], string>> = {
  text: 'text',
  enum: 'word',
  day: 'day (`yyyy-mm-dd`)',
  integer: 'whole number',
  real: 'number',
  flag: 'true or false',
};

/** One line of a Markdown table; a bar inside a cell is escaped. */
const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

const typeOf = (column: Column): string =>
  column.enumName === undefined ? TYPES[column.kind] : `word of [${column.enumName}](#words-of-${column.enumName})`;

/** The part of the description that tells what an empty cell means, else that there is none. */
const nullOf = (column: Column): string => {
  if (!column.nullable) return 'never null';
  return column.description.match(/null ([^;.]+)/)?.[1] ?? 'not known';
};

const tableSection = (t: Table, facts: DatasetFacts): string =>
  [
    `### ${t.name}`,
    `${t.grain} ${facts.rows[t.name] ?? 0} rows.`,
    ...(t.primaryKey.length === 0 ? [] : [`Key: ${t.primaryKey.map((k) => `\`${k}\``).join(', ')}.`]),
    ...(t.foreignKeys.length === 0
      ? []
      : [`Refers to: ${t.foreignKeys.map((k) => `\`${k.column}\` → \`${k.table}.${k.references}\``).join(', ')}.`]),
    table(
      ['column', 'type', 'unit', 'null', 'meaning'],
      columnsOf(t.schema).map((c) => [`\`${c.name}\``, typeOf(c), c.unit ?? '', nullOf(c), c.description]),
    ),
  ].join('\n\n');

const wordSections = (tables: readonly Table[]): string => {
  const lists = new Map(
    tables.flatMap((t) => columnsOf(t.schema).flatMap((c) => (c.enumName === undefined ? [] : [[c.enumName, c.words ?? []] as const]))),
  );
  const meanings: Readonly<Record<string, Readonly<Record<string, string>>>> = MEANINGS;
  return [...lists]
    .map(
      ([name, words]) =>
        `### Words of ${name}\n\n${table(
          ['word', 'meaning'],
          words.map((w) => [`\`${w}\``, meanings[name]?.[w] ?? '']),
        )}`,
    )
    .join('\n\n');
};

const reviewed = (facts: DatasetFacts): string => {
  const tables = Object.entries(facts.reviewed);
  const seen = tables.reduce((sum, [, n]) => sum + n.accepted + n.corrected + n.added + n.rejected, 0);
  const rows = tables.reduce((sum, [name, n]) => sum + (facts.rows[name] ?? 0) + n.rejected, 0);
  return [
    `A person has looked at ${seen} of ${rows} rows; who, when and why is in the table \`corrections\`. All others were read by rules alone: \`confidence\` estimates how often rows read in that way are right.`,
    table(
      ['table', 'rows', 'accepted', 'corrected', 'added', 'rejected, so no longer there'],
      tables.map(([name, n]) => [name, ...[facts.rows[name] ?? 0, n.accepted, n.corrected, n.added, n.rejected].map(String)]),
    ),
  ].join('\n\n');
};

/** The codebook: every table, column, word and rule, derived from the schemas, with the counts of this version. */
const codebookText = ({ tables, facts, formats }: Pick<Publication, 'tables' | 'facts' | 'formats'>): string =>
  `${[
    '# Codebook',
    DATASET.description,
    table(
      ['', ''],
      [
        ['dataset version', `\`${facts.datasetVersion}\``],
        ['schema version', `\`${facts.schemaVersion}\``],
        ['articles read up to', facts.asOf ?? 'unknown'],
        ['hash of the input', `\`${facts.sourceHash}\``],
      ],
    ),
    '## Before you add anything up',
    'No total is given by one rule alone. `rule` in the casualty tables says how claims were counted; an open lower bound counts as 0, an open upper bound leaves the total open (null); ' +
      'a row that is absent means that nobody claimed anything, not that nobody was harmed. Stocks ("as of") and flows are never added to each other.',
    `### How claims were counted\n\n${table(
      ['rule', 'meaning'],
      Object.entries(MEANINGS.counting_rule).map(([w, m]) => [`\`${w}\``, m]),
    )}`,
    `### How well a cluster of claims is supported\n\n${table(
      ['grade', 'meaning'],
      Object.entries(MEANINGS.grade).map(([w, m]) => [`\`${w}\``, m]),
    )}`,
    `### How words become numbers\n\n${table(['words', 'count', 'count_low', 'count_high', 'qualifier'], NUMBER_WORDS)}`,
    `### What a person has looked at\n\n${reviewed(facts)}`,
    '## Files',
    table(
      ['files', 'good for'],
      [
        ['`claims.duckdb`', 'Every table and view, with comments, for SQL.'],
        ...formats.map(({ files, purpose }) => [`\`${files}\``, purpose]),
        ['`run.json`', 'What ran, with which versions, how many rows each stage read and wrote, and the SHA-256 of every file.'],
      ],
    ),
    'A text that a spreadsheet would run as a formula (beginning with `=`, `+`, `-`, `@`, a tab or a carriage return) has an apostrophe before it in the CSV files, and nowhere else. ' +
      'Empty cells are null. Lists inside a cell are separated by `|`. Offsets count UTF-16 code units of the stored text. ' +
      'A spreadsheet makes numbers and days of texts that look like them: open `csv/excel/` there, where such a text has an apostrophe before it too. ' +
      'Excel shows no more than 1,048,575 rows.',
    '## Tables',
    ...tables.map((t) => tableSection(t, facts)),
    '## Closed lists',
    wordSections(tables),
    '## Sources and terms',
    SOURCES.map(({ title, path, terms }) => `- ${title} (${path}). ${terms}`).join('\n'),
  ].join('\n\n')}\n`;

export const codebook: Format = {
  name: 'codebook',
  files: 'codebook.md',
  purpose: 'Every table, column and word with its meaning, the counting rules and the grades, to be read beside the data.',
  write: async (publication) => publication.write('codebook.md', codebookText(publication)),
};
