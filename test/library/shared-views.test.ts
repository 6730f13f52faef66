import { chmod, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { ViewDraft } from '../../preload/contract/views';
import { youngInode } from '../../main/articles/head';
import { changed, changeSharedViews, readSharedViews, sharedFile, viewsIn } from '../../main/library/shared-views';
import { temporaryFolder } from '../support/folder';

const usual = { sort: null, hidden: null, grouping: null };
const draft = (name: string, filter = '', more: Partial<ViewDraft> = {}): ViewDraft => ({
  ...usual,
  name,
  filter,
  ...more,
});
const text = `# ours
team: harbour # not Galley's
views:
  - name: Tuesday # every week
    # what is good enough
    filter: is:unpublished quality:>=70
    sort: [-quality, title]
    hide: [heat]
    group: provider
  - name: Films
    filter: type:video
`;
const tuesday = draft('Tuesday', 'is:unpublished quality:>=70', {
  sort: [
    { column: 'quality', descending: true },
    { column: 'title', descending: false },
  ],
  hidden: ['heat'],
  grouping: 'provider',
});

describe('reading the views of a team', () => {
  it('takes name, filter, sort, hidden columns and grouping', () => {
    expect(viewsIn(text)).toEqual({ views: [tuesday, draft('Films', 'type:video')], notes: [] });
    for (const empty of ['', '# nothing', 'team: harbour\n', 'views: []\n']) {
      expect(viewsIn(empty)).toEqual({ views: [], notes: [] });
    }
  });
  it.each([
    ['views:\n  - name: A\n    filter: "is:gone"\n', 'line 3: the filter is wrong'],
    ['views:\n  - filter: x\n', 'line 2: “name” must be a text'],
    ['views:\n  - name: A\n    sort: [size]\n', 'line 3: “size” is no column'],
    ['views:\n  - name: A\n    group: size\n', 'line 3: “size” is nothing to group by'],
    ['views:\n  - name: A\n    colour: red\n', 'line 3: “colour” is not known here'],
    ['views:\n  - name: A\n    __proto__: {}\n', 'line 3: “__proto__” is not known here'],
    ['views:\n  - &a {name: A}\n  - *a\n', 'line 3: is not a view'],
    ['views:\n  - name: "a\\nb"\n', 'line 2: “name” must be one line'],
    ['views:\n  - {name: A}\n  - {name: A}\n', 'line 3: there are two views named “A”'],
    ['views: 7\n', 'line 1: “views” is not a list'],
    ['- a\n', 'line 1: the file is not a mapping'],
    ['views: [\n', 'line 2: '],
  ])('says what is wrong in %j, with its line', (wrong, note) => {
    const { notes, views } = viewsIn(wrong);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(`${sharedFile}, ${note}`);
    expect(notes[0]).toMatch(/[^.]\.$/);
    expect(notes[0]).not.toContain('..');
    expect(views.length).toBeLessThan(2);
  });
  it('never throws, whatever the checkout brings', () => {
    const piece = fc.constantFrom(
      'views:',
      '- ',
      'name: ',
      '\n',
      '  ',
      '[',
      '{',
      '*a',
      '&a ',
      '"',
      'filter: ',
      'x',
      '<<: ',
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => void viewsIn(pieces.join(''))));
  });
  it('hands nothing to the parser over which it would die', () => {
    const { views, notes } = viewsIn(`team: harbour\nviews: ${'['.repeat(5_000)}`);
    expect(views).toEqual([]);
    expect(notes).toEqual([`${sharedFile}, line 2: collections nest deeper than 100. Write them flatter.`]);
    expect(() => changed(`views: ${'['.repeat(5_000)}`, { was: null, becomes: tuesday })).toThrow('does not parse');
  });
  it('reads no file that is larger than a hundred views', async () => {
    const root = await temporaryFolder({ [sharedFile]: `# ${'x'.repeat(64 * 1024)}\n` });
    expect(readSharedViews(root).notes).toEqual([`${sharedFile} is larger than 64 kB, so it is not read. Shorten it.`]);
  });
  it('reads a file again only when it is surely not the one that was read', async () => {
    const root = await temporaryFolder({ [sharedFile]: text });
    const path = join(root, sharedFile);
    // One written a moment ago may be written once more within the same tick of the clock.
    await vi.waitUntil(() => readSharedViews(root).stamp?.inode !== youngInode);
    const read = readSharedViews(root);
    expect(readSharedViews(root, read)).toBe(read);
    await writeFile(path, text.replace('Films', 'Shots'));
    expect(readSharedViews(root, read).views.map(({ name }) => name)).toEqual(['Tuesday', 'Shots']);
    await rm(path);
    expect(readSharedViews(root, read).views).toEqual([]);
  });
  it('follows no link out of the library', async () => {
    const root = await temporaryFolder();
    await symlink('/etc/passwd', join(root, sharedFile));
    expect(readSharedViews(root).notes).toEqual([`${sharedFile} is a link.`]);
  });
});

describe('sharing a view', () => {
  it('keeps comments and what is not ours', () => {
    const better = { ...tuesday, filter: 'is:unpublished quality:>=80', hidden: null };
    const after = changed(text, { was: tuesday, becomes: better });
    expect(after).toBe(text.replace('>=70', '>=80').replace('    hide: [heat]\n', ''));
    expect(viewsIn(changed(after, { was: null, becomes: draft('New', '-x') })).views).toEqual([
      better,
      draft('Films', 'type:video'),
      draft('New', '-x'),
    ]);
    expect(changed(null, { was: null, becomes: tuesday })).toContain('    sort: [-quality, title]\n    hide: [heat]\n');
    expect(viewsIn(changed(text, { was: tuesday, becomes: null })).views).toEqual([draft('Films', 'type:video')]);
  });
  it('keeps CRLF', () => {
    const crlf = text.replaceAll('\n', '\r\n');
    expect(changed(crlf, { was: tuesday, becomes: tuesday })).toBe(crlf);
  });
  it('makes the file, and leaves nothing else', async () => {
    const root = await temporaryFolder();
    await changeSharedViews(root, { was: null, becomes: tuesday });
    expect(readSharedViews(root)).toMatchObject({ views: [tuesday], notes: [] });
    expect(await readdir(root)).toEqual([sharedFile]);
  });
  it('does not overwrite a view that somebody changed meanwhile, nor one of that name', async () => {
    const root = await temporaryFolder({ [sharedFile]: text.replace('>=70', '>=75') });
    const before = await readFile(join(root, sharedFile), 'utf8');
    const becomes = { ...tuesday, grouping: null };
    await expect(changeSharedViews(root, { was: tuesday, becomes })).rejects.toThrow('Somebody has changed this view');
    await expect(changeSharedViews(root, { was: null, becomes: draft('Films') })).rejects.toThrow(
      'named “Films” already',
    );
    expect(await readFile(join(root, sharedFile), 'utf8')).toBe(before);
  });
  it('does not touch a file that does not parse, or is read-only', async () => {
    const root = await temporaryFolder({ [sharedFile]: 'views: [\n' });
    await expect(changeSharedViews(root, { was: null, becomes: tuesday })).rejects.toThrow('does not parse');
    await writeFile(join(root, sharedFile), text);
    await chmod(join(root, sharedFile), 0o444);
    await expect(changeSharedViews(root, { was: null, becomes: draft('New') })).rejects.toThrow('read-only');
    expect(await readFile(join(root, sharedFile), 'utf8')).toBe(text);
  });
});
