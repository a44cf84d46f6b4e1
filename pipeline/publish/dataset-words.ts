/** What is said of the dataset in the data package, the citation and the codebook. */
export const DATASET = {
  name: 'claimledger-myanmar',
  title: "claimledger: who claimed what in Myanmar's civil war",
  description:
    "Claims about casualties and about control of places in Myanmar's civil war, read from news articles: who claimed what, when, about whom, and the words it rests on. " +
    'Every row is a claim, never a fact; rows must not simply be added up.',
  authors: 'claimledger contributors',
  keywords: ['Myanmar', 'civil war', 'casualties', 'territorial control', 'claims', 'news'],
  licence: {
    name: 'CC-BY-4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
    title: 'Creative Commons Attribution 4.0 International',
  },
} as const;

/** Third parties whose material stands in the rows, and on what terms. */
export const SOURCES: readonly { readonly title: string; readonly path: string; readonly terms: string }[] = [
  {
    title: 'Myanmar Information Management Unit (MIMU), Pcodes release 9.6, February 2025',
    path: 'https://themimu.info',
    terms:
      'Place codes, place names and coordinates. No open licence was found; free of charge for non-profit humanitarian, development and peace-focused use.',
  },
  { title: 'GeoNames', path: 'https://www.geonames.org', terms: 'District codes and spellings. CC BY 4.0.' },
  {
    title: 'News reports and Wikipedia, cited row by row in the reference table of actors and operations',
    path: 'https://en.wikipedia.org',
    terms: 'Names, sides and dates of actors: facts only, no text.',
  },
  {
    title: 'The publishers of the articles, named row by row in the table articles',
    path: 'csv/articles.csv',
    terms: 'Short quotations as evidence; the articles themselves are not part of the dataset.',
  },
];
