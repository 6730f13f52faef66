import type { CommandId } from '../../preload/contract/commands';

/** Where the focus is when a key is pressed, as far as it matters for commands. */
export interface KeyPlace {
  /** In something that takes typed text. */
  readonly typing: boolean;
  /** In a dialog, menu or other thing that lies over the desk. */
  readonly overlay: boolean;
  /** In anything but what a screen's keys are for (its grid, or what bears `data-stage`): it has its own use for arrows, Enter, Home and the like. */
  readonly widget: boolean;
}

export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly withMod: boolean;
}

const widgetKeys: ReadonlySet<string> = new Set([
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  'Enter',
  'Escape',
  ' ',
]);

/** While text is typed these are the text's own. */
const textEditing: ReadonlySet<CommandId> = new Set<CommandId>([
  'edit.undo',
  'edit.redo',
  'select.all',
  'select.invert',
]);

/** Whether a key that is bound to a command should run it, seen where the focus is. */
export function fires(command: CommandId, pressed: PressedKey, place: KeyPlace): boolean {
  if (place.overlay) return false;
  // Shift+8 of the US layout: the binding of `*` means the plus key of the German one.
  if (pressed.key === '*' && (pressed.code === 'Digit8' || pressed.code === 'NumpadMultiply')) return false;
  const named = /^F\d/.test(pressed.key);
  if (place.typing) return (pressed.withMod || named) && !textEditing.has(command);
  if (place.widget && widgetKeys.has(pressed.key)) return false;
  return true;
}

const textInputs = /^(text|search|number|email|url|password|tel|date|time)$/;

function takesText(element: Element): boolean {
  if (element instanceof HTMLInputElement) return textInputs.test(element.type);
  return element.matches('textarea, [contenteditable]:not([contenteditable=false])');
}

const overlays = '[role=dialog],[role=alertdialog],[role=menu],[role=listbox]';

/** Looks at the focused element and says what matters for commands. */
export function placeOf(element: Element | null): KeyPlace {
  // What closes still has the focus for a moment and takes no keys: those typed by then are for what is under it.
  const closing = element?.closest('[data-closed]') ?? null;
  const overlay = (closing?.parentElement ?? element)?.closest(overlays) != null;
  if (!element || closing || element === document.body) return { typing: false, overlay, widget: false };
  return { typing: takesText(element), overlay, widget: !element.matches('[role=grid], [data-stage]') };
}
