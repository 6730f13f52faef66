import type { Refusal } from '../../../preload/contract/edit';
import { valueText } from '../../format/field';

/** The three versions of a field that a conflict is between, those that are known. */
export function versions(refusal: Refusal): readonly (readonly [label: string, words: string])[] {
  const { was, theirs, ours } = refusal;
  return [
    ...(theirs === undefined ? [] : [['Theirs', valueText(theirs)] as const]),
    ...(ours === undefined ? [] : [['Yours', valueText(ours)] as const]),
    ...(was === undefined ? [] : [['Was', valueText(was)] as const]),
  ];
}
