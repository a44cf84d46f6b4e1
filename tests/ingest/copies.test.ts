import { describe, expect, test } from 'vitest';
import { sha256 } from '../../pipeline/files.ts';
import { areCopies, findCopies, signatureOf } from '../../pipeline/ingest/near-copies.ts';
import { ingestFiles } from './raw-of.ts';

const REPORT =
  'At least 20 soldiers were killed and seven captured when a column of the Thayet Taung Defence Force attacked a convoy on the road to the ford on Sunday, ' +
  'a spokesman of the group said on Monday. He said that the convoy had carried rice and ammunition for a base further south, and that three of its eleven ' +
  'trucks had been burnt. Residents of two villages near the road said that they had heard shelling until the evening, and that most families had left for ' +
  'the monastery across the river. The military has not said anything about the attack. The claims could not be verified.';

describe('copies of a report', () => {
  test.each([
    ['the same words', REPORT, true],
    ['another byline and a line at the end', `YANGON (Agency) 9 May 2024 — ${REPORT} This report was first published elsewhere.`, true],
    [
      'a word changed here and there',
      REPORT.replace('convoy on the road', 'convoy along the road').replace('further south', 'to the south'),
      true,
    ],
    ['other line ends and spaces', REPORT.replaceAll('. ', '.\n\n'), true],
    ['an update: another toll', REPORT.replace('At least 20', 'At least 25'), false],
    ['an update in words', REPORT.replace('seven captured', 'nine captured'), false],
    ['half of it', REPORT.slice(0, REPORT.length / 2), false],
    ['another report', 'The ferry landing was shelled on Tuesday, and four villagers died, a rescuer said. Nobody else was hurt.', false],
  ])('%s: %s', (_why, other, copies) => {
    expect(areCopies(REPORT, other)).toBe(copies);
    expect(areCopies(other, REPORT)).toBe(copies);
  });

  test('short texts that share a form are no copies', () => {
    expect(areCopies('Fighters took Upper Nyaung village on Friday.', 'Fighters took Lower Pauk village on Friday.')).toBe(false);
  });

  test('bands find every near copy among two thousand texts, and nothing else', () => {
    const words = (seed: number) => Array.from({ length: 120 }, (_, i) => sha256(`${seed} ${i}`).slice(0, 6).replace(/\d/g, 'x'));
    const texts = Array.from({ length: 2000 }, (_, i) => {
      const base = words(i < 1000 ? i : i - 1000);
      // Every second copy has three words changed in one place.
      if (i >= 1000 && i % 2 === 0) base.splice(50, 3, 'other', 'words', 'here');
      return base.join(' ');
    });
    const groups = findCopies(
      texts.map((text) => ({ signature: signatureOf(text), hash: sha256(text) })),
      (i) => texts[i] ?? '',
    );
    expect(groups).toEqual(Array.from({ length: 1000 }, (_, i) => [i, i + 1000]));
  });

  const archive = (rows: readonly object[]) => ({ 'many.ndjson': rows.map((row) => JSON.stringify(row)).join('\n') });
  const late = { id: 'a-late', published_on: '2024-05-10', text: `${REPORT} (Agency)` };
  const early = { id: 'm-early', published_on: '2024-05-09', text: REPORT };
  const same = { id: 'z-same-day', published_on: '2024-05-09', text: REPORT };
  const undated = { id: 'undated', text: `(Agency) ${REPORT}` };

  test.each([
    ['the earliest is kept, of one day the first by id', [late, early, same, undated]],
    ['whatever the order', [undated, same, early, late]],
  ])('%s', async (_why, rows) => {
    const { articles, report, rejects } = await ingestFiles(archive(rows));
    expect(articles.map((a) => [a.article_id, a.copies])).toEqual([['m-early', 'a-late|undated|z-same-day']]);
    expect(report).toMatchObject({ read: 4, written: 1, merged: 3, notes: ['m-early is kept for its copies a-late, undated, z-same-day'] });
    expect(rejects).toEqual([]);
  });

  test('an update of the same day is kept beside it', async () => {
    const update = { id: 'update', published_on: '2024-05-09', text: REPORT.replace('20 soldiers', '31 soldiers') };
    const { articles } = await ingestFiles(archive([early, update]));
    expect(articles.map((a) => a.article_id)).toEqual(['m-early', 'update']);
  });
});
