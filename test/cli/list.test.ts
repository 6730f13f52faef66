import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { manyArticles, smallArticles, smallLibrary, writeFiles } from '../support/libraries';
import { ended, exitOf, Galley } from './galley';

const galley = new Galley();
const library = smallLibrary();
const unpublished = smallArticles.filter(({ published }) => published === undefined);

const counted = (args: readonly string[]) => galley.run(['list', ...args, '--count']);

describe('galley list', () => {
  it('prints one line an article, by path, and nothing on stderr', async () => {
    const { code, out, err } = await galley.run(['list', library]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n').slice(0, -1);
    expect(lines).toHaveLength(smallArticles.length);
    expect(lines[0]).toBe('published      112  2025-03-17  _news/01-clock.md');
    expect(lines.map((line) => line.slice(32))).toEqual(smallArticles.map(({ file }) => `_news/${file}`).toReversed());
  });

  it.skipIf(process.platform !== 'linux')('says so when stdout cannot be written', async () => {
    const full = openSync('/dev/full', 'w');
    onTestFinished(() => closeSync(full));
    for (const args of [['list', library], ['list', library, '--json'], ['--help']]) {
      expect(await ended(galley.start(args, {}, full))).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^galley: the output cannot be written whole: ENOSPC[^\n]+\n$/),
      });
    }
  });

  it('counts what meets all conditions, wherever they stand', async () => {
    expect((await counted([library])).out).toBe('12\n');
    expect((await counted([library, '--where', 'published=false'])).out).toBe(`${unpublished.length}\n`);
    expect((await counted(['-w', 'published=false', '-w', 'quality>=60', library])).out).toBe('2\n');
    expect((await counted([library, '--where', 'published=false', 'quality>=60'])).out).toBe('2\n');
    expect((await counted([library, '--where', 'published=unstated'])).out).toBe('1\n');
    expect((await counted([library, '--where', 'topic=Culture', 'date>=2025-03-20'])).out).toBe('2\n');
    expect((await counted([library, '--where', 'search=tideline indoors'])).out).toBe('1\n');
    expect((await counted([library, '--where', 'provider=Nobody'])).out).toBe('0\n');
    expect((await counted([library, '--query', 'is:unpublished (quality:60..70 or topic:nobody)'])).out).toBe('1\n');
    expect((await counted([library, '-q', 'is:unpublished', '-w', 'quality>=60'])).out).toBe('2\n');
  });

  it('prints JSON, one article a line', async () => {
    const { out } = await galley.run(['list', library, '--json', '--where', 'quality>=110']);
    const rows = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(out));
    expect(rows.map(({ path, quality }) => ({ path, quality }))).toEqual([
      { path: '_news/01-clock.md', quality: 112 },
      { path: '_news/03-puppets.md', quality: 110 },
      { path: '_news/04-storm.md', quality: 131 },
    ]);
    expect(rows[1]).toMatchObject({ title: 'Puppet theatre floods again', topics: ['Culture'], published: true });
    expect(rows[0]).not.toHaveProperty('id');
    expect(out.split('\n')).toHaveLength(rows.length + 3);
    expect(JSON.parse((await galley.run(['list', library, '--json', '--where', 'type=video'])).out)).toEqual([]);
  });

  it('prints paths for "set --paths-from", NUL-ended on request', async () => {
    const args = ['list', library, '--where', 'quality>=130'];
    expect((await galley.run([...args, '--paths'])).out).toBe('_news/04-storm.md\n');
    expect((await galley.run([...args, '-0'])).out).toBe('_news/04-storm.md\0');
    expect((await galley.run([...args, '--paths', '-0'])).out).toBe('_news/04-storm.md\0');
  });

  it('cannot be made to move the cursor by a file’s name', async () => {
    const hostile = smallLibrary();
    writeFiles(hostile, { '_news/00-\u001b[2J\u202egnp.md': '---\ntitle: x\n---\n' });
    const { out } = await galley.run(['list', hostile, '--where', 'title=x']);
    expect(out).toContain('_news/00-\\u001b[2J\\u202egnp.md');
  });

  it('ends quietly when nobody reads on', async () => {
    const child = galley.start(['list', manyArticles(5000), '--json']);
    const ending = exitOf(child);
    const { stdout, stderr } = child;
    if (stdout === null || stderr === null) throw new Error('Its output is not piped.');
    let said = '';
    stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await once(stdout, 'data');
    stdout.destroy();
    const code = await ending;
    expect({ code, said }).toEqual({ code: 0, said: '' });
  });
});
