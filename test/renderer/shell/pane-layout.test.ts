import { describe, expect, it } from 'vitest';
import { paneLayout, paneLimits } from '../../../renderer/features/shell/pane-layout';

const panes = { sidebar: 216, reading: 400, sidebarCollapsed: false, readingCollapsed: false };
const beside = (width: number) => ({ kind: 'beside', width });

describe('the panes', () => {
  it('are as wide as they were set where there is room', () => {
    expect(paneLayout(panes, 1440)).toEqual({ sidebar: beside(216), reading: beside(400) });
  });
  it('give way to the table in a small window', () => {
    expect(paneLayout(panes, 1024)).toEqual({ sidebar: beside(184), reading: beside(320) });
  });
  it('take no room when collapsed', () => {
    expect(paneLayout({ ...panes, readingCollapsed: true }, 1024)).toEqual({
      sidebar: beside(216),
      reading: { kind: 'hidden' },
    });
  });
  it('lie over the table, the sidebar first, when it would not keep its room', () => {
    expect(paneLayout(panes, 960)).toEqual({ sidebar: { kind: 'over', width: 216 }, reading: beside(400) });
    expect(paneLayout(panes, 720).reading).toEqual({ kind: 'over', width: 720 });
  });
  it('are asked for when they lie over it, collapsed or not', () => {
    const collapsed = { ...panes, sidebarCollapsed: true, readingCollapsed: true };
    expect(paneLayout(collapsed, 480)).toEqual(paneLayout(panes, 480));
  });
  it('leave the table its room at any width, and never more than there is', () => {
    for (let width = 320; width <= 2560; width += 40) {
      const { sidebar, reading } = paneLayout(panes, width);
      const taken = [sidebar, reading].reduce((sum, place) => sum + (place.kind === 'beside' ? place.width : 0), 0);
      expect(width - taken).toBeGreaterThanOrEqual(Math.min(width, paneLimits.table));
      if (sidebar.kind === 'over') expect(sidebar.width).toBeLessThan(width);
    }
  });
});
