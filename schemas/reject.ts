import { z } from 'zod';
import { count, oneOf, text } from './fields.ts';
import { STAGES } from './vocabulary.ts';

/** One row per input or record that did not go through. Nothing vanishes. */
export const Reject = z.strictObject({
  reject_id: text('Stable hash of stage, source, position, field and message.'),
  stage: oneOf('stage', STAGES, 'The stage that refused it.'),
  source_file: text('File relative to the raw folder.'),
  line: count('Line or row in that file, 1-based; null where the whole file is meant.').nullable(),
  char_offset: count('Offset in the text; null where it does not apply.').nullable(),
  article_id: text('The article, where it is known.').nullable(),
  field: text('The field at fault; null where the whole record is.').nullable(),
  message: text('What is wrong and what was expected.'),
  value: z.string().meta({ description: 'The raw value, cut to 500 characters; null where there is none.' }).nullable(),
});
export type Reject = z.infer<typeof Reject>;
