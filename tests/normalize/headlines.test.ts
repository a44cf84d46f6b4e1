import { describe, expect, test } from 'vitest';
import { lowerHeadlines } from '../../pipeline/normalize/headlines.ts';
import { HEADLINE_VERBS, HEADLINE_WORDS } from '../../pipeline/normalize/lexicon/headline-words.ts';

describe('headlines lose the capitals of ordinary words', () => {
  test.each([
    ['KIA Seizes Junta Base Near Laiza', 'KIA seizes junta base near Laiza'],
    ['Six Villagers Killed in Shelling of Minbya Town', 'Six villagers killed in shelling of Minbya town'],
    ['41 Troops Surrender to MNDAA', '41 troops surrender to MNDAA'],
    // parts of names keep theirs
    ['Border Guard Force Retakes Camp From Karen National Army', 'Border Guard Force retakes camp from Karen National Army'],
  ])('%s', (line, expected) => expect(lowerHeadlines(line)).toBe(expected));

  test.each([
    'Soldiers Fled to the town hall after dawn', // no capitals throughout
    'Daw Aung San Suu Kyi', // a name
    'Ministry of Defence, National Unity Government', // a signature
    'The KIA Seizes Bases.', // a sentence
    'Kani Township',
  ])('stays: %s', (line) => expect(lowerHeadlines(line)).toBe(line));

  test('only the line itself, and the length stays', () => {
    const text = 'Rebels Capture Town of Kawlin\n\nThe Karen Attack Group Said no word.';
    const read = lowerHeadlines(text);
    expect(read).toBe('Rebels capture town of Kawlin\n\nThe Karen Attack Group Said no word.');
    expect(read.length).toBe(text.length);
  });

  test('verbs are among the words, and all are in small letters', () => {
    for (const verb of HEADLINE_VERBS) expect(HEADLINE_WORDS.has(verb)).toBe(true);
    for (const word of HEADLINE_WORDS) expect(word).toMatch(/^[a-z'-]+$/);
  });
});
