import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FilterByProvider, FilterLink } from '../../../renderer/commands/FilterLink';
import { sameMonth, sameName, sameValue } from '../../../renderer/commands/like';
import { DeskProvider } from '../../../renderer/store/context';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

async function show(inRow: boolean) {
  const { library, store, state } = await deskOver([row(1)]);
  store.getState().setFilter('tide is:unpublished');
  render(
    <DeskProvider store={store} connection={library}>
      <FilterByProvider>
        <FilterLink condition={sameName('topic', 'Sea')} inRow={inRow}>
          Sea
        </FilterLink>
        <FilterLink condition={sameName('type', '')}>No type</FilterLink>
      </FilterByProvider>
    </DeskProvider>,
  );
  return { state, link: screen.getByRole('button', { name: 'Sea' }) };
}

describe('what an article says', () => {
  it('is filtered by alone, with Ctrl besides, and with another click no more', async () => {
    const { state, link } = await show(false);
    fireEvent.click(link);
    expect(state().filter).toBe('tide topic:Sea');
    fireEvent.click(link);
    expect(state().filter).toBe('tide');
    state().setFilter('is:published');
    fireEvent.click(link, { ctrlKey: true });
    expect(state().filter).toBe('is:published topic:Sea');
    expect(screen.queryByRole('button', { name: 'No type' })).toBeNull();
  });

  it('leaves Ctrl, Shift and double clicks to the row it is in', async () => {
    const { state, link } = await show(true);
    for (const kept of [{ ctrlKey: true }, { shiftKey: true }, { detail: 2 }]) fireEvent.click(link, kept);
    expect(state().filter).toBe('tide is:unpublished');
    fireEvent.click(link, { altKey: true });
    expect(state().filter).toBe('tide is:unpublished topic:Sea');
  });

  it('is a condition where there is something to say', () => {
    expect(sameMonth('2021-05-19T10:00:00Z')).toEqual({ kind: 'time', field: 'date', from: '2021-05', to: '2021-05' });
    expect(sameMonth('2021')).toBeNull();
    expect(sameMonth('May 19')).toBeNull();
    expect(sameValue('quality', 89)).toEqual({ kind: 'number', field: 'quality', min: 80, max: 89 });
    expect(sameValue('heat', -1)).toEqual({ kind: 'number', field: 'heat', min: -10, max: -1 });
    expect(sameValue('heat', null)).toBeNull();
    expect(sameValue('published', null)).toEqual({ kind: 'is', being: 'unstated' });
    expect(sameValue('title', 'x')).toBeNull();
  });
});
