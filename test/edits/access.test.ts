import { expect, it, onTestFinished } from 'vitest';
import { readOnlyReason } from '../../main/edits/access';
import { Edits } from '../../main/edits/edits';
import { article, temporaryFolder } from '../support/folder';

function nothing(): void {}

it('says why nothing may be written: somebody else holds the library, or it is only looked at', async () => {
  const root = await temporaryFolder({ 'a.md': article() });
  const options = {
    root,
    folder: await temporaryFolder(),
    door: 'app',
    onState: nothing,
    onProgress: nothing,
  } as const;
  const looking = await Edits.openReadOnly(options);
  const writing = await Edits.open(options);
  const second = await Edits.open({ ...options, door: 'cli' });
  onTestFinished(async () => {
    for (const edits of [looking, second, writing]) await edits.close();
  });
  expect(readOnlyReason(writing.access)).toBe(null);
  const reasons = [
    [second, /^This library is open for reading only: it is held by the desktop app \(process \d+\)\. Close it there/],
    [looking, /^This library was opened for reading only\. Open it for writing/],
  ] as const;
  for (const [edits, reason] of reasons) {
    expect(readOnlyReason(edits.access)).toMatch(reason);
    const refused = edits.edit(['a.md'], [{ field: 'published', op: 'set', value: true }]);
    await expect(refused).rejects.toMatchObject({ code: 'read-only', message: expect.stringMatching(reason) });
  }
});
