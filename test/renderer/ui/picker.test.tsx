import { fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { matching, Picker } from '../../../renderer/ui/Picker';

const options = ['Canvas apps', 'Model canvas', 'Scan'].map((value) => ({ value }));

describe('what is found by typing', () => {
  it('puts beginnings first, then words, then the rest', () => {
    expect(matching(options, 'can').map(({ value }) => value)).toEqual(['Canvas apps', 'Model canvas', 'Scan']);
  });
  it('finds nothing where there is nothing', () => {
    expect(matching(options, 'zz')).toEqual([]);
  });
});

const show = () => {
  const calls = { onPick: vi.fn<(v: string) => void>(), onCreate: vi.fn<(v: string) => void>(), onDone: vi.fn() };
  Element.prototype.scrollIntoView = vi.fn();
  render(<Picker label="Add a topic" options={options} {...calls} />);
  const input = screen.getByRole('combobox');
  const type = (value: string) => fireEvent.change(input, { target: { value } });
  const press = (key: string) => fireEvent.keyDown(input, { key });
  return { ...calls, type, press };
};

describe('the picker', () => {
  it('offers nothing new in other letters than what is chosen already', () => {
    const onCreate = vi.fn<(v: string) => void>();
    Element.prototype.scrollIntoView = vi.fn();
    render(<Picker label="Add a topic" options={options} taken={['Harbour']} onCreate={onCreate} onPick={vi.fn()} />);
    const input = screen.getByRole('combobox');
    fireEvent.change(input, { target: { value: 'harbour' } });
    expect(screen.queryByRole('option')).toBeNull();
    expect(screen.getByText('“Harbour” is there already.')).toBeTruthy();
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(onCreate).not.toHaveBeenCalled();
  });
  it('picks the best match with Enter', () => {
    const { type, press, onPick } = show();
    type('mod');
    press('Enter');
    expect(onPick).toHaveBeenCalledWith('Model canvas');
  });
  it('picks another with arrows', () => {
    const { type, press, onPick } = show();
    type('can');
    press('ArrowDown');
    press('Enter');
    expect(onPick).toHaveBeenCalledWith('Model canvas');
  });
  it('offers what is new', () => {
    const { type, press, onCreate } = show();
    type('Tide');
    press('Enter');
    expect(onCreate).toHaveBeenCalledWith('Tide');
  });
  it('is done with Enter in the empty field', () => {
    const { press, onDone, onPick } = show();
    press('Enter');
    expect(onDone).toHaveBeenCalledOnce();
    expect(onPick).not.toHaveBeenCalled();
  });
});
