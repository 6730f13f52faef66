import { describe, expect, it } from 'vitest';
import { isPlainData } from '../../main/hosts/shape';

describe('plain data', () => {
  it('is what JSON can say, nested as deep as it likes', () => {
    for (const value of [null, undefined, true, 0, -1.5, '', [], {}, [{ a: [1, 'x', null] }]]) {
      expect(isPlainData(value)).toBe(true);
    }
    let deep: unknown = [];
    for (let i = 0; i < 100_000; i += 1) deep = [deep];
    expect(isPlainData(deep)).toBe(true);
  });

  it('is nothing else that structured cloning carries', () => {
    const others = [
      new Date(),
      new Map(),
      new Set(),
      /x/,
      1n,
      NaN,
      Infinity,
      Uint8Array.of(1),
      new Error('x'),
      Symbol('x'),
    ];
    for (const value of [...others, () => 1]) {
      expect(isPlainData(value)).toBe(false);
      expect(isPlainData({ a: [value] })).toBe(false);
    }
  });

  it('has a limit, which a cycle meets as well', () => {
    expect(isPlainData('x'.repeat(100), 99)).toBe(false);
    expect(isPlainData({ ['x'.repeat(100)]: 1 }, 99)).toBe(false);
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(isPlainData(cycle)).toBe(false);
  });
});
