import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pc from 'picocolors';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { escapeHtml, explanationPage } from '../../pipeline/cli/explain-html.ts';
import { groupRefusals } from '../../pipeline/cli/explain-refusals.ts';
import { segmentsOf } from '../../pipeline/cli/explain-segments.ts';
import { explanationLines } from '../../pipeline/cli/explain-text.ts';
import { CANNOT_RUN, FINE, main } from '../../pipeline/cli/main.ts';
import type { Explanation } from '../../pipeline/normalize/explanation.ts';
import { runLedger } from '../end-to-end/run-ledger.ts';

const TEXT = 'At least 14 junta soldiers were killed near Kawlin, a rescuer said. Six of 40 trucks burned; 9 < 10 & "so on".';

/** An explanation of an invented article, written out: its form does not change with the rules. */
const MADE: Explanation = {
  article: {
    article_id: 'bridge-2024',
    publisher: 'The Valley Post',
    publisher_stance: 'independent',
    title: 'A bridge',
    url: 'https://example.org/bridge?a=1&b=2',
    published_on: '2024-03-08',
    published_on_basis: 'stated',
    language: 'en',
    source_file: 'bridge.txt',
    content_sha256: '0',
    word_count: 20,
    sentence_count: 2,
    copies: null,
  },
  sentences: [
    {
      number: 1,
      paragraph: 1,
      start: 0,
      end: 67,
      text: TEXT.slice(0, 67),
      mentions: [
        { kind: 'quantity', start: 0, end: 11, words: 'At least 14', reading: '14 or more' },
        { kind: 'actor', start: 12, end: 26, words: 'junta soldiers', reading: 'junta' },
        { kind: 'place', start: 44, end: 50, words: 'Kawlin', reading: 'town, Sagaing Region' },
        { kind: 'attribution', start: 52, end: 66, words: 'a rescuer said', reading: 'a rescuer, civilian' },
        { kind: 'actor', start: 54, end: 61, words: 'rescuer', reading: 'civilian' },
      ],
      rows: [
        {
          table: 'casualty_claims',
          id: 'c-0123456789abcdef',
          says: 'killed 14 or more, junta',
          start: 0,
          end: 38,
          evidence: 'At least 14 junta soldiers were killed',
          rule: 'passive',
          confidence: 0.9,
          review: 'corrected',
          steps: [
            { column: 'side', value: 'junta', why: 'words "junta soldiers"', words: null, sentence: null },
            { column: 'claimant', value: 'a rescuer, civilian', why: 'named in its sentence', words: 'a rescuer said', sentence: 1 },
          ],
        },
      ],
      refused: [],
    },
    {
      number: 2,
      paragraph: 1,
      start: 68,
      end: TEXT.length,
      text: TEXT.slice(68),
      mentions: [
        { kind: 'quantity', start: 68, end: 71, words: 'Six', reading: '6' },
        { kind: 'quantity', start: 75, end: 77, words: '40', reading: '40' },
      ],
      rows: [],
      refused: [
        {
          table: 'incident_claims',
          kind: 'said_twice',
          start: 75,
          end: 84,
          words: '40 trucks',
          reason: 'told before',
          into: 'i-0123456789abcdef',
        },
        { table: null, kind: 'not_counted', start: 97, end: 98, words: '9', reason: 'no count', into: null },
        { table: null, kind: 'not_counted', start: 101, end: 103, words: '10', reason: 'no count', into: null },
      ],
    },
  ],
  rows: { casualty_claims: 1, control_events: 0, incident_claims: 0 },
  refused: 3,
  faults: ['corrections.csv:7: no row has this id any more'],
};

const PLAIN = pc.createColors(false);

describe('in a terminal', () => {
  test('without colours, wrapped at 72 characters', async () => {
    const lines = explanationLines(MADE, PLAIN, 72);
    expect(lines.filter((line) => line.length > 72)).toEqual([]);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('explained.txt');
  });

  test('colours change no word', () => {
    const coloured = explanationLines(MADE, pc.createColors(true), 72).join('\n');
    expect(coloured).toContain('\u001b[');
    expect(coloured.replace(new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g'), '')).toBe(
      explanationLines(MADE, PLAIN, 72).join('\n'),
    );
  });
});

describe('the parts of a sentence', () => {
  const [first, second] = MADE.sentences;
  test('cut at mentions and evidence, the innermost mention first; together they are the sentence', () => {
    const segments = first === undefined ? [] : segmentsOf(first);
    expect(segments.map(({ text }) => text).join('')).toBe(first?.text);
    expect(segments.map(({ text, kind, evidence }) => [text, kind, evidence])).toEqual([
      ['At least 14', 'quantity', true],
      [' ', null, true],
      ['junta soldiers', 'actor', true],
      [' were killed', null, true],
      [' near ', null, false],
      ['Kawlin', 'place', false],
      [', ', null, false],
      ['a ', 'attribution', false],
      ['rescuer', 'actor', false],
      [' said', 'attribution', false],
      ['.', null, false],
    ]);
  });
  test('evidence that runs past the sentence is cut at its end', () => {
    const sentence = { ...(first ?? second), rows: [{ ...first?.rows[0], start: 0, end: 500 }] } as NonNullable<typeof first>;
    expect(
      segmentsOf(sentence)
        .map(({ text }) => text)
        .join(''),
    ).toBe(sentence.text);
  });
  test('refusals for one reason are told together', () =>
    expect(groupRefusals(second?.refused ?? []).map(({ what, words }) => [what, words])).toEqual([
      ['no incident', ['40 trucks']],
      ['no row', ['9', '10']],
    ]));
});

describe('as a page', () => {
  test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['a "b" & \'c\'', 'a &quot;b&quot; &amp; &#39;c&#39;'],
    ['plain', 'plain'],
  ])('%s', (text, escaped) => expect(escapeHtml(text)).toBe(escaped));

  test('holds every sentence, row and refusal, links what belongs together, loads nothing', () => {
    const page = explanationPage(MADE);
    for (const words of [
      'id="s2"',
      'id="c-0123456789abcdef"',
      'href="#s1"',
      'href="#i-0123456789abcdef"',
      '9 &lt; 10 &amp; &quot;so on&quot;',
    ])
      expect(page).toContain(words);
    expect(page).toContain('<mark class="place" title="place: town, Sagaing Region">Kawlin</mark>');
    expect(page).toContain('href="https://example.org/bridge?a=1&amp;b=2"');
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=/i);
    expect(page).toContain("default-src 'none'");
  });

  test('words of an article stay words, wherever they stand', () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const [sentence] = MADE.sentences;
    const [row] = sentence?.rows ?? [];
    const page = explanationPage({
      ...MADE,
      article: { ...MADE.article, title: evil, publisher: evil, url: `javascript:alert(1)//${evil}`, published_on_basis: evil },
      sentences: [
        {
          ...sentence,
          start: 0,
          end: evil.length,
          text: evil,
          mentions: [{ kind: 'actor', start: 0, end: evil.length, words: evil, reading: evil }],
          rows: [
            { ...row, says: evil, evidence: evil, rule: evil, steps: [{ column: evil, value: evil, why: evil, words: evil, sentence: 1 }] },
          ],
          refused: [{ table: null, kind: 'denied', start: 0, end: 1, words: evil, reason: evil, into: evil }],
        },
      ] as unknown as Explanation['sentences'],
      faults: [evil],
    });
    expect(page).not.toMatch(/<script|<img/i);
    expect(page).not.toContain('href="javascript:');
  });
});

