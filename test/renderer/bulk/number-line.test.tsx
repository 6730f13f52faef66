import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../preload/contract/edit';
import { NumberLine } from '../../../renderer/features/bulk/NumberLine';

function Panel() {
  const [changes, setChanges] = useState<readonly Operation[]>([]);
  return (
    <>
      <NumberLine
        field="quality"
        label="Quality"
        changes={changes}
        inputRef={null}
        onChange={(one) => setChanges([one])}
      />
      <output>{JSON.stringify(changes)}</output>
    </>
  );
}

const type = (name: string, value: string): void => {
  const field = screen.getByRole('spinbutton', { name });
  fireEvent.change(field, { target: { value } });
  fireEvent.keyDown(field, { key: 'Enter' });
};
const asked = (): unknown => JSON.parse(screen.getByRole('status').textContent);

describe('keeping a number between two bounds', () => {
  it('takes a bound away that the other one crosses, instead of moving it', () => {
    render(<Panel />);
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'clamp' } });
    type('Quality, at least', '80');
    type('Quality, at most', '20');
    expect(asked()).toEqual([{ field: 'quality', op: 'clamp', min: -1_000_000, max: 20 }]);
    expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Quality, at least' }).value).toBe('');
  });

  it('takes a bound away that is emptied', () => {
    render(<Panel />);
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'clamp' } });
    type('Quality, at least', '20');
    type('Quality, at most', '80');
    type('Quality, at least', '');
    expect(asked()).toEqual([{ field: 'quality', op: 'clamp', min: -1_000_000, max: 80 }]);
  });
});
