import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { smallArticles, smallLibrary, writeFiles } from '../support/libraries';
import { commitAll, git as gitIn } from '../support/repository';
import { Galley } from './galley';

let galley: Galley;
let library: string;

const git = (...args: readonly string[]): string => gitIn(library, ...args);
const fileText = (file: string): string => readFileSync(join(library, '_news', file), 'utf8');
/** The changed lines since the commit, without their files. */
const changedLines = (): readonly string[] =>
  git('diff', '--unified=0')
    .split('\n')
    .filter((line) => /^[+-](?![+-])/.test(line));

beforeEach(() => {
  galley = new Galley();
  library = smallLibrary();
  commitAll(library);
});

describe('galley set', () => {
  it('changes one line of one article and says so', async () => {
    const ended = await galley.run(['set', library, '--where', 'path=_news/11-ferry.md', '--published', 'true']);
    expect(ended).toEqual({
      code: 0,
      out: '_news/11-ferry.md: published false → true\n',
      err: 'Changed 1 file.\n',
    });
    expect(changedLines()).toEqual(['-published: false', '+published: true']);
  });

  it.each([
    { option: ['--quality', '99'], lines: ['-quality: 64', '+quality: 99'] },
    { option: ['--quality', '+6'], lines: ['-quality: 64', '+quality: 70'] },
    { option: ['--quality', '-6'], lines: ['-quality: 64', '+quality: 58'] },
    { option: ['--quality=-6'], lines: ['-quality: 64', '+quality: 58'] },
    { option: ['--quality', '=-6'], lines: ['-quality: 64', '+quality: -6'] },
    { option: ['--heat', '64'], lines: ['-heat: -1', '+heat: 64'] },
    { option: ['--type', 'video'], lines: ['-type: article', '+type: video'] },
    { option: ['--category', 'archive'], lines: ['-category: news', '+category: archive'] },
    { option: ['--add-topic', 'Night work'], lines: ['+  - Night work'] },
    { option: ['--remove-topic', 'Ferries'], lines: ['-  - Ferries'] },
    { option: ['--replace-topic', 'Ferries=Boats'], lines: ['-  - Ferries', '+  - Boats'] },
    { option: ['--set-topics', 'Ferries,A\\, B'], lines: ['-  - Harbour', '+  - A, B'] },
    { option: ['--quality', '+40', '--clamp-quality', '0..100'], lines: ['-quality: 64', '+quality: 100'] },
    {
      option: ['--add-topic', 'A', '--add-topic', 'B', '--published', 'true'],
      lines: ['-published: false', '+published: true', '+  - A', '+  - B'],
    },
  ])('takes $option', async ({ option, lines }) => {
    const ended = await galley.run(['set', library, '--where', 'path=_news/11-ferry.md', ...option]);
    expect(ended.code).toBe(0);
    expect(changedLines()).toEqual(lines);
  });

  it('prints a diff that git applies and that is what it then writes', async () => {
    writeFiles(library, {
      '_news/with space.md': fileText('11-ferry.md'),
      '_news/"quoted" ü.md': fileText('10-lighthouse.md'),
      '_news/no-end.md': '---\ntitle: Without an end\ntopics: [A]\nquality: 5\n---',
      '_news/crlf-no-end.md': '---\r\ntitle: Without an end\r\nquality: 5\r\npublished: true\r\n---',
    });
    git('add', '.');
    git('commit', '--quiet', '--message=more');
    const asked = ['set', library, '--all', '--published', 'false', '--quality', '7', '--add-topic', 'Z'];
    const dry = await galley.run([...asked, '--dry-run']);
    expect(dry.code).toBe(0);
    expect(dry.err).toBe('Would change 16 files. Nothing was written.\n');
    expect(git('status', '--porcelain')).toBe('');

    const patch = join(galley.dataFolder, 'dry.patch');
    writeFileSync(patch, dry.out);
    git('apply', '--whitespace=nowarn', patch);
    const applied = git('diff');
    git('checkout', '--quiet', '.');
    expect(git('status', '--porcelain')).toBe('');

    expect((await galley.run(asked)).code).toBe(0);
    expect(git('diff')).toBe(applied);
    expect(applied).not.toBe('');
  });

  it('takes paths from a list, relative or absolute, and names what is no article', async () => {
    const list = ['_news/11-ferry.md', join(library, '_news/09-market.md'), './_news/11-ferry.md', 'nothing.md', ''];
    const args = ['set', library, '--paths-from', '-', '--type', 'video'];
    const ended = await galley.run(args, list.join('\n'));
    expect(ended.code).toBe(1);
    expect(ended.err).toBe('nothing.md: not an article of this library\nChanged 2 files.\n');
    expect(git('diff', '--name-only').split('\n')).toEqual(['_news/09-market.md', '_news/11-ferry.md', '']);

    const file = join(galley.dataFolder, 'list');
    writeFileSync(file, '_news/08-library.md\0_news/12-herons.md\0');
    const second = await galley.run(['set', library, '--paths-from', file, '--type', 'video']);
    expect(second).toMatchObject({ code: 0, err: 'Changed 2 files.\n' });
  });

  it('narrows a list of paths by conditions; what does not meet them is not missing', async () => {
    const list = ['_news/11-ferry.md', '_news/02-tram.md', '_news/12-herons.md', 'nothing.md'].join('\n');
    const args = ['set', library, '--paths-from', '-', '--where', 'quality>=70', '--query', 'is:unpublished'];
    const ended = await galley.run([...args, '--published', 'true'], list);
    expect(ended).toEqual({
      code: 1,
      out: '_news/02-tram.md: published false → true\n',
      err: 'nothing.md: not an article of this library\nChanged 1 file.\n',
    });
    expect(git('diff', '--name-only')).toBe('_news/02-tram.md\n');
    const again = await galley.run([...args, '--published', 'true'], '_news/02-tram.md\n');
    expect(again).toEqual({ code: 0, out: '', err: 'No article was chosen.\n' });
  });

  it('counts what is so already and touches none of it', async () => {
    const before = statSync(join(library, '_news/12-herons.md')).mtimeMs;
    const ended = await galley.run(['set', library, '--all', '--published', 'true']);
    const already = smallArticles.filter(({ published }) => published === true).length;
    expect(ended.err).toBe(`Changed ${smallArticles.length - already} files, ${already} already so.\n`);
    expect(statSync(join(library, '_news/12-herons.md')).mtimeMs).toBe(before);
  });

  it('says where and why it refused, does the rest and ends with 1', async () => {
    writeFiles(library, { '_news/00-twice.md': '---\ntitle: Twice\nquality: 1\nquality: 2\n---\n' });
    const ended = await galley.run([
      'set',
      library,
      '--where',
      'quality<65',
      '--where',
      'published=false',
      '--quality',
      '+1',
    ]);
    expect(ended.code).toBe(0);
    const refused = await galley.run(['set', library, '--all', '--quality', '+1']);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/^_news\/00-twice\.md:4:1: .+\n/m);
    expect(refused.err).toMatch(/^_news\/05-oysters\.md:\d+:\d+: .+\n/m);
    expect(refused.err).toMatch(/\nChanged 11 files, 2 refused\.\n$/);
    expect(readFileSync(join(library, '_news/00-twice.md'), 'utf8')).toContain('quality: 1\nquality: 2');
  });

  it('does not write through a read-only mark', async () => {
    chmodSync(join(library, '_news/11-ferry.md'), 0o444);
    const ended = await galley.run(['set', library, '--where', 'path=_news/11-ferry.md', '--published', 'true']);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('_news/11-ferry.md:1:1: The file is read-only.');
    expect(changedLines()).toEqual([]);
  });

  it('does nothing where nothing is chosen', async () => {
    const ended = await galley.run(['set', library, '--where', 'provider=Nobody', '--published', 'true']);
    expect(ended).toEqual({ code: 0, out: '', err: 'No article was chosen.\n' });
  });
});

