import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const built = join(import.meta.dirname, '../../out/main');

it('what runs in main evaluates no text', () => {
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  expect(files).toContain('entry-electron.js');
  for (const file of files) expect(readFileSync(join(built, file), 'utf8'), file).not.toMatch(/(?<![\w.$])eval\(/);
});
