import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleFile } from '../../main/articles/file';
import { planFile } from '../../main/edits/plan-file';
import { patch, preparedBytes } from '../../main/edits/prepared';
import { transit } from '../../main/edits/transition';
import type { Operation } from '../../preload/contract/edit';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the bytes are looked at
const file = (bytes: Buffer): ArticleFile => ({ path: 'a.md', absolute: '/a.md', bytes }) as unknown as ArticleFile;

describe('a prepared patch', () => {
  it('makes exactly those bytes of exactly those, and nothing of others', () => {
    const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array));
    fc.assert(
      fc.property(bytes, bytes, bytes, (before, after, other) => {
        const prepared = patch(before, after);
        expect(preparedBytes(prepared, file(before))).toEqual(after);
        if (!other.equals(before)) expect(preparedBytes(prepared, file(other))).toBeNull();
      }),
    );
  });

  it('says what the transitions say', () => {
    const source = Buffer.from('---\ntitle: x\nquality: 1 # one\r\ntopics: [A, B]\n---\nBody\n');
    const operations: readonly Operation[] = [
      { field: 'published', op: 'set', value: true },
      { field: 'quality', op: 'add', value: 5 },
      { field: 'topics', op: 'add', topics: ['C'] },
      { field: 'topics', op: 'remove', topics: ['A'] },
      { field: 'category', op: 'set', value: 'news' },
    ];
    for (let from = 0; from < operations.length; from += 1) {
      const decision = planFile(source, operations.slice(from));
      if (decision.kind !== 'change') throw new Error(decision.kind);
      expect(transit(source, decision.transitions).toString()).toBe(decision.next.toString());
    }
  });
});