describe('galley undo', () => {
  it('takes back one change after the other, and then says that there is none', async () => {
    await galley.run(['set', library, '--all', '--quality', '7']);
    await galley.run(['set', library, '--where', 'type=article', '--add-topic', 'Z']);
    const undone = await galley.run(['undo', library]);
    expect(undone.code).toBe(0);
    expect(undone.out.split('\n')).toHaveLength(smallArticles.length + 1);
    expect(undone.err).toMatch(/^Undid ".+": put back 12 files\.\n$/);
    expect(changedLines().every((line) => line.includes('quality'))).toBe(true);
    await galley.run(['undo', library]);
    expect(git('status', '--porcelain')).toBe('');
    expect(await galley.run(['undo', library])).toEqual({ code: 1, out: '', err: 'There is nothing to undo.\n' });
  });

  it('says of a change that it is undone, or stands, already', async () => {
    await galley.run(['set', library, '--all', '--quality', '7']);
    const id = (await galley.run(['history', library])).out.split(' ')[0] ?? '';
    const again = await galley.run(['redo', library, id]);
    expect(again).toEqual({ code: 1, out: '', err: '"Set quality to 7 in 12 articles" stands already.\n' });
    await galley.run(['undo', library, id]);
    const undone = await galley.run(['undo', library, id]);
    expect(undone).toEqual({ code: 1, out: '', err: '"Set quality to 7 in 12 articles" is undone already.\n' });
    expect(git('status', '--porcelain')).toBe('');
  });

  it('leaves a field that was changed since, and says so', async () => {
    await galley.run(['set', library, '--where', 'published=false', '--published', 'true']);
    const ferry = join(library, '_news/11-ferry.md');
    writeFileSync(ferry, fileText('11-ferry.md').replace('published: true', 'published: "later"'));
    const undone = await galley.run(['undo', library]);
    expect(undone.code).toBe(1);
    expect(undone.err).toMatch(/^_news\/11-ferry\.md:\d+:\d+: .+\n/);
    expect(undone.err).toContain('left 1 file as it is');
    expect(git('diff', '--name-only')).toBe('_news/11-ferry.md\n');
  });
});
