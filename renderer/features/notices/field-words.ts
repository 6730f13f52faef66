import type { Refusal } from '../../../preload/contract/edit';
import { valueText } from '../../format/field';

/** The three versions of a field that a conflict is between, those that are known. */
export function versions(refusal: Refusal): readonly (readonly [label: string, words: string])[] {
  const { was, theirs, ours } = refusal;
  return [
    ...(was === undefined ? [] : [['It was', valueText(was)] as const]),
    ...(theirs === undefined ? [] : [['The file now says', valueText(theirs)] as const]),
    ...(ours === undefined ? [] : [['You wanted', valueText(ours)] as const]),
  ];
}
