import { describe, expect, test } from 'vitest';
import { CREDITED_CAPTION, FURNITURE_LINES, LAST_LINES } from '../../pipeline/ingest/page-furniture.ts';

const isFurniture = (line: string): boolean => [...FURNITURE_LINES, CREDITED_CAPTION, LAST_LINES].some((pattern) => pattern.test(line));

describe('lines around a report', () => {
  test.each([
    'Leave a Reply',
    '2 Comments',
    '3 responses to “Ford taken”',
    'Related stories',
    'You may also like:',
    'Read more: Twelve villages emptied',
    'Also read: Twelve villages emptied',
    'Share this:',
    'Share on Facebook',
    'Advertisement',
    'Tags: war, ford',
    'Your email address will not be published. Required fields are marked *',
    'You must be logged in to post a comment.',
    'Sign up for our weekly newsletter.',
    'Donate',
    '© 2025 Example Herald',
    'Photo: Example Herald',
    'Photo courtesy: Herald',
    'Boats on the river after the attack. (Photo: Herald)',
    'By Ko Than Lwin and Herald Desk | 7 November 2024',
    'Published: Nov 7, 2024',
    'Last updated on 7 November 2024 at 14:02',
    'Thursday, 7 November 2024',
  ])('cut: %s', (line) => {
    expect(isFurniture(line)).toBe(true);
  });

  test.each([
    ['Donated rice was burnt, and 12 volunteers were held.', 'a word that only begins so'],
    ['Posted at the bridge since May, 20 soldiers fled on Sunday.', 'soldiers are posted too'],
    ['By Sunday evening 12 troops had been killed.', 'no byline'],
    ['By then the town had fallen.', 'no byline'],
    ['Related clashes killed nine people in the hills.', 'a sentence'],
    ['Tagged as informers, three men were shot.', 'a sentence'],
    ['On 7 November 2024 the town fell.', 'a day and more'],
    ['May 12', 'a dateline: without a year it may be all that dates the report'],
    ['Comments by the general, published on Sunday, named 30 dead.', 'a sentence'],
    ['Photographs of the dead show nine men in uniform.', 'a sentence'],
    ['Watching from the ridge, rebels counted 40 trucks.', 'a sentence'],
    ['Follow-up attacks killed two.', 'a sentence'],
    ['“Support them,” he said.', 'a quote'],
  ])('kept: %s (%s)', (line) => {
    expect(isFurniture(line)).toBe(false);
  });
});
