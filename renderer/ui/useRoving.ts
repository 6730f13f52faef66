import { useRef, type KeyboardEvent, type RefObject } from 'react';

interface Roving {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const items = '[data-roving]';

/** Moves the focus within a list or tree by arrows, Home and End; its items carry `data-roving`. */
export function useRoving(): Roving {
  const ref = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = [...(ref.current?.querySelectorAll<HTMLElement>(items) ?? [])];
    const at = all.findIndex((item) => item === document.activeElement);
    if (at === -1 || event.altKey || event.ctrlKey || event.metaKey) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -at, End: all.length - 1 - at };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    all[at + step]?.focus();
  };
  return { ref, onKeyDown };
}
