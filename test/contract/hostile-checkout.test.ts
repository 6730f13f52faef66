import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hostileLibrary, hostileTitle } from '../support/hostile-library';
import { apply, articleNamed } from './cases/articles';
import { openInProcess } from './in-process';

it('a checkout that runs programs for git runs none for the desk', { timeout: 30_000 }, async () => {
  const root = hostileLibrary('http://127.0.0.1:9');
  const { api, connection } = await openInProcess(root);
  const row = await articleNamed(connection, `${hostileTitle} prototype`);
  const outcome = await apply(connection, row, { field: 'published', op: 'set', value: true });
  expect(outcome.refused).toEqual([]);
  await connection.call('edits.undo', {});
  await connection.call('library.rescan', null);
  await api.close();
  expect(existsSync(join(root, 'pwned'))).toBe(false);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();

  // The trap is a real one: git falls into it.
  const git = spawnSync('git', ['-C', root, 'add', row.path], { encoding: 'utf8' });
  if (git.error === undefined) expect([git.stderr, existsSync(join(root, 'pwned'))]).toEqual([git.stderr, true]);
});
