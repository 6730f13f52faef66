import type { Mark } from './marks';

/** A handle for one article of the opened library. Dense, stable while the library is open, never reused. */
export type ArticleId = number;

/** The fields an editor can change. `title` stands for the key `name`, and `excerpt` for `bio`, where a file uses those. */
export const fields = ['published', 'quality', 'heat', 'title', 'excerpt', 'category', 'type', 'topics'] as const;
export type Field = (typeof fields)[number];
export type NumberField = 'quality' | 'heat';
export type TextField = 'title' | 'excerpt' | 'category' | 'type';

/** What a field says; `null` when the file does not state it, or states something that the field cannot mean. */
export interface FieldValues {
  readonly published: boolean | null;
  readonly quality: number | null;
  readonly heat: number | null;
  readonly title: string | null;
  readonly excerpt: string | null;
  readonly category: string | null;
  readonly type: string | null;
  readonly topics: readonly string[] | null;
}
export type FieldValue = FieldValues[Field];

/** `error`: the file cannot be edited (or not in that field). `warning`: it can, but something in it is not what it should be. */
export type Severity = 'error' | 'warning';

/** Something in a file that an editor should know. Line and column count from 1; column in UTF-16 units. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly line: number;
  readonly column: number;
  /** A whole sentence: what is wrong and what to do. */
  readonly message: string;
}

/** Every way in which a file can be wrong, or in which an edit of it can be refused. */
export const problemCodes = [
  // the file as a whole
  'unreadable', // permission or I/O error
  'not-a-file', // a folder, FIFO, socket or device named like an article
  'symlink', // a link: out of the library, dangling, looping, or simply a link (never written through)
  'hard-linked', // more than one name: a rename would separate them
  'read-only', // no write permission: a rename would silently override it
  'name-not-utf8', // the file's name is not valid UTF-8
  'name-not-portable', // a control or direction character, or a twin that differs only in case or normal form
  'too-large', // beyond 16 MB
  'empty',
  'not-utf8',
  'utf-16',
  'nul',
  // the fences
  'fence-language', // `---js`
  'no-closing-fence',
  'second-document',
  // the front matter
  'tab-indent',
  'merge-conflict',
  'duplicate-key',
  'not-a-mapping', // the root is a list or a scalar
  'complex-key', // `? a`, a tagged key, one with an alias, a quoted one with escapes
  'yaml', // does not parse
  'too-deep',
  'alias', // an anchor, alias or tag on the value
  'field-type', // `published: yes`, `quality: high`, `topics` nested
  'missing-number', // a relative change of a number that is not there
  'ambiguous', // the walk cannot vouch for the value's range
  'duplicate-topic',
  // edits
  'vanished', // the file is gone
  'conflict', // the field on disk is not what the editor saw
  'changed-since', // undo: the field no longer holds what the edit wrote
  'bad-value', // the asked-for value cannot be written (empty topic, NUL, out of range)
  'write-failed', // disk full, I/O error: the old file is whole
  'outside', // resolves to a place outside the library
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One row of the desk. Built from the file's head alone. */
export interface ArticleRow {
  readonly id: ArticleId;
  /** Relative to the library, `/` between parts. For showing only: the renderer names articles by id. */
  readonly path: string;
  readonly collection: string;
  /** The file's name where it has no title. */
  readonly title: string;
  readonly excerpt: string;
  /** The provider's name, or its domain; empty when not stated. */
  readonly provider: string;
  /** `publishedDateTime` exactly as the file writes it; empty when not stated. */
  readonly date: string;
  readonly published: boolean | null;
  readonly quality: number | null;
  readonly heat: number | null;
  readonly category: string;
  readonly type: string;
  readonly topics: readonly string[];
  /** The worst problem's severity, if any. */
  readonly problem: Severity | null;
  /** What is known of it outside its file. */
  readonly marks: readonly Mark[];
}

/** One line of an article's `related` list. */
export interface RelatedArticle {
  readonly title: string;
  readonly provider: string;
  readonly date: string;
  /** http(s) only; empty otherwise. */
  readonly url: string;
  readonly type: string;
  readonly quality: number | null;
}

export interface ArticleLink {
  readonly label: string;
  readonly url: string;
}

/** Where one field stands in the file and whether it can be edited there. */
export interface FieldState {
  readonly field: Field;
  /** The front-matter key, e.g. `name` for the title of a person. */
  readonly key: string;
  readonly stated: boolean;
  /** Line of the key; 0 when not stated. */
  readonly line: number;
  readonly refusal: Problem | null;
}

/** The open article. Nothing in it has been made safe to render as HTML: it is data. */
export interface ArticleDetail {
  readonly row: ArticleRow;
  readonly values: FieldValues;
  readonly fields: readonly FieldState[];
  readonly problems: readonly Problem[];
  readonly body: string;
  readonly image: { readonly url: string; readonly width: number; readonly height: number } | null;
  readonly related: readonly RelatedArticle[];
  /** Sources, http(s) only, most original first, without repeats. */
  readonly links: readonly ArticleLink[];
  readonly sizeBytes: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
}

/** The file's text for the eye: `secured` folded, cut at `limit` characters. */
export interface RawText {
  readonly text: string;
  readonly truncated: boolean;
  readonly sizeBytes: number;
}
