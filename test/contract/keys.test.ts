import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Command, commands } from '../../preload/contract/commands';

const path = join(import.meta.dirname, '../../README.md');
const readme = readFileSync(path, 'utf8');
const block = /(<!-- keys:[^\n]*-->\n)([\s\S]*?)\n?(<!-- \/keys -->)/;
const words: Readonly<Record<string, string>> = {
  $mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Escape: 'Esc',
};

function keyText(key: string): string {
  const parts = key === 'Shift++' ? ['Shift', '+'] : key.length > 1 ? key.split('+') : [key];
  return `\`${parts.map((part) => words[part] ?? part).join('+')}\``;
}

function keyTable(): string {
  const all: readonly Command[] = Object.values(commands);
  const rows = [...new Set(all.map((command) => command.group))].flatMap((group) =>
    all
      .filter((command) => command.group === group)
      .map(({ label, keys }, i) => `| ${i === 0 ? group : ''} | ${label} | ${keys.map(keyText).join(' ')} |`),
  );
  return ['| | command | keys (on macOS, Cmd for Ctrl) |', '|---|---|---|', ...rows].join('\n');
}

// `UPDATE_KEYS=1 npx vitest run test/contract/keys` writes the table.
it('the README’s key table is what the desk does', () => {
  if (process.env['UPDATE_KEYS'] === '1')
    writeFileSync(
      path,
      readme.replace(block, (_all, open: string, _table, close: string) => `${open}${keyTable()}\n${close}`),
    );
  else expect(block.exec(readme)?.[2]).toBe(keyTable());
});
