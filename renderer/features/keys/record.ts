/** What a key press means while a key is recorded. */
export type Recorded =
  | { readonly kind: 'key'; readonly key: string }
  /** Only a modifier so far. */
  | { readonly kind: 'wait' }
  | { readonly kind: 'cancel' }
  /** The Tab key: it must always lead on. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'unusable'; readonly why: string };

export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const modifierKeys = /^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|Fn|Hyper|Super)$/;
/** What clipboards, browsers and window managers do with `$mod`, whatever a page asks for. */
const systemKeys = /^\$mod\+[cvxqwnt0+\-=]$/;

function nameOf({ key, code, shiftKey, altKey }: PressedKey): string {
  if (key === ' ') return 'Space';
  if (key.length !== 1) return key;
  // On macOS Alt types another character; the place of the key is what the editor means.
  if (altKey && !/^[!-~]$/.test(key) && /^(?:Key[A-Z]|Digit\d)$/.test(code)) return code;
  return shiftKey ? key.toUpperCase() : key.toLowerCase();
}

/** The key of a press in tinykeys notation, when it can be one. `apple`: Cmd is the main modifier, not Ctrl. */
export function recorded(pressed: PressedKey, apple: boolean): Recorded {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = pressed;
  if (modifierKeys.test(key)) return { kind: 'wait' };
  if (key === 'Tab') return { kind: 'leave' };
  if (key === 'Escape') return { kind: 'cancel' };
  if (key === 'Dead' || key === 'Process' || key === 'Unidentified') {
    return { kind: 'unusable', why: 'That key types nothing by itself.' };
  }
  const held = [
    (apple ? metaKey : ctrlKey) && '$mod',
    apple && ctrlKey && 'Control',
    !apple && metaKey && 'Meta',
    altKey && 'Alt',
    shiftKey && 'Shift',
  ].filter((modifier) => modifier !== false);
  const text = [...held, nameOf(pressed)].join('+');
  if (systemKeys.test(text)) return { kind: 'unusable', why: 'The system and browsers keep that key for themselves.' };
  return { kind: 'key', key: text };
}
