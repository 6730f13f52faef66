import { render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { cells } from '../../../renderer/features/table/cells';
import { row } from '../support/rows';

it('shows the name of the file where the title is empty, and as no title', () => {
  const Title = cells.title;
  const none = { withProvider: false, decided: null, onTogglePublished: vi.fn(), onUndo: vi.fn() };
  const { container } = render(<Title row={row(3, { title: '' })} width={300} dense={false} {...none} />);
  expect(container.querySelector('.title-text.is-file')?.textContent).toBe('3.md');
});
