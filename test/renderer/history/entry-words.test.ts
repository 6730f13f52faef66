import { describe, expect, it } from 'vitest';
import { filesText, historyLines, standingToday, waysOf } from '../../../renderer/features/history/entry-words';
import { entry } from './fixtures';

const now = new Date(2021, 4, 20, 18, 0).getTime();
const hour = 3_600_000;

describe('the lines of the history', () => {
  it('stand under their days, newest first', () => {
    const history = [
      entry('c', { at: now - hour }),
      entry('b', { at: now - 2 * hour }),
      entry('a', { at: now - 26 * hour }),
      entry('0', { at: now - 24 * 40 * hour }),
    ];
    const texts = historyLines(history, [], now).map((line) => (line.kind === 'heading' ? line.text : line.entry.id));
    expect(texts).toEqual(['Today', 'c', 'b', 'Yesterday', 'a', '10 April 2021', '0']);
  });
  it('begin with what a crash interrupted, which is not listed twice', () => {
    const left = entry('b', { at: now, state: 'partial' });
    const lines = historyLines([entry('c', { at: now }), left], [left], now);
    expect(lines).toMatchObject([
      { kind: 'heading', text: 'Interrupted' },
      { kind: 'entry', interrupted: true, entry: { id: 'b' } },
      { kind: 'heading', text: 'Today' },
      { kind: 'entry', interrupted: false, entry: { id: 'c' } },
    ]);
  });
});

it('says in how many files a change stands', () => {
  expect(filesText(entry('a'))).toBe('1 file');
  expect(filesText(entry('a', { files: 1500, standing: 1300, state: 'partial' }))).toBe('1,300 of 1,500 files');
  expect(filesText(entry('a', { files: 15, standing: 0, state: 'undone' }))).toBe('15 files');
});

it('counts what stands of today', () => {
  const history = [
    entry('c', { at: now }),
    entry('b', { at: now, state: 'undone' }),
    entry('a', { at: now - 24 * hour }),
  ];
  expect(standingToday(history, now)).toBe(1);
});

it('knows both ways of what stands in part', () => {
  expect([waysOf('applied'), waysOf('undone'), waysOf('partial')]).toEqual([['undo'], ['redo'], ['undo', 'redo']]);
});
