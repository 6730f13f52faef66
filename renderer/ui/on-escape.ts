import type { KeyboardEvent } from 'react';

/** A listener for a whole view: runs `leave` on Escape, unless something in the view had a use for the key. */
export function onEscape(leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    leave();
  };
}
