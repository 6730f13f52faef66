import { describe, expect, it } from 'vitest';
import type { ArticleDetail } from '../../../preload/contract/article';
import { GalleyError } from '../../../preload/contract/errors';
import { ArticleDetails } from '../../../renderer/store/article-detail';
import { FakeLibrary } from '../support/fake-library';
import { detail } from './fixtures';

interface Asked {
  readonly id: number;
  readonly answer: (value: ArticleDetail) => void;
  readonly fail: (error: Error) => void;
}

/** A library whose answers come when the test says so. */
function slowLibrary() {
  const asked: Asked[] = [];
  const library = new FakeLibrary([]);
  library.handlers = {
    'articles.read': ({ id }) =>
      new Promise((answer, fail) => {
        asked.push({ id, answer, fail });
      }),
  };
  return { details: new ArticleDetails(library), asked };
}

const titled = (title: string): ArticleDetail => ({ ...detail, row: { ...detail.row, title } });
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('readings of articles', () => {
  it('ask once for a version and keep the answer', async () => {
    const { details, asked } = slowLibrary();
    details.want(1, 5);
    details.want(1, 5);
    expect(asked).toHaveLength(1);
    expect(details.state(1)).toEqual({ kind: 'loading' });
    asked[0]?.answer(titled('A'));
    await settled();
    expect(details.state(1)).toMatchObject({ kind: 'ready', detail: { row: { title: 'A' } } });
  });

  it('show the older reading until the newer one is there, and drop what comes late', async () => {
    const { details, asked } = slowLibrary();
    details.want(1, 1);
    asked[0]?.answer(titled('A'));
    await settled();
    details.want(1, 2);
    details.want(1, 3);
    expect(details.state(1)).toMatchObject({ detail: { row: { title: 'A' } } });
    asked[2]?.answer(titled('C'));
    await settled();
    asked[1]?.answer(titled('B'));
    await settled();
    expect(details.state(1)).toMatchObject({ detail: { row: { title: 'C' } } });
  });

  it('show an answer to an older question while nothing else is known', async () => {
    const { details, asked } = slowLibrary();
    details.want(1, 1);
    details.want(1, 2);
    asked[0]?.answer(titled('A'));
    await settled();
    expect(details.state(1)).toMatchObject({ detail: { row: { title: 'A' } } });
    asked[1]?.answer(titled('B'));
    await settled();
    expect(details.state(1)).toMatchObject({ detail: { row: { title: 'B' } } });
  });

  it('tell listeners, also of a failure, in its own words', async () => {
    const { details, asked } = slowLibrary();
    let told = 0;
    const end = details.subscribe(() => {
      told += 1;
    });
    details.want(1, 1);
    asked[0]?.fail(new GalleyError('not-found', 'The article is gone.'));
    await settled();
    end();
    expect(told).toBe(1);
    expect(details.state(1)).toEqual({ kind: 'failed', message: 'The article is gone.' });
  });

  it('forget the oldest, and everything with another library', async () => {
    const { details, asked } = slowLibrary();
    for (let id = 0; id < 30; id += 1) details.want(id, 0);
    for (const question of asked) question.answer(titled(`T${question.id}`));
    await settled();
    expect(details.state(0).kind).toBe('loading');
    expect(details.state(29).kind).toBe('ready');
    details.clear();
    expect(details.state(29).kind).toBe('loading');
  });
});
