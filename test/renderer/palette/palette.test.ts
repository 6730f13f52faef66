import { describe, expect, it } from 'vitest';
import { commandEntries, found } from '../../../renderer/features/palette/entries';
import { fuzzy } from '../../../renderer/features/palette/fuzzy';
import { placesToGo } from '../../../renderer/features/palette/places-to-go';

describe('finding by letters', () => {
  it('takes them in order, not necessarily together', () => {
    expect(fuzzy('Show Only the Selected', 'sots')?.at).toEqual([0, 5, 10, 14]);
    expect(fuzzy('Publish', 'hsil')).toBe(null);
    expect(fuzzy('Théâtre', 'THEATRE')).not.toBe(null);
  });
  it('still finds what a jump to a word’s start would miss', () => {
    expect(fuzzy('abc b', 'abc')?.at).toEqual([0, 1, 2]);
  });
  it('marks nothing where folding shifts the places', () => {
    expect(fuzzy('e\u0301te\u0301', 'te')?.at).toEqual([]);
  });
});

const first = (typed: string, recent: Parameters<typeof commandEntries>[0] = []) =>
  found(
    commandEntries(recent, () => true),
    placesToGo(facets, views),
    typed,
  )[0];
const facets = {
  topics: [{ name: 'Theme parks', count: 1, parent: null, known: true }],
  providers: [{ name: 'Harbour Wire', count: 1 }],
};

const views = [
  { id: 'own:1', name: 'For Tuesday', origin: 'own', filter: '', sort: null, hidden: null, grouping: null },
] as const;

describe('what the palette offers', () => {
  it.each([
    ['undo', 'edit.undo'],
    ['next th', 'view.theme'],
    ['qual +10', 'article.qualityUp10'],
    ['sel down', 'select.next'],
    ['harb', 'provider:Harbour Wire'],
    ['theme p', 'topic:Theme parks'],
    ['tues', 'view:own:1'],
    ['history', 'view.history'],
    ['scorecard', 'view.providers'],
    ['bulk', 'bulk.change'],
    ['dark', 'view.theme'],
    ['shortcuts', 'help.keys'],
    ['rebind', 'help.changeKeys'],
    ['refresh', 'library.rescan'],
    ['tags', 'article.topics'],
  ])('%s finds %s', (typed, key) => {
    expect(first(typed)?.key).toBe(key);
  });
  it('says by which other name a command was found, and prefers the label', () => {
    expect(first('open vsc')).toMatchObject({ key: 'article.openInEditor', also: 'vscode', at: [] });
    expect(first('undo')).toMatchObject({ key: 'edit.undo', also: '' });
    expect(first('history undo merge')).toBe(undefined);
  });
  it('begins with what was used last, and ends with what is not possible now', () => {
    const entries = commandEntries(['view.theme', 'edit.undo'], (id) => id !== 'edit.undo');
    expect(entries[0]?.key).toBe('view.theme');
    expect(entries.at(-1)).toMatchObject({ key: 'edit.undo', possible: false });
    expect(entries.map(({ key }) => key)).not.toContain('help.palette');
  });
  it('begins with what is done to articles when nothing was used yet', () => {
    const kinds = commandEntries([], () => true).map(({ kind }) => kind);
    expect(kinds[0]).not.toBe('Window');
    expect(
      kinds.slice(kinds.findIndex((kind) => kind === 'Window')).every((kind) => /^(?:Window|Move|Select)$/.test(kind)),
    ).toBe(true);
  });
  it('offers no places to go before anything is typed', () => {
    expect(
      found(
        commandEntries([], () => true),
        placesToGo(facets, views),
        ' ',
      ).every(({ at }) => at.length === 0),
    ).toBe(true);
    expect(first('')?.target.kind).toBe('command');
  });
});
