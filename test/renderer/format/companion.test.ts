import { expect, it } from 'vitest';
import { companionWords } from '../../../renderer/format/companion';

it('says in one sentence what is offered beside an edit', () => {
  expect(
    companionWords([
      { field: 'heat', op: 'set', value: -3 },
      { field: 'published', op: 'set', value: false },
    ]),
  ).toBe('Also set heat to −3 and unpublish');
});
