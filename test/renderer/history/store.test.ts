import { describe, expect, it, vi } from 'vitest';
import type { HistoryEntry } from '../../../preload/contract/edit';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';
import { entry } from './fixtures';

const problem = { code: 'changed-since', severity: 'error', line: 3, column: 1, message: 'It changed since.' } as const;

/** A desk whose journal holds so many entries, named by their number; the newest has the highest. */
async function deskWith(entries: number) {
  const { library, state } = await deskOver([row(1)]);
  const journal: HistoryEntry[] = Array.from({ length: entries }, (_, i) => entry(String(entries - i)));
  library.handlers = {
    'edits.history': ({ limit, before }) => {
      const from = before === undefined ? 0 : journal.findIndex(({ id }) => id === before) + 1;
      return journal.slice(from, from + limit);
    },
  };
  const tell = () => library.emit('edits.state', { undo: null, redo: null, interrupted: [] });
  tell();
  await vi.waitUntil(() => state().history?.length === Math.min(100, entries));
  return { library, state, journal, tell };
}

describe('the history', () => {
  it('is read to its end, page by page', async () => {
    const { state } = await deskWith(230);
    expect(state().historyComplete).toBe(false);
    state().readOlder();
    await vi.waitUntil(() => state().history?.length === 200);
    state().readOlder();
    await vi.waitUntil(() => state().historyComplete);
    expect(state().history?.map(({ id }) => id)).toEqual(Array.from({ length: 230 }, (_, i) => String(230 - i)));
  });

  it('is read again as far as it was, when anything changes it', async () => {
    const { state, journal, tell } = await deskWith(150);
    state().readOlder();
    await vi.waitUntil(() => state().historyComplete);
    journal.unshift(entry('new'));
    journal[140] = entry('11', { state: 'undone' });
    tell();
    await vi.waitUntil(() => state().history?.[0]?.id === 'new');
    expect(state().history?.[140]?.state).toBe('undone');
  });

  it('keeps what an undo left as it is, until the next one of the same change', async () => {
    const { library, state } = await deskWith(2);
    const refused = [{ id: 1, path: '_news/1.md', field: 'quality', problem, theirs: 71 }] as const;
    const outcome = { entry: 'u', label: 'Undid', changed: [], files: 0, left: 0, unchanged: 0, cancelled: false };
    library.handlers = { ...library.handlers, 'edits.undo': () => ({ ...outcome, refused }) };
    await state().reverse('2', 'undo');
    expect(state().leftAsIs.get('2')).toEqual(refused);
    // They are listed in the history: no notice says it a second time.
    expect(state().notices.filter(({ kind }) => kind === 'refused')).toEqual([]);
    library.handlers = { ...library.handlers, 'edits.undo': () => ({ ...outcome, changed: [1], refused: [] }) };
    await state().reverse('2', 'undo');
    expect(state().leftAsIs.size).toBe(0);
  });

  it('takes the way back of what is still being written, but the same way only once', async () => {
    const { library, state } = await deskWith(1);
    const outcome = {
      entry: 'u',
      label: '',
      changed: [],
      files: 0,
      left: 0,
      unchanged: 0,
      refused: [],
      cancelled: false,
    };
    const asked: string[] = [];
    library.handlers = {
      ...library.handlers,
      'edits.undo': () => (asked.push('undo'), outcome),
      'edits.redo': () => (asked.push('redo'), outcome),
    };
    await Promise.all([
      state().reverse('1', 'undo'),
      state().reverse('1', 'undo'),
      state().reverse('1', 'redo'),
      state().reverse('1', 'redo'),
    ]);
    expect(asked).toEqual(['undo', 'redo']);
  });

  it('begins anew with another library', async () => {
    const { library, state } = await deskWith(2);
    state().show('history');
    library.emit('library.state', { kind: 'none' });
    expect(state().history).toBeNull();
    expect(state().view).toBe('articles');
  });
});
