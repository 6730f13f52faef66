import { describe, expect, it } from 'vitest';
import { filteredBy, isActive } from '../../../renderer/features/sidebar/filtering';

describe('filtering by the sidebar', () => {
  const topic = { topic: 'Tide' };
  it('sets its condition alone, and keeps the search', () => {
    expect(filteredBy({ collection: '_news', search: 'a' }, topic, false)).toEqual({ topic: 'Tide', search: 'a' });
  });
  it('combines with Ctrl', () => {
    expect(filteredBy({ collection: '_news' }, topic, true)).toEqual({ collection: '_news', topic: 'Tide' });
  });
  it('takes out what is active', () => {
    expect(filteredBy(topic, topic, false)).toEqual({});
    expect(filteredBy({ ...topic, state: 'published' }, topic, true)).toEqual({ state: 'published' });
  });
  it('goes from several to the one clicked', () => {
    expect(filteredBy({ ...topic, state: 'published' }, topic, false)).toEqual(topic);
  });
  it('shows all', () => {
    expect(filteredBy({ ...topic, search: 'a' }, {}, false)).toEqual({ search: 'a' });
    expect(isActive({ search: 'a' }, {})).toBe(true);
    expect(isActive(topic, {})).toBe(false);
  });
});
