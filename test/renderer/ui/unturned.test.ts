import { expect, it } from 'vitest';
import { unturned } from '../../../renderer/ui/unturned';

it('names what turns the direction, and leaves every other text as it is', () => {
  expect(unturned('\u202egnp.exe\u2066x\u2069')).toBe('⟨U+202E⟩gnp.exe⟨U+2066⟩x⟨U+2069⟩');
  for (const text of ['', 'plain', 'שלום \u200f(עולם)', 'مرحبا', 'a\u200db']) expect(unturned(text)).toBe(text);
});
