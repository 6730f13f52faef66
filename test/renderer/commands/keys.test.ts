import { describe, expect, it, vi } from 'vitest';
import type { CommandId } from '../../../preload/contract/commands';
import { keyTable } from '../../../preload/contract/keys';
import { keyHandler } from '../../../renderer/commands/useCommands';

const table = keyTable({});

/** Which commands a key press runs, with the focus on nothing. */
function pressed(init: KeyboardEventInit): readonly CommandId[] {
  const run = vi.fn<(command: CommandId) => void>();
  keyHandler(run, () => true, table)(new KeyboardEvent('keydown', { cancelable: true, ...init }));
  return run.mock.calls.map(([command]) => command);
}

const shiftKey = true;
const ctrlKey = true;

describe('the keys of the desk', () => {
  it.each<[string, KeyboardEventInit, CommandId]>([
    ['plus, American', { key: '=', code: 'Equal' }, 'article.qualityUp'],
    ['Shift+plus, American', { key: '+', code: 'Equal', shiftKey }, 'article.qualityUp10'],
    ['minus', { key: '-', code: 'Minus' }, 'article.qualityDown'],
    ['Shift+minus', { key: '_', code: 'Minus', shiftKey }, 'article.qualityDown10'],
    ['plus, German', { key: '+', code: 'BracketRight' }, 'article.qualityUp'],
    ['Shift+plus, German', { key: '*', code: 'BracketRight', shiftKey }, 'article.qualityUp10'],
    ['plus, number pad', { key: '+', code: 'NumpadAdd' }, 'article.qualityUp'],
    ['Shift+plus, number pad', { key: '+', code: 'NumpadAdd', shiftKey }, 'article.qualityUp10'],
    ['minus, number pad', { key: '-', code: 'NumpadSubtract' }, 'article.qualityDown'],
    ['Shift+minus, number pad', { key: '-', code: 'NumpadSubtract', shiftKey }, 'article.qualityDown10'],
    ['Alt+up', { key: 'ArrowUp', altKey: true }, 'article.qualityUp10'],
    ['slash, American', { key: '/', code: 'Slash' }, 'find.search'],
    ['slash, German', { key: '/', code: 'Digit7', shiftKey }, 'find.search'],
    ['question mark, American', { key: '?', code: 'Slash', shiftKey }, 'help.keys'],
    ['question mark, German', { key: '?', code: 'Minus', shiftKey }, 'help.keys'],
    ['j', { key: 'j' }, 'move.next'],
    ['j with caps lock', { key: 'J' }, 'move.next'],
    ['undo', { key: 'z', ctrlKey }, 'edit.undo'],
    ['redo', { key: 'Z', ctrlKey, shiftKey }, 'edit.redo'],
    ['redo, the other way', { key: 'y', ctrlKey }, 'edit.redo'],
  ])('%s', (_, init, command) => {
    expect(pressed(init)).toEqual([command]);
  });

  it('leaves Shift+8 of the American layout alone', () => {
    expect(pressed({ key: '*', code: 'Digit8', shiftKey })).toEqual([]);
  });
  it('decides once while a key is held, and moves on', () => {
    expect(pressed({ key: 'p', repeat: true })).toEqual([]);
    expect(pressed({ key: 'z', ctrlKey, repeat: true })).toEqual([]);
    expect(pressed({ key: 'j', repeat: true })).toEqual(['move.next']);
    expect(pressed({ key: '=', code: 'Equal', repeat: true })).toEqual(['article.qualityUp']);
  });
  it('keeps the browser from using what it does not run again', () => {
    const event = new KeyboardEvent('keydown', { key: 'z', ctrlKey, repeat: true, cancelable: true });
    keyHandler(
      () => expect.unreachable(),
      () => true,
      table,
    )(event);
    expect(event.defaultPrevented).toBe(true);
  });
  it('leaves alone what something on the page has used', () => {
    const event = new KeyboardEvent('keydown', { key: 'j', cancelable: true });
    event.preventDefault();
    keyHandler(
      () => expect.unreachable(),
      () => true,
      table,
    )(event);
  });
});
