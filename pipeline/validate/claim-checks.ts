import { type Check, faultIn, numberOf, rowsOf, textOf } from './check.ts';
import { type Located, shown } from './fault.ts';
import type { Record } from './stage-records.ts';

/** The evidence is the slice of the stored text between its offsets, to the character. */
export const evidence: Check = (tables, { texts }) =>
  ['casualty_claims', 'control_events', 'incident_claims'].flatMap((name) =>
    rowsOf(tables, name).flatMap((located) => {
      const { article_id, char_start, char_end, evidence: words } = located.row;
      const stored = texts.get(String(article_id));
      if (stored === undefined) return [];
      if (Number(char_end) > stored.length) return [faultIn(located, 'char_end', `an offset in the text, at most ${stored.length}`)];
      const slice = stored.slice(Number(char_start), Number(char_end));
      return slice === words ? [] : [faultIn(located, 'evidence', `the text from ${char_start} to ${char_end}: ${shown(slice)}`)];
    }),
  );

/** A part lies in its whole: same article, no more people, and no circle. The side may differ. */
export const subsets: Check = (tables) => {
  const claims = rowsOf(tables, 'casualty_claims');
  const byId = new Map(claims.map((located) => [located.row.claim_id, located]));
  return claims.flatMap((part) => {
    const { row } = part;
    if (row.subset_of === null) return [];
    const whole = byId.get(row.subset_of ?? null);
    if (whole === undefined) return [];
    const seen = new Set([row.claim_id]);
    for (let at: Located<Record> | undefined = whole; at !== undefined; at = byId.get(at.row.subset_of ?? null)) {
      if (seen.has(at.row.claim_id)) return [faultIn(part, 'subset_of', 'a whole that is not itself part of this claim')];
      seen.add(at.row.claim_id);
    }
    const most = numberOf(whole.row.count_high);
    const exceeds = (column: string): boolean => most !== null && (numberOf(row[column]) ?? 0) > most;
    return [
      ...(whole.row.article_id === row.article_id ? [] : [faultIn(part, 'subset_of', `a claim of the same article, ${row.article_id}`)]),
      ...(exceeds('count_low') ? [faultIn(part, 'count_low', `at most ${most}, the count_high of its whole ${row.subset_of}`)] : []),
      ...(exceeds('count_high') ? [faultIn(part, 'count_high', `at most ${most}, the count_high of its whole ${row.subset_of}`)] : []),
    ];
  });
};

const COUP = '2021-02-01';
const INDEPENDENCE = '1948-01-04';
const DATED = [
  { table: 'casualty_claims', columns: ['period_start', 'period_end'], first: COUP },
  { table: 'incident_claims', columns: ['period_start', 'period_end'], first: COUP },
  // "Held since 1989" is a control event that began long before the coup.
  { table: 'control_events', columns: ['date_start', 'date_end'], first: INDEPENDENCE },
] as const;

/** No claim is about a time before the war, nor about a day after the article told of it. "Since 2021" begins on the first day of that year. */
export const plausibleDates: Check = (tables) => {
  const published = new Map(rowsOf(tables, 'articles').map(({ row }) => [row.article_id, textOf(row.published_on)]));
  return DATED.flatMap(({ table, columns, first }) =>
    rowsOf(tables, table).flatMap((located) =>
      columns.flatMap((column) => {
        const day = textOf(located.row[column]);
        const told = published.get(located.row.article_id ?? null) ?? null;
        if (day === null) return [];
        if (day < first && day !== `${first.slice(0, 4)}-01-01`) return [faultIn(located, column, `a day from ${first} on`)];
        return told !== null && day > told ? [faultIn(located, column, `a day up to ${told}, when the article was published`)] : [];
      }),
    ),
  );
};
