import { describe, expect, it } from 'vitest';
import { followed, movedBy } from '../../../renderer/store/selection';

const ids = Uint32Array.of(7, 5, 9);

describe('the current row', () => {
  it('moves and stays on the ends', () => {
    expect(movedBy(ids, 7, 1)).toBe(5);
    expect(movedBy(ids, 9, 1)).toBe(9);
    expect(movedBy(ids, 9, -100)).toBe(7);
    expect(movedBy(ids, null, 1)).toBe(7);
    expect(movedBy(new Uint32Array(), null, 1)).toBeNull();
  });
  it('is the same article in another order', () => {
    expect(followed(ids, Uint32Array.of(9, 7, 5), 5)).toBe(5);
  });
  it('is the one that took its place when it left', () => {
    expect(followed(ids, Uint32Array.of(7, 9), 5)).toBe(9);
    expect(followed(ids, Uint32Array.of(7, 5), 9)).toBe(5);
    expect(followed(ids, new Uint32Array(), 9)).toBeNull();
  });
});
