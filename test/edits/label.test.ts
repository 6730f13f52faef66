import { expect, it } from 'vitest';
import type { Operation } from '../../preload/contract/edit';
import { label } from '../../main/edits/label';

it.each<[readonly Operation[], number, string]>([
  [[{ field: 'published', op: 'set', value: true }], 1, 'Published 1 article'],
  [[{ field: 'published', op: 'set', value: false }], 1234, 'Unpublished 1,234 articles'],
  [[{ field: 'quality', op: 'add', value: -10 }], 2, 'Changed quality by −10 in 2 articles'],
  [[{ field: 'heat', op: 'set', value: 7 }], 1, 'Set heat to 7 in 1 article'],
  [[{ field: 'topics', op: 'add', topics: ['A', 'B'] }], 3, 'Added “A” and “B” in 3 articles'],
  [[{ field: 'topics', op: 'replace', from: 'A', to: 'B' }], 3, 'Replaced “A” by “B” in 3 articles'],
  [
    [
      { field: 'published', op: 'set', value: true },
      { field: 'type', op: 'set', value: 'video' },
    ],
    2,
    'Published 2 articles, and 1 more change',
  ],
])('says what %j did to %i files', (operations, files, text) => {
  expect(label(operations, files)).toBe(text);
});
