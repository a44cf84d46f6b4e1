/** Words that multiply: "three hundred", "2.5 million", "two dozen". */
export const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  score: 20,
  hundred: 100,
  thousand: 1_000,
  lakh: 100_000,
  million: 1_000_000,
};

/** Parts of a scale: "half a million", "a quarter of a million", "three-quarters of a million". */
export const FRACTIONS: readonly (readonly [RegExp, number])[] = [
  [/^half(?: of)? an? /, 0.5],
  [/^half /, 0.5],
  [/^a half /, 0.5],
  [/^(?:a|one)[ -]quarter(?: of)? (?:an? )?/, 0.25],
  [/^three[ -]quarters(?: of)? (?:an? )?/, 0.75],
];

/** The guide's vague quantities: an open number with a lower bound. "tens of thousands" is read before "thousands". */
export const VAGUE: Readonly<Record<string, number>> = {
  several: 3,
  few: 3,
  couple: 2,
  dozens: 24,
  scores: 40,
  hundreds: 200,
  thousands: 2_000,
  'tens of thousands': 20_000,
  'hundreds of thousands': 200_000,
  'several dozen': 24,
  'several hundred': 200,
  'several thousand': 2_000,
  'several hundred thousand': 200_000,
  'a few dozen': 24,
  'a few hundred': 200,
  'a few thousand': 2_000,
  'a few hundred thousand': 200_000,
  'many hundreds of thousands': 200_000,
  'many tens of thousands': 20_000,
  'many hundreds': 200,
  'many thousands': 2_000,
};
