import { describe, expect, it } from 'vitest';
import { anchoredScroll } from '../../../renderer/features/table/anchor';

const before = Uint32Array.of(1, 2, 3, 4, 5, 6, 7, 8);
const viewport = { scrollTop: 100, height: 100, rowHeight: 50 };

describe('scrolling when the list becomes another', () => {
  it('keeps the current row where it is on the screen', () => {
    expect(anchoredScroll(before, Uint32Array.of(9, 9, ...before), 3, viewport)).toBe(200);
  });
  it('keeps the topmost row when the current one is out of sight', () => {
    expect(anchoredScroll(before, Uint32Array.of(2, 3, 4, 5, 6, 7, 8), 8, viewport)).toBe(50);
  });
  it('stays at the top when it is there, so that a running scan does not carry it away', () => {
    expect(anchoredScroll(before, Uint32Array.of(9, ...before), 1, { ...viewport, scrollTop: 0 })).toBe(0);
  });
  it('stays when what it looked at is gone, as far as there is a list', () => {
    expect(anchoredScroll(before, Uint32Array.of(1, 2, 4, 5, 6), 3, viewport)).toBe(100);
    expect(anchoredScroll(before, Uint32Array.of(1, 2, 4), 3, viewport)).toBe(50);
    expect(anchoredScroll(before, Uint32Array.of(1), 3, viewport)).toBe(0);
  });
});
