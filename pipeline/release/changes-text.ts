import Papa from 'papaparse';
import { type Change, FOLLOWED } from './changes.ts';
import type { Cells, Dataset } from './dataset.ts';
import type { FormChange } from './form.ts';

const COLUMNS = ['change', 'table', 'id', 'article_id', 'field', 'old', 'new', 'why'] as const;

/** The text of changes.csv. Cells are those of the published CSV, guarded there already against what a spreadsheet would run. */
export const changesCsv = (changes: readonly Change[]): string =>
  `${Papa.unparse([COLUMNS, ...changes.map((change) => COLUMNS.map((name) => change[name]))], { newline: '\r\n' })}\r\n`;

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

/** Words of an article stand as code: no link, no picture, no mention is made of them. */
const asCode = (words: string): string => `\`${words.replace(/\s+/g, ' ').replaceAll('`', "'")}\``;

const KINDS = ['added', 'changed', 'removed'] as const;

/** Rows, not columns: a row that changed in three columns counts once. */
const rowsOf = (changes: readonly Change[], kind: Change['change']): number =>
  new Set(changes.filter(({ change }) => change === kind).map(({ table, id }) => `${table} ${id}`)).size;

const byTable = (changes: readonly Change[], before: Dataset, after: Dataset): string =>
  table(
    ['table', 'before', ...KINDS, 'now'],
    FOLLOWED.map(({ table: name }) => [
      name,
      before.rows(name).length,
      ...KINDS.map((kind) =>
        rowsOf(
          changes.filter((change) => change.table === name),
          kind,
        ),
      ),
      after.rows(name).length,
    ]),
  );

const byReason = (changes: readonly Change[]): string => {
  const claims = changes.filter((change) => change.table !== 'articles');
  const reasons = [...new Set(claims.map(({ why }) => why))].sort();
  return table(
    ['why', ...KINDS],
    reasons.map((why) => [
      why,
      ...KINDS.map((kind) =>
        rowsOf(
          claims.filter((change) => change.why === why),
          kind,
        ),
      ),
    ]),
  );
};

const interval = ({ low = '', high = '' }: Cells): string => (high === '' ? `${low} or more` : low === high ? low : `${low} to ${high}`);

/** Claimed totals, each claim about the same people counted once, that are not what they were. */
const totals = (before: Dataset, after: Dataset): readonly string[] => {
  const flows = (dataset: Dataset) =>
    new Map(
      dataset
        .rows('casualties_by_side')
        .filter((row) => row.claimant_side === 'all' && row.rule === 'one_per_cluster' && row.stock === 'false')
        .map((row) => [`${row.side}, ${(row.outcome ?? '').replaceAll('_', ' ')}`, interval(row)]),
    );
  const [old, now] = [flows(before), flows(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .filter((name) => old.get(name) !== now.get(name))
    .map((name) => line([name, old.get(name) ?? 'nobody claimed any', now.get(name) ?? 'nobody claims any']));
};

const MOST_LISTED = 40;

const listed = (title: string, changes: readonly Change[], words: (change: Change) => string): readonly string[] => {
  if (changes.length === 0) return [];
  const shown = changes.slice(0, MOST_LISTED).map((change) => `- ${change.table} ${change.id}, ${words(change)}: ${change.why}`);
  const rest = changes.length - shown.length;
  return [`## ${title}`, [...shown, ...(rest > 0 ? [`- and ${rest} more, in changes.csv`] : [])].join('\n')];
};

const formText = (changes: readonly FormChange[]): readonly string[] =>
  changes.length === 0
    ? []
    : [
        '## Form of the tables',
        changes.map(({ where, what, weight }) => `- ${asCode(where)}: ${what}${weight === 'wording' ? ' (reworded)' : ''}`).join('\n'),
      ];

/** What changed between two datasets, to be read by people. The same datasets give the same text. */
export const changesMarkdown = (
  title: string,
  before: { readonly name: string; readonly dataset: Dataset },
  after: Dataset,
  changes: readonly Change[],
  form: readonly FormChange[],
): string => {
  const claims = changes.filter((change) => change.table !== 'articles');
  const only = (kind: Change['change']) => claims.filter(({ change }) => change === kind);
  const moved = totals(before.dataset, after);
  return `${[
    `# ${title}`,
    `Against ${before.name} (${before.dataset.version}); now ${after.version}. Claims, not facts: a claim that is gained or lost is one that is told, or read, otherwise than before.`,
    byTable(changes, before.dataset, after),
    ...(claims.length === 0 ? ['No claim is gained, lost or changed.'] : [byReason(changes)]),
    ...formText(form),
    ...(moved.length === 0
      ? []
      : [
          '## Totals that moved',
          'Repeated claims counted once; never to be added up.',
          ['| | before | now |', '|---|---|---|', ...moved].join('\n'),
        ]),
    ...listed('Gained', only('added'), (change) => asCode(change.new)),
    ...listed('Lost', only('removed'), (change) => asCode(change.old)),
    ...listed(
      'Changed',
      only('changed'),
      (change) => `${change.field} ${asCode(change.old || 'empty')} to ${asCode(change.new || 'empty')}`,
    ),
  ].join('\n\n')}\n`;
};

/** The same for a first release, which has nothing before it. */
export const firstMarkdown = (title: string, after: Dataset): string =>
  `${[
    `# ${title}`,
    `The first release: ${after.version}.`,
    table(
      ['table', 'rows'],
      FOLLOWED.map(({ table: name }) => [name, after.rows(name).length]),
    ),
  ].join('\n\n')}\n`;
