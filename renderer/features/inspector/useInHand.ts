import { useEffect, type RefObject } from 'react';
import type { ArticleId } from '../../../preload/contract/article';
import { useDeskStore } from '../../store/context';

/**
 * Tells the desk while the article in the pane must not be exchanged for another: the focus is in the pane, or text
 * waits there unsaved.
 * @param drafted whether a field has text that is not saved
 */
export function useInHand(pane: RefObject<HTMLElement | null>, id: ArticleId, drafted: boolean): void {
  const store = useDeskStore();
  useEffect(() => {
    const { takeInHand } = store.getState();
    const tell = (): void => {
      const focused = document.activeElement;
      const inside = focused !== null && (pane.current?.contains(focused) ?? false);
      const typing = inside && focused.matches('input, textarea');
      takeInHand(inside || drafted ? { id, typing } : null);
    };
    tell();
    document.addEventListener('focusin', tell);
    document.addEventListener('focusout', tell);
    return () => {
      document.removeEventListener('focusin', tell);
      document.removeEventListener('focusout', tell);
      takeInHand(null);
    };
  }, [store, pane, id, drafted]);
}
