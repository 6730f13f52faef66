import { expect, it } from 'vitest';
import type { TopicChange } from '../../../preload/contract/topics';
import { changeTitle } from '../../../renderer/features/topics/change-title';

it.each<readonly [TopicChange, string]>([
  [{ kind: 'rename', from: 'Boats', to: 'Ships' }, 'Rename “Boats” to “Ships”'],
  [{ kind: 'merge', from: ['boat', 'Boats '], into: 'Boats' }, 'Merge “boat”, “Boats ” into “Boats”'],
  [{ kind: 'remove', name: 'Tide\u202egnp' }, 'Remove the topic “Tide⟨U+202E⟩gnp”'],
  [{ kind: 'create', name: 'Tides', parent: null, keywords: [], hashtags: [] }, 'Create the topic “Tides”'],
])('says what %j will do', (change, title) => {
  expect(changeTitle(change)).toBe(title);
});
