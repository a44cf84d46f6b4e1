import type { ExplainedRefusal } from '../normalize/explanation.ts';
import type { RecordTable } from '../normalize/record-kinds.ts';

/** What the tables are called where an article is explained. */
export const TABLES: Readonly<Record<RecordTable, string>> = {
  casualty_claims: 'casualty',
  control_events: 'control',
  incident_claims: 'incident',
};

/** Refusals for one reason: shown together. */
export interface RefusalGroup extends Pick<ExplainedRefusal, 'reason' | 'into'> {
  /** "no casualty", "no row" */
  readonly what: string;
  readonly words: readonly string[];
}

/** Brings together what is refused for the same reason, in the order of the first. */
export const groupRefusals = (refused: readonly ExplainedRefusal[]): readonly RefusalGroup[] => {
  const groups = new Map<string, RefusalGroup & { readonly words: string[] }>();
  for (const { table, reason, into, words } of refused) {
    const key = JSON.stringify([table, reason, into]);
    const group = groups.get(key) ?? { what: `no ${table === null ? 'row' : TABLES[table]}`, reason, into, words: [] };
    group.words.push(words);
    groups.set(key, group);
  }
  return [...groups.values()];
};
