import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LibraryIndex } from '../../main/library/library-index';
import { LibraryReader } from '../../main/library/library-reader';
import { emptySite } from '../../main/library/site';
import { smallLibrary, writeFiles } from '../support/libraries';
import { scratchFolder } from '../support/scratch';

const ignore = (): void => undefined;

/** A scan that read the taxonomy at its start and tells of it when the file `go` is there. */
function slowWorker(root: string): string {
  const file = join(scratchFolder('worker'), 'worker.cjs');
  const site = JSON.stringify(emptySite(root));
  writeFileSync(
    file,
    `const { existsSync } = require('node:fs');
const { parentPort } = require('node:worker_threads');
const look = setInterval(() => {
  if (!existsSync(${JSON.stringify(join(root, 'go'))})) return;
  clearInterval(look);
  parentPort.postMessage({ kind: 'site', site: { ...${site}, organizations: new Map() } });
  parentPort.postMessage({ kind: 'walked', vanished: [], unreadable: [], linked: [] });
  parentPort.postMessage({ kind: 'rows-complete' });
}, 2);
`,
  );
  return file;
}

it('keeps the taxonomy that was read after a running scan read it', async () => {
  const root = smallLibrary();
  const index = new LibraryIndex();
  const listener = { progress: ignore, changed: ignore, loaded: ignore, site: ignore };
  const reader = new LibraryReader(root, slowWorker(root), index, listener);
  const scan = reader.scan(null);
  writeFiles(root, { '_data/topics/09-lights.yaml': 'taxonomy: topic\n_id: lights\nname: Lights\n' });
  // The scan has begun when its first turn is over.
  await reader.ended();
  expect(reader.lookAtTaxonomy()).toBe(true);
  writeFileSync(join(root, 'go'), '');
  await scan;
  expect(index.taxonomy.map(({ name }) => name)).toContain('Lights');
  expect(reader.site.taxonomy.map(({ name }) => name)).toContain('Lights');
});
