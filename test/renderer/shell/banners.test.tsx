import { fireEvent, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { places } from '../../../renderer/commands/places';
import { Banners } from '../../../renderer/features/shell/Banners';
import { DeskProvider } from '../../../renderer/store/context';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

it('says how far an interrupted change got, and hands the keys to the table when it is settled', async () => {
  const { library, store, state } = await deskOver([row(1)]);
  const entry = { id: 'e1', at: 1, label: 'Published 5 articles', files: 5, state: 'partial', door: 'app' } as const;
  library.emit('edits.state', { undo: null, redo: null, interrupted: [{ ...entry, standing: 2 }] });
  render(
    <DeskProvider store={store} connection={library}>
      <Banners lost={false} />
      <div id={places.grid} tabIndex={0} />
    </DeskProvider>,
  );
  expect(screen.getByRole('alert').textContent).toContain('it stands in 2 of 5 files');
  const outcome = { entry: 'u', label: 'Rolled back: Published 5 articles', changed: [1], files: 2, left: 0 };
  library.handlers = { 'edits.undo': () => ({ ...outcome, unchanged: 0, refused: [], cancelled: false }) };
  const button = screen.getByRole('button', { name: 'Roll back' });
  button.focus();
  fireEvent.click(button);
  expect(document.activeElement?.id).toBe(places.grid);
  await vi.waitUntil(() => state().notices.length > 0);
  expect(library.calls.findLast(({ method }) => method === 'edits.undo')?.input).toEqual({ entry: 'e1' });
  expect(state().notices).toMatchObject([{ kind: 'undone', label: outcome.label }]);
});

it('opens a library that was only read again once it is asked for', async () => {
  const { library, store, state } = await deskOver([row(1)]);
  const opened = library.state;
  if (opened.kind !== 'open') throw new Error('The library is to be open.');
  const { info } = opened;
  const own = { recent: 4, title: info.title, folder: info.folder, openedAt: 1, missing: false };
  library.handlers = {
    'library.welcome': () => ({ recents: [{ ...own, recent: 3, folder: '/other' }, own], demo: true, chooser: 'path' }),
    'library.close': () => ({ kind: 'none' }),
    'library.openRecent': () => opened,
  };
  store.setState({ library: { ...opened, info: { ...info, readOnly: 'It is held by another.' } } });
  render(
    <DeskProvider store={store} connection={library}>
      <Banners lost={false} />
    </DeskProvider>,
  );
  expect(screen.getByRole('status').textContent).toContain('It is held by another.');
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await vi.waitUntil(() => library.countOf('library.openRecent') > 0);
  expect(library.calls.findLast(({ method }) => method === 'library.openRecent')?.input).toEqual({ recent: 4 });
  await vi.waitUntil(() => state().library.kind === 'open');
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});
