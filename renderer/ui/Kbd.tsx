const symbols: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  '-': '−',
  _: '−',
};

export const isApple = /Mac|iPhone|iPad/.test(navigator.platform);

/** The caps of a key in tinykeys notation, as they stand on the keyboard: `$mod+Shift+z` is Ctrl, Shift, Z. */
export function keyCaps(keys: string, apple = isApple): readonly string[] {
  const parts = keys.split(/\b\+/);
  return parts.map((part) => {
    if (part === '$mod') return apple ? '⌘' : 'Ctrl';
    if (part === 'Shift') return apple ? '⇧' : 'Shift';
    if (part === 'Alt') return apple ? '⌥' : 'Alt';
    if (part === 'Control') return apple ? '⌃' : 'Ctrl';
    const placed = /^(?:Key([A-Z])|Digit(\d))$/.exec(part);
    if (placed) return placed[1] ?? placed[2] ?? part;
    return symbols[part] ?? (part.length === 1 ? part.toUpperCase() : part);
  });
}

interface KbdProps {
  /** In tinykeys notation. */
  readonly keys: string;
}

export function Kbd({ keys }: KbdProps) {
  return (
    <span className="keys">
      {keyCaps(keys).map((cap) => (
        <kbd key={cap} className="kbd">
          {cap}
        </kbd>
      ))}
    </span>
  );
}
