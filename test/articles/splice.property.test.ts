import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../preload/contract/edit';
import { parseYaml } from '../../main/articles/entry-yaml';
import { inspect } from '../../main/articles/inspect';
import { ArticleRefusal } from '../../main/articles/refusal';
import { type FieldChange, changeField, readField, restoreField } from '../../main/articles/splice';
import { articleFile, operation } from './arbitrary';
import { fuzz } from './fuzz';

/** The change, `null` for none, or the code of the refusal. */
function attempt(source: Buffer, wanted: Operation): FieldChange | null | string {
  try {
    return changeField(source, wanted);
  } catch (error) {
    if (error instanceof ArticleRefusal) return error.problem.code;
    throw error;
  }
}

function parsed(file: Buffer): Map<string, unknown> {
  const found = inspect(file, true);
  if (found.kind !== 'closed') throw new Error(found.kind);
  const result = parseYaml(file.toString('utf8', found.article.from, found.article.to));
  if (!result.ok) throw new Error(result.message);
  return new Map(Object.entries(result.value ?? {}));
}

/** Removes a present topic now and then, which generated names alone rarely hit. */
const aimed = fc.tuple(articleFile, operation, fc.boolean()).map(([article, wanted, aim]) => {
  const source = Buffer.from(article.file);
  if (!aim || wanted.field !== 'topics') return { source, wanted };
  try {
    const { value } = readField(source, 'topics');
    const [first] = Array.isArray(value) ? (value as readonly string[]) : [];
    if (first === undefined) return { source, wanted };
    if (wanted.op === 'replace') return { source, wanted: { ...wanted, from: first } };
    return { source, wanted: { ...wanted, topics: [...wanted.topics, first] } };
  } catch {
    return { source, wanted };
  }
});

describe('changeField over generated articles', () => {
  const outcomes = new Map<string, number>();

  it('changes the parsed value of that field and nothing else, and only its bytes', () => {
    fc.assert(
      fc.property(aimed, ({ source, wanted }) => {
        const change = attempt(source, wanted);
        const outcome = typeof change === 'string' ? change : change === null ? 'unchanged' : 'changed';
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        if (change === null || typeof change === 'string') return;
        const before = parsed(source);
        const after = parsed(change.next);
        const read = after.get(change.key);
        const lone = wanted.field === 'topics' && typeof read === 'string';
        expect(lone ? [read] : read).toStrictEqual(change.valueAfter);
        before.delete(change.key);
        after.delete(change.key);
        expect(after).toStrictEqual(before);
        if (change.before === null) return;
        const spelled = [change.key, `"${change.key}"`, `'${change.key}'`].map((key) => `\n${key}:${change.before}`);
        const line = spelled.find((text) => source.includes(text)) ?? '';
        const rest = source.indexOf(line) + Buffer.byteLength(line);
        const at = rest - Buffer.byteLength(change.before);
        const expected = Buffer.concat([
          source.subarray(0, at),
          Buffer.from(change.after ?? ''),
          source.subarray(rest),
        ]);
        expect(change.next.toString()).toBe(expected.toString());
      }),
      fuzz(3000),
    );
    // Generated articles are sound and most operations possible: otherwise the property above says nothing.
    expect(outcomes.get('changed') ?? 0).toBeGreaterThan(1500);
  });

  it('is taken back, and done again, to the byte', () => {
    fc.assert(
      fc.property(aimed, ({ source, wanted }) => {
        const change = attempt(source, wanted);
        if (change === null || typeof change === 'string') return;
        const { field, key } = change;
        const back = restoreField(change.next, field, key, change.before);
        expect(back?.next.toString()).toBe(source.toString());
        expect(back?.valueAfter).toStrictEqual(change.valueBefore);
        expect(restoreField(source, field, key, change.after)?.next.toString()).toBe(change.next.toString());
      }),
      fuzz(3000),
    );
  });

  it('finds nothing left to do the second time', () => {
    fc.assert(
      fc.property(aimed, ({ source, wanted }) => {
        if ('op' in wanted && wanted.op === 'add' && wanted.field !== 'topics') return;
        const change = attempt(source, wanted);
        if (change === null || typeof change === 'string') return;
        expect(attempt(change.next, wanted)).toBeNull();
      }),
      fuzz(1000),
    );
  });
});
