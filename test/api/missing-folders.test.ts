import { join } from 'node:path';
import { rmdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MissingFolders } from '../../main/api/missing-folders';
import { scratchFolder } from '../support/scratch';

it('says which folders are not there, as of now', async () => {
  const there = scratchFolder('there');
  const gone = join(there, 'gone');
  const missing = new MissingFolders();
  expect([...(await missing.among([there, gone]))]).toEqual([gone]);
  rmdirSync(there);
  expect([...(await missing.among([there, gone]))]).toEqual([there, gone]);
});

it('waits for no folder that does not answer, and asks for it once', async () => {
  const asked: string[] = [];
  const missing = new MissingFolders((folder) => {
    asked.push(folder);
    return folder === '/gone' ? Promise.resolve(false) : new Promise(() => undefined);
  });
  const folders = ['/gone', '/dead/mount', '/dead/other'];
  expect([...(await missing.among(folders))]).toEqual(['/gone']);
  expect([...(await missing.among(folders))]).toEqual(['/gone']);
  expect(asked).toEqual(['/gone', '/dead/mount']);
});
