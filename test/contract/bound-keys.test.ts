import { describe, expect, it } from 'vitest';
import { commandIds, commands } from '../../preload/contract/commands';
import { meet } from '../../preload/contract/meaning';
import { holdersOf, isKey, keyTable, sameKey, withKey, withOwnKeys, withoutKey } from '../../preload/contract/keys';

describe('a key as text', () => {
  it('is one key with its modifiers, and nothing that tinykeys reads as more', () => {
    for (const id of commandIds) for (const key of commands[id].keys) expect(isKey(key), key).toBe(true);
    for (const key of ['ü', '(', 'Shift++', '$mod+Alt+KeyB', 'F12', 'Space', '😀']) expect(isKey(key), key).toBe(true);
    for (const key of [
      '',
      'Tab',
      'Shift',
      '$mod+Shift',
      'g g',
      '(a|b)',
      'ab',
      'Shift+(.*)',
      '\u0000',
      'Ctrl+a',
      'x+y',
    ]) {
      expect(isKey(key), key).toBe(false);
    }
  });
  it('is the same in any case and order', () => {
    expect(sameKey('Shift+$mod+z', '$mod+Shift+Z')).toBe(true);
    expect(sameKey('Shift+z', 'z')).toBe(false);
  });
});

describe('the keys that count', () => {
  it('are the commands’ own, each of which stands once', () => {
    const table = keyTable({});
    for (const id of commandIds) expect(table[id], id).toEqual(commands[id].keys);
  });
  it('may be the same for two commands that no screen has both of', () => {
    const table = keyTable({});
    expect(table['topics.rename'][0]).toBe(table['review.start'][0]);
    expect(meet('topics.rename', 'review.start')).toBe(false);
    expect(meet('topics.rename', 'view.history')).toBe(true);
    const bound = keyTable({ 'topics.rename': ['o'], 'duplicates.dismiss': ['o'] });
    expect([bound['topics.rename'], bound['duplicates.dismiss'], bound['article.openSource']]).toEqual([
      ['o'],
      ['o'],
      ['o'],
    ]);
  });
  it('leave a bound key to the editor when a command comes with the same', () => {
    const table = keyTable({ 'view.history': ['p'] });
    expect(table['view.history']).toEqual(['p']);
    expect(table['article.publish']).toEqual([]);
  });
  it('settle what is bound twice', () => {
    const table = keyTable({ 'view.history': ['x'], 'help.keys': ['X', 'F1'] });
    expect(table['view.history']).toEqual(['x']);
    expect(table['help.keys']).toEqual(['F1']);
  });
});

describe('changing keys', () => {
  it('puts a key in place of another, and takes it from who had it', () => {
    const table = keyTable({});
    expect(holdersOf('o', 'article.publish', table)).toEqual(['article.openSource']);
    expect(holdersOf('p', 'article.publish', table)).toEqual([]);
    const bound = withKey({}, 'article.publish', 'o', 0);
    expect(bound).toEqual({ 'article.publish': ['o'], 'article.openSource': [] });
    expect(withKey(bound, 'article.publish', 'p', 1)['article.publish']).toEqual(['o', 'p']);
  });
  it('takes a key only from commands of the same screen, and from all of those', () => {
    expect(holdersOf('x', 'history.reverse', keyTable({}))).toEqual([]);
    expect(withKey({}, 'history.reverse', 'x', 0)).toEqual({ 'history.reverse': ['x'] });
    expect(withKey({}, 'view.lens', 'x', 0)).toEqual({
      'view.lens': ['x'],
      'review.skip': ['ArrowRight'],
      'topics.dismiss': [],
      'duplicates.dismiss': [],
    });
  });
  it('gives a command its own keys again and leaves the others theirs where they never meet', () => {
    const bound = withKey({}, 'topics.merge', 'u', 0);
    expect(withOwnKeys(withKey(bound, 'history.reverse', 'j', 0), 'history.reverse')['topics.merge']).toEqual(['u']);
  });
  it('never keeps one key twice for a command', () => {
    expect(withKey({}, 'move.next', 'J', 0)['move.next']).toEqual(['J']);
  });
  it('takes keys away and gives a command its own again, from whoever has them', () => {
    const bound = withKey(withoutKey({}, 'article.publish', 0), 'view.history', 'p', 1);
    expect(keyTable(bound)['article.publish']).toEqual([]);
    const again = withOwnKeys(bound, 'article.publish');
    expect(keyTable(again)['article.publish']).toEqual(['p']);
    expect(keyTable(again)['view.history']).toEqual(['h']);
  });
});
