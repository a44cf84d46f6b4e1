import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openDatabase } from '../../pipeline/database.ts';
import { stageFiles } from '../../pipeline/files.ts';
import { bundlePage, chartStyle } from '../../pipeline/report/bundle.ts';
import { reportPage } from '../../pipeline/report/page-html.ts';
import { readReport } from '../../pipeline/report/read-report.ts';
import type { ReportData } from '../../pipeline/report/report-schema.ts';

/** The data of a report and the texts of its articles, to be changed before a page is made of them. */
export const reportData = async (out: string): Promise<{ readonly data: ReportData; readonly texts: readonly string[] }> => {
  const database = await openDatabase(stageFiles(out).database, { readOnly: true });
  const { asOf, rejects, ...read } = await readReport(database).finally(() => database.close());
  const lines = readFileSync(stageFiles(out).articles, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const stored = new Map(
    lines.map((line) => JSON.parse(line) as { article_id: string; text: string }).map((one) => [one.article_id, one.text]),
  );
  return {
    data: { facts: { dataset: 'test', as_of: asOf, rejects, texts: true }, ...read },
    texts: read.articles.map(({ id }) => stored.get(id) ?? ''),
  };
};

export const writePage = async (path: string, data: ReportData, texts: readonly string[]): Promise<void> => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, reportPage(data, texts, { ...(await bundlePage()), chartStyle: chartStyle() }));
};

/** The same claims many times over, with ids, places and claimants of their own in every copy. */
export const multiplied = ({ data, texts }: { readonly data: ReportData; readonly texts: readonly string[] }, times: number) => {
  const copies = Array.from({ length: times }, (_, n) => n);
  const named = (id: string, n: number) => (n === 0 ? id : `${id}-${n}`);
  return {
    texts: copies.flatMap(() => texts),
    data: {
      ...data,
      articles: copies.flatMap((n) => data.articles.map((article) => ({ ...article, id: named(article.id, n) }))),
      claims: copies.flatMap((n) =>
        data.claims.map((row) => ({
          ...row,
          id: named(row.id, n),
          article: row.article + n * data.articles.length,
          place: row.place === null ? null : `${row.place}${n % 20 === 0 ? '' : ` ${n % 20}`}`,
          evidence: row.evidence,
        })),
      ),
      links: copies.flatMap((n) => data.links.map((link) => ({ ...link, a: named(link.a, n), b: named(link.b, n) }))),
    },
  };
};
