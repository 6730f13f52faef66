import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../main/articles/entry-yaml';
import { inspect } from '../../main/articles/inspect';
import { rawText, readArticle } from '../../main/articles/read';
import { ArticleRefusal } from '../../main/articles/refusal';
import { type FieldChange, changeField, restoreField } from '../../main/articles/splice';
import { summarise } from '../../main/articles/summary';
import type { Operation } from '../../preload/contract/edit';
import { articleFile, operation } from './arbitrary';
import { corpusFiles, corpusPresent } from './corpus';
import { fuzz } from './fuzz';

/** Everything the room offers, on any bytes: whatever is thrown must be a typed refusal, and a change must be undone exactly. */
function exercise(bytes: Buffer, wanted: Operation): void {
  summarise(bytes, true, 'x.md');
  summarise(bytes.subarray(0, bytes.length >> 1), false, 'x.md');
  readArticle(bytes);
  rawText(bytes);
  const change = attempt(bytes, wanted);
  if (change === null) return;
  const { field, key } = change;
  expect(restoreField(change.next, field, key, change.before)?.next.equals(bytes)).toBe(true);
  expect(outsideField(change.next, key)).toStrictEqual(outsideField(bytes, key));
}

function attempt(bytes: Buffer, wanted: Operation): FieldChange | null {
  try {
    return changeField(bytes, wanted);
  } catch (error) {
    if (error instanceof ArticleRefusal) return null;
    throw error;
  }
}

/** What every other key says, by a YAML parser where it reads the file at all. */
function outsideField(bytes: Buffer, key: string): unknown {
  const found = inspect(bytes, true);
  if (found.kind !== 'closed') return found.kind;
  const parsed = parseYaml(bytes.toString('utf8', found.article.from, found.article.to));
  if (!parsed.ok) return null;
  return Object.entries(parsed.value ?? {}).filter(([name]) => name !== key);
}

const damage = fc.array(fc.tuple(fc.nat(10_000), fc.uint8Array({ maxLength: 4 }), fc.nat(4)), {
  minLength: 1,
  maxLength: 3,
});

function damaged(bytes: Buffer, cuts: readonly (readonly [number, Uint8Array, number])[]): Buffer {
  return cuts.reduce((whole, [at, insert, remove]) => {
    const place = at % (whole.length + 1);
    return Buffer.concat([whole.subarray(0, place), insert, whole.subarray(place + remove)]);
  }, bytes);
}

describe('any bytes', () => {
  it('that begin as an article does', () => {
    const bytes = fc
      .uint8Array({ maxLength: 200 })
      .map((tail) => Buffer.concat([Buffer.from('---\n'), tail, Buffer.from('\n---\n')]));
    fc.assert(fc.property(bytes, operation, exercise), fuzz(2000));
  });

  it('that a generated article became by damage', () => {
    const bytes = fc.tuple(articleFile, damage).map(([{ file }, cuts]) => damaged(Buffer.from(file), cuts));
    fc.assert(fc.property(bytes, operation, exercise), fuzz(2000));
  });

  it.skipIf(!corpusPresent)('that a real article became by damage', () => {
    const real = corpusFiles().filter(({ bytes }) => bytes.length < 20_000);
    const bytes = fc.tuple(fc.constantFrom(...real), damage).map(([file, cuts]) => damaged(file.bytes, cuts));
    fc.assert(fc.property(bytes, operation, exercise), fuzz(500));
  });

  it.skipIf(!corpusPresent)('of a real article', () => {
    const real = corpusFiles().filter(({ bytes }) => bytes.length < 20_000);
    fc.assert(
      fc.property(fc.constantFrom(...real), operation, ({ bytes }, wanted) => exercise(bytes, wanted)),
      fuzz(500),
    );
  });
});
