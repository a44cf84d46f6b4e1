import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';

/** Inputs that fast-check puts together: well formed in one way and wild in another, where flipped bytes seldom come. */
export interface Generated {
  readonly end: string;
  readonly bytes: Buffer;
}

const NEWS = [
  'The Arakan Army said on Friday that it had killed at least 20 junta soldiers',
  ' and captured Paletwa on 3 May 2024. ',
  '\n\nResidents said ',
  '12 civilians, including 3 children, died',
  ' “or so” ',
  '"',
  '\uD800',
  '\u0301\u202E',
  'ကချင်',
  '\u2028',
  '\r',
  '```',
  '|---|',
  '<b>',
  '&amp;#0;',
];
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...NEWS) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.join(''));

const FIELDS = ['article_id', 'file', 'publisher', 'title', 'url', 'published_on', 'published_on_basis', 'language', 'text', 'copies'];
const key = fc.oneof(fc.constantFrom(...FIELDS), fc.constantFrom('__proto__', 'constructor', 'toString', ''), fc.string({ maxLength: 8 }));
const value = fc.oneof(
  text,
  fc.constantFrom('2024-05-04', '04/05/2024', '0', 'en', 'my', 'null', '-1e400', '../x', 'javascript:x'),
  fc.jsonValue(),
);
const asText = (any: unknown): string => (typeof any === 'string' ? any : JSON.stringify(any));

const plain = text.map((t) => ({ end: 'txt', bytes: Buffer.from(t) }));

const encoded = fc
  .tuple(text, fc.constantFrom('utf16le', 'utf16be', 'latin1', 'windows-1252', 'shift_jis', 'gb18030', 'utf7'), fc.boolean())
  .map(([t, encoding, addBOM]) => ({ end: 'txt', bytes: iconv.encode(t, encoding, { addBOM }) }));

const bytes = fc
  .tuple(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('txt', 'html', 'md', 'csv', 'ndjson', 'txt.gz', 'parquet.txt'))
  .map(([b, end]) => ({ end, bytes: Buffer.from(b) }));

/** Tags that are closed, left open or closed twice, as deep as it comes. */
const TAGS = [
  'div',
  'p',
  'article',
  'table',
  'td',
  'a',
  'script',
  'style',
  'template',
  'svg',
  'noscript',
  'select',
  'time',
  'h1',
  'li',
  'br',
  'title',
];
const attributes = fc.array(
  fc.tuple(
    fc.constantFrom('class', 'id', 'href', 'datetime', 'content', 'property', 'hidden', '"'),
    fc.oneof(text, fc.constant('article:published_time')),
  ),
  { maxLength: 3 },
);
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'large', maxDepth: 12 },
    text,
    fc
      .tuple(fc.constantFrom(...TAGS), attributes, fc.array(tie('tree'), { maxLength: 3 }), fc.nat({ max: 3 }))
      .map(([tag, given, inside, closes]) =>
        [
          `<${tag}`,
          ...given.map(([name, cell]) => ` ${name}="${cell}"`),
          '>',
          ...inside,
          `</${tag}>`.repeat(closes === 3 ? 2 : Math.min(1, closes)),
        ].join(''),
      ),
  ),
}));
const nested = fc
  .tuple(fc.constantFrom('<div>', '<b>', '<ul><li>', '<table><tr><td>', '<blockquote>', '<svg>'), fc.nat({ max: 2000 }), text)
  .map(([open, times, t]) => open.repeat(times) + t);
const page = fc.oneof(tree, tree, nested).map((html) => ({ end: 'html', bytes: Buffer.from(`<!doctype html><body>${html}`) }));

const markdown = fc
  .tuple(fc.array(fc.tuple(key, value, fc.boolean()), { maxLength: 8 }), fc.constantFrom('---', '...', '--- ', ''), text)
  .map(([rows, close, t]) => ({
    end: 'md',
    bytes: Buffer.from(`---\n${rows.map(([k, v, json]) => `${k}: ${json ? JSON.stringify(v) : asText(v)}\n`).join('')}${close}\n${t}`),
  }));

const lines = fc
  .array(
    fc.oneof(
      fc
        .array(fc.tuple(key, value), { maxLength: 8 })
        .map((pairs) => `{${pairs.map((pair) => pair.map((p) => JSON.stringify(p)).join(':')).join()}}`),
      text,
    ),
    {
      maxLength: 5,
    },
  )
  .map((rows) => ({ end: 'ndjson', bytes: Buffer.from(['{}', ...rows].join('\n')) }));

/** Cells quoted well, not at all, or with a quote too few; one record at least, so that there is something to account for. */
const table = fc
  .tuple(
    fc.constantFrom(',', ';', '\t', '|'),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.array(fc.array(fc.tuple(value, fc.nat({ max: 3 })), { maxLength: 6 }), { maxLength: 4 }),
  )
  .map(([mark, end, rows]) => {
    const cell = ([any, how]: readonly [unknown, number]): string => {
      const t = asText(any);
      return how < 2 ? `"${t.replaceAll('"', '""')}"` : how === 2 ? t : `"${t}`;
    };
    const header = ['article_id', 'publisher', 'published_on', 'text'].join(mark);
    return { end: 'csv', bytes: Buffer.from([header, 'x', ...rows.map((row) => row.map(cell).join(mark))].join(end)) };
  });

/** Members one behind the other, cut short, or with something behind them. */
const packed = (inner: fc.Arbitrary<Generated>): fc.Arbitrary<Generated> =>
  fc.tuple(inner, fc.nat({ max: 3 }), fc.uint8Array({ maxLength: 12 })).map(([{ end, bytes: b }, how, more]) => {
    const gz = gzipSync(b);
    const made =
      how === 0
        ? gz
        : how === 1
          ? Buffer.concat([gz, gz])
          : how === 2
            ? gz.subarray(0, gz.length - more.length)
            : Buffer.concat([gz, more]);
    return { end: `${end.replace(/\.gz$/, '')}.gz`, bytes: made };
  });

const unpacked = fc.oneof(plain, encoded, bytes, page, markdown, lines, table);
export const generated: fc.Arbitrary<Generated> = fc.oneof({ weight: 5, arbitrary: unpacked }, { weight: 1, arbitrary: packed(unpacked) });

/** A row of a manifest for a file: every cell but its name is anything on one line. */
export const manifestRow = (file: string): fc.Arbitrary<string> =>
  fc
    .tuple(...Array.from({ length: 6 }, () => value))
    .map((cells) =>
      cells.map(
        (any) =>
          `"${asText(any)
            .replace(/[\r\n\u2028]+/g, ' ')
            .replaceAll('"', '""')}"`,
      ),
    )
    .map(([id, publisher, title, url, day, language]) => [id, file, publisher, title, url, day, language].join());
