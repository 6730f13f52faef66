import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ViewsFile } from '../../main/preferences/views-file';
import { temporaryFolder } from '../support/folder';

const draft = { name: 'A', filter: 'is:unpublished', sort: null, hidden: null, grouping: 'month' } as const;

describe('ViewsFile', () => {
  it('keeps views, their order and what is hidden', async () => {
    const folder = await temporaryFolder();
    const file = await ViewsFile.open(folder);
    const id = await file.put(draft);
    await file.put({ ...draft, name: 'B' }, id);
    await file.setOrder([id, 'built-in:inbox']);
    await file.setHidden(['built-in:problems']);
    const again = await ViewsFile.open(folder);
    expect(again.views).toEqual([{ ...draft, name: 'B', id, origin: 'own' }]);
    expect([again.order, again.hidden]).toEqual([[id, 'built-in:inbox'], ['built-in:problems']]);
    await again.remove(id);
    expect((await ViewsFile.open(folder)).views).toEqual([]);
  });

  it('takes what is valid from a strange file', async () => {
    const good = { ...draft, id: 'own:0123456789ab' };
    const views = [
      good,
      7,
      { ...good, id: 'shared:x' },
      { ...good, filter: 'is:gone' },
      { ...good, name: 'two\nlines' },
      { ...good, grouping: 'size' },
    ];
    const folder = await temporaryFolder({ 'views.json': JSON.stringify({ views, order: [1, 'a'], hidden: 'x' }) });
    const file = await ViewsFile.open(folder);
    expect(file.views).toEqual([{ ...good, origin: 'own' }]);
    expect([file.order, file.hidden]).toEqual([['a'], []]);
  });

  it('keeps a damaged file aside and says so', async () => {
    const folder = await temporaryFolder({ 'views.json': '{"views":' });
    const file = await ViewsFile.open(folder);
    await file.put(draft);
    expect(file.notes.join()).toContain('could not be read');
    expect((await readdir(folder)).some((name) => name.includes('damaged'))).toBe(true);
  });
});
