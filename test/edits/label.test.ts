import { expect, it } from 'vitest';
import type { Operation } from '../../preload/contract/edit';
import { label } from '../../main/edits/label';

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
