import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleName, shortName } from '../../main/edits/article-name';
import { scratchFolder } from '../support/scratch';

describe('the name of an article', () => {
  it('is its title on disk, else its file’s name', () => {
    const root = scratchFolder('names');
    mkdirSync(join(root, '_news'));
    writeFileSync(join(root, '_news/a.md'), '---\ntitle: "One: two"\n---\n');
    writeFileSync(join(root, '_news/b.md'), '---\nquality: 1\n---\n');
    expect(articleName(root, '_news/a.md')).toBe('One: two');
    expect(articleName(root, '_news/b.md')).toBe('b.md');
    expect(articleName(root, '_news/gone.md')).toBeNull();
  });
  it('stays on one line and keeps its direction to itself', () => {
    expect(shortName('a\n\u0000b\u202egnp.exe\u2066 c')).toBe('a b gnp.exe c');
    expect(shortName('a\ud83db')).toBe('a b');
  });
  it('is cut between characters', () => {
    expect(shortName('😀'.repeat(70))).toBe(`${'😀'.repeat(60)}…`);
  });
});
