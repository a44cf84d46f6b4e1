import type { z } from 'zod';
import type { ArticleText } from '../../schemas/article.ts';
import type { CasualtyClaim } from '../../schemas/casualty-claim.ts';
import type { Reject } from '../../schemas/reject.ts';
import { type Document, type Knowledge, openDocument, partsOf } from './document.ts';
import { type Extraction, readDocument } from './extract.ts';
import { RECORD_KINDS, type RecordTable } from './record-kinds.ts';
import { refuse } from './refusal.ts';
import { LONGEST_SENTENCE } from './sentences.ts';

/** What was read in an article and fits its schema; `extraction` is null where reading the article failed as a whole. */
export interface Checked {
  readonly extraction: Extraction | null;
  readonly rejects: readonly Reject[];
}

interface Evident {
  readonly article_id: string;
  readonly evidence: string;
  readonly char_start: number;
  readonly char_end: number;
}

/** A row that fits, or what is wrong with it. A row must quote its article, and its id must be its own. */
const faultOf = (article: ArticleText, row: Evident, id: string, taken: ReadonlySet<string>): string | null => {
  if (row.article_id !== article.article_id) return `article_id: expected ${article.article_id}`;
  if (article.text.slice(row.char_start, row.char_end) !== row.evidence) return 'evidence: expected the words at char_start to char_end';
  return taken.has(id) ? 'id: another row of the article has the same id' : null;
};

const checkTable = <T extends Evident>(
  article: ArticleText,
  table: RecordTable,
  schema: z.ZodType<T>,
  idOf: (row: T) => string,
  rows: readonly unknown[],
  rejects: Reject[],
): readonly T[] => {
  const taken = new Set<string>();
  return rows.flatMap((value) => {
    const parsed = schema.safeParse(value);
    const issue = parsed.error?.issues[0];
    const fault = parsed.success
      ? faultOf(article, parsed.data, idOf(parsed.data), taken)
      : `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit its schema'}`;
    if (parsed.success && fault === null) {
      taken.add(idOf(parsed.data));
      return [parsed.data];
    }
    const field = fault?.split(':')[0];
    rejects.push(
      refuse({
        sourceFile: article.source_file,
        articleId: article.article_id,
        ...(field === undefined || field === '' ? {} : { field }),
        message: `${table}: ${fault}`,
        value,
      }),
    );
    return [];
  });
};

/** "More than 160 of the dead" is no part of "three bodies": a part that is larger than its whole was tied to the wrong one. */
const fitsInWhole = (part: CasualtyClaim, whole: CasualtyClaim | undefined): boolean =>
  whole !== undefined && (whole.count_high === null || Math.max(part.count_low ?? 0, part.count_high ?? 0) <= whole.count_high);

/** Keeps the rows that fit, refuses the others; a subset whose whole was refused, or cannot hold it, stands alone. */
export const checkRows = (article: ArticleText, read: Extraction): Checked => {
  const rejects: Reject[] = [];
  const { casualty_claims, control_events, incident_claims } = RECORD_KINDS;
  const claims = checkTable(article, 'casualty_claims', casualty_claims.schema, (r) => r.claim_id, read.casualty_claims, rejects);
  const byId = new Map(claims.map((row) => [row.claim_id, row]));
  return {
    extraction: {
      casualty_claims: claims.map((row) =>
        row.subset_of === null || fitsInWhole(row, byId.get(row.subset_of)) ? row : { ...row, subset_of: null },
      ),
      control_events: [...checkTable(article, 'control_events', control_events.schema, (r) => r.event_id, read.control_events, rejects)],
      incident_claims: [
        ...checkTable(article, 'incident_claims', incident_claims.schema, (r) => r.incident_id, read.incident_claims, rejects),
      ],
    },
    rejects,
  };
};

/** What was not read as one because it is too long for that: nothing is left out, but nothing refers across the cuts. */
const refuseOverlong = (document: Document): readonly Reject[] => {
  const { article_id: articleId, source_file: sourceFile } = document.article;
  const cuts = document.sentences.filter(({ cut }) => cut);
  const [first] = cuts;
  const message = `a sentence of more than ${LONGEST_SENTENCE} characters is read in pieces; the article was cut so ${cuts.length} times`;
  const parts = partsOf(document);
  const inParts = `the article is long and is read in ${parts.length} parts: no claim is related to one of another part`;
  return [
    ...(first === undefined ? [] : [refuse({ sourceFile, articleId, field: 'text', offset: first.start, message, value: first.text })]),
    ...(parts.length === 1 ? [] : [refuse({ sourceFile, articleId, field: 'text', message: inParts })]),
  ];
};

/** Reads one article. An article that the extractor cannot read is refused, and does not stop the others. */
export const readArticle = (article: ArticleText, knowledge: Knowledge, reader: typeof readDocument = readDocument): Checked => {
  try {
    const document = openDocument(article, knowledge);
    const { extraction, rejects } = checkRows(article, reader(document));
    return { extraction, rejects: [...refuseOverlong(document), ...rejects] };
  } catch (error) {
    const message = `the article could not be read: ${error instanceof Error ? error.message : String(error)}`;
    return { extraction: null, rejects: [refuse({ sourceFile: article.source_file, articleId: article.article_id, message })] };
  }
};
