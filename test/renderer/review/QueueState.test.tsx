import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CommandsProvider } from '../../../renderer/commands/useCommands';
import { QueueState } from '../../../renderer/features/review/QueueState';
import { DeskProvider } from '../../../renderer/store/context';
import { deskOver } from '../support/desk';

it.each([
  { published: true, first: /^Leave as is/ },
  { published: false, first: /^Publish/ },
  { published: null, first: /^Publish/ },
])('leads with something that would change a thing, or with going on (published: $published)', async (state) => {
  const { store, library } = await deskOver([]);
  render(
    <DeskProvider store={store} connection={library}>
      <CommandsProvider>
        <QueueState published={state.published} disabled={false} />
      </CommandsProvider>
    </DeskProvider>,
  );
  const primary = screen.getAllByRole('button').filter(({ className }) => className.includes('button-primary'));
  expect(primary).toEqual([screen.getByRole('button', { name: state.first })]);
});
