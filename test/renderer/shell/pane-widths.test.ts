import { describe, expect, it } from 'vitest';
import { paneWidths } from '../../../renderer/features/shell/pane-widths';

const panes = { sidebar: 216, reading: 400, sidebarCollapsed: false, readingCollapsed: false };

describe('the panes', () => {
  it('are as wide as they were set where there is room', () => {
    expect(paneWidths(panes, 1440)).toEqual({ sidebar: 216, reading: 400 });
  });
  it('give way to the table in a small window', () => {
    expect(paneWidths(panes, 1024)).toEqual({ sidebar: 184, reading: 320 });
  });
  it('take no room when collapsed', () => {
    expect(paneWidths({ ...panes, readingCollapsed: true }, 1024)).toEqual({ sidebar: 216, reading: 0 });
  });
});
