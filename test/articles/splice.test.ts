import { describe, expect, it } from 'vitest';
import type { Operation } from '../../preload/contract/edit';
import { ArticleRefusal } from '../../main/articles/refusal';
import { type FieldChange, changeField, readField, restoreField } from '../../main/articles/splice';

function change(yaml: string, operation: Operation): FieldChange | null {
  return changeField(Buffer.from(`---\n${yaml}---\n`), operation);
}

/** The front matter after the operation; `null` when nothing changed, the code when it was refused. */
function edited(yaml: string, operation: Operation): string | null {
  try {
    return change(yaml, operation)?.next.toString().slice(4, -4) ?? null;
  } catch (error) {
    if (error instanceof ArticleRefusal) return error.problem.code;
    throw error;
  }
}

const publish = { field: 'published', op: 'set', value: true } as const;
const title = (value: string): Operation => ({ field: 'title', op: 'set', value });
const add = (...topics: string[]): Operation => ({ field: 'topics', op: 'add', topics });
const remove = (...topics: string[]): Operation => ({ field: 'topics', op: 'remove', topics });
const set = (...topics: string[]): Operation => ({ field: 'topics', op: 'set', topics });
const replace = (from: string, to: string): Operation => ({ field: 'topics', op: 'replace', from, to });

describe('changeField on scalars', () => {
  it.each<[string, Operation, string | null]>([
    ['published: false\n', publish, 'published: true\n'],
    ['published:   false  # c\n', publish, 'published:   true  # c\n'],
    ['"published": false\n', publish, '"published": true\n'],
    ["'published' : false # c\n", publish, "'published' : true # c\n"],
    ['published: False\n', publish, 'published: True\n'],
    ['published: FALSE\n', publish, 'published: TRUE\n'],
    ['published: True\n', publish, null],
    ['published :\n  false\n', publish, 'published :\n  true\n'],
    ['quality: 5\n', { field: 'quality', op: 'set', value: 70 }, 'quality: 70\n'],
    ['quality: +5\n', { field: 'quality', op: 'set', value: 5 }, null],
    ['quality: 5\n', { field: 'quality', op: 'add', value: -10 }, 'quality: -5\n'],
    ['quality: 5\n', { field: 'quality', op: 'clamp', min: 10, max: 20 }, 'quality: 10\n'],
    ['quality: 15\n', { field: 'quality', op: 'clamp', min: 10, max: 20 }, null],
    ['quality: 5\n', { field: 'quality', op: 'set', value: 1.5 }, 'bad-value'],
    ['quality: 999999\n', { field: 'quality', op: 'add', value: 2 }, 'bad-value'],
    ['title: "A"\n', title('say "B\\"\n'.trim()), 'title: "say \\"B\\\\\\""\n'],
    ["title: 'A'\n", title("it's"), "title: 'it''s'\n"],
    ['title: A\n', title('B c'), 'title: B c\n'],
    ['title: A\n', title('B: c'), 'title: "B: c"\n'],
    ['title: A\n', title('1984'), 'title: "1984"\n'],
    ['title: A\n', title('yes'), 'title: "yes"\n'],
    ['title: 1984\n', title('1984'), null],
    ['title: A\n  B\n', title('C'), 'title: C\n'],
    ['title: "A\nB"\n', title('C'), 'title: "C"\n'],
    ['title: >-\n  A\n  B\n', title('C'), 'title: >-\n  C\n'],
    ['title: |\n  A\n', title('C'), 'title: |-\n  C\n'],
    ['excerpt: |\n    A\n', { field: 'excerpt', op: 'set', value: 'B\n\nC\n' }, 'excerpt: |\n    B\n\n    C\n'],
    ['excerpt: >\n  A\n', { field: 'excerpt', op: 'set', value: 'B\n\nC\n' }, 'excerpt: >\n  B\n\n\n  C\n'],
    ['excerpt: |\n  A\n', { field: 'excerpt', op: 'set', value: ' B\n' }, 'excerpt: " B\\n"\n'],
    ['excerpt: "A"\n', { field: 'excerpt', op: 'set', value: 'B\n    \n' }, 'excerpt: "B\\n    \\n"\n'],
    ['title:\n', title('A'), 'title: "A"\n'],
    ['title: # c\n', title('A'), 'title: "A" # c\n'],
    ['title: A\n', title('a\0'), 'bad-value'],
    ['title: A\n', title('a\nb'), 'bad-value'],
    ['title: A\n', title('a\uD800'), 'bad-value'],
    ['name: A\n', title('B'), 'name: B\n'],
    ['bio: A\n', { field: 'excerpt', op: 'set', value: 'B' }, 'bio: B\n'],
    ['title: A\nname: B\n', title('C'), 'title: C\nname: B\n'],
  ])('%j with %j', (yaml, operation, after) => {
    expect(edited(yaml, operation)).toBe(after);
  });
});

