const modifiers: Readonly<Record<string, string>> = { $mod: 'CmdOrCtrl', Shift: 'Shift', Alt: 'Alt', Control: 'Ctrl' };

const keys: Readonly<Record<string, string>> = {
  '+': 'Plus',
  _: '-',
  Escape: 'Esc',
  ArrowDown: 'Down',
  ArrowUp: 'Up',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** The desk's notation of a key (tinykeys, e.g. `$mod+Shift+Z`, `Shift++`, `p`) as Electron's accelerator. */
export function accelerator(key: string): string {
  const parts: string[] = [];
  let rest = key;
  for (;;) {
    const [whole, name] = /^([$A-Za-z]+)\+(?=.)/.exec(rest) ?? [];
    const modifier = name === undefined ? undefined : modifiers[name];
    if (whole === undefined || modifier === undefined) break;
    parts.push(modifier);
    rest = rest.slice(whole.length);
  }
  return [...parts, keys[rest] ?? (rest.length === 1 ? rest.toUpperCase() : rest)].join('+');
}

/** True when a key is pressed with Cmd, Ctrl or Alt or is no character, so that nobody types it into a text. */
export function isChord(key: string): boolean {
  return /^(?:\$mod|Control|Alt)\+|^F\d+$/.test(key);
}
