import { describe, expect, it } from 'vitest';
import { type PressedKey, recorded } from '../../../renderer/features/keys/record';

const none = { code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (key: string, more: Partial<PressedKey> = {}, apple = false) =>
  recorded({ ...none, key, ...more }, apple);
const keyOf = (...args: Parameters<typeof press>) => {
  const result = press(...args);
  return result.kind === 'key' ? result.key : result.kind;
};

describe('recording a key', () => {
  it('writes it as the desk reads it', () => {
    expect(keyOf('x')).toBe('x');
    expect(keyOf('X', { shiftKey: true })).toBe('Shift+X');
    expect(keyOf('?', { shiftKey: true })).toBe('Shift+?');
    expect(keyOf(' ')).toBe('Space');
    expect(keyOf('k', { ctrlKey: true, shiftKey: true })).toBe('$mod+Shift+K');
    expect(keyOf('F6', { altKey: true })).toBe('Alt+F6');
  });
  it('knows the modifiers of a Mac', () => {
    expect(keyOf('k', { metaKey: true }, true)).toBe('$mod+k');
    expect(keyOf('k', { ctrlKey: true }, true)).toBe('Control+k');
    expect(keyOf('∫', { altKey: true, code: 'KeyB' }, true)).toBe('Alt+KeyB');
  });
  it('waits for more than a modifier, and lets go of Escape and Tab', () => {
    expect(press('Shift', { shiftKey: true }).kind).toBe('wait');
    expect(press('Escape').kind).toBe('cancel');
    expect(press('Tab', { shiftKey: true }).kind).toBe('leave');
  });
  it('says what cannot be a key', () => {
    expect(press('Dead').kind).toBe('unusable');
    expect(press('c', { ctrlKey: true }).kind).toBe('unusable');
    expect(press('w', { metaKey: true }, true).kind).toBe('unusable');
  });
});
