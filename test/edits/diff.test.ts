import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../main/edits/diff';
import { temporaryFolder } from '../support/folder';

describe('unifiedDiff', () => {
  it('shows one changed line with its context', () => {
    const before = Buffer.from('---\na: 1\nb: 2\nc: 3\nd: 4\n---\n');
    const after = Buffer.from('---\na: 1\nb: 2\nc: 9\nd: 4\n---\n');
    expect(unifiedDiff('_news/a.md', before, after)).toBe(
      'diff --git a/_news/a.md b/_news/a.md\n--- a/_news/a.md\n+++ b/_news/a.md\n' +
        '@@ -1,6 +1,6 @@\n ---\n a: 1\n b: 2\n-c: 3\n+c: 9\n d: 4\n ---\n',
    );
    expect(unifiedDiff('a.md', before, before)).toBe('');
  });

  it('makes and removes files as git apply does', async () => {
    const root = await temporaryFolder();
    execFileSync('git', ['init', '-q'], { cwd: root });
    const apply = (diff: string): void => {
      execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: root, input: diff });
    };
    for (const text of ['name: A\n', 'a\r\nb', '']) {
      const bytes = Buffer.from(text);
      apply(unifiedDiff('_data/topics/a.yaml', null, bytes));
      expect(readFileSync(join(root, '_data/topics/a.yaml'), 'utf8')).toBe(text);
      apply(unifiedDiff('_data/topics/a.yaml', bytes, null));
      expect(existsSync(join(root, '_data/topics/a.yaml'))).toBe(false);
    }
    expect(unifiedDiff('a', null, null)).toBe('');
  });

  it('takes a long file that is made or removed in one go', () => {
    // Comparing each line with those before it would take minutes.
    const count = 200_000;
    const bytes = Buffer.from('- keyword\n'.repeat(count));
    expect(unifiedDiff('a', bytes, null).match(/^-- keyword$/gm)).toHaveLength(count);
    expect(unifiedDiff('a', null, bytes).match(/^\+- keyword$/gm)).toHaveLength(count);
  });

  it('leaves an unchanged line between two changed ones alone', () => {
    const before = Buffer.from('---\nquality: 64\nheat: 64\npublished: false\n---\n');
    const after = Buffer.from('---\nquality: 74\nheat: 64\npublished: true\n---\n');
    expect(unifiedDiff('a.md', before, after)).toContain(
      '@@ -1,5 +1,5 @@\n ---\n-quality: 64\n+quality: 74\n heat: 64\n-published: false\n+published: true\n ---\n',
    );
  });

  it('is what git apply takes, for any two texts', async () => {
    const root = await temporaryFolder();
    execFileSync('git', ['init', '-q'], { cwd: root });
    const line = fc.constantFrom('a', 'b', 'c', 'a\r', '', 'long line');
    const text = fc
      .tuple(fc.array(line, { maxLength: 30 }), fc.boolean())
      .map(([lines, ended]) => lines.join('\n') + (ended && lines.length > 0 ? '\n' : ''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after && before !== '' && after !== '');
        writeFileSync(join(root, 'x.md'), before);
        const diff = unifiedDiff('x.md', Buffer.from(before), Buffer.from(after));
        execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: root, input: diff });
        expect(readFileSync(join(root, 'x.md'), 'utf8')).toBe(after);
      }),
      { numRuns: 60 },
    );
  });
});
