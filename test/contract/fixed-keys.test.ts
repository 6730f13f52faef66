import { expect, it } from 'vitest';
import { commandIds, commands } from '../../preload/contract/commands';
import { fixedKeys, fixedUse } from '../../preload/contract/fixed-keys';
import { isKey } from '../../preload/contract/keys';

it('are keys, and none that a command comes with', () => {
  for (const { keys } of fixedKeys) for (const key of keys) expect(isKey(key), key).toBe(true);
  for (const id of commandIds)
    for (const key of commands[id].keys) expect(fixedUse(key, id), `${id} ${key}`).toBeNull();
});
it('are refused to what would never come to them, and to nothing else', () => {
  expect(fixedUse('Enter', 'history.reverse')?.label).toBe('Open a line of a list');
  expect(fixedUse('3', 'review.skip')).toBeNull();
  expect(fixedUse('3', 'conflict.mine')?.label).toBe('Add a suggested topic in the queue');
  expect(fixedUse('Enter', 'duplicates.keep')).toBeNull();
  expect(fixedUse('ArrowDown', 'move.next')).toBeNull();
  expect(fixedUse('x', 'history.reverse')).toBeNull();
});
