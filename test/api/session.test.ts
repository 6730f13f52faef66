import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { Session } from '../../main/api/session';
import { smallLibrary } from '../support/libraries';
import { scanWorkerFile } from '../support/scan-worker';
import { scratchFolder } from '../support/scratch';

it('knows and tells of what an edit wrote that was broken off, as of any other edit', async () => {
  const root = smallLibrary();
  const changes: unknown[] = [];
  const defects = [new Error('a defect')];
  const session = await Session.open({
    root,
    dataFolder: scratchFolder('data'),
    workerFile: await scanWorkerFile(),
    door: 'cli',
    notes: [],
    write: true,
    emit: (event, payload) => {
      if (event === 'edits.progress') for (const one of defects.splice(0)) throw one;
      if (event === 'library.changed') changes.push(payload);
    },
    report: (error) => {
      throw error;
    },
  });
  onTestFinished(() => session.close());
  await session.library.ready;
  const paths = readdirSync(join(root, '_news')).map((name) => `_news/${name}`);
  const work = () => session.edits.edit(paths, [{ field: 'quality', op: 'set', value: 7 }]);
  await expect(session.written(work)).rejects.toThrow('a defect');
  const written = paths.filter((path) => readFileSync(join(root, path), 'utf8').includes('\nquality: 7'));
  expect(written).not.toEqual([]);
  const ids = written.flatMap((path) => session.library.idOf(path) ?? []);
  expect(session.library.rows(ids).map(({ quality }) => quality)).toEqual(ids.map(() => 7));
  expect(changes).toContainEqual(expect.objectContaining({ origin: 'edit', ids: expect.arrayContaining(ids) }));
});
