import type { Database, Row } from '../../pipeline/database.ts';

/** A page of questions: under each heading a query, and below it the table that answers it. */
export interface Question {
  readonly heading: string;
  readonly sql: string;
  /** The answer as the page has it. */
  readonly told: string;
}

const QUERY = /^## (?<heading>.+)$(?<prose>[\s\S]*?)^```sql\n(?<sql>[\s\S]*?)^```$\n(?<told>(?:\n\|.*)*)/gm;

/** A cell as Markdown shows it: empty for null. */
const cellOf = (value: Row[string]): string =>
  value === null
    ? ''
    : String(value)
        .replaceAll('|', '\\|')
        .replaceAll(/\s*\n\s*/g, ' ');

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The rows of a query as a Markdown table. Throws where it gives none. */
export const answerOf = async (database: Database, sql: string): Promise<string> => {
  const rows = await database.rows(sql);
  const [first] = rows;
  if (first === undefined) throw new Error(`no row answers\n${sql}`);
  const names = Object.keys(first);
  return [line(names), line(names.map(() => '---')), ...rows.map((row) => line(names.map((name) => cellOf(row[name] ?? null))))].join('\n');
};

export const questionsOf = (page: string): readonly Question[] =>
  [...page.matchAll(QUERY)].map(({ groups }) => ({
    heading: groups?.heading ?? '',
    sql: groups?.sql ?? '',
    told: (groups?.told ?? '').trim(),
  }));

/** The page with every answer as this database gives it. */
export const answeredPage = async (page: string, database: Database): Promise<string> => {
  const answers: string[] = [];
  for (const { sql } of questionsOf(page)) answers.push(await answerOf(database, sql));
  let n = 0;
  return page.replace(QUERY, (...found) => {
    const { heading, prose, sql, told } = found.at(-1) as Readonly<Record<'heading' | 'prose' | 'sql' | 'told', string>>;
    return `## ${heading}${prose}\`\`\`sql\n${sql}\`\`\`\n\n${answers[n++]}${told === '' ? '\n' : ''}`;
  });
};
