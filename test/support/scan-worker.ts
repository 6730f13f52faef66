import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const project = resolve(import.meta.dirname, '../..');
const folder = join(project, '.cache/test/workers');
let all: Promise<string> | null = null;
let edit: Promise<string> | null = null;

/** The scan worker as the product ships it, with the other workers beside it, built once a test process; answers its path. */
export function scanWorkerFile(): Promise<string> {
  all ??= editWorkerFile()
    .then(() => buildWorker('duplicates-worker', 'main/library/duplicates/duplicates-worker.ts'))
    .then(() => buildWorker('scan-worker', 'main/library/scan-worker.ts'));
  return all;
}

/** The edit worker as the product ships it, built once a test process; answers the file's path. */
export function editWorkerFile(): Promise<string> {
  edit ??= buildWorker('edit-worker', 'main/edits/edit-worker.ts');
  return edit;
}

/**
 * Builds a script as the product ships its workers; answers the file’s path.
 * @param source relative to the repository
 * @param instead modules that stand for others, by name
 */
export async function buildWorker(
  name: string,
  source: string,
  instead: Readonly<Record<string, string>> = {},
): Promise<string> {
  // Test processes run side by side: each builds apart, the last one's file stands.
  const own = join(folder, `${name}-${process.pid}`);
  await mkdir(own, { recursive: true });
  const file = `${name}.cjs`;
  await build({
    configFile: false,
    logLevel: 'error',
    root: project,
    build: {
      ssr: join(project, source),
      outDir: own,
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: file } },
    },
    resolve: { alias: instead },
    // Native, so it is not built in.
    ssr: { noExternal: true, external: ['koffi'] },
  });
  await rename(join(own, file), join(folder, file));
  await rm(own, { recursive: true });
  await stat(join(folder, file));
  return join(folder, file);
}
