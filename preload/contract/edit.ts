import type { ArticleId, Field, FieldValue, FieldValues, NumberField, Problem, TextField } from './article';

/** A change of one field, said as an operation so that it can be applied to whatever is on disk when it is written. */
export type Operation =
  | { readonly field: 'published'; readonly op: 'set'; readonly value: boolean }
  | { readonly field: NumberField; readonly op: 'set'; readonly value: number }
  /** Adds (or with a negative number subtracts). Refused where the number is missing or not a number. */
  | { readonly field: NumberField; readonly op: 'add'; readonly value: number }
  | { readonly field: NumberField; readonly op: 'clamp'; readonly min: number; readonly max: number }
  | { readonly field: TextField; readonly op: 'set'; readonly value: string }
  | { readonly field: 'topics'; readonly op: 'add'; readonly topics: readonly string[] }
  | { readonly field: 'topics'; readonly op: 'remove'; readonly topics: readonly string[] }
  | { readonly field: 'topics'; readonly op: 'replace'; readonly from: string; readonly to: string }
  | { readonly field: 'topics'; readonly op: 'set'; readonly topics: readonly string[] };

/** Quality and heat are whole numbers in this range. */
export const numberRange = { min: -1_000_000, max: 1_000_000 } as const;

export interface EditRequest {
  readonly ids: readonly ArticleId[];
  readonly operations: readonly Operation[];
  /**
   * What the editor saw in the fields when deciding. A file in which such a field says something else by now is
   * refused with `conflict`. Left out, the operation applies to whatever is there.
   */
  readonly seen?: Partial<FieldValues>;
}

/** One file that was not changed, and why. */
export interface Refusal {
  /** `null` when the file is no longer in the index. */
  readonly id: ArticleId | null;
  readonly path: string;
  readonly field: PlannedField | null;
  readonly problem: Problem;
  /** For `conflict` and `changed-since`: what the file says now, what was asked for, and what it was before. */
  readonly theirs?: FieldValue;
  /** What stands in the file where `theirs` is `null` because that is no value of the field; shortened. */
  readonly raw?: string;
  readonly ours?: FieldValue;
  readonly was?: FieldValue;
}

export type EntryId = string;

/** Names a plan that main keeps: what an edit would do, file by file. Only the newest few are kept. */
export type PlanId = string;

/** What an edit would do, before anything is written. Applying it writes exactly this. */
export interface Preview {
  readonly plan: PlanId;
  readonly label: string;
  /** How many files would change. */
  readonly files: number;
  readonly unchanged: number;
  readonly refused: readonly Refusal[];
  /** What becomes of what, most frequent first; at most 100 kinds. */
  readonly kinds: readonly ChangeKind[];
  /** Which rules that articles keep now the edit alone would make them leave, and how many; followed or not. */
  readonly leaving: readonly Leaving[];
}

/** The rules that articles may keep, see `rules`. */
export type RuleName = 'threshold' | 'heat';

/** So many files in which an edit breaks a rule that nearly all articles keep. */
export interface Leaving {
  readonly rule: RuleName;
  readonly files: number;
}

/** An edit to be planned. `follow`: with the changes by which each article keeps the rules that the edit would make it leave. */
export interface PreviewRequest extends EditRequest {
  readonly follow?: boolean;
}

/** So many files in which a field goes from one value to another. */
export interface ChangeKind {
  readonly field: PlannedField;
  readonly before: FieldValue;
  readonly after: FieldValue;
  readonly files: number;
}

/** What a plan can change: fields of articles, keys of taxonomy files, and whether a taxonomy file is there at all. */
export type PlannedField = Field | TaxonomyField | 'file';
export const taxonomyFields = ['taxonomy.name', 'taxonomy.parent', 'taxonomy.keywords', 'taxonomy.hashtags'] as const;
export type TaxonomyField = (typeof taxonomyFields)[number];

/** One field as a plan or an entry changes it. For `file`, before and after are the whole text, or `null` where it is absent. */
export interface PlannedFieldChange {
  readonly field: PlannedField;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** One file of a plan. */
export interface PlannedChange {
  /** `null` for a taxonomy file. */
  readonly id: ArticleId | null;
  readonly path: string;
  readonly fields: readonly PlannedFieldChange[];
  /** Unified diff of this file against what is on disk now, as `git apply` takes it; empty unless asked for. */
  readonly diff: string;
}

export interface EditOutcome {
  /** The journal entry; `null` when no file changed. */
  readonly entry: EntryId | null;
  /** A short sentence for the notice, e.g. `Published 3 articles`. */
  readonly label: string;
  readonly changed: readonly ArticleId[];
  /** How many files were written: the changed articles and, after a change of topics, taxonomy files. */
  readonly files: number;
  /** How many planned files were not begun, because of a cancel or a full disk; `edits.redo` of the entry makes them. */
  readonly left: number;
  /** Already said what was asked for. */
  readonly unchanged: number;
  readonly refused: readonly Refusal[];
  /** True when the editor cancelled before the end; what was written stays and is in the journal. */
  readonly cancelled: boolean;
}

/** `applied`: every file written. `partial`: interrupted or undone in part. `undone`: taken back. */
export type EntryState = 'applied' | 'partial' | 'undone';

export interface HistoryEntry {
  readonly id: EntryId;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly label: string;
  readonly files: number;
  /** In how many of its files it stands now. */
  readonly standing: number;
  readonly state: EntryState;
  /** Which door it came through. */
  readonly door: Door;
}
export type Door = 'app' | 'web' | 'cli';

/** One field of one article as one entry changed it. */
export interface ArticleChange {
  readonly entry: EntryId;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly field: Field;
  readonly before: FieldValue;
  readonly after: FieldValue;
  /** How many files the same entry changed. */
  readonly files: number;
  readonly state: EntryState;
}

/** One file of an entry, for the history panel. */
export interface EntryFile {
  /** `null` for a taxonomy file, and for an article that is gone. */
  readonly id: ArticleId | null;
  readonly path: string;
  /** `standing`: this change stands now; false when it was never made or has been taken back. */
  readonly fields: readonly (PlannedFieldChange & { readonly standing: boolean })[];
}

/** What Ctrl+Z and Ctrl+Shift+Z would do now. */
export interface UndoState {
  readonly undo: HistoryEntry | null;
  readonly redo: HistoryEntry | null;
  /** What a crash left made, undone or redone in part, oldest first: the editor finishes or rolls back each. */
  readonly interrupted: readonly HistoryEntry[];
}

export interface EditProgress {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}
