import type { Refusal } from '../../preload/contract/edit';
import { theirWords, valueText } from './field';

/** What the versions of a field are called: of a conflict, and of what an undo or redo left because it was changed since. */
const conflicting = { theirs: 'Theirs', ours: 'Yours', was: 'Was' };
const overtaken = { theirs: 'Now', ours: 'Wanted', was: 'Was' };

/** The three versions of a field that a refusal is about, those that are known. */
export function versions(refusal: Refusal): readonly (readonly [label: string, words: string])[] {
  const { was, theirs, ours, problem } = refusal;
  const labels = problem.code === 'changed-since' ? overtaken : conflicting;
  return [
    ...(theirs === undefined ? [] : [[labels.theirs, theirWords(refusal)] as const]),
    ...(ours === undefined ? [] : [[labels.ours, valueText(ours)] as const]),
    ...(was === undefined ? [] : [[labels.was, valueText(was)] as const]),
  ];
}
