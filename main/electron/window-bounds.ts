/** A rectangle on the desktop, in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const minimumSize = { width: 880, height: 560 } as const;
const usualSize = { width: 1440, height: 900 } as const;

/** So much of the title bar must be on a screen for the window to be taken hold of. */
const grip = { width: 120, height: 24 } as const;

/**
 * Where the window goes: where it was, made to fit the screen it is on, or, when that screen is gone, at its usual size
 * (without `x` and `y`: centred). `screens`: the work areas that there are now, the main one first.
 */
export function placeWindow(saved: Bounds | null, screens: readonly Bounds[]): Partial<Bounds> {
  const main = screens[0] ?? { x: 0, y: 0, ...usualSize };
  const screen = saved === null ? undefined : screens.find((candidate) => canGrip(saved, candidate));
  if (saved === null || screen === undefined) {
    return { width: Math.min(usualSize.width, main.width), height: Math.min(usualSize.height, main.height) };
  }
  return {
    x: saved.x,
    y: saved.y,
    width: Math.min(saved.width, screen.width),
    height: Math.min(saved.height, screen.height),
  };
}

function canGrip(window: Bounds, screen: Bounds): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const above = window.y - screen.y;
  return across >= grip.width && above >= 0 && above <= screen.height - grip.height;
}
