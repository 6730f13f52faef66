import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Library } from '../../main/library/library';
import { scanWorkerFile } from '../support/scan-worker';

const corpus = '/work/shared/corpus/power-apps';
describe('a real library', () => {
  it('opens', async () => {
    const workerFile = await scanWorkerFile();
    const cacheFolder = await mkdtemp(join(tmpdir(), 'galley-cache-'));
    const t = performance.now();
    const lib = Library.open({ root: corpus, cacheFolder, workerFile });
    await lib.ready;
    console.log('ready', performance.now() - t, lib.info(), lib.status(), JSON.stringify(lib.facets()).slice(0, 3000));
    const q = lib.query({
      filter: { search: 'canvas app', state: 'unstated' },
      sort: [{ column: 'date', descending: true }],
    });
    console.log(q.ids.length, lib.rows([...q.ids.slice(0, 3)]));
    console.log([...lib.problems()].slice(0, 20).map((p) => JSON.stringify(p).slice(0, 300)));
    await lib.close();
    const t2 = performance.now();
    const lib2 = Library.open({ root: corpus, cacheFolder, workerFile });
    await lib2.ready;
    console.log('ready', performance.now() - t2, lib2.facets().all);
    await lib2.close();
  });
});
