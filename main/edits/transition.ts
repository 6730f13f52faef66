import type { FieldValue, Problem } from '../../preload/contract/article';
import type { PlannedField, Refusal } from '../../preload/contract/edit';
import { ArticleRefusal, refuse } from '../articles/refusal';
import { type FieldChange, type FieldPlace, readField, restoreField } from '../articles/splice';

/**
 * One field going from one exact text to another. Texts are the field's own bytes after the colon; `null`: no such key.
 * For `file` they are the whole file; `null`: no such file.
 */
export interface Transition {
  readonly field: PlannedField;
  readonly key: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly was: FieldValue;
  readonly becomes: FieldValue;
  /** Of `file`: the permissions that the file has or had. */
  readonly mode?: number;
}

/** What is to happen to one file. All of it or nothing. A `file` transition stands alone. */
export interface FilePlan {
  readonly path: string;
  readonly transitions: readonly Transition[];
}

/** One file that was left alone, and why: a refusal before anybody knows the article's id. */
export type FileRefusal = Omit<Refusal, 'id'>;

/** A field that holds neither what was to be changed nor what it was to become. */
export type FieldConflict = Required<Omit<FileRefusal, 'path' | 'raw'>> & Pick<FileRefusal, 'raw'>;

/** Says of every field in the way what it says now, what was to be written, and what that was decided upon. */
export class ConflictRefusal extends ArticleRefusal {
  readonly conflicts: readonly FieldConflict[];

  constructor(conflicts: readonly [FieldConflict, ...FieldConflict[]]) {
    super(conflicts[0].problem);
    this.conflicts = conflicts;
  }
}

/** The transition that a change decided by the article engine is. */
export function transitionOf({ field, key, before, after, valueBefore, valueAfter }: FieldChange): Transition {
  return { field, key, from: before, to: after, was: valueBefore, becomes: valueAfter };
}

/** A file coming (`from` is `null`) or going (`to` is `null`). */
export function fileTransition(from: string | null, to: string | null, mode: number): Transition {
  return { field: 'file', key: 'file', from, to, was: from, becomes: to, mode };
}

/** What a file that was never there gets, and one whose entry is from before permissions were recorded. */
export const newFileMode = 0o644;

/** The way back. */
export function reverse(transition: Transition): Transition {
  const { from, to, was, becomes } = transition;
  return { ...transition, from: to, to: from, was: becomes, becomes: was };
}

/** What a refusal says of a field that holds something else. */
export type Found = Required<Pick<FileRefusal, 'theirs'>> & Pick<FileRefusal, 'raw'>;

const longestRaw = 200;

export function found({ value, text }: Pick<FieldPlace, 'value' | 'text'>): Found {
  const raw = value === null ? (text?.trim().slice(0, longestRaw) ?? '') : '';
  return raw === '' ? { theirs: value } : { theirs: value, raw };
}

/** How a transition stands towards a file: `ready` to be made, `made` already, or `other`: someone wrote something else. */
export type Standing =
  | { readonly kind: 'ready' }
  | { readonly kind: 'made' }
  | ({ readonly kind: 'other'; readonly line: number; readonly column: number } & Found);

/**
 * @param bytes `null`: there is no such file
 * @throws ArticleRefusal when the file does not let the field be read with certainty
 */
export function standing(bytes: Buffer | null, transition: Transition): Standing {
  if (transition.field === 'file') return fileStanding(bytes, transition);
  const now = readField(present(bytes), transition.field);
  // A file that meanwhile says `title` where we wrote `name` holds something else, whatever its text.
  const sameKey = now.text === null || now.key === transition.key;
  if (sameKey && now.text === transition.to) return { kind: 'made' };
  if (sameKey && now.text === transition.from) return { kind: 'ready' };
  return { kind: 'other', ...found(now), line: now.line, column: now.column };
}

function fileStanding(bytes: Buffer | null, { from, to }: Transition): Standing {
  if (isText(bytes, to)) return { kind: 'made' };
  if (isText(bytes, from)) return { kind: 'ready' };
  return { kind: 'other', theirs: bytes?.toString() ?? null, line: 1, column: 1 };
}

function isText(bytes: Buffer | null, text: string | null): boolean {
  return bytes === null || text === null ? bytes === text : bytes.equals(Buffer.from(text));
}

/**
 * Makes the transitions on the file's bytes. Fields that already stand where they should are left alone, so the answer
 * equals `bytes` when nothing is to be done. For plans that do not make or remove the file: those have `transitPresence`.
 * @throws ConflictRefusal where a field holds neither text, ArticleRefusal for whatever the engine refuses
 */
export function transit(bytes: Buffer, transitions: readonly Transition[]): Buffer {
  refuseConflicts(bytes, transitions);
  let next = bytes;
  for (const transition of transitions) {
    const { field, key, to } = transition;
    if (field === 'file') throw new Error('a file comes or goes as a whole');
    if (standing(next, transition).kind === 'ready') next = restoreField(next, field, key, to)?.next ?? next;
  }
  return next;
}

/**
 * What there is once the file (`null`: there is none) has been made or removed.
 * @throws ConflictRefusal where a file holds neither text
 */
export function transitPresence(bytes: Buffer | null, transitions: readonly Transition[]): Buffer | null {
  refuseConflicts(bytes, transitions);
  let next = bytes;
  for (const transition of transitions) {
    if (standing(next, transition).kind === 'ready') next = transition.to === null ? null : Buffer.from(transition.to);
  }
  return next;
}

function refuseConflicts(bytes: Buffer | null, transitions: readonly Transition[]): void {
  const [first, ...others] = transitions.flatMap((transition): FieldConflict[] => {
    const now = standing(bytes, transition);
    if (now.kind !== 'other') return [];
    const { kind: _, line, column, ...there } = now;
    const { field, was, becomes } = transition;
    return [{ field, problem: conflict(field, line, column), ...there, ours: becomes, was }];
  });
  if (first !== undefined) throw new ConflictRefusal([first, ...others]);
}

/** The permissions of a file that a plan makes. */
export function plannedMode({ transitions }: FilePlan): number {
  return transitions.find(({ mode }) => mode !== undefined)?.mode ?? newFileMode;
}

/** Whether a plan is about the file being there at all, so that its absence is no accident. */
export function makesOrRemoves({ transitions }: FilePlan): boolean {
  return transitions.some(({ field }) => field === 'file');
}

function present(bytes: Buffer | null): Buffer {
  return bytes ?? refuse('vanished', 'The file is gone: someone moved or removed it.');
}

/** The field on disk is not what the editor decided upon. */
export function conflict(field: PlannedField, line: number, column: number): Problem {
  const message =
    field === 'file'
      ? 'Someone else made, changed or removed this file since you saw it. Look at it, then decide again.'
      : `Someone else changed ${fieldWord(field)} in this file since you saw it. Look at both values, then decide again.`;
  return { code: 'conflict', severity: 'error', line, column, message };
}

/** Undo: the field no longer holds what the edit wrote. */
export function changedSince(field: PlannedField, line: number, column: number): Problem {
  const message = `${capital(fieldWord(field))} was changed again since that edit, so it is left as it is now.`;
  return { code: 'changed-since', severity: 'error', line, column, message };
}

function fieldWord(field: PlannedField): string {
  if (field === 'file') return 'the file';
  return field.startsWith('taxonomy.') ? `the topic’s ${field.slice('taxonomy.'.length)}` : field;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
