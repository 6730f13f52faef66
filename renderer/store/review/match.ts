import type { ArticleId } from '../../../preload/contract/article';
import { companionOf } from '../rules';
import type { DeskState } from '../state';
import { newestStanding, shownOf } from './queue';

/**
 * The article in the queue that a matching change is offered for: the one that is shown or, because publishing goes on to the
 * next, the one decided upon last. `null` when there is none, and while a refusal waits for an answer.
 */
export function matchable(
  desk: Pick<DeskState, 'reviewing' | 'rows' | 'predictions' | 'companions'>,
): ArticleId | null {
  const { reviewing } = desk;
  if (reviewing === null || reviewing.refused !== null) return null;
  const near = [shownOf(reviewing), newestStanding(reviewing)?.id ?? null];
  return near.find((id) => id !== null && companionOf(desk, id) !== null) ?? null;
}
