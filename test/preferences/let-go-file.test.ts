import { expect, it } from 'vitest';
import { LetGoFile } from '../../main/preferences/let-go-file';
import { scratchFolder } from '../support/scratch';

it('remembers by path, field and entry what was let go, the newest of a field only', async () => {
  const folder = scratchFolder('data');
  const file = await LetGoFile.open(folder);
  expect(file.has('a.md', 'quality', 'e1')).toBe(false);
  await file.add([
    { path: 'a.md', field: 'quality', entry: 'e1' },
    { path: 'a.md', field: 'heat', entry: 'e1' },
  ]);
  expect(file.has('a.md', 'quality', 'e1')).toBe(true);
  await file.add([{ path: 'a.md', field: 'quality', entry: 'e2' }]);
  for (const one of [file, await LetGoFile.open(folder)]) {
    expect(one.has('a.md', 'quality', 'e1')).toBe(false);
    expect(one.has('a.md', 'quality', 'e2')).toBe(true);
    expect(one.has('a.md', 'heat', 'e1')).toBe(true);
    expect(one.has('b.md', 'heat', 'e1')).toBe(false);
  }
});
