import { describe, expect, it } from 'vitest';
import type { EntryKind, TransitionKey } from '../../main/edits/entry';
import { History } from '../../main/edits/history';

function begin(id: string, kind: EntryKind = 'edit', of: string | null = null, files = 3, part = false) {
  return {
    t: 'begin' as const,
    id,
    kind,
    of,
    part,
    at: 1,
    door: 'app' as const,
    label: id,
    files,
    changes: files,
    marks: [],
  };
}
function end(id: string, failed: readonly TransitionKey[] = [], interrupted = false) {
  return { t: 'end' as const, id, failed, interrupted };
}
function historyOf(...records: (ReturnType<typeof begin> | ReturnType<typeof end>)[]): History {
  const history = new History();
  for (const record of records) history.replay(record);
  return history;
}
const done = (id: string, kind?: EntryKind, of?: string) => [begin(id, kind, of), end(id)];

describe('History', () => {
  it('undoes the newest first and redoes in turn', () => {
    const history = historyOf(...done('a'), ...done('b'), ...done('c', 'undo', 'b'));
    expect(history.undoState().undo?.id).toBe('a');
    expect(history.undoState().redo?.id).toBe('b');
    expect(history.state('b')).toBe('undone');
    for (const record of done('d', 'redo', 'b')) history.replay(record);
    expect(history.undoState().undo?.id).toBe('b');
    expect(history.undoState().redo).toBeNull();
  });

  it('forgets what could be redone when something new is edited', () => {
    const history = historyOf(...done('a'), ...done('u', 'undo', 'a'), ...done('b'));
    expect(history.undoState().redo).toBeNull();
    expect([...history.edits()].map((entry) => entry.begin.id)).toEqual(['b', 'a']);
    expect([...history.edits('b')].map((entry) => entry.begin.id)).toEqual(['a']);
  });

  it('leaves an edit of which nothing was written out of sight', () => {
    const history = historyOf(begin('a', 'edit', null, 1), end('a', [['x.md', 'quality']]));
    expect(history.undoState().undo).toBeNull();
    expect([...history.edits()]).toEqual([]);
  });

  it('calls an edit partial when some of it failed, and keeps it in place when one article of it is taken back', () => {
    const history = historyOf(begin('a'), end('a', [['x.md', 'quality']]));
    expect(history.state('a')).toBe('partial');
    const part = historyOf(...done('a'), begin('u', 'undo', 'a', 1, true), end('u'));
    expect(part.state('a')).toBe('partial');
    expect(part.undoState().undo?.id).toBe('a');
    expect(part.undoState().redo).toBeNull();
  });

  it('lists what a crash interrupted until it is finished or rolled back', () => {
    const records = [begin('a'), end('a', [['x.md', 'quality']], true)];
    expect(
      historyOf(...records)
        .undoState()
        .interrupted.map(({ id, standing }) => [id, standing]),
    ).toEqual([['a', 2]]);
    const undoing = historyOf(...done('a'), begin('u', 'undo', 'a'), end('u', [['x.md', 'quality']], true));
    expect(undoing.undoState().interrupted).toMatchObject([{ id: 'a', standing: 1 }]);
    const finished = historyOf(...records, begin('r', 'redo', 'a', 1), end('r'));
    expect(finished.undoState().interrupted).toEqual([]);
    expect(finished.state('a')).toBe('applied');
    expect(historyOf(begin('a'), end('a', [], true)).undoState().interrupted).toEqual([]);
  });

  it('counts the files in which an edit stands, also when it is taken back file by file', () => {
    const standing = (...more: ReturnType<typeof done>): number | undefined => {
      const history = historyOf(begin('a'), end('a', [['x.md', 'quality']]), ...more);
      return [...history.edits()].map((entry) => history.describe(entry).standing)[0];
    };
    expect(standing()).toBe(2);
    const part = [begin('u', 'undo', 'a', 1, true), end('u')];
    expect(standing(...part)).toBe(1);
    expect(standing(...part, begin('r', 'redo', 'a', 2), end('r'))).toBe(3);
    expect(standing(...part, begin('v', 'undo', 'a', 1), end('v'))).toBe(0);
  });

  it('knows what has no end', () => {
    expect(
      historyOf(...done('a'), begin('b'))
        .unended()
        .map((entry) => entry.begin.id),
    ).toEqual(['b']);
  });
});
