// `npm run bench`: makes its libraries, measures, prints the table. `npm run bench -- --help` says what can be chosen.
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { electronExecutable } from './lib/electron.mjs';
import { root } from './lib/project.mjs';
import { makeReady } from './lib/ready.mjs';
import { openDisplay } from './test/display.mjs';

const help = `npm run bench -- [options]
  --only GROUPS    only these groups, with commas: scan, query, lens, duplicates, toggle, bulk, desk, start
  --runs N         how often long measurements are repeated (3)
  --small N        articles of the small library (100000)
  --heavy N        articles of the heavy library (10000, 1.4 GB)
  --start N        articles of the library for the start (1000)
  --write          put the figures into docs/performance.md
GALLEY_BENCH_DIR   where the libraries are made and kept (galley-bench in the system's folder for temporary files)`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    runs: { type: 'string', default: '3' },
    small: { type: 'string', default: '100000' },
    heavy: { type: 'string', default: '10000' },
    start: { type: 'string', default: '1000' },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

/** Bundles the bench, which is TypeScript and imports the product's own modules, for Node. Answers the bundle's path. */
async function bundle() {
  const { build } = await import('vite');
  const outDir = join(root, '.cache', 'bench');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: join(root, 'test', 'bench', 'main.ts'),
      target: 'node20',
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  });
  return join(outDir, 'main.mjs');
}

async function bench() {
  makeReady();
  const main = await bundle();
  const display = await openDisplay();
  const settings = {
    root,
    folder: process.env.GALLEY_BENCH_DIR ?? join(tmpdir(), 'galley-bench'),
    electron: electronExecutable(root),
    only: values.only === '' ? [] : values.only.split(','),
    runs: Number(values.runs),
    sizes: { start: Number(values.start), small: Number(values.small), heavy: Number(values.heavy) },
    document: values.write ? join(root, 'docs', 'performance.md') : null,
  };
  const ended = spawnSync(process.execPath, [main, JSON.stringify(settings)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...(display === null ? {} : { DISPLAY: display.name }) },
  });
  display?.close();
  return ended.status ?? 1;
}

if (values.help) console.log(help);
else process.exitCode = await bench();
