const modifiers: Readonly<Record<string, string>> = {
  $mod: 'CmdOrCtrl',
  Shift: 'Shift',
  Alt: 'Alt',
  Control: 'Ctrl',
  Meta: 'Super',
};

const keys: Readonly<Record<string, string>> = {
  '+': 'Plus',
  _: '-',
  Escape: 'Esc',
  ArrowDown: 'Down',
  ArrowUp: 'Up',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** The other names that both know: Electron throws at what it does not. */
const named = /^(?:F(?:1\d?|2[0-4]?|[3-9])|Enter|Space|Home|End|PageUp|PageDown|Insert|Delete|Backspace)$/;

/**
 * The desk's notation of a key (tinykeys, e.g. `$mod+Shift+Z`, `Shift++`, `p`) as Electron's accelerator; `null` when
 * Electron has no name for it.
 */
export function accelerator(key: string): string | null {
  const parts: string[] = [];
  let rest = key;
  for (;;) {
    const [whole, name] = /^([$A-Za-z]+)\+(?=.)/.exec(rest) ?? [];
    const modifier = name === undefined ? undefined : modifiers[name];
    if (whole === undefined || modifier === undefined) break;
    parts.push(modifier);
    rest = rest.slice(whole.length);
  }
  // A key by its place on the keyboard, as it is recorded where a modifier makes it type something strange.
  const placed = /^(?:Key([A-Z])|Digit(\d))$/.exec(rest);
  const letter = placed ? (placed[1] ?? placed[2] ?? '') : rest;
  const shown = keys[letter] ?? (/^[!-~]$/.test(letter) ? letter.toUpperCase() : named.test(letter) ? letter : null);
  return shown === null ? null : [...parts, shown].join('+');
}

/** True when a key is pressed with Cmd, Ctrl or Alt or is no character, so that nobody types it into a text. */
export function isChord(key: string): boolean {
  return /^(?:\$mod|Control|Meta|Alt)\+|^F\d+$/.test(key);
}
