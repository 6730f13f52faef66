import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Gets a Chromium for the browser tests where neither the system nor Playwright has one; says so when it cannot. */
export function installChromium(root) {
  const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test');
  if (existsSync('/usr/bin/chromium') || existsSync(chromium.executablePath())) return;
  console.error('Getting Chromium…');
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const ended = spawnSync(process.execPath, [cli, 'install', 'chromium'], { cwd: root, stdio: 'inherit' });
  if (ended.status !== 0) console.error('Chromium could not be had: install it, or the browser tests fail.');
}
