import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const script = pathToFileURL(resolve(import.meta.dirname, '../../scripts/lib/install.mjs')).href;

it('does not let npm empty the folder that a linked node_modules leads to', async () => {
  const root = await mkdtemp(join(tmpdir(), 'galley-install-'));
  try {
    await mkdir(join(root, 'others'));
    await writeFile(join(root, 'others', 'theirs.txt'), '');
    await writeFile(join(root, 'package-lock.json'), '{}');
    await symlink('others', join(root, 'node_modules'));
    const code = `import { installIfNeeded } from ${JSON.stringify(script)}; installIfNeeded(${JSON.stringify(root)})`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('node_modules is a link');
    expect(await readdir(join(root, 'others'))).toEqual(['theirs.txt']);
  } finally {
    await rm(root, { recursive: true });
  }
});
