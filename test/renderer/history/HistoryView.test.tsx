import { Tooltip } from '@base-ui/react/tooltip';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { HistoryEntry } from '../../../preload/contract/edit';
import type { BoundKeys } from '../../../preload/contract/keys';
import { CommandsProvider } from '../../../renderer/commands/useCommands';
import { HistoryView } from '../../../renderer/features/history/HistoryView';
import { DeskProvider } from '../../../renderer/store/context';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';
import { entry } from './fixtures';

async function open(journal: readonly HistoryEntry[], interrupted: readonly HistoryEntry[] = [], keys: BoundKeys = {}) {
  const { library, store, state } = await deskOver([row(1)]);
  state().show('history');
  state().tryPreferences({ keys });
  const asked: unknown[] = [];
  const outcome = {
    entry: 'u',
    label: 'Undid',
    changed: [],
    files: 0,
    left: 0,
    unchanged: 0,
    refused: [],
    cancelled: false,
  };
  const answer = (way: string) => (input: object) => {
    asked.push({ way, ...input });
    return outcome;
  };
  library.handlers = {
    'edits.history': () => journal,
    'edits.entry': () => [
      { id: 1, path: '_news/1.md', fields: [{ field: 'quality', before: 58, after: 68, standing: true }] },
    ],
    'edits.undo': answer('undo'),
    'edits.redo': answer('redo'),
  };
  library.emit('edits.state', { undo: null, redo: null, interrupted });
  await vi.waitUntil(() => state().history?.length === journal.length);
  render(
    <Tooltip.Provider>
      <DeskProvider store={store} connection={library}>
        <CommandsProvider>
          <HistoryView />
        </CommandsProvider>
      </DeskProvider>
    </Tooltip.Provider>,
  );
  return { asked, state };
}

describe('the history', () => {
  it('takes back any change, not only the last, by its key', async () => {
    const { asked } = await open([entry('c'), entry('b'), entry('a')]);
    const list = await screen.findByRole('grid', { name: 'Changes' });
    expect(document.activeElement).toBe(list);
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    expect(screen.getByRole('heading', { name: 'Change b' })).toBeTruthy();
    fireEvent.keyDown(list, { key: 'u' });
    await waitFor(() => expect(asked).toEqual([{ way: 'undo', entry: 'b' }]));
  });

  it('is gone through and taken back with the keys that the editor bound', async () => {
    const { asked } = await open([entry('c'), entry('b')], [], { 'history.reverse': ['x'], 'move.next': ['i'] });
    const list = await screen.findByRole('grid', { name: 'Changes' });
    fireEvent.keyDown(list, { key: 'j' });
    fireEvent.keyDown(list, { key: 'u' });
    fireEvent.keyDown(list, { key: 'i' });
    expect(screen.getByRole('button', { name: /^Undo ?X$/ })).toBeTruthy();
    fireEvent.keyDown(list, { key: 'x' });
    await waitFor(() => expect(asked).toEqual([{ way: 'undo', entry: 'b' }]));
  });

  it('offers to finish and to roll back what was interrupted', async () => {
    const left = entry('b', { state: 'partial' });
    const { asked, state } = await open([entry('c'), left], [{ ...left, standing: 2 }]);
    fireEvent.click(await screen.findByRole('button', { name: /Finish/ }));
    await waitFor(() => expect(asked).toEqual([{ way: 'redo', entry: 'b' }]));
    await waitFor(() => expect(state().writing).toBe(0));
    fireEvent.click(screen.getByRole('button', { name: /Roll back/ }));
    await waitFor(() => expect(asked.at(-1)).toEqual({ way: 'undo', entry: 'b' }));
  });

  it('says how to begin when nothing was changed', async () => {
    await open([]);
    expect(await screen.findByText('Nothing was changed yet')).toBeTruthy();
  });
});
