import { expect, it } from 'vitest';
import { commandWords } from '../../../renderer/format/command';

it('writes a command in the page as the buttons beside it', () => {
  expect([commandWords('library.open'), commandWords('view.density'), commandWords('library.rescan')]).toEqual([
    'Open folder…',
    'Dense rows',
    'Look at the files again',
  ]);
});
