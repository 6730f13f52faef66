import { describe, expect, it } from 'vitest';
import { completed, completionAt, endsInDash } from '../../../renderer/features/search/completion';
import { noFacets } from '../support/facets';

const counts = {
  ...noFacets,
  published: 7,
  withoutImage: 3,
  topics: [
    { name: 'Canvas apps', count: 4, parent: null, known: true },
    { name: 'AI Builder', count: 9, parent: null, known: true },
    { name: 'Apps', count: 2, parent: null, known: true },
    { name: 'Unused apps', count: 0, parent: null, known: true },
  ],
  providers: [{ name: 'CNN', count: 5 }],
  quality: [
    { min: 60, max: 69, count: 1 },
    { min: 70, max: null, count: 2 },
  ],
  months: [
    { period: '2020-12', count: 1 },
    { period: '2021-05', count: 2 },
    { period: '2021-06', count: 3 },
  ],
  changed: [{ amount: 7, unit: 'd' as const, count: 6 }],
  types: [{ name: 'video', count: 8 }],
  collections: [{ name: '_learning/videos', count: 6 }],
};

const known = { counts, all: counts, threshold: 70 };

/** What is offered where `|` stands. */
function offered(marked: string): readonly string[] {
  const caret = marked.indexOf('|');
  const completion = completionAt(marked.replace('|', ''), caret, known);
  return (completion?.options ?? []).map(({ label, note }) => (note === '' ? label : `${label} ${note}`));
}

/** The text after the first option was taken, with `|` where the caret is. */
function taken(marked: string): string {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const completion = completionAt(text, caret, known);
  const first = completion?.options[0];
  if (!completion || !first) return marked;
  const next = completed(text, completion, first);
  return `${next.text.slice(0, next.caret)}|${next.text.slice(next.caret)}`;
}

describe('completion', () => {
  it('offers qualifiers for a word that begins like one, then names that hold it', () => {
    expect(offered('t|')).toEqual(['topic: one of its topics', 'type: its type', 'title: words in its title only']);
    expect(offered('ap|')).toEqual(['topic:Apps 2', 'topic:"Canvas apps" 4']);
    expect(offered('cn|')).toEqual(['provider:CNN 5']);
    expect(offered('ferry -ty|')).toEqual(['type: its type']);
    expect(offered('publ|')).toEqual(['is:published']);
    expect(offered('vid|')).toEqual(['type:video', 'collection:_learning/videos']);
  });

  it('offers the values that there are, with how many articles they leave', () => {
    expect(offered('topic:|')).toEqual(['AI Builder 9', 'Canvas apps 4', 'Apps 2']);
    expect(offered('topic:a|')).toEqual(['AI Builder 9', 'Apps 2', 'Canvas apps 4']);
    expect(offered('is:pub|')).toEqual(['published 7']);
    expect(offered('no:i|')).toEqual(['image 3']);
    expect(offered('quality:|')).toEqual(['>=70', '<70', '60..69 1']);
    expect(offered('quality:>|')).toEqual(['>=70']);
    expect(offered('quality:6|')).toEqual(['60..69 1']);
    expect(offered('date:|')).toEqual(['2021 5', '2020 1']);
    expect(offered('date:2021|')).toEqual(['2021-06 3', '2021-05 2']);
    expect(offered('changed:|')).toEqual(['7d 6']);
  });

  it('offers a collection also by the name it is shown by', () => {
    expect(offered('collection:Learning|')).toEqual(['_learning/videos 6']);
    expect(offered('collection:"Learning / v|')).toEqual(['_learning/videos 6']);
  });

  it('is quiet where there is nothing to complete', () => {
    for (const marked of ['|', 'ferry |', '"topic|', 'topic:"Canvas apps"|', 'x:|', 'title:a|', '(|']) {
      expect(offered(marked), marked).toEqual([]);
    }
  });

  it('puts what was taken in place of the word, and goes on', () => {
    expect(taken('ferry top| x')).toBe('ferry topic:| x');
    expect(taken('topic:can|')).toBe('topic:"Canvas apps" |');
    expect(taken('topic:"can| is:published')).toBe('topic:"Canvas apps"| is:published');
    expect(taken('-(topic:cXvas|) x')).toBe('-(topic:cXvas|) x');
    expect(taken('-(topic:canv|) x')).toBe('-(topic:"Canvas apps"|) x');
    expect(taken('is:p|ublished x')).toBe('is:published| x');
  });

  it('waits for what a dash leaves out', () => {
    expect(endsInDash('ferry -', 7)).toBe(true);
    expect(endsInDash('(-', 2)).toBe(true);
    expect(endsInDash('- ferry', 1)).toBe(true);
    expect(endsInDash('ferry-', 6)).toBe(false);
    expect(endsInDash('-ferry', 1)).toBe(false);
  });

  it('knows a name that is not finished', () => {
    expect(completionAt('topic:Canv', 10, known)?.unfinished).toBe(true);
    expect(completionAt('topic:apps', 10, known)?.unfinished).toBe(false);
    expect(completionAt('is:pub', 6, known)?.unfinished).toBe(false);
  });
});
