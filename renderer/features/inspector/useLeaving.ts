import { useEffect, type RefObject } from 'react';

/**
 * Ends the typing in an element before a press outside of it does anything: a press on another row brings another
 * article, and a number half typed must be written to the one it was typed for.
 */
export function useLeaving(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onPress = ({ target }: PointerEvent): void => {
      const focused = document.activeElement;
      if (!(focused instanceof HTMLElement) || !(target instanceof Element)) return;
      if (!element.current?.contains(focused) || element.current.contains(target)) return;
      // A list of suggestions hangs outside of the element it belongs to.
      if (!target.closest('[role=listbox]')) focused.blur();
    };
    document.addEventListener('pointerdown', onPress, { capture: true });
    return () => document.removeEventListener('pointerdown', onPress, { capture: true });
  }, [element]);
}
