import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'galley-start-'));
});
afterEach(() => rm(data, { recursive: true }));

// Elsewhere there always is a display, and a window would open.
describe.runIf(process.platform === 'linux')('npm start without a display', () => {
  it('says why, serves the desk, prints its address and ends when it is interrupted', async () => {
    const env = { ...process.env, GALLEY_DATA_DIR: data, DISPLAY: '', WAYLAND_DISPLAY: '' };
    const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], { cwd: root, env });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    let address = '';
    for await (const line of createInterface(child.stdout)) {
      address = /^Galley is at (http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43})$/.exec(line)?.[1] ?? '';
      if (address !== '') break;
    }
    expect(said).toContain('because there is no display');
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>Galley</title>');
    const exited = once(child, 'exit');
    child.kill('SIGINT');
    expect(await exited).toEqual([0, null]);
  });
});
