import { describe, expect, it } from 'vitest';
import { articleName } from '../../main/edits/article-name';

describe('the name of an article', () => {
  it('is its title, else its file’s name', () => {
    expect(articleName('One: two', '_news/a.md')).toBe('One: two');
    expect(articleName(' \n', '_news/b.md')).toBe('b.md');
  });
  it('stays on one line and keeps its direction to itself', () => {
    expect(articleName('a\n\u0000b\u202egnp.exe\u2066 c', 'a.md')).toBe('a b gnp.exe c');
    expect(articleName('a\ud83db', 'a.md')).toBe('a b');
  });
  it('is cut between characters', () => {
    expect(articleName('😀'.repeat(70), 'a.md')).toBe(`${'😀'.repeat(60)}…`);
  });
});
