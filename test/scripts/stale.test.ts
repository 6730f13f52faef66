import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const script = pathToFileURL(resolve(import.meta.dirname, '../../scripts/lib/stale.mjs')).href;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-stale-'));
  await mkdir(join(folder, 'source', 'deep'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes files with the given modification times, in seconds since the epoch. */
async function write(files: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, seconds] of Object.entries(files)) {
    await writeFile(join(folder, name), '');
    await utimes(join(folder, name), seconds, seconds);
  }
  for (const name of ['source/deep', 'source']) await utimes(join(folder, name), 100, 100);
}

/** The scripts run before anything is installed, so they are plain modules and are asked as such. */
function isStale(sources: readonly string[], products: readonly string[]): boolean {
  const paths = [sources, products].map((names) => JSON.stringify(names.map((name) => join(folder, name))));
  const code = `import { isStale } from ${JSON.stringify(script)}; process.stdout.write(String(isStale(${paths.join()})))`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }) === 'true';
}

describe('a product', () => {
  it('is stale while it is missing or something deep in its sources is newer', async () => {
    await write({ 'source/a': 100, 'source/deep/b': 100, product: 200 });
    expect(isStale(['source'], ['product'])).toBe(false);
    expect(isStale(['source'], ['product', 'other'])).toBe(true);
    await write({ 'source/deep/b': 300 });
    expect(isStale(['source'], ['product'])).toBe(true);
  });

  it('is as old as the oldest of them', async () => {
    await write({ 'source/a': 150, first: 100, second: 200 });
    expect(isStale(['source'], ['first', 'second'])).toBe(true);
  });

  it('does not mind a source that is not there', async () => {
    await write({ product: 200 });
    expect(isStale(['source', 'nothing'], ['product'])).toBe(false);
  });
});
