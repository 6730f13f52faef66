import type { Door, EntryId, PlannedField } from '../../preload/contract/edit';
import type { FilePlan } from './transition';

/** An edit, or an undo or redo of one. */
export type EntryKind = 'edit' | 'undo' | 'redo';

/** Journal record: what is about to be written. On disk before the first file is replaced. */
export interface BeginRecord {
  readonly t: 'begin';
  readonly id: EntryId;
  readonly kind: EntryKind;
  /** The edit that an undo or redo is about. */
  readonly of: EntryId | null;
  /** An undo or redo of one article's part only: the rest of the edit stays where it is. */
  readonly part: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly door: Door;
  readonly label: string;
  readonly files: number;
  /** Number of field transitions over all files. */
  readonly changes: number;
  /** The plans of a small entry; a large one has them in a file of its own. */
  readonly plans: readonly FilePlan[] | null;
}

/** Journal record: the entry is over, and these transitions of it were not made. */
export interface EndRecord {
  readonly t: 'end';
  readonly id: EntryId;
  readonly failed: readonly TransitionKey[];
  /** Written by the next start, in place of an end that a crash prevented. */
  readonly interrupted: boolean;
}

export type JournalRecord = BeginRecord | EndRecord;

/** Names one transition inside an entry. */
export type TransitionKey = readonly [path: string, field: PlannedField];

export function keyText([path, field]: TransitionKey): string {
  return `${field}\0${path}`;
}

/** The transitions of the plans, one by one. */
export function transitionKeys(plans: readonly FilePlan[]): TransitionKey[] {
  return plans.flatMap((plan) => plan.transitions.map((transition) => [plan.path, transition.field] as const));
}

export function countTransitions(plans: readonly FilePlan[]): number {
  return plans.reduce((sum, plan) => sum + plan.transitions.length, 0);
}

/** Trusts nothing in a file that another program may have written; the checksum only excludes accidents. */
export function isJournalRecord(value: unknown): value is JournalRecord {
  if (typeof value !== 'object' || value === null || !('t' in value) || !('id' in value)) return false;
  if (typeof value.id !== 'string' || !/^[0-9a-z-]{1,40}$/.test(value.id)) return false;
  if (value.t === 'begin') return 'kind' in value && 'plans' in value && 'changes' in value && 'label' in value;
  return value.t === 'end' && 'failed' in value && Array.isArray(value.failed);
}
