import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manyArticles } from '../support/libraries';
import { exitOf, Galley, says } from './galley';

const count = 1000;

describe('a change that was killed', () => {
  it('is told by every door, finished or rolled back, and not told while it is under way', async () => {
    const galley = new Galley();
    const library = manyArticles(count);
    const child = galley.start(['set', library, '--all', '--heat', '7']);
    child.stdout?.resume();
    const gone = exitOf(child);
    await says(child, join(library, '_news', '0', 'story-0.md'), 'heat: 7');
    child.kill('SIGSTOP');
    const listed = async () => galley.run(['list', library, '--where', 'heat=7', '--count']);
    const meanwhile = await listed();
    expect(meanwhile).toMatchObject({ code: 0, err: '' });
    child.kill('SIGKILL');
    expect(await gone).toBeNull();

    // What the process was at when it was stopped may be there or not.
    const { out, err } = await listed();
    const written = Number(out);
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(count);
    const [, id = ''] = /"galley undo \S+ (\S+)"/.exec(err) ?? [];
    const told =
      `An interrupted change: "Set heat to 7 in 1,000 articles" stands in ${written} of 1,000 files; ` +
      `"galley redo ${library} ${id}" finishes it, "galley undo ${library} ${id}" rolls it back.\n`;
    expect(err).toBe(told);
    const history = await galley.run(['history', library]);
    expect(history).toMatchObject({ code: 0, err: told });
    expect(history.out).toMatch(new RegExp(`^${id}  .+  interrupted  cli  .+ \\(${written} of 1,000 files\\)\n$`));

    const json: unknown = JSON.parse((await galley.run(['history', library, '--json'])).out);
    expect(json).toMatchObject([{ id, state: 'interrupted', standing: written, files: 1000 }]);

    // Whoever writes recovers first; telling does not settle it.
    const none = await galley.run(['set', library, '--where', 'provider=Nobody', '--published', 'true']);
    expect(none).toEqual({ code: 0, out: '', err: `${told}No article was chosen.\n` });
    const one = ['set', library, '--where', 'path=_news/0/story-999.md', '--quality', '=-1'];
    expect(await galley.run(one)).toMatchObject({ code: 0, err: `${told}Changed 1 file.\n` });
    const newest = await galley.run(['undo', library]);
    expect(newest).toMatchObject({ code: 0, out: '_news/0/story-999.md\n' });
    expect(newest.err.startsWith(told)).toBe(true);

    const finished = await galley.run(['redo', library, id]);
    expect(finished.code).toBe(0);
    expect(finished.err).toMatch(/^Redid ".+": changed [0-9,]+ files\.\n$/);
    expect(await listed()).toEqual({ code: 0, out: `${count}\n`, err: '' });
  });
});
