import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { Terminal } from '../../main/hosts/cli/terminal';
import { exitCodeOf } from '../../main/hosts/cli/writing';

it.each([
  { files: 0, says: 'Cancelled. Nothing was written.\n' },
  { files: 3, says: 'Cancelled. What was written stays.\n' },
])('says of a change cancelled after $files files what became of it', async ({ files, says }) => {
  const err = new PassThrough();
  const outcome = { entry: null, label: '', changed: [], files, left: 9, unchanged: 0, refused: [], cancelled: true };
  expect(exitCodeOf(new Terminal(new PassThrough(), err), outcome, 'What was written stays.')).toBe(130);
  err.end();
  expect(await text(err)).toBe(says);
});