describe('changeField on topics', () => {
  it.each<[string, Operation, string | null]>([
    ['topics:\n  - A\n', add('B'), 'topics:\n  - A\n  - B\n'],
    ['topics:\n- A\n', add('B'), 'topics:\n- A\n- B\n'],
    ['topics:\n  -   "A" # c\n\nx: y\n', add('B'), 'topics:\n  -   "A" # c\n  -   "B"\n\nx: y\n'],
    ['topics:\r\n  - A\r\nx: y\r\n', add('B'), 'topics:\r\n  - A\r\n  - B\r\nx: y\r\n'],
    ['topics:\n  - A\n', add('A'), null],
    ['topics:\n  - A\n', add('B', 'B', 'A'), 'topics:\n  - A\n  - B\n'],
    ['topics:\n  - A\n', add('a: b', '365'), 'topics:\n  - A\n  - "a: b"\n  - "365"\n'],
    ['topics: [A, "B"]\n', add('C'), 'topics: [A, "B", "C"]\n'],
    ['topics: [ A ]\n', add('B, c'), 'topics: [ A, "B, c" ]\n'],
    ['topics: [\n  A,\n  B,\n]\n', add('C'), 'topics: [\n  A,\n  B,\n  C,\n]\n'],
    ['topics: [\n  A, # a\n  B # b\n]\n', add('C'), 'ambiguous'],
    ['topics: [\n  A, # a\n  B # b\n]\n', remove('B'), 'ambiguous'],
    ['topics: [\n  A # one, two\n  , B\n]\n', set('B', 'A'), 'ambiguous'],
    ['topics: [\n  A, # a\n  B # b\n]\n', replace('B', 'C'), 'topics: [\n  A, # a\n  C # b\n]\n'],
    ['topics: []\n', add('A'), 'topics: [A]\n'],
    // Numbers and the like in a list are names that somebody forgot to quote: they stay as they are written.
    ['topics:\n  - 2020\n  - true\n  - A\n', add('B'), 'topics:\n  - 2020\n  - true\n  - A\n  - B\n'],
    ['topics:\n  - 2020\n  - A\n', remove('A'), 'topics:\n  - 2020\n'],
    ['topics:\n  - 2020\n  - A\n', remove('2020'), 'topics:\n  - A\n'],
    ['topics: [0x1F, 007]\n', add('1.5'), 'topics: [0x1F, 007, "1.5"]\n'],
    ['topics: 5\n', add('A'), 'topics:\n  - 5\n  - A\n'],
    ['topics:\n  - 2020\n', replace('2020', '2021'), 'topics:\n  - "2021"\n'],
    ['topics:\n', add('A'), 'topics:\n  - A\n'],
    ['topics: # c\n', add('A'), 'topics: [A] # c\n'],
    ['images:\n- url: x\ntopics:\n', add('A'), 'images:\n- url: x\ntopics:\n- A\n'],
    ['topics: A\n', add('B'), 'topics:\n  - A\n  - B\n'],
    ['topics: A # c\n', add('B'), 'topics: [A, B] # c\n'],
    ['topics: A\n', remove('A'), 'topics: []\n'],
    ['topics: A\n', replace('A', 'B'), 'topics: B\n'],
    ['topics:\n  - A\n  - B\n', remove('A'), 'topics:\n  - B\n'],
    ['topics:\n  - A\n  - B\n', remove('B'), 'topics:\n  - A\n'],
    ['topics:\n  - A\n', remove('A'), 'topics: []\n'],
    ['topics:\n  - A\n', remove('B'), null],
    ['topics: [A, B, C]\n', remove('A'), 'topics: [B, C]\n'],
    ['topics: [A, B, C]\n', remove('B', 'C'), 'topics: [A]\n'],
    ['topics: [A]\n', remove('A'), 'topics: []\n'],
    [
      'topics: # head\n  - A # a\n  # about B\n  - B # b\n  - C\n',
      remove('B'),
      'topics: # head\n  - A # a\n  # about B\n  - C\n',
    ],
    ['topics: # head\n  - A # a\n  # about B\n  - B # b\n', remove('B'), 'topics: # head\n  - A # a\n'],
    ['topics: # head\n  - A # a\n  - B\n', remove('A'), 'topics: # head\n  - B\n'],
    ["topics:\n  - 'A'\n  - B\n", replace('A', "it's"), "topics:\n  - 'it''s'\n  - B\n"],
    ['topics:\n  - A\n  - B\n', replace('A', 'B'), 'topics:\n  - B\n'],
    ['topics:\n  - A\n', replace('X', 'B'), null],
    ['topics:\n  - A\n  - B\n  - C\n', set('C', 'D', 'A'), 'topics:\n  - C\n  - D\n  - A\n'],
    ['topics: [A, B]\n', set('B', 'A'), 'topics: [B, A]\n'],
    ['topics:\n  - A\n', set('A'), null],
    ['topics:\n  - "A\n    b"\n', add('C'), 'topics:\n  - "A\n    b"\n  - "C"\n'],
    ['topics:\n  - A\n', add(''), 'bad-value'],
    ['topics:\n  - A\n', add(' B'), 'bad-value'],
    ['topics:\n  - A\n', add('B\n'), 'bad-value'],
    ['topics:\r\n  - A\n  - B\r\n  - C\n', add('D'), 'topics:\r\n  - A\n  - B\r\n  - C\r\n  - D\n'],
    ['topics:\r\n  - A\n  - B\r\n  - C\n', remove('B'), 'topics:\r\n  - A\n  - C\n'],
    ['topics: # c\n  - A\n  # b\n  - B\n', set('C', 'A', 'B'), 'topics: # c\n  - C\n  - A\n  # b\n  - B\n'],
    ['topics: # c\n  - A\n  # b\n  - B\n', set('B', 'A'), 'topics: # c\n  # b\n  - B\n  - A\n'],
    ['x: y\n', remove('A'), null],
    ['x: y\n', set(), null],
  ])('%j with %j', (yaml, operation, after) => {
    expect(edited(yaml, operation)).toBe(after);
  });
});

