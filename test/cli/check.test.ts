import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallLibrary, writeFiles } from '../support/libraries';
import { scratchFolder } from '../support/scratch';
import { Galley } from './galley';

const galley = new Galley();

describe('galley check', () => {
  it('finds nothing in good files', async () => {
    expect(await galley.run(['check', smallLibrary()])).toEqual({
      code: 0,
      out: '',
      err: '0 problems in 12 articles.\n',
    });
  });

  it('prints each problem with its place and ends with 1', async () => {
    const library = smallLibrary();
    writeFiles(library, {
      '_news/bad-type.md': '---\ntitle: a\npublished: yes\n---\n',
      '_news/twice.md': '---\r\ntitle: a\r\nquality: 1\r\nquality: 2\r\n---\r\n',
      '_news/both.md': '---\ntitle: a\nquality: 1\nheat: x\nquality: 2\n---\n',
      '_news/conflict.md': '---\ntitle: a\n---\nbody\n<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> crawler\n',
    });
    const { code, out, err } = await galley.run(['check', library]);
    expect(code).toBe(1);
    const lines = out.split('\n').slice(0, -1);
    expect(lines.every((line) => /^_news\/[a-z-]+\.md:\d+:\d+: .+\.$/.test(line))).toBe(true);
    expect(out).toMatch(/^_news\/bad-type\.md:3:/m);
    expect(out).toMatch(/^_news\/twice\.md:4:1:/m);
    expect(out).toMatch(/^_news\/conflict\.md:5:1:/m);
    expect(err).toBe(`${lines.length} problems in 16 articles.\n`);

    const places = [...out.matchAll(/^_news\/both\.md:(\d+):/gm)].map(([, line]) => Number(line));
    expect(places).toEqual([4, 5]);

    const quick = await galley.run(['check', library, '--quick']);
    expect(quick.code).toBe(1);
    expect(quick.out).toContain('_news/twice.md:4:1:');
  });

  it.skipIf(process.platform !== 'linux')('tells of names that are not the same everywhere', async () => {
    const library = smallLibrary();
    const article = '---\ntitle: a\n---\n';
    writeFiles(library, { '_news/case.md': article, '_news/Case.md': article, '_news/two\nlines.md': article });
    for (const options of [[], ['--quick']]) {
      const { code, out, err } = await galley.run(['check', library, ...options]);
      expect(out).toMatch(/^_news\/Case\.md:1:1: Another file here has the same name/m);
      expect(out).toMatch(/^_news\/case\.md:1:1: Another file here has the same name/m);
      expect(out).toMatch(/^_news\/two\\u000alines\.md:1:1: The path has control or invisible characters/m);
      expect({ code, err }).toEqual({ code: 1, err: '3 problems in 15 articles.\n' });
    }
  });

  it.skipIf(process.platform === 'win32')(
    'says that a linked folder is not followed, which is nobody’s mistake',
    async () => {
      const library = smallLibrary();
      symlinkSync(scratchFolder(), join(library, 'linked'));
      const { code, err } = await galley.run(['check', library]);
      expect({ code, err }).toEqual({
        code: 0,
        err: 'Linked folders, which are not followed: linked.\n0 problems in 12 articles.\n',
      });
    },
  );
});
