import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../preload/contract/article';
import { companyText, reversal } from '../../../renderer/features/inspector/change-text';
import { alreadyThere, completions } from '../../../renderer/format/completion';
import { conflictsOf } from '../../../renderer/features/inspector/conflict';
import { shown, typed, withoutTail, withTail } from '../../../renderer/features/inspector/draft';
import { commonRefusal, fieldModels } from '../../../renderer/features/inspector/field-model';
import { setOperation } from '../../../renderer/store/set-operation';
import { qualityScale } from '../../../renderer/features/inspector/quality-scale';
import { chunked, rawLines } from '../../../renderer/features/inspector/raw-lines';
import { sizeText } from '../../../renderer/features/inspector/size-text';
import { detail, row } from '../support/article';
import { change } from './fixtures';

const problem = (line: number, severity: Problem['severity'] = 'error'): Problem => ({
  code: 'yaml',
  severity,
  line,
  column: 1,
  message: `Line ${line} is wrong.`,
});

describe('the slider', () => {
  it.each([
    [null, 0, 200],
    [68, 0, 200],
    [200, 0, 200],
    [201, 0, 250],
    [-1, -50, 200],
  ])('for %s reaches from %s to %s', (value, min, max) => {
    expect(qualityScale(value)).toEqual({ min, max });
  });
});

describe('a draft', () => {
  it('begins with the value that stood in the field', () => {
    expect(typed(null, 'New', 'Old', 'Old')).toEqual({ text: 'New', seen: 'Old' });
  });
  it('keeps what was seen while the file changes, and says that it did', () => {
    const draft = typed({ text: 'New', seen: 'Old' }, 'Newer', 'Theirs', 'Theirs');
    expect(draft).toEqual({ text: 'Newer', seen: 'Old' });
    expect(shown(draft, 'Theirs')).toEqual({ kind: 'draft', text: 'Newer', moved: true });
    expect(shown(draft, 'Old')).toEqual({ kind: 'draft', text: 'Newer', moved: false });
  });
  it('ends when it says what the file says', () => {
    expect(typed({ text: 'Ol', seen: 'Old' }, 'Old', 'Old', 'Old')).toBeNull();
  });
  it('leaves out the blank end of a crawled excerpt and puts it back', () => {
    expect(withoutTail('Text.\n    \n')).toBe('Text.');
    expect(withTail('Other.', 'Text.\n    \n')).toBe('Other.\n    \n');
    expect(withTail('Other.', null)).toBe('Other.');
  });
});

describe('the fields', () => {
  it('show what the row says until the file was read', () => {
    const models = fieldModels({ ...row, category: '' }, null, null);
    expect(models.quality).toEqual({ field: 'quality', value: 68, stated: null, refusal: null });
    expect(models.category.value).toBeNull();
  });
  it('show an edit on its way over what was read', () => {
    expect(fieldModels({ ...row, quality: 69 }, detail, null).quality.value).toBe(69);
  });
  it('tell a title that is not stated from the file name in its place', () => {
    const untitled = { ...detail, values: { ...detail.values, title: null } };
    expect(fieldModels(row, untitled, null).title.value).toBeNull();
  });
  it('cannot be edited in a library held by another, each with that reason', () => {
    const models = fieldModels(row, detail, 'Another Galley holds it.');
    expect(commonRefusal(models)).toBe('Another Galley holds it.');
  });
  it('have no common reason when one of them can be edited', () => {
    const states = detail.fields.map((state) => (state.field === 'heat' ? state : { ...state, refusal: problem(3) }));
    const models = fieldModels(row, { ...detail, fields: states }, null);
    expect(models.title.refusal).toBe('Line 3 is wrong.');
    expect(commonRefusal(models)).toBeNull();
  });
});

describe('what is there already', () => {
  it('is found in other letters and in another composition, and is nothing while nothing is typed', () => {
    expect(alreadyThere(['Tides', 'Caf\u00e9s'], ' cafe\u0301S ')).toBe('Caf\u00e9s');
    expect(alreadyThere(['Tides'], 'Tide')).toBeNull();
    expect(alreadyThere([''], ' ')).toBeNull();
  });
});

