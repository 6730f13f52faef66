import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { everything } from '../contract/cases/articles';
import { crawledLibrary, desk } from './crawler/desk';
import { pathOf } from './crawler/report';

// Only `npm run torture` runs it: it floods the system's queue.
const wanted = process.env['GALLEY_TORTURE'] !== undefined && process.platform === 'linux';

/** How many events the system keeps for a watcher that does not read them. */
function queueLength(): number {
  return Number(readFileSync('/proc/sys/fs/inotify/max_queued_events', 'utf8'));
}

it.skipIf(!wanted)(
  'a change whose event was lost is found by looking, as the desk does when it gets the focus',
  async () => {
    const root = crawledLibrary(20);
    const { connection, served } = await desk(root);
    try {
      const { ids } = await connection.call('library.query', everything);
      const rows = await connection.call('library.rows', { ids: [...ids] });
      const id = rows.find(({ path }) => path === pathOf(3))?.id ?? -1;
      process.kill(served.pid, 'SIGSTOP');
      const flood = join(root, '_news', 'flood.txt');
      for (let i = 0; i <= queueLength(); i += 1) {
        writeFileSync(flood, '');
        unlinkSync(flood);
      }
      const file = join(root, pathOf(3));
      writeFileSync(file, readFileSync(file, 'utf8').replace('quality: 60', 'quality: 99'));
      process.kill(served.pid, 'SIGCONT');
      await connection.call('library.rescan', null);
      expect(await connection.call('library.rows', { ids: [id] })).toMatchObject([{ quality: 99 }]);
    } finally {
      process.kill(served.pid, 'SIGCONT');
      await served.close();
    }
  },
);
