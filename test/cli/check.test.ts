import { describe, expect, it } from 'vitest';
import { smallLibrary, writeFiles } from '../support/libraries';
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
});
