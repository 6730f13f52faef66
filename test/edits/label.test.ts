import { expect, it } from 'vitest';
import type { Operation } from '../../preload/contract/edit';
import { eachLabel, label } from '../../main/edits/label';

it.each<[readonly Operation[], number, string | null, string]>([
  [[{ field: 'published', op: 'set', value: true }], 1, null, 'Published 1 article'],
  [[{ field: 'published', op: 'set', value: false }], 1234, null, 'Unpublished 1,234 articles'],
  [[{ field: 'quality', op: 'add', value: -10 }], 2, null, 'Changed quality by −10 in 2 articles'],
  [[{ field: 'heat', op: 'set', value: 7 }], 1, null, 'Set heat to 7 in 1 article'],
  [[{ field: 'topics', op: 'add', topics: ['A', 'B'] }], 3, null, 'Added “A” and “B” in 3 articles'],
  [[{ field: 'topics', op: 'replace', from: 'A', to: 'B' }], 3, null, 'Replaced “A” by “B” in 3 articles'],
  [
    [
      { field: 'published', op: 'set', value: true },
      { field: 'type', op: 'set', value: 'video' },
    ],
    2,
    null,
    'Published 2 articles, and 1 more change',
  ],
  [[{ field: 'published', op: 'set', value: false }], 1, 'A', 'Unpublished “A”'],
  [[{ field: 'quality', op: 'set', value: 80 }], 1, 'A', 'Set quality to 80 in “A”'],
])('says what %j did to %i files (%s)', (operations, files, name, text) => {
  expect(label(operations, files, name)).toBe(text);
});

const quality = (value: number): readonly Operation[] => [{ field: 'quality', op: 'set', value }];

it('names the fields where each file has operations of its own', () => {
  expect(eachLabel([quality(80), quality(80)], null)).toBe('Set quality to 80 in 2 articles');
  expect(eachLabel([quality(80), quality(85)], null)).toBe('Changed quality in 2 articles');
  expect(eachLabel([quality(80)], 'A')).toBe('Set quality to 80 in “A”');
  const publish = { field: 'published', op: 'set', value: true } as const;
  const heat = { field: 'heat', op: 'set', value: 7 } as const;
  expect(eachLabel([[publish, ...quality(1), heat], quality(2)], null)).toBe(
    'Changed published, quality and heat in 2 articles',
  );
});
