import { expect, it } from 'vitest';
import type { Refusal } from '../../../preload/contract/edit';
import { refusedLines } from '../../../renderer/features/bulk/refused-lines';

const refused = (id: number, message: string): Refusal => ({
  id,
  path: `${id}.md`,
  field: 'quality',
  problem: { code: 'missing-number', severity: 'error', line: 1, column: 1, message },
});
const many = Array.from({ length: 6 }, (_, id) => refused(id, 'No quality.'));
const said = (
  refusals: readonly Refusal[],
  turned: readonly string[] = [],
  isOpenQuestion: (refusal: Refusal) => boolean = () => false,
) =>
  refusedLines(refusals, { turned: new Set(turned), isOpenQuestion }).map((line) =>
    line.kind === 'reason' ? `${line.open ? '▾' : '▸'} ${line.message} ${line.files}` : line.refusal.path,
  );

it('says a reason once, with its files folded below it', () => {
  const all = [...many, refused(6, 'A link.'), refused(7, 'No quality.')];
  expect(said(all)).toEqual(['▸ No quality. 7', '6.md']);
  expect(said(all, ['No quality.'])).toHaveLength(9);
});

it('shows the files where they are few, or wait for a decision', () => {
  expect(said(many.slice(0, 2))).toEqual(['▾ No quality. 2', '0.md', '1.md']);
  expect(said(many, [], ({ id }) => id === 4)[0]).toBe('▾ No quality. 6');
  expect(said(many, ['No quality.'], ({ id }) => id === 4)).toEqual(['▸ No quality. 6']);
});
