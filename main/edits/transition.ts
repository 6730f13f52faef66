import type { Field, FieldValue, Problem } from '../../preload/contract/article';
import { ArticleRefusal } from '../articles/refusal';
import { readField, restoreField } from '../articles/splice';

/** One field going from one exact text to another. Texts are the field's own bytes after the colon; `null`: no such key. */
export interface Transition {
  readonly field: Field;
  readonly key: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly was: FieldValue;
  readonly becomes: FieldValue;
}

/** What is to happen to one file. All of it or nothing. */
export interface FilePlan {
  readonly path: string;
  readonly transitions: readonly Transition[];
}

/** One file that was left alone, and why. */
export interface FileRefusal {
  readonly path: string;
  readonly field: Field | null;
  readonly problem: Problem;
  readonly theirs?: FieldValue;
  readonly ours?: FieldValue;
  readonly was?: FieldValue;
}

/** The way back. */
export function reverse(transition: Transition): Transition {
  const { field, key, from, to, was, becomes } = transition;
  return { field, key, from: to, to: from, was: becomes, becomes: was };
}

/** How a transition stands towards a file: `ready` to be made, `made` already, or `other`: someone wrote something else. */
export type Standing =
  | { readonly kind: 'ready' }
  | { readonly kind: 'made' }
  | { readonly kind: 'other'; readonly value: FieldValue; readonly line: number; readonly column: number };

/** @throws ArticleRefusal when the file does not let the field be read with certainty */
export function standing(bytes: Buffer, transition: Transition): Standing {
  const now = readField(bytes, transition.field);
  // A file that meanwhile says `title` where we wrote `name` holds something else, whatever its text.
  const sameKey = now.text === null || now.key === transition.key;
  if (sameKey && now.text === transition.to) return { kind: 'made' };
  if (sameKey && now.text === transition.from) return { kind: 'ready' };
  return { kind: 'other', value: now.value, line: now.line, column: now.column };
}

/**
 * Makes the transitions on the file's bytes. Fields that already stand where they should are left alone, so the answer
 * equals `bytes` when nothing is to be done.
 * @throws ArticleRefusal `conflict` where a field holds neither text, and whatever the engine refuses
 */
export function transit(bytes: Buffer, transitions: readonly Transition[]): Buffer {
  let next = bytes;
  for (const transition of transitions) {
    const now = standing(next, transition);
    if (now.kind === 'other') throw new ArticleRefusal(conflict(transition.field, now.line, now.column));
    if (now.kind === 'ready') {
      next = restoreField(next, transition.field, transition.key, transition.to)?.next ?? next;
    }
  }
  return next;
}

/** The field on disk is not what the editor decided upon. */
export function conflict(field: Field, line: number, column: number): Problem {
  const message = `Someone else changed ${field} in this file since you saw it. Look at both values, then decide again.`;
  return { code: 'conflict', severity: 'error', line, column, message };
}

/** Undo: the field no longer holds what the edit wrote. */
export function changedSince(field: Field, line: number, column: number): Problem {
  const message = `${capital(field)} was changed again since that edit, so it is left as it is now.`;
  return { code: 'changed-since', severity: 'error', line, column, message };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
