#!/usr/bin/env node
// The command line: `npx galley` from the package, `npm run --silent galley --` in a checkout, which is built first
// where it is stale.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const packaged = !existsSync(new URL('../main/entry-cli.ts', import.meta.url));
if (!packaged) {
  const { makeReady } = await import('./lib/ready.mjs');
  makeReady();
}

// npm runs scripts in the repository's folder; the folders on the command line are meant from where it was typed.
if (process.env.npm_lifecycle_event === 'galley' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

createRequire(import.meta.url)(fileURLToPath(new URL('../out/main/entry-cli.js', import.meta.url)));
