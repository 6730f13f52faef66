import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const project = resolve(import.meta.dirname, '../..');
let built: Promise<string> | null = null;

/** The scan worker as the product ships it, built once a test process; answers the file's path. */
export function scanWorkerFile(): Promise<string> {
  built ??= buildWorker();
  return built;
}

async function buildWorker(): Promise<string> {
  const folder = join(project, '.cache/test/scan-worker');
  // Test processes run side by side: each builds apart, the last one's file stands.
  const own = join(folder, String(process.pid));
  await mkdir(own, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    root: project,
    build: {
      ssr: join(project, 'main/library/scan-worker.ts'),
      outDir: own,
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'scan-worker.cjs' } },
    },
    ssr: { noExternal: true },
  });
  const file = join(folder, 'scan-worker.cjs');
  await rename(join(own, 'scan-worker.cjs'), file);
  await rm(own, { recursive: true });
  await stat(file);
  return file;
}
