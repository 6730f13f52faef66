import { commands, type Command, type CommandId } from '../../preload/contract/commands';
import type { Screen } from '../../preload/contract/meaning';
import type { DeskState } from '../store/state';

/** What commands do on the screen that is shown; left out or `undefined`: nothing now. */
export type ScreenHandlers = Readonly<Partial<Record<CommandId, (() => void) | undefined>>>;

/** What the parts of the shown screen do for commands, with what they alone know (e.g. which change is chosen). */
export interface Here {
  /** Adds what a part does. Answers how to take it away again. */
  readonly provide: (handlers: ScreenHandlers) => () => void;
  readonly handlerOf: (command: CommandId) => (() => void) | undefined;
}

/** Nothing is provided yet. */
export function createHere(): Here {
  const parts = new Set<ScreenHandlers>();
  return {
    provide: (handlers) => {
      parts.add(handlers);
      return () => parts.delete(handlers);
    },
    handlerOf: (command) => [...parts].find((part) => part[command] !== undefined)?.[command],
  };
}

/** The screen that commands find themselves in. */
export function screenOf({ view, reviewing }: Pick<DeskState, 'view' | 'reviewing'>): Screen {
  return view === 'review' && reviewing !== null && reviewing.refused !== null ? 'conflict' : view;
}

const broughtGroups: ReadonlySet<Command['group']> = new Set<Command['group']>([
  'In the Changes',
  'In the Topics Desk',
  'In the Near-Duplicates',
]);

/** Whether nothing but the screen can run the command there. What the desk itself moves in is the table. */
export function isOfScreen(command: CommandId, screen: Screen): boolean {
  const { group } = commands[command];
  return broughtGroups.has(group) || (group === 'Move' && screen !== 'articles');
}
