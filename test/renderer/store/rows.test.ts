import { describe, expect, it, vi } from 'vitest';
import type { ArticleRow } from '../../../preload/contract/article';
import { remember, versionOf } from '../../../renderer/store/rows';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

describe('the rows that are kept', () => {
  it('drops the oldest beyond its capacity', () => {
    const rows = remember(
      new Map([
        [1, row(1)],
        [2, row(2)],
      ]),
      [row(3), row(1)],
      2,
    );
    expect([...rows.keys()]).toEqual([3, 1]);
  });

  it('asks for what is missing, once', async () => {
    const { library, store, state } = await deskOver([row(1), row(2)]);
    state().forgetRows();
    const before = library.countOf('library.rows');
    state().wantRows([1, 2]);
    state().wantRows([1, 2]);
    await vi.waitUntil(() => store.getState().rows.size === 2);
    expect(library.countOf('library.rows') - before).toBe(1);
  });

  it('keeps showing a changed row until the new one is there, and tells its version', async () => {
    const { library, state } = await deskOver([row(1)]);
    library.changeOutside(1, { title: 'New' });
    expect(state().rows.get(1)?.title).toBe('Article 1');
    expect(versionOf(state(), 1)).toBeGreaterThan(0);
    state().wantRows([1]);
    await vi.waitUntil(() => state().rows.get(1)?.title === 'New');
    expect(state().stale.size).toBe(0);
  });

  it('asks once more for a row that changed while it was on its way', async () => {
    const { library, state } = await deskOver([row(1)]);
    const waiting: ((old: readonly ArticleRow[]) => void)[] = [];
    library.handlers = { 'library.rows': () => new Promise((resolve) => void waiting.push(resolve)) };
    const asked = state().reloadRows([1]);
    // Over a socket of its own, the word of a change comes before an older answer.
    library.handlers = {};
    library.changeOutside(1, { title: 'New' });
    waiting[0]?.([row(1)]);
    await asked;
    expect(state().rows.get(1)?.title).toBe('New');
    expect(state().stale.size).toBe(0);
  });
});
