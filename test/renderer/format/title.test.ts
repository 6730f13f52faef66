import { expect, it } from 'vitest';
import { titleOf } from '../../../renderer/format/title';

it.each([
  ['Tide &amp; harbour', 'Tide & harbour', false],
  ['', '3.md', true],
  [' \n ', '3.md', true],
  ['3.md', '3.md', true],
])('calls an article with the title %j %j', (title, text, isFile) => {
  expect(titleOf({ title, path: '_news/2021/3.md' })).toEqual({ text, isFile });
});
