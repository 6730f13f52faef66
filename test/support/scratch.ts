import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

// vitest ends its workers without it: `npm test` gives every tool a temporary folder of its own and removes that.
process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder with no link in its path, absolute; removed when the process ends. `purpose`: part of its name. */
export function scratchFolder(purpose = 'test'): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `galley-${purpose}-`)));
  made.push(folder);
  return folder;
}
