import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../../../pipeline/files.ts';
import type { ArticleText } from '../../../schemas/article.ts';
import type { CasualtyClaim } from '../../../schemas/casualty-claim.ts';
import type { ControlEvent } from '../../../schemas/control-event.ts';
import { read } from '../reading-table.ts';

/** A text of a genre, and what it says: `resistance: 12 junta killed`, `media: resistance captured Kawlin [police station]`; nothing where no claim is made. */
export type Case = readonly [text: string, ...said: string[]];

/** The last words of a text, on one line: by these not-yet-read.md names a case. */
export const nameOf = (text: string): string => text.replace(/\s+/g, ' ').replaceAll('|', '/').slice(-90).trim();

const boundsOf = (low: number | null, high: number | null): string => {
  if (low !== null && low === high) return String(low);
  return low === null ? `-${high ?? ''}` : high === null ? `${low}+` : `${low}-${high}`;
};

const casualty = (claim: CasualtyClaim): string =>
  `${claim.claimant_side}: ${boundsOf(claim.count_low, claim.count_high)} ${claim.side} ${claim.outcome}`;
const control = (event: ControlEvent): string =>
  `${event.claimant_side}: ${event.actor_side} ${event.action} ${event.place}${event.site === null ? '' : ` [${event.site}]`}${event.scope === 'part' ? ' in part' : ''}`;

export const saidIn = (text: string, about: Partial<ArticleText>): readonly string[] => {
  const { casualty_claims, control_events } = read(text, about);
  return [...casualty_claims.map(casualty), ...control_events.map(control)].sort();
};

/** Cases that are not read right yet, as the list beside says; each line is the end of a text. */
export const NOT_YET: readonly string[] = readFileSync(join(PROJECT, 'tests', 'normalize', 'genres', 'not-yet-read.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('- '))
  .map((line) => line.slice(2));

/** A genre with its table. What is listed as not yet read is counted, not asked; a listed case that is read by now is told. */
export const genre = (name: string, about: Partial<ArticleText>, cases: readonly Case[]): void => {
  describe(name, () => {
    const unread = cases.filter(([text]) => NOT_YET.includes(nameOf(text)));
    test.each(cases.filter((row) => !unread.includes(row)).map(([text, ...said]) => [text, said] as const))('%s', (text, said) =>
      expect(saidIn(text, about)).toEqual([...said].sort()),
    );

    test(`${unread.length} of ${cases.length} are not read yet`, () => {
      const by_now = unread.filter(([text, ...said]) => JSON.stringify(saidIn(text, about)) === JSON.stringify([...said].sort()));
      if (by_now.length > 0)
        console.info(`read by now, take them off not-yet-read.md:\n${by_now.map(([text]) => `- ${nameOf(text)}`).join('\n')}`);
      expect(cases.length).toBeGreaterThanOrEqual(15);
      expect(unread.length / cases.length).toBeLessThan(0.3);
    });
  });
};
