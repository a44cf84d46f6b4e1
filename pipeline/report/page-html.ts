import { createHash } from 'node:crypto';
import { pack } from './model/pack.ts';
import type { ReportData } from './report-schema.ts';

const hashOf = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** Script and style by hash, nothing else: no address is ever loaded, no text becomes markup (`trusted-types`). */
const policyOf = (script: string, styles: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${styles.map(hashOf).join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');

/** JSON that may stand in a script element: without `<` neither `</script>` nor `<!--` can be in it. */
const embedded = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Between the tags of a script or style element the sequence that ends it must not occur. */
const closed = (code: string, name: string): string => {
  if (new RegExp(`</${name}`, 'i').test(code)) throw new Error(`the page's own ${name} would end its element`);
  return code;
};

export interface PageParts {
  readonly script: string;
  readonly style: string;
  readonly chartStyle: string;
}

/** The whole report as one page. `texts`: one per article, in their order; a line each, so that one can be read without the others. */
export const reportPage = (data: ReportData, texts: readonly string[], { script, style, chartStyle }: PageParts): string => {
  const { claims, links, spells, runs, ...rest } = data;
  const packed = { ...rest, claims: pack(claims), links: pack(links), spells: pack(spells), runs: pack(runs) };
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(script, [style, chartStyle])}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<title>Who claims what · claimledger</title>',
    `<style>${closed(style, 'style')}</style>`,
    '</head>',
    '<body>',
    '<main id="page"><noscript><p>This report draws its charts and its table of claims by script. The same figures lie beside it as CSV: ../csv/.</p></noscript></main>',
    `<script type="application/json" id="data">${embedded(packed)}</script>`,
    '<script type="application/json" id="texts">',
    ...texts.map(embedded),
    '</script>',
    `<script>${closed(script, 'script')}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
};

/** A page in the place of the report, where there is more than one holds. `why` is words of ours, never of an article. */
export const emptyPage = (why: string): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<title>Who claims what · claimledger</title>',
    '</head>',
    '<body>',
    '<main>',
    '<h1>Who claims what</h1>',
    `<p>This report is empty: ${why}. The tables beside it hold all of them: <code>../claims.duckdb</code>, <code>../parquet/</code>. Every total leads to its claims by the view <code>traced_totals</code>.</p>`,
    '<p>A page of one year or one state can be made from articles of that year or state.</p>',
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
