import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { NumberField, wholeNumber } from '../../../renderer/ui/NumberField';

const show = () => {
  const onCommit = vi.fn<(value: number) => void>();
  render(<NumberField label="Quality" value={60} min={-200} max={200} onCommit={onCommit} />);
  return { input: screen.getByRole('spinbutton'), onCommit };
};

describe('a whole number', () => {
  it.each([
    ['12', 12],
    [' -3 ', -3],
    ['−3', -3],
    ['500', null],
    ['-201', null],
    ['200', 200],
    ['1e2', null],
    ['1.5', null],
    ['', null],
  ])('reads %j as %j', (text, value) => {
    expect(wholeNumber(text, -200, 200)).toBe(value);
  });

  it('is committed with Enter, once', () => {
    const { input, onCommit } = show();
    fireEvent.change(input, { target: { value: '72' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    fireEvent.blur(input);
    expect(onCommit.mock.calls).toEqual([[72]]);
  });
  it('is not committed when it is none, and comes back with Escape', () => {
    const { input, onCommit } = show();
    fireEvent.change(input, { target: { value: 'high' } });
    expect(input.getAttribute('aria-invalid')).toBe('true');
    fireEvent.keyDown(input, { key: 'Escape' });
    fireEvent.blur(input);
    expect(onCommit).not.toHaveBeenCalled();
    expect(screen.getByDisplayValue('60')).toBeTruthy();
  });
  it('stays as it was typed when Enter finds none', () => {
    const { input, onCommit } = show();
    fireEvent.change(input, { target: { value: '77.5' } });
    expect(fireEvent.keyDown(input, { key: 'Enter' })).toBe(false);
    expect(onCommit).not.toHaveBeenCalled();
    expect(screen.getByDisplayValue('77.5')).toBeTruthy();
    const said = screen.getByRole('alert');
    expect(said.textContent).toBe('A whole number, please');
    expect(input.getAttribute('aria-describedby')).toBe(said.id);
    fireEvent.change(input, { target: { value: '77' } });
    expect(screen.queryByRole('alert')).toBeNull();
  });
  it('is taken away where that means something, once', () => {
    const [onCommit, onEmpty] = [vi.fn<(value: number) => void>(), vi.fn<() => void>()];
    render(<NumberField label="Quality" value={60} min={0} max={99} onCommit={onCommit} onEmpty={onEmpty} />);
    const input = screen.getByRole('spinbutton');
    fireEvent.change(input, { target: { value: '' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    fireEvent.blur(input);
    expect(onEmpty).toHaveBeenCalledTimes(1);
    expect(onCommit).not.toHaveBeenCalled();
  });
  it('is said to be none when it is left, and stays', () => {
    const { input, onCommit } = show();
    fireEvent.change(input, { target: { value: '10x' } });
    fireEvent.blur(input);
    expect(onCommit).not.toHaveBeenCalled();
    expect(screen.getByRole('alert')).toBeTruthy();
    expect(screen.getByDisplayValue('10x')).toBeTruthy();
    fireEvent.keyDown(input, { key: 'Escape' });
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByDisplayValue('60')).toBeTruthy();
  });
  it('steps by one, and by ten with Shift', () => {
    const { input, onCommit } = show();
    fireEvent.keyDown(input, { key: 'ArrowUp' });
    fireEvent.keyDown(input, { key: 'ArrowDown', shiftKey: true });
    expect(onCommit.mock.calls).toEqual([[61], [50]]);
  });
});
