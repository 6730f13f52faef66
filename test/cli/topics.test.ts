import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { smallLibrary } from '../support/libraries';
import { commitAll, git as gitIn } from '../support/repository';
import { type Ended, Galley } from './galley';

let galley: Galley;
let library: string;

const git = (...args: readonly string[]): string => gitIn(library, ...args);
const topics = (command: string, ...args: readonly string[]): Promise<Ended> =>
  galley.run(['topics', command, library, ...args]);
const fileText = (path: string): string => readFileSync(join(library, path), 'utf8');

beforeEach(() => {
  galley = new Galley();
  library = smallLibrary();
  commitAll(library);
});

describe('galley topics', () => {
  it('lists topics for people and for programs', async () => {
    const listed = await topics('list');
    expect(listed).toMatchObject({ code: 0, err: '' });
    expect(listed.out).toContain('     1  Ferries  (below Harbour)\n');
    const json: unknown = JSON.parse((await topics('list', '--json')).out);
    expect(json).toContainEqual({
      name: 'Ferries',
      count: 1,
      file: '_data/topics/01-ferries.yaml',
      parent: 'Harbour',
      keywords: [],
      hashtags: [],
      alike: [],
    });
  });

  it('renames in articles and taxonomy, and undoes it', async () => {
    const renamed = await topics('rename', 'Ferries', 'Boats');
    expect(renamed).toEqual({
      code: 0,
      out:
        '_data/topics/01-ferries.yaml: name "Ferries" → "Boats"\n' +
        '_news/11-ferry.md: topics [Harbour, Ferries] → [Harbour, Boats]\n',
      err: 'Changed 2 files.\n',
    });
    expect(git('diff', '--shortstat')).toContain('2 files changed, 2 insertions(+), 2 deletions(-)');
    const undone = await galley.run(['undo', library]);
    expect(undone.out).toBe('_data/topics/01-ferries.yaml\n_news/11-ferry.md\n');
    expect(git('status', '--porcelain')).toBe('');
  });

  it.each([
    ['merge', ['Ferries', 'Culture', '--into', 'Harbour']],
    ['remove', ['Harbour']],
    ['create', ['Night work', '--parent', 'Culture', '--keyword', 'night shift', '--hashtag', '#NightWork']],
  ])('%s prints a diff that git applies and that is what it then does', async (command, args) => {
    const dry = await topics(command, ...args, '--dry-run');
    expect(dry.code).toBe(0);
    expect(git('status', '--porcelain')).toBe('');
    const patch = join(galley.dataFolder, 'dry.patch');
    writeFileSync(patch, dry.out);
    git('apply', '--whitespace=nowarn', patch);
    git('add', '.');
    const applied = git('diff', '--cached');
    expect(applied).not.toBe('');
    git('reset', '--hard', '--quiet');
    expect((await topics(command, ...args)).code).toBe(0);
    git('add', '.');
    expect(git('diff', '--cached')).toBe(applied);
    await galley.run(['undo', library]);
    git('add', '.');
    expect(git('status', '--porcelain')).toBe('');
  });

  it('suggests, in counts and as paths that "set" takes', async () => {
    await topics('create', 'Night work', '--keyword', 'night');
    expect((await topics('suggest')).out).toBe('     1  Night work\n');
    const paths = await topics('suggest', '--topic', 'Night work');
    expect(paths.out).toBe('_news/08-library.md\n');
    expect(JSON.parse((await topics('suggest', '--json')).out)).toEqual([
      { topic: 'Night work', paths: ['_news/08-library.md'] },
    ]);
    const added = await galley.run(['set', library, '--paths-from', '-', '--add-topic', 'Night work'], paths.out);
    expect(added.err).toBe('Changed 1 file.\n');
    expect(await topics('suggest')).toEqual({ code: 0, out: '', err: '' });
  });

  it('says what cannot be done', async () => {
    expect(await topics('rename', 'Ferries', 'Harbour')).toEqual({
      code: 2,
      out: '',
      err: 'galley: There is a topic “Harbour” already. Merge the two instead.\n',
    });
    expect((await topics('merge', 'Ferries')).code).toBe(2);
    expect((await topics('remove', 'Nothing')).err).toBe('galley: There is no topic “Nothing”.\n');
    expect(existsSync(join(library, '_data/topics/03-nothing.yaml'))).toBe(false);
  });
});

describe('galley history, undo and redo', () => {
  it('takes back the middle one of three changes and makes it again', async () => {
    await galley.run(['set', library, '--all', '--quality', '7']);
    await topics('rename', 'Ferries', 'Boats');
    await galley.run(['set', library, '--all', '--type', 'video']);
    const listed: unknown = JSON.parse((await galley.run(['history', library, '--json'])).out);
    const label = 'Renamed “Ferries” to “Boats” in 1 article';
    expect(listed).toMatchObject([{ state: 'applied' }, { label, files: 2, door: 'cli' }, { state: 'applied' }]);
    const lines = (await galley.run(['history', library])).out.split('\n');
    expect(lines).toHaveLength(4);
    const [id = ''] = (lines[1] ?? '').split(' ');
    expect((await galley.run(['undo', library, id])).err).toContain('put back 2 files.');
    expect(fileText('_news/11-ferry.md')).toContain('- Ferries');
    expect(fileText('_news/11-ferry.md')).toContain('quality: 7\n');
    expect((await galley.run(['redo', library, id])).err).toContain('Redid "Renamed');
    expect(fileText('_data/topics/01-ferries.yaml')).toContain('name: Boats');
    expect((await galley.run(['undo', library, 'nothing-1'])).err).toContain('There is no change nothing-1');
  });

  it('says when there is nothing', async () => {
    expect(await galley.run(['history', library])).toEqual({ code: 0, out: '', err: 'The history holds no change.\n' });
    expect((await galley.run(['history', library, '--json'])).out).toBe('[]\n');
    expect(await galley.run(['redo', library])).toEqual({ code: 1, out: '', err: 'There is nothing to redo.\n' });
  });
});
