import { describe, expect, it } from 'vitest';
import { pressOnce } from '../../../renderer/commands/held';

/** Whether the browser may do what the key does there by itself. */
function isLeft(element: Element, init: KeyboardEventInit): boolean {
  document.body.replaceChildren(element);
  element.addEventListener('keydown', (event) => event instanceof KeyboardEvent && pressOnce(event));
  return element.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
}

describe('a held key', () => {
  it('presses a button once', () => {
    const button = document.createElement('button');
    expect(isLeft(button, { key: 'Enter' })).toBe(true);
    expect(isLeft(button, { key: 'Enter', repeat: true })).toBe(false);
    expect(isLeft(button, { key: 'Enter', ctrlKey: true, repeat: true })).toBe(false);
    expect(isLeft(button, { key: ' ', repeat: true })).toBe(false);
  });

  it('types on, and moves on', () => {
    expect(isLeft(document.createElement('textarea'), { key: 'Enter', repeat: true })).toBe(true);
    expect(isLeft(document.createElement('button'), { key: 'ArrowDown', repeat: true })).toBe(true);
  });
});