describe('completion', () => {
  const known = [
    { name: 'Power Apps', count: 600 },
    { name: 'AI Builder', count: 29 },
    { name: 'Canvas apps', count: 41 },
    { name: 'Apple', count: 0 },
  ];
  const names = (typedText: string, taken: readonly string[] = []) =>
    completions(known, taken, typedText, 10).map(({ name, kind }) => (kind === 'new' ? `+${name}` : name));

  it('puts names that begin with it first, then words, then use', () => {
    expect(names('ap')).toEqual(['Apple', 'Power Apps', 'Canvas apps', '+ap']);
  });
  it('offers everything by use while nothing is typed, without what is there', () => {
    expect(names('', ['Power Apps'])).toEqual(['Canvas apps', 'AI Builder', 'Apple']);
  });
  it('offers no new name that is known or there already', () => {
    expect(names('Apple')).toEqual(['Apple']);
    expect(names('Power Apps', ['Power Apps'])).toEqual([]);
    expect(names('apple')).toEqual(['Apple', '+apple']);
    expect(names('power apps', ['Power Apps'])).toEqual([]);
    expect(names('power apps', ['POWER APPS'])).toEqual([]);
  });
});

describe('a change', () => {
  it('can be undone while the field says what it wrote, redone when it was taken back', () => {
    expect(reversal(change, 68)).toBe('undo');
    expect(reversal(change, 70)).toBe('overtaken');
    expect(reversal({ ...change, state: 'undone' }, 58)).toBe('redo');
    expect(reversal({ ...change, state: 'partial' }, 58)).toBe('redo');
    expect(reversal({ ...change, state: 'partial' }, 68)).toBe('undo');
  });
  it('says with how many others', () => {
    expect([1, 2, 41].map(companyText)).toEqual(['', 'with 1 other', 'with 40 others']);
  });
});

describe('a conflict', () => {
  const refusal = {
    id: 7,
    path: row.path,
    field: 'quality',
    problem: { ...problem(3), code: 'conflict' },
    theirs: 71,
    ours: 69,
    was: 68,
  } as const;
  const request = {
    ids: [7, 8],
    operations: [{ field: 'quality', op: 'add', value: 1 }],
    seen: { quality: 68 },
  } as const;

  it('is found in the notices and insists on our value, having seen theirs', () => {
    const notices = [
      { kind: 'refused', id: 4, label: '', changed: 0, refusals: [refusal], requests: [request] },
    ] as const;
    expect(conflictsOf(notices, 7).get('quality')).toMatchObject({
      notice: 4,
      again: { ids: [7], operations: [{ field: 'quality', op: 'set', value: 69 }], seen: { quality: 71 } },
    });
    expect(conflictsOf(notices, 8).size).toBe(0);
  });
  it('is not an undo that was refused', () => {
    const notices = [{ kind: 'refused', id: 4, label: '', changed: 0, refusals: [refusal], requests: [] }] as const;
    expect(conflictsOf(notices, 7).size).toBe(0);
  });
});

describe('setting a field', () => {
  it('takes only a value of its kind', () => {
    expect(setOperation('published', false)).toEqual({ field: 'published', op: 'set', value: false });
    expect(setOperation('topics', ['A'])).toEqual({ field: 'topics', op: 'set', topics: ['A'] });
    expect(setOperation('quality', null)).toBeNull();
    expect(setOperation('title', 3)).toBeNull();
  });
});

describe('the raw text', () => {
  it('has numbered lines whatever ends them, with the worst problem of each', () => {
    const lines = rawLines('a\r\nb\rc\n', [problem(2, 'warning'), problem(2)]);
    expect(lines.map((line) => [line.number, line.text, line.problem?.severity])).toEqual([
      [1, 'a', undefined],
      [2, 'b', 'error'],
      [3, 'c', undefined],
    ]);
  });
  it('comes in groups', () => {
    expect(chunked([1, 2, 3], 2)).toEqual([[1, 2], [3]]);
    expect(chunked([], 2)).toEqual([]);
  });
});

it.each([
  [812, '812 B'],
  [4200, '4.2 kB'],
  [535_000, '535 kB'],
  [1_400_000, '1.4 MB'],
])('says %s bytes as %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
