import { expect, it } from 'vitest';
import { qualityScale } from '../../../renderer/features/inspector/quality-scale';
import { barShare } from '../../../renderer/features/table/cells';

it('fills the bar of a quality as far as the slider would go, so that the best are told apart', () => {
  const { max } = qualityScale(null);
  expect([154, 189].map(barShare)).toEqual([154 / max, 189 / max]);
  expect([-20, max + 50].map(barShare)).toEqual([0, 1]);
});
