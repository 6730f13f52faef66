import type { ArticleId } from '../../../preload/contract/article';
import type { TakenBack } from '../../../preload/contract/taken-back';
import { useAnswer } from '../../store/use-answer';

const none: readonly TakenBack[] = [];

/**
 * What another writer took back in an article that bears the mark.
 * @param marked whether its row has the mark
 * @param version read again when it changes
 */
export function useTakenBack(id: ArticleId, marked: boolean, version: number): readonly TakenBack[] {
  return useAnswer('takenBack.of', marked ? { id } : undefined, [], version) ?? none;
}
