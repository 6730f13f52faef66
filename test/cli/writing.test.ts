import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { Terminal } from '../../main/hosts/cli/terminal';
import { exitCodeOf } from '../../main/hosts/cli/writing';

it.each([
  { files: 0, left: 9, cancelled: true, code: 130, says: 'Cancelled. Nothing was written.\n' },
  { files: 3, left: 9, cancelled: true, code: 130, says: 'Cancelled. What was written stays; more is to do.\n' },
  { files: 3, left: 9, cancelled: false, code: 1, says: 'What was written stays; more is to do.\n' },
  { files: 0, left: 9, cancelled: false, code: 1, says: 'Nothing was written.\n' },
  { files: 3, left: 0, cancelled: false, code: 0, says: '' },
])('says of $files files, $left not begun, what became of it', async ({ files, left, cancelled, code, says }) => {
  const err = new PassThrough();
  const outcome = { entry: null, label: '', changed: [], files, left, unchanged: 0, refused: [], cancelled };
  expect(exitCodeOf(new Terminal(new PassThrough(), err), outcome, 'more is to do.')).toBe(code);
  err.end();
  expect(await text(err)).toBe(says);
});
