import { stringify } from 'yaml';
import { DATASET } from './dataset-words.ts';
import type { Format } from './publication.ts';

/** CITATION.cff 1.2.0 of the dataset. The date is the day up to which articles were read: no clock is asked. */
export const citation: Format = {
  name: 'citation',
  files: 'CITATION.cff',
  purpose: 'How to cite this version of the dataset.',
  write: async ({ facts, write }) => {
    write(
      'CITATION.cff',
      stringify(
        {
          'cff-version': '1.2.0',
          message: 'Please cite this dataset by its version, and each claim by its article.',
          type: 'dataset',
          title: DATASET.title,
          abstract: DATASET.description,
          authors: [{ name: DATASET.authors }],
          version: facts.datasetVersion,
          ...(facts.asOf === null ? {} : { 'date-released': facts.asOf }),
          license: DATASET.licence.name,
          keywords: [...DATASET.keywords],
        },
        { lineWidth: 0 },
      ),
    );
  },
};
