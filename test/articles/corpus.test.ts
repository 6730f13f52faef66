import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../preload/contract/article';
import { readArticle } from '../../main/articles/read';
import { ArticleRefusal } from '../../main/articles/refusal';
import { changeField, readField, restoreField } from '../../main/articles/splice';
import { summarise } from '../../main/articles/summary';
import { corpusFiles, corpusPresent } from './corpus';

/** What the file says about `published`; `undefined` when it cannot be edited. */
function published(bytes: Buffer): FieldValue | undefined {
  try {
    return readField(bytes, 'published').value;
  } catch (error) {
    if (error instanceof ArticleRefusal) return undefined;
    throw error;
  }
}

function changedLines(before: Buffer, after: Buffer): { readonly removed: number; readonly added: number } {
  const [old, now] = [before.toString('latin1').split('\n'), after.toString('latin1').split('\n')];
  let top = 0;
  while (top < old.length && old[top] === now[top]) top += 1;
  let bottom = 0;
  while (bottom < old.length - top && bottom < now.length - top && old.at(-1 - bottom) === now.at(-1 - bottom))
    bottom += 1;
  return { removed: old.length - top - bottom, added: now.length - top - bottom };
}

describe.skipIf(!corpusPresent)('every article of every corpus present', () => {
  const files = corpusFiles();
  const articles = files.filter(({ bytes }) => published(bytes) !== undefined);

  it('can be edited, all but the few without front matter', () => {
    expect(articles.length).toBeGreaterThan(0);
    expect(files.length - articles.length).toBeLessThanOrEqual(3);
  });

  it('changes by one line when published is flipped, and by none when it is flipped back', () => {
    for (const { name, bytes } of articles) {
      const before = published(bytes);
      const there = changeField(bytes, { field: 'published', op: 'set', value: before !== true });
      if (there === null) throw new Error(name);
      expect(changedLines(bytes, there.next), name).toStrictEqual({ removed: before === null ? 0 : 1, added: 1 });
      const back =
        typeof before === 'boolean'
          ? changeField(there.next, { field: 'published', op: 'set', value: before })
          : restoreField(there.next, 'published', there.key, there.before);
      expect(back?.next.equals(bytes), name).toBe(true);
    }
  });

  it('takes a topic and gives it back', () => {
    for (const { name, bytes } of articles) {
      const there = changeField(bytes, { field: 'topics', op: 'add', topics: ['Harbour: news'] });
      if (there === null) throw new Error(name);
      expect(restoreField(there.next, 'topics', there.key, there.before)?.next.equals(bytes), name).toBe(true);
    }
  });

  it('loses and regains all of its topics', () => {
    for (const { name, bytes } of articles) {
      const there = changeField(bytes, { field: 'topics', op: 'set', topics: [] });
      if (there === null) continue;
      expect(there.after, name).toBe(' []');
      expect(restoreField(there.next, 'topics', there.key, there.before)?.next.equals(bytes), name).toBe(true);
    }
  });

  it('says in its row what it says when it is open', () => {
    for (const { name, bytes } of articles) {
      const head = summarise(bytes, true, name);
      if (head.kind !== 'article') throw new Error(name);
      const { values, problems } = readArticle(bytes);
      const { title, excerpt, category, type, topics, ...rest } = head.summary;
      expect({ ...rest, title, excerpt, category, type, topics }, name).toMatchObject({
        title: values.title ?? name,
        excerpt: values.excerpt ?? '',
        category: values.category ?? '',
        type: values.type ?? '',
        topics: values.topics ?? [],
        published: values.published,
        quality: values.quality,
        heat: values.heat,
      });
      expect(problems, name).toStrictEqual(head.summary.problems);
    }
  });

  it('needs no more than a head of 16 KB for its row, when the row’s fields stand in it', () => {
    for (const { name, bytes } of articles) {
      const whole = summarise(bytes, true, name);
      const head = summarise(bytes.subarray(0, 16_384), bytes.length <= 16_384, name);
      if (head.kind === 'article') expect(head, name).toStrictEqual(whole);
    }
  });
});
