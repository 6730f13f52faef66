import { describe, expect, it } from 'vitest';
import { jekyllExclusion } from '../../main/library/exclusions';
import { growth, linear } from '../support/growth';

const excludes = (patterns: readonly string[], path: string, include: readonly string[] = []): boolean =>
  jekyllExclusion(patterns, include)(path);

describe('jekyllExclusion', () => {
  it.each([
    ['README.md', 'README.md', true],
    ['drafts', 'drafts/a.md', true],
    ['drafts/', 'drafts', true],
    ['/drafts', 'drafts', true],
    ['./drafts', 'drafts', true],
    ['drafts', 'news/drafts', false],
    ['READ', 'README.md', true],
    ['*.md', 'news/a.md', true],
    ['news/*.md', 'news/deep/a.md', true],
    ['a?.md', 'ab.md', true],
    ['a?.md', 'a.md', false],
    ['[ab].md', 'b.md', true],
    ['[!ab].md', 'b.md', false],
    ['a.md', 'axmd', false],
    ['a+(b).md', 'a+(b).md', true],
    ['[', '[', true],
    ['[a-c].md', 'b.md', true],
    ['[a-c].md', '-.md', false],
    ['', 'a.md', false],
    ['.', 'a.md', false],
  ])('%j says of %j: %j', (pattern, path, expected) => {
    expect(excludes([pattern], path)).toBe(expected);
  });

  it('lets `include` overrule', () => {
    expect(excludes(['_pages'], '_pages/a.md', ['_pages/a.md'])).toBe(false);
    expect(excludes(['_pages'], '_pages/b.md', ['_pages/a.md'])).toBe(true);
  });

  it.each([
    // Eight times as many stars over eight times as many letters: 64 times the work, or 8 to the power of many.
    ['stars between letters', 400, (n: number) => `${'*a'.repeat(n)}b`],
    ['stars in a row', 4_000, (n: number) => `${'*'.repeat(n)}b`],
  ])('is not slowed down by a hostile pattern of %s', (_, size, make) => {
    const matching = (n: number) => {
      const pattern = make(n);
      const path = 'a'.repeat(n);
      return () => void excludes([pattern], path);
    };
    expect(excludes([make(12)], 'a'.repeat(60))).toBe(false);
    expect(growth(size, matching)).toBeLessThan(linear ** 2);
  });
});
