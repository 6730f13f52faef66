import { crc32 } from 'node:zlib';
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
  /**
   * Of a small entry: which paths it is about, as `pathMark` marks them. Its plans stand in the record before this one.
   * `null`: a large one, whose plans have a file of their own.
   */
  readonly marks: readonly number[] | null;
}

/** Journal record: the plans of a small entry, written together with its begin. Only read when they are asked for. */
export interface PlansRecord {
  readonly t: 'plans';
  readonly id: EntryId;
  readonly plans: readonly FilePlan[];
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

/** A number that stands for a path when looking for the entries that touched it; now and then two paths share one. */
export function pathMark(path: string): number {
  return crc32(path);
}

/** Trusts nothing in a file that another program may have written; the checksum only excludes accidents. */
export function isJournalRecord(value: unknown): value is JournalRecord {
  if (typeof value !== 'object' || value === null || !('t' in value) || !('id' in value)) return false;
  if (typeof value.id !== 'string' || !/^[0-9a-z-]{1,40}$/.test(value.id)) return false;
  if (value.t === 'begin') return 'kind' in value && 'marks' in value && 'changes' in value && 'label' in value;
  return value.t === 'end' && 'failed' in value && Array.isArray(value.failed);
}
