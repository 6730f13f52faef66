import type { CommandId } from './commands';
import { sameKey } from './keys';
import { meansIn, type Screen, screens } from './meaning';

/** Keys that belong to the list or line with the focus, whatever is bound. */
export interface FixedKeys {
  readonly label: string;
  /** In tinykeys notation. */
  readonly keys: readonly string[];
  /** Where a command of the screen never comes to them; none: what has the focus is no screen. */
  readonly screens: readonly Screen[];
}

/** Each line as the key sheet shows it. */
export const fixedKeys: readonly FixedKeys[] = [
  {
    label: 'Move in a list',
    keys: ['ArrowUp', 'ArrowDown', 'Home', 'End'],
    screens: ['history', 'topics', 'duplicates'],
  },
  { label: 'Move in a list by pages', keys: ['PageUp', 'PageDown'], screens: ['history', 'topics'] },
  { label: 'Open a line of a list', keys: ['Enter'], screens: ['history', 'topics'] },
  { label: 'Mark a topic to merge', keys: ['Space'], screens: ['topics'] },
  { label: 'Fold or unfold a topic', keys: ['ArrowLeft', 'ArrowRight'], screens: ['topics'] },
  {
    label: 'Add a suggested topic in the queue',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    screens: ['review', 'conflict'],
  },
  { label: 'Rename the view with the focus', keys: ['F2'], screens: [] },
  { label: 'Remove the view with the focus', keys: ['Delete'], screens: [] },
  { label: 'Move the view with the focus', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'], screens: [] },
  { label: 'Save a note or a text of several lines', keys: ['$mod+Enter'], screens: [] },
  { label: 'Back, out of what has the focus', keys: ['Escape'], screens: [] },
];

/** What takes the key everywhere where the command means something, so that it cannot be the command's; `null`: nothing. */
export function fixedUse(key: string, command: CommandId): FixedKeys | null {
  const where = screens.filter((screen) => meansIn(command, screen));
  return (
    fixedKeys.find(
      (fixed) =>
        fixed.keys.some((other) => sameKey(other, key)) && where.every((screen) => fixed.screens.includes(screen)),
    ) ?? null
  );
}
