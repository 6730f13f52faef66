import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CommandsProvider } from '../../../renderer/commands/useCommands';
import { BulkBar } from '../../../renderer/features/bulk/BulkBar';
import { DeskProvider } from '../../../renderer/store/context';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

async function barOver(published: boolean, readOnly: string | null = null) {
  const desk = await deskOver([row(1, { published })]);
  const { store, library, state } = desk;
  const opened = state().library;
  if (opened.kind === 'open') store.setState({ library: { ...opened, info: { ...opened.info, readOnly } } });
  state().selectAll();
  render(
    <DeskProvider store={store} connection={library}>
      <CommandsProvider>
        <BulkBar />
      </CommandsProvider>
    </DeskProvider>,
  );
}

it.each([
  { published: true, name: /^Unpublish/ },
  { published: false, name: /^Publish/ },
])('names its button by what it will do (published: $published)', async ({ published, name }) => {
  await barOver(published);
  expect(screen.getByRole('button', { name })).toBeTruthy();
});

it('leaves it to the banner to say who holds a library that is only read', async () => {
  await barOver(false, 'It is held by another.');
  expect(screen.getByText('Read-only')).toBeTruthy();
  expect(screen.queryByText(/held by/)).toBeNull();
});
