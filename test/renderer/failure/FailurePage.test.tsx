import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FailurePage } from '../../../renderer/features/failure/FailurePage';

it('names the version, and offers to load the desk before anything else', () => {
  render(<FailurePage failure={{ message: 'It broke', details: 'at groupName' }} version="0.1.0" />);
  expect(screen.getByLabelText<HTMLTextAreaElement>('Details').value).toBe('Galley 0.1.0\nIt broke\n\nat groupName');
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Load the desk again',
    'Copy details',
  ]);
  expect(screen.queryByText(/You can go on/)).toBeNull();
});
