import type { Field } from '../../../preload/contract/article';
import type {
  EditOutcome,
  EditProgress,
  EditRequest,
  PreviewRequest,
  EntryId,
  Operation,
  Preview,
  Refusal,
} from '../../../preload/contract/edit';

/** What a plan is asked for: operations on articles, or something else under a title, e.g. `Rename “A” to “B”`. */
export type Intent =
  { readonly request: PreviewRequest; readonly title: null } | { readonly request: null; readonly title: string };

/** What is planned but not written. */
export type Planning =
  | { readonly kind: 'none' }
  /** `articles`: how many are looked at. */
  | (Intent & { readonly kind: 'asking'; readonly articles: number })
  | (Intent & { readonly kind: 'ready'; readonly preview: Preview });

/** A batch that left something to decide: files that were not changed, or an end before its end. */
export interface Unfinished {
  /** The edit in the history; `null` when nothing was written. */
  readonly entry: EntryId | null;
  /** `on`: it was being made, or made again; `back`: taken back. */
  readonly way: 'on' | 'back';
  readonly label: string;
  readonly changed: number;
  /** Not begun, because it was cancelled or the disk was full. */
  readonly left: number;
  /** Refusals that a reload did not keep, for want of room; the files are as they were. */
  readonly unlisted: number;
  readonly refused: readonly Refusal[];
  /** Conflicts that were decided since. */
  readonly settled: readonly Refusal[];
  readonly cancelled: boolean;
  /** What was asked for, to ask it again of single files. */
  readonly request: EditRequest | null;
}

/** How far a batch is. Moments in milliseconds of the page's clock. */
export interface Progress extends EditProgress {
  readonly since: number;
  readonly at: number;
}

export interface BulkSlice {
  /** What the editor has put together to do to the selected articles, in order. */
  readonly changes: readonly Operation[];
  /** The field that the panel opens at. */
  readonly startField: Field | null;
  readonly planning: Planning;
  readonly unfinished: Unfinished | null;
  /** Adds a change, or puts it in the place of one that it makes pointless. */
  readonly addChange: (change: Operation) => void;
  readonly removeChange: (at: number) => void;
  readonly clearChanges: () => void;
  /** Asks what the changes would do to the selected articles. */
  readonly previewChanges: () => Promise<void>;
  /** Shows a plan for approval, whoever asks for it. `articles`: how many are looked at, as far as that is known. */
  readonly review: (ask: () => Promise<Preview>, intent: Intent, articles: number) => Promise<void>;
  /** Plans the same again, with or without what keeps the rules of the library. */
  readonly planFollowing: (follow: boolean) => Promise<void>;
  /** Back from the plan to the changes. */
  readonly dropPlan: () => void;
  /** Writes the plan that is shown. */
  readonly applyPlan: () => Promise<EditOutcome | null>;
  readonly takeProgress: (progress: EditProgress) => void;
  /** Leaves the unfinished batch as it is. */
  readonly leaveUnfinished: () => void;
  /** Takes back what the unfinished batch wrote; of one that was taken back, makes that again. */
  readonly rollBack: () => Promise<void>;
  /** Goes on with what the unfinished batch did not do. */
  readonly finish: () => Promise<void>;
  /** Settles conflicts by leaving the fields as they are; what else was asked of a file is done with its last one. */
  readonly keepTheirs: (refusals: readonly Refusal[]) => Promise<void>;
  /** Settles conflicts by writing ours, and what else was asked of a file with its last one. */
  readonly insist: (refusals: readonly Refusal[]) => Promise<void>;
}
