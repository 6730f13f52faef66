import { beforeEach, expect, it } from 'vitest';
import { isPressed } from '../../../renderer/commands/pressed';

function pressed(keys: readonly string[], init: KeyboardEventInit): boolean {
  return isPressed('bulk.preview', keys, new KeyboardEvent('keydown', init));
}

beforeEach(() => {
  document.body.innerHTML = '<div role="dialog"><input type="text"><button></button></div>';
});

const focus = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();
const ctrlKey = true;

it('takes the keys that are bound, on a button and in a field', () => {
  for (const control of ['button', 'input']) {
    focus(control);
    expect(pressed(['$mod+Enter'], { key: 'Enter', ctrlKey })).toBe(true);
    expect(pressed(['$mod+Enter'], { key: 'Enter' })).toBe(false);
    expect(pressed(['$mod+j'], { key: 'Enter', ctrlKey })).toBe(false);
    expect(pressed(['b', 'F9'], { key: 'F9' })).toBe(true);
    expect(pressed([], { key: 'Enter', ctrlKey })).toBe(false);
  }
});
it('leaves letters to a field and Enter to a button', () => {
  focus('input');
  expect(pressed(['b'], { key: 'b' })).toBe(false);
  focus('button');
  expect(pressed(['b'], { key: 'b' })).toBe(true);
  expect(pressed(['Enter'], { key: 'Enter' })).toBe(false);
});
