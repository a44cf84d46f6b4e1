/** What may be told of an article besides its text. */
export const FIELDS = ['article_id', 'publisher', 'title', 'url', 'published_on', 'published_on_basis', 'language'] as const;
export type Field = (typeof FIELDS)[number] | 'file' | 'text';

/** Values by field, trimmed; a value that is not given has no key. */
export type Given = Readonly<Partial<Record<Field, string>>>;

/** A place in the raw folder: the file relative to it, and the 1-based line or row, null for the whole file. */
export interface Origin {
  readonly file: string;
  readonly line: number | null;
}

/** What is wrong, where, and with which value. */
export interface Fault {
  /** The field at fault, null where it is the whole record. */
  readonly field: Field | null;
  /** What is wrong and what was expected. */
  readonly message: string;
  /** The raw value, null where there is none. */
  readonly value: string | null;
  /** Where the fault lies, if it is not where the article was named. */
  readonly at?: Origin;
}

/** An article as it was met: the text decoded but not cleaned, nothing checked yet. */
export interface Found {
  /** Where it is named: the manifest's row, the archive's row, or the file itself. */
  readonly origin: Origin;
  /** The file that holds the text, relative to the raw folder. */
  readonly sourceFile: string;
  /** Manifest rows come before lone files, these before archives, where two claim one id. */
  readonly kind: 'manifest' | 'file' | 'archive';
  /** What a person or an archive states: a wrong value is refused. */
  readonly given: Given;
  /** What a page says of itself: a wrong value is passed over. */
  readonly hints: Given;
  readonly text: string;
}

/** An input that could not be read as far as an article. */
export interface Refused {
  readonly origin: Origin;
  readonly articleId: string | null;
  readonly fault: Fault;
}

export type Input = Found | Refused;

export const isRefused = (input: Input): input is Refused => 'fault' in input;

export const refuse = (origin: Origin, fault: Fault, articleId: string | null = null): Refused => ({ origin, articleId, fault });
