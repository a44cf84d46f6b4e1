import { expect, test } from 'vitest';
import { claimantOf } from '../../pipeline/normalize/refiners/attach-claimant.ts';
import { made, spanOf } from './made-document.ts';

const claim = 'The Arakan Army (AA) said that six soldiers fell.';

test.each<[text: string, expected: string, reason?: string]>([
  [`${claim} Lake Daily could not independently verify the figure.`, 'unverified'],
  [`${claim}\n\nThe claim could not be confirmed.`, 'unverified'],
  [`${claim}\n\nNeither account could be verified.`, 'unverified'],
  [`${claim} The reports are unverified.`, 'unverified'],
  [
    `Groups sent their counts. None of the numbers could be checked.\n\nIt rained.\n\nMore rain.\n\nStill more.\n\n${claim}`,
    'unverified',
    'said of all',
  ],
  [`${claim} The junta denied it.`, 'disputed'],
  [`${claim}\n\nA junta spokesman dismissed the number.`, 'disputed'],
  [`${claim} The junta confirmed the loss.`, 'confirmed'],
  [claim, 'not_stated'],
  [`${claim} Lake Daily could not verify the figures of the junta.`, 'not_stated', "another's figures"],
  [`${claim}\n\nIt rained.\n\nIt rained.\n\nThe price of rice could not be confirmed.`, 'not_stated', 'far away'],
  [`${claim} The army could not confirm its hold.`, 'not_stated', 'the army is no judge of it'],
])('%s', (text, expected) => {
  const document = made(text);
  expect(claimantOf(document, spanOf(document, 'six soldiers')).verification).toBe(expected);
});

test("the publisher's own words are never doubted", () => {
  const document = made('Six soldiers fell. It could not be independently verified.');
  expect(claimantOf(document, spanOf(document, 'Six soldiers')).verification).toBe('not_stated');
});
