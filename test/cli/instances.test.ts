import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { manyArticles, smallLibrary } from '../support/libraries';
import { ended, exitOf, firstLine, Galley, says } from './galley';

describe('galley serve', () => {
  it('prints its address, answers there and ends at Ctrl+C', async () => {
    const child = new Galley().start(['serve', smallLibrary()]);
    const ending = exitOf(child);
    const line = await firstLine(child);
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (address === undefined) throw new Error(`No address in: ${line}`);
    expect((await fetch(`${address}/`)).status).toBe(200);
    child.kill('SIGINT');
    expect(await ending).toBe(0);
  });
});

describe('galley serve at a taken port', () => {
  it('says so and ends with 2', async () => {
    const galley = new Galley();
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = z.object({ port: z.number() }).parse(other.address());
    const { code, out, err } = await galley.run(['serve', smallLibrary(), '--port', String(port)]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`error: port ${port} is in use; choose another with --port`);
    expect(err).not.toContain('internal');
  });
});

describe('a library that another instance holds', () => {
  it('can be looked at and not be changed', async () => {
    const galley = new Galley();
    const library = smallLibrary();
    const holder = galley.start(['serve', library]);
    onTestFinished(async () => {
      holder.kill('SIGINT');
      await exitOf(holder);
    });
    await firstLine(holder);
    const file = join(library, '_news', '11-ferry.md');
    const before = readFileSync(file);
    const where = ['--where', 'path=_news/11-ferry.md'];
    const refused = await galley.run(['set', library, ...where, '--published', 'true']);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toMatch(/^galley: .*reading only/);
    expect((await galley.run(['undo', library])).code).toBe(2);
    expect(readFileSync(file).equals(before)).toBe(true);

    const second = galley.start(['serve', library]);
    let told = '';
    for await (const chunk of second.stdout ?? []) {
      told += String(chunk);
      if (told.includes('reading only')) break;
    }
    expect(told).toMatch(/^Galley is at .+\nThis library is open for reading only: .+\n$/);
    second.kill('SIGINT');

    expect((await galley.run(['list', library, '--count'])).out).toBe('12\n');
    expect((await galley.run(['check', library])).code).toBe(0);
    const dry = await galley.run(['set', library, ...where, '--published', 'true', '--dry-run']);
    expect(dry.code).toBe(0);
    expect(dry.out).toContain('+published: true');
  });
});

describe.each(['SIGINT', 'SIGHUP'] as const)('%s', (ending) => {
  it('stops a change after the files under way; what was written can be undone', async () => {
    const galley = new Galley();
    const count = 3000;
    const library = manyArticles(count);
    const child = galley.start(['set', library, '--all', '--heat', '7']);
    await says(child, join(library, '_news', '0', 'story-0.md'), 'heat: 7');
    child.kill(ending);
    const { code, out, err } = await ended(child);
    expect(code).toBe(130);
    expect(err).toContain('Cancelled.');
    const written = out.split('\n').length - 1;
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(count);
    expect((await galley.run(['list', library, '--where', 'heat=7', '--count'])).out).toBe(`${written}\n`);
    await galley.run(['undo', library]);
    expect((await galley.run(['list', library, '--where', 'heat=7', '--count'])).out).toBe('0\n');
  });
});