/** Runs the command in this process and catches what it prints. */
const inProcess = async (args: readonly string[]) => {
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    vi.spyOn(process[stream], 'write').mockImplementation((chunk) => {
      printed[stream] += String(chunk);
      return true;
    }),
  );
  try {
    return { code: await main(args), ...printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
};

describe('the command', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'claimledger-explain-'));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));
  const raw = join(scratch, 'raw');
  const where = ['--raw', raw, '--out', join(scratch, 'out')] as const;
  const report = join(scratch, 'report.txt');

  beforeAll(() => {
    mkdirSync(join(raw, 'articles'), { recursive: true });
    writeFileSync(join(raw, 'articles', 'a.txt'), 'Twelve villagers were killed in Indaw on Tuesday, residents said.');
    writeFileSync(
      join(raw, 'articles', 'articles.csv'),
      'article_id,file,publisher,published_on\nindaw-2024,a.txt,The Valley Post,2024-03-08\n',
    );
    writeFileSync(report, 'The army lost nine soldiers at Indaw on Tuesday, the Kachin Independence Army said.');
  });

  test('an article by its id: ingest runs first, NO_COLOR is obeyed', async () => {
    const { code, stdout } = await runLedger(['explain', 'indaw-2024', ...where], { NO_COLOR: '1', FORCE_COLOR: '' });
    expect(code).toBe(FINE);
    expect(stdout).toContain('indaw-2024 · The Valley Post');
    expect(stdout).toMatch(/\+ casualty: killed 12, civilian · rule \S+/);
    expect(stdout).not.toContain('\u001b[');
  });

  test('a lone text with its day and publisher, as JSON', async () => {
    const { code, stdout } = await inProcess([
      'explain',
      report,
      '--published-on',
      '2024-03-08',
      '--publisher',
      'Lake Daily',
      '--json',
      ...where,
    ]);
    expect(code).toBe(FINE);
    expect(JSON.parse(stdout)).toMatchObject({
      article: { publisher: 'Lake Daily', published_on: '2024-03-08' },
      rows: { casualty_claims: 1 },
      sentences: [{ rows: [{ says: 'killed 9, junta' }] }],
    });
  });

  test('a page, with hand decisions applied', async () => {
    const id = /c-[0-9a-f]{16}/.exec((await inProcess(['explain', 'indaw-2024', ...where])).stdout)?.[0] ?? '';
    writeFileSync(
      join(raw, 'corrections.csv'),
      `claim_id,article_id,quote,action,table,field,value,who,when,why\n${id},,,reject,,,,M. T.,2026-02-03,another year\n`,
    );
    const page = join(scratch, 'page.html');
    const { code, stdout } = await inProcess(['explain', 'indaw-2024', '--html', page, ...where]);
    rmSync(join(raw, 'corrections.csv'));
    expect([code, stdout]).toEqual([FINE, '']);
    expect(readFileSync(page, 'utf8')).toContain('corrections.csv rejects it');
  });

  test.each([
    [['indaw'], 'perhaps indaw-2024'],
    [['nowhere-2020'], 'no article has the id nowhere-2020'],
    [['indaw-2024', '--published-on', '2024-03-08'], 'is no file'],
    [[report, '--published-on', '2024-02-30'], 'expected a day that exists'],
  ])('%s: cannot run, and says why', async (args, why) => {
    const { code, stdout, stderr } = await inProcess(['explain', ...args, ...where]);
    expect([code, stdout]).toEqual([CANNOT_RUN, '']);
    expect(stderr).toContain(why);
  });

  test('a lone text needs no run', async () => {
    const out = join(scratch, 'none');
    expect((await inProcess(['explain', report, '--raw', raw, '--out', out])).code).toBe(FINE);
    expect(existsSync(out)).toBe(false);
  });
});
