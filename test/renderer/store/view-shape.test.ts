import { expect, it } from 'vitest';
import type { SavedView } from '../../../preload/contract/views';
import { nextName } from '../../../renderer/store/view-shape';

const named = (name: string): SavedView => ({
  id: name,
  origin: 'own',
  name,
  filter: '',
  sort: null,
  hidden: null,
  grouping: null,
});

it('names another view as no view is named yet', () => {
  expect(nextName('Inbox', [named('Inbox')])).toBe('Inbox 2');
  expect(nextName('Inbox', [named('Inbox'), named('INBOX 2'), named('Inbox 3')])).toBe('Inbox 4');
});
