import { createHash } from 'node:crypto';
import { type ExplainedRow, type ExplainedSentence, type Explanation, MENTION_KINDS } from '../normalize/explanation.ts';
import { headingOf } from './explain-heading.ts';
import { groupRefusals, type RefusalGroup, TABLES } from './explain-refusals.ts';
import { segmentsOf } from './explain-segments.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Makes any text safe between tags and in quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);

/** An element around what is already HTML; attribute values are escaped. */
const tag = (name: string, attributes: Readonly<Record<string, string>>, ...inner: readonly string[]): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
    .join('')}>${inner.join('')}</${name}>`;

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2024; --soft: #5d6670; --paper: #fff; --line: #d9dee3; --panel: #f5f7f9;
  --quantity: #fff0b8; --actor: #ffd9d6; --place: #d3f0d3; --site: #c8ebe6; --date: #ecdcfa; --attribution: #d6e8fb; --refused: #a02c20; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --soft: #a2abb5; --paper: #15181b; --line: #343a41; --panel: #1d2226;
  --quantity: #5a4a0b; --actor: #632c28; --place: #22482a; --site: #17494a; --date: #4a3263; --attribution: #1f4263; --refused: #ff9c8f; } }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 4rem; font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
h1 { font-size: 1.35rem; line-height: 1.3; margin: 0 0 .25rem; }
header p, .key { color: var(--soft); margin: .15rem 0; overflow-wrap: anywhere; }
section { border-top: 1px solid var(--line); padding: .9rem 0 .7rem 2.6rem; position: relative; }
section > .n { position: absolute; left: 0; top: .95rem; color: var(--soft); font-variant-numeric: tabular-nums; text-decoration: none; }
section > p { margin: 0 0 .5rem; }
mark { color: inherit; border-radius: .2rem; padding: 0 .1rem; }
${MENTION_KINDS.map((kind) => `.${kind} { background: var(--${kind}); }`).join('\n')}
.evidence { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .2em; }
article { background: var(--panel); border-radius: .4rem; padding: .5rem .8rem; margin: .4rem 0; font-size: .9rem; }
article h2 { font-size: .95rem; margin: 0; }
article h2 small, td.why { color: var(--soft); font-weight: normal; }
article :target, section:target { outline: 2px solid var(--soft); }
blockquote { margin: .15rem 0 .35rem; font-style: italic; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .08rem .8rem .08rem 0; font-weight: normal; overflow-wrap: anywhere; }
th { color: var(--soft); width: 7.5rem; } td.value { width: 14rem; }
.refused { margin: .3rem 0; font-size: .9rem; } .refused b, .faults { color: var(--refused); font-weight: 600; }
details { font-size: .85rem; color: var(--soft); margin: .2rem 0; } details mark { color: var(--ink); } details li { margin: .1rem 0; }
code { font-size: .85em; }
@media (max-width: 40rem) { section { padding-left: 0; } section > .n { position: static; font-size: .85rem; }
  tr { display: block; margin-bottom: .35rem; } th { width: auto; } th, td.value { display: inline-block; width: auto; } td.why { display: block; } }
`;

/** Its own style, by hash; no script, no picture, no address is ever loaded. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

const sentenceLink = (number: number): string => tag('a', { href: `#s${number}` }, `sentence ${number}`);

const rowHtml = (row: ExplainedRow): string => {
  const reviewed = row.review === 'none' ? '' : ` · ${row.review} by hand`;
  const about = `rule ${row.rule} · confidence ${row.confidence}${reviewed} · `;
  const steps = row.steps.map(({ column, value, why, words, sentence }) =>
    tag(
      'tr',
      {},
      tag('th', { scope: 'row' }, escapeHtml(column)),
      tag('td', { class: 'value' }, escapeHtml(value)),
      tag(
        'td',
        { class: 'why' },
        escapeHtml(why),
        words === null ? '' : `: ${tag('q', {}, escapeHtml(words))}`,
        sentence === null ? '' : ` (${sentenceLink(sentence)})`,
      ),
    ),
  );
  return tag(
    'article',
    { id: row.id },
    tag(
      'h2',
      {},
      `${TABLES[row.table]}: ${escapeHtml(row.says)} `,
      tag('small', {}, escapeHtml(about), tag('code', {}, escapeHtml(row.id))),
    ),
    tag('blockquote', {}, escapeHtml(row.evidence)),
    tag('table', {}, ...steps),
  );
};

const refusalHtml = ({ what, words, reason, into }: RefusalGroup): string =>
  tag(
    'p',
    { class: 'refused' },
    tag('b', {}, what),
    ` ${words.map((each) => tag('q', {}, escapeHtml(each))).join(', ')} · ${escapeHtml(reason)}`,
    into === null ? '' : ` · see ${tag('a', { href: `#${into}` }, tag('code', {}, escapeHtml(into)))}`,
  );

const seenHtml = ({ mentions }: ExplainedSentence): string =>
  mentions.length === 0
    ? ''
    : tag(
        'details',
        {},
        tag('summary', {}, `${mentions.length} ${mentions.length === 1 ? 'mention' : 'mentions'}`),
        tag(
          'ul',
          {},
          ...mentions.map(({ kind, words, reading }) =>
            tag('li', {}, `${kind} `, tag('mark', { class: kind }, escapeHtml(words)), ` = ${escapeHtml(reading)}`),
          ),
        ),
      );

const sentenceHtml = (sentence: ExplainedSentence): string => {
  const text = segmentsOf(sentence).map(({ text: part, kind, reading, evidence }) => {
    const shown = escapeHtml(part);
    const marked = kind === null ? shown : tag('mark', { class: kind, title: `${kind}: ${reading ?? ''}` }, shown);
    return evidence ? tag('span', { class: 'evidence' }, marked) : marked;
  });
  return tag(
    'section',
    { id: `s${sentence.number}` },
    tag('a', { class: 'n', href: `#s${sentence.number}` }, String(sentence.number)),
    tag('p', {}, ...text),
    ...sentence.rows.map(rowHtml),
    ...groupRefusals(sentence.refused).map(refusalHtml),
    seenHtml(sentence),
  );
};

const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

/** The explanation as one page that needs nothing else: no script, no address loaded, every word of the article escaped. */
export const explanationPage = (explanation: Explanation): string => {
  const { article, sentences, faults } = explanation;
  const { title, about, counts } = headingOf(explanation);
  const { url } = article;
  const address =
    url === null ? '' : tag('p', {}, isWebAddress(url) ? tag('a', { href: url, rel: 'noreferrer' }, escapeHtml(url)) : escapeHtml(url));
  const key = [
    ...MENTION_KINDS.map((kind) => tag('mark', { class: kind }, kind)),
    tag('span', { class: 'evidence' }, 'words that a row rests on'),
  ];
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    tag('title', {}, escapeHtml(`${title} · claimledger explain`)),
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    tag('header', {}, tag('h1', {}, escapeHtml(title)), tag('p', {}, escapeHtml(about)), address, tag('p', {}, escapeHtml(counts))),
    tag('p', { class: 'key' }, key.join(' ')),
    ...sentences.map(sentenceHtml),
    ...faults.map((fault) => tag('p', { class: 'faults' }, escapeHtml(fault))),
    '</body>',
    '</html>',
    '',
  ].join('\n');
};
