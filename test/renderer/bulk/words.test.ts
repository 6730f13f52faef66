import { describe, expect, it } from 'vitest';
import { numberRange, type Operation } from '../../../preload/contract/edit';
import { kindLines } from '../../../renderer/features/bulk/kinds';
import { paceWords } from '../../../renderer/features/bulk/pace';
import { causeWords, unfinishedWords } from '../../../renderer/features/bulk/refusal-words';
import { selectionWords, sentence, sentences as together } from '../../../renderer/features/bulk/sentence';

const sentences: readonly (readonly [Operation, string])[] = [
  [{ field: 'published', op: 'set', value: false }, 'Unpublish'],
  [{ field: 'quality', op: 'add', value: 10 }, 'Raise quality by 10'],
  [{ field: 'quality', op: 'add', value: -5 }, 'Lower quality by 5'],
  [{ field: 'heat', op: 'set', value: -1 }, 'Set heat to −1'],
  [{ field: 'quality', op: 'clamp', min: 0, max: 100 }, 'Keep quality between 0 and 100'],
  [{ field: 'quality', op: 'clamp', min: 70, max: numberRange.max }, 'Raise quality to at least 70'],
  [{ field: 'quality', op: 'clamp', min: numberRange.min, max: 150 }, 'Lower quality to at most 150'],
  [{ field: 'topics', op: 'add', topics: ['Harbour'] }, 'Add topic “Harbour”'],
  [{ field: 'topics', op: 'replace', from: 'A', to: 'B' }, 'Replace topic “A” by “B”'],
  [{ field: 'topics', op: 'set', topics: [] }, 'Remove all topics'],
  [{ field: 'category', op: 'set', value: 'news' }, 'Set category to “news”'],
];

const quality = (before: number | null, files: number) => ({ field: 'quality' as const, before, after: 70, files });

describe('the words of a bulk change', () => {
  it.each(sentences)('says %j as a sentence', (change, words) => {
    expect(sentence(change)).toBe(words);
  });
  it('says several as one sentence', () => {
    const raise = { field: 'quality', op: 'add', value: 10 } as const;
    const add = { field: 'topics', op: 'add', topics: ['Harbour'] } as const;
    expect(together([raise, add])).toBe('Raise quality by 10, add topic “Harbour”');
  });
  it('always says what is selected', () => {
    expect(selectionWords(312, 40)).toEqual({ many: '312 selected', where: '40 not in this view' });
    expect(selectionWords(1200, 0)).toEqual({ many: '1,200 selected', where: 'all in this view' });
    expect(selectionWords(3, 3).where).toBe('none in this view');
  });
  it('tells rate and time left once they mean something', () => {
    const progress = { label: 'A', done: 2000, total: 10_000, since: 0, at: 1000 };
    expect(paceWords(progress)).toBe('2,000 a second, about 4 s left');
    expect(paceWords({ ...progress, at: 100 })).toBe('');
    expect(paceWords({ ...progress, done: 10, at: 10_000 })).toBe('1.0 a second, about 3 h left');
  });
  it('tells how an unfinished batch stands', () => {
    const stopped = {
      entry: 'e',
      way: 'on' as const,
      label: '',
      changed: 312,
      left: 688,
      unlisted: 0,
      refused: [],
      settled: [],
      cancelled: true,
    };
    expect(unfinishedWords({ ...stopped, request: null })).toBe('Stopped: 312 files changed, 688 not begun');
    expect(unfinishedWords({ ...stopped, unlisted: 1200, request: null })).toContain('1,200 more no longer listed');
    const back = { ...stopped, way: 'back', request: null } as const;
    expect(unfinishedWords(back)).toBe('Stopped: 312 files taken back, 688 not begun');
  });
  it('tells why a batch came to an end that nobody asked for', () => {
    const message = 'The disk is full. Free some space, then try again. The file is as it was.';
    const full = { code: 'write-failed', severity: 'error', line: 1, column: 1, message } as const;
    const readOnly = { ...full, code: 'read-only', message: 'The file is read-only.' } as const;
    const refused = [readOnly, full].map((problem, id) => ({ id, path: `${id}.md`, field: null, problem }));
    const ended = {
      entry: 'e',
      way: 'on' as const,
      label: '',
      changed: 17,
      left: 80,
      unlisted: 0,
      refused,
      settled: [],
      request: null,
    };
    expect(causeWords({ ...ended, cancelled: false })).toBe(message);
    expect(causeWords({ ...ended, cancelled: true })).toBe('');
    expect(causeWords({ ...ended, left: 0, cancelled: false })).toBe('');
  });
  it('counts a topic that comes in as one kind, whatever else is there', () => {
    const lines = kindLines([
      { field: 'topics', before: ['A'], after: ['A', 'B'], files: 3 },
      { field: 'topics', before: ['C'], after: ['C', 'B'], files: 2 },
    ]);
    expect(lines).toEqual([{ field: 'topics', change: { kind: 'parts', added: ['B'], removed: [] }, files: 5 }]);
  });
  it('stand by field, and in it by the old number', () => {
    const published = { field: 'published', before: null, after: true, files: 9 } as const;
    const lines = kindLines([quality(100, 1), published, quality(20, 12), quality(null, 3), quality(-5, 2)]);
    expect(lines.map(({ field, change }) => [field, change.kind === 'value' && change.before])).toEqual([
      ['quality', 'not stated'],
      ['quality', '−5'],
      ['quality', '20'],
      ['quality', '100'],
      ['published', 'not stated'],
    ]);
  });
});
