import { useEffect, useState } from 'react';

interface Dismissal {
  /** For the element: the time stands still while it is pointed at or has the focus. */
  readonly handlers: {
    readonly onMouseEnter: () => void;
    readonly onMouseLeave: () => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
  };
}

/** Calls `dismiss` when nobody has looked closely for that long. `null` milliseconds: never. */
export function useDismissal(milliseconds: number | null, dismiss: () => void): Dismissal {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || milliseconds === null) return undefined;
    const timer = setTimeout(dismiss, milliseconds);
    return () => clearTimeout(timer);
  }, [held, milliseconds, dismiss]);
  const hold = (): void => setHeld(true);
  const release = (): void => setHeld(false);
  return { handlers: { onMouseEnter: hold, onMouseLeave: release, onFocus: hold, onBlur: release } };
}
