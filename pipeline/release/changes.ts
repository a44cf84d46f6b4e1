import type { Cells, Dataset } from './dataset.ts';

/** One difference between two datasets. */
export interface Change {
  readonly change: 'added' | 'changed' | 'removed';
  readonly table: string;
  readonly id: string;
  readonly article_id: string;
  /** The column that changed; of a row added or removed the words it rests on stand in `new` or `old`. */
  readonly field: string;
  readonly old: string;
  readonly new: string;
  readonly why: string;
}

/** Tables whose rows have an id that stays from release to release. */
export const FOLLOWED = [
  { table: 'articles', id: 'article_id', shown: 'title' },
  { table: 'casualty_claims', id: 'claim_id', shown: 'evidence' },
  { table: 'control_events', id: 'event_id', shown: 'evidence' },
  { table: 'incident_claims', id: 'incident_id', shown: 'evidence' },
] as const;
type Followed = (typeof FOLLOWED)[number];

/** What of an article decides how it is read. */
const READ = ['content_sha256', 'published_on', 'publisher'] as const;

const byId = (rows: readonly Cells[], id: string): ReadonlyMap<string, Cells> => new Map(rows.map((row) => [row[id] ?? '', row]));

/** Why a row differs, told from what else differs: corrections, articles, reference tables; else a rule reads it otherwise. */
const reasons = (before: Dataset, after: Dataset) => {
  const articles = { before: byId(before.rows('articles'), 'article_id'), after: byId(after.rows('articles'), 'article_id') };
  const copies = new Set([...articles.after.values()].flatMap(({ copies = '' }) => copies.split(/[|,]/).map((copy) => copy.trim())));
  const decided = (dataset: Dataset) => new Set(dataset.rows('corrections').map((row) => `${row.correction_id} ${row.record_id}`));
  const [then, now] = [decided(before), decided(after)];
  const corrected = new Set(
    [...now, ...then].filter((key) => !(now.has(key) && then.has(key))).map((key) => key.slice(key.indexOf(' ') + 1)),
  );
  const tables = [...new Set([...Object.keys(before.inputs), ...Object.keys(after.inputs)])].filter((name) =>
    name.startsWith('reference/'),
  );
  const sameTables = tables.every((name) => before.inputs[name] === after.inputs[name]);
  return (id: string, articleId: string): string => {
    const [was, is] = [articles.before.get(articleId), articles.after.get(articleId)];
    if (was === undefined) return 'new article';
    if (is === undefined) return copies.has(articleId) ? 'article now a copy' : 'article removed';
    if (corrected.has(id)) return 'correction';
    if (READ.some((column) => was[column] !== is[column])) return 'article changed';
    return sameTables ? 'rule' : 'rule or reference table';
  };
};

const groupBy = (rows: readonly Cells[], key: (row: Cells) => string): ReadonlyMap<string, readonly Cells[]> => {
  const groups = new Map<string, Cells[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
};

/** A row that is gone and one that is new, alone with the same words of the same article, are one row under a new id. */
const renamed = (gone: readonly Cells[], fresh: readonly Cells[]): ReadonlyMap<Cells, Cells> => {
  const spot = (row: Cells): string => `${row.article_id} ${row.char_start} ${row.char_end}`;
  const group = (rows: readonly Cells[]) =>
    groupBy(
      rows.filter((row) => row.char_start !== undefined),
      spot,
    );
  const [old, now] = [group(gone), group(fresh)];
  return new Map(
    [...old].flatMap(([key, rows]) => {
      const [was, is, more] = [rows[0], now.get(key)?.[0], rows.length + (now.get(key)?.length ?? 0)];
      return was === undefined || is === undefined || more !== 2 ? [] : [[was, is] as const];
    }),
  );
};

const tableChanges = (
  { table, id, shown }: Followed,
  before: Dataset,
  after: Dataset,
  why: ReturnType<typeof reasons>,
): readonly Change[] => {
  const [old, now] = [byId(before.rows(table), id), byId(after.rows(table), id)];
  const key = (row: Cells): string => row[id] ?? '';
  const gone = [...old.values()].filter((row) => !now.has(key(row)));
  const fresh = [...now.values()].filter((row) => !old.has(key(row)));
  const pairs = renamed(gone, fresh);
  const moved = new Map([...pairs].map(([was, is]) => [is, was]));
  const of = (row: Cells) => ({ table, id: key(row), article_id: row.article_id ?? '' });
  const differences = (was: Cells, is: Cells): readonly Change[] =>
    Object.keys(is)
      .filter((column) => was[column] !== undefined && was[column] !== is[column])
      .map((field) => {
        const reason = table === 'articles' ? 'article changed' : why(key(is), is.article_id ?? '');
        return { change: 'changed', ...of(is), field, old: was[field] ?? '', new: is[field] ?? '', why: reason };
      });
  return [
    ...fresh
      .filter((row) => !moved.has(row))
      .map(
        (row): Change => ({
          change: 'added',
          ...of(row),
          field: shown,
          old: '',
          new: row[shown] ?? '',
          why: why(key(row), row.article_id ?? ''),
        }),
      ),
    ...[...now.values()].flatMap((row) => {
      const was = old.get(key(row)) ?? moved.get(row);
      return was === undefined ? [] : differences(was, row);
    }),
    ...gone
      .filter((row) => !pairs.has(row))
      .map(
        (row): Change => ({
          change: 'removed',
          ...of(row),
          field: shown,
          old: row[shown] ?? '',
          new: '',
          why: why(key(row), row.article_id ?? ''),
        }),
      ),
  ];
};

/** Every row added, changed column by column, or removed between two datasets, and why; in the order of the tables and their rows. */
export const changesBetween = (before: Dataset, after: Dataset): readonly Change[] => {
  const why = reasons(before, after);
  return FOLLOWED.flatMap((followed) => tableChanges(followed, before, after, why));
};
