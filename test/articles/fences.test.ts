import { describe, expect, it } from 'vitest';
import { findFences } from '../../main/articles/fences';

describe('findFences', () => {
  it.each([
    ['---\na: b\n---\nText', { kind: 'closed', from: 4, to: 9, body: 13 }],
    ['---\r\na: b\r\n---\r\n', { kind: 'closed', from: 5, to: 11, body: 16 }],
    ['---\n---', { kind: 'closed', from: 4, to: 4, body: 7 }],
    ['---\na: b\n...\n---\n', { kind: 'closed', from: 4, to: 9, body: 13 }],
    ['---\na: b\n---\n...\n', { kind: 'closed', from: 4, to: 9, body: 13 }],
    ['---\na: |\n  ---\n---x\n--- \t\n', { kind: 'closed', from: 4, to: 20, body: 26 }],
    ['\xEF\xBB\xBF---\n---\n', { kind: 'closed', from: 7, to: 7, body: 11 }],
    ['---\na: b\n', { kind: 'open', from: 4 }],
    ['---', { kind: 'open', from: 3 }],
    ['---js\n', { kind: 'language', at: 3 }],
    ['--- # x\n', { kind: 'language', at: 4 }],
    ['---\ra', { kind: 'bare-return', at: 3 }],
    ['----\n', { kind: 'none' }],
    ['\n---\n---\n', { kind: 'none' }],
    [' ---\n---\n', { kind: 'none' }],
    ['', { kind: 'none' }],
  ])('finds them in %j', (text, fences) => {
    expect(findFences(text, true)).toStrictEqual(fences);
  });

  it('does not take a fence at the end of a cut head for the closing one', () => {
    expect(findFences('---\na: b\n---', false)).toStrictEqual({ kind: 'open', from: 4 });
    expect(findFences('---\r', false)).toStrictEqual({ kind: 'open', from: 3 });
    expect(findFences('--', false)).toStrictEqual({ kind: 'open', from: 2 });
  });
});
