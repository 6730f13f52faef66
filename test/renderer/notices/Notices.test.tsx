import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CommandsProvider } from '../../../renderer/commands/useCommands';
import { Notices } from '../../../renderer/features/notices/Notices';
import { TopBar } from '../../../renderer/features/shell/TopBar';
import { DeskProvider } from '../../../renderer/store/context';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

it('says of a library that is only read that nothing was changed, and offers nothing to take back', async () => {
  const { library, store, state } = await deskOver([row(1)]);
  const opened = state().library;
  if (opened.kind !== 'open') throw new Error('The library is to be open.');
  const entry = { id: 'e1', at: 1, label: 'Published', files: 1, standing: 1, state: 'applied', door: 'app' } as const;
  store.setState({
    library: { ...opened, info: { ...opened.info, readOnly: 'It is held by another.' } },
    undoState: { undo: entry, redo: null, interrupted: [] },
  });
  await state().apply({ ids: [1], operations: [{ field: 'published', op: 'set', value: true }] });
  render(
    <DeskProvider store={store} connection={library}>
      <CommandsProvider>
        <TopBar title="Papers" search={null} ways={null} />
        <Notices />
      </CommandsProvider>
    </DeskProvider>,
  );
  expect(screen.getByText('Read-only: nothing was changed.')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Undo/ }).disabled).toBe(true);
});