describe('changeField on a missing key', () => {
  it.each<[string, Operation, string]>([
    [
      'type: x\nquality: 1\nheat: 1\n\nprovider:\n',
      publish,
      'type: x\nquality: 1\nheat: 1\npublished: true\n\nprovider:\n',
    ],
    ['type: x\nheat: 1\n', { field: 'quality', op: 'set', value: 7 }, 'type: x\nheat: 1\nquality: 7\n'],
    ['type: x # c\r\n\r\na: b\r\n', publish, 'type: x # c\r\npublished: true\r\n\r\na: b\r\n'],
    ['title: "A\nb"\nz: y\n', publish, 'title: "A\nb"\npublished: true\nz: y\n'],
    [
      'provider:\n  name: CNN\n\nimages:\n- url: x\n',
      add('A'),
      'provider:\n  name: CNN\ntopics:\n- A\n\nimages:\n- url: x\n',
    ],
    ['z: |+\n  y\n\n', publish, 'z: |+\n  y\n\npublished: true\n'],
    ['z: y\n\n', publish, 'z: y\npublished: true\n\n'],
    ['z: y\n', title('T'), 'title: "T"\nz: y\n'],
    ['z: y\n', { field: 'type', op: 'set', value: 'video' }, 'z: y\ntype: video\n'],
    ['', publish, 'published: true\n'],
  ])('inserts it: %j with %j', (yaml, operation, after) => {
    expect(edited(yaml, operation)).toBe(after);
  });
});

describe('restoreField', () => {
  const file = Buffer.from('---\ntype: x\nheat: 1\n---\n');

  it('takes an inserted line out whole, and puts it in again', () => {
    const there = changeField(file, publish);
    if (there === null) throw new Error('unchanged');
    expect(there).toMatchObject({
      key: 'published',
      before: null,
      after: ' true',
      valueBefore: null,
      valueAfter: true,
    });
    const back = restoreField(there.next, 'published', 'published', null);
    expect(back).toMatchObject({ before: ' true', after: null, valueBefore: true, valueAfter: null });
    expect(back?.next.equals(file)).toBe(true);
    expect(restoreField(file, 'published', 'published', ' true')?.next.equals(there.next)).toBe(true);
  });

  it('is done when the text is there already', () => {
    expect(restoreField(file, 'heat', 'heat', ' 1')).toBeNull();
    expect(restoreField(file, 'published', 'published', null)).toBeNull();
  });

  it('puts an odd text back as it was', () => {
    const there = changeField(Buffer.from('---\npublished:  "yes"   # c\n---\n'), publish);
    if (there === null) throw new Error('unchanged');
    expect(there.before).toBe('  "yes"');
    expect(restoreField(there.next, 'published', 'published', there.before)?.next.toString()).toBe(
      '---\npublished:  "yes"   # c\n---\n',
    );
  });

  it.each([
    ['another key', ' 1\nquality: 2'],
    ['a fence', ' "1\n---\n"'],
    ['an open quote', ' "1'],
    ['a comment', ' 1 # c'],
    ['an indented line', ' 1\n  - x: y'],
  ])('refuses a text that brings in %s', (_what, text) => {
    expect(() => restoreField(file, 'heat', 'heat', text)).toThrow(ArticleRefusal);
  });

  it('refuses a key that is none of the field’s', () => {
    expect(() => restoreField(file, 'heat', 'type', ' 1')).toThrow(ArticleRefusal);
  });
});

describe('readField', () => {
  it('tells the key, the text, the value and the place', () => {
    const file = Buffer.from('---\nname: "N" # c\ntopics:\n  - A # a\n---\n');
    expect(readField(file, 'title')).toStrictEqual({ key: 'name', text: ' "N"', value: 'N', line: 2, column: 1 });
    expect(readField(file, 'topics')).toMatchObject({ text: '\n  - A # a', value: ['A'], line: 3 });
    expect(readField(file, 'heat')).toStrictEqual({ key: 'heat', text: null, value: null, line: 1, column: 1 });
  });
});
