import { Tooltip } from '@base-ui/react/tooltip';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CommandsProvider } from '../../../renderer/commands/useCommands';
import { ReviewButton } from '../../../renderer/features/review/ReviewButton';
import { DeskProvider } from '../../../renderer/store/context';
import { deskOver } from '../support/desk';
import { row } from '../support/rows';

it('says how many would be reviewed and by which key, and begins', async () => {
  const { library, store, state } = await deskOver([row(1), row(2), row(3)]);
  render(
    <DeskProvider store={store} connection={library}>
      <Tooltip.Provider>
        <CommandsProvider>
          <ReviewButton />
        </CommandsProvider>
      </Tooltip.Provider>
    </DeskProvider>,
  );
  const button = screen.getByRole('button', { name: /^Review/ });
  expect(button.textContent).toBe('Review3R');
  act(() => {
    state().toggleSelected(2);
    state().toggleSelected(3);
    state().tryPreferences({ keys: { 'review.start': ['z'] } });
  });
  expect(button.textContent).toBe('Review2Z');
  fireEvent.click(button);
  expect(state().view).toBe('review');
});
