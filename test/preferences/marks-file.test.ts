import * as fc from 'fast-check';
import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MarksFile } from '../../main/preferences/marks-file';
import type { MarksRecord } from '../../main/preferences/marks-record';
import { scratchFolder } from '../support/scratch';

const name = 'marks.jsonl';

async function kept(folder: string, write = true): Promise<{ records: MarksRecord[]; notes: readonly string[] }> {
  const file = await MarksFile.open(folder, write);
  return { records: [...file.records()], notes: file.notes };
}

describe('MarksFile', () => {
  it('keeps the last that was said of each path, and forgets what has no mark any more', async () => {
    const folder = scratchFolder();
    const file = await MarksFile.open(folder, true);
    await file.put([
      { path: 'a.md', identity: 7, flagged: true },
      { path: 'b.md', reviewed: 5 },
    ]);
    await file.put([{ path: 'a.md', identity: 7, flagged: true, note: 'Ask\nthem' }]);
    await file.put([{ path: 'b.md' }]);
    expect(file.get('b.md')).toBeUndefined();
    expect(await kept(folder)).toStrictEqual({
      records: [{ path: 'a.md', identity: 7, flagged: true, note: 'Ask\nthem' }],
      notes: [],
    });
  });

  it('appends: a mark costs its line, however many there are', async () => {
    const folder = scratchFolder();
    const file = await MarksFile.open(folder, true);
    await file.put(Array.from({ length: 500 }, (_, at) => ({ path: `${at}.md`, flagged: true as const })));
    const before = readFileSync(join(folder, name), 'utf8');
    await file.put([{ path: '7.md', flagged: true, note: 'Here' }]);
    const after = readFileSync(join(folder, name), 'utf8');
    expect(after.startsWith(before)).toBe(true);
    expect(after.length - before.length).toBeLessThan(60);
  });

  it('holds whatever was marked in any order', async () => {
    const record = fc.record(
      {
        path: fc.constantFrom('a.md', 'b/ü.md', 'c\u2028.md'),
        identity: fc.maxSafeInteger(),
        reviewed: fc.nat(),
        flagged: fc.constant(true as const),
        note: fc.string({ unit: 'binary', minLength: 1 }),
      },
      { requiredKeys: ['path'], noNullPrototype: true },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(record, { maxLength: 4 }), { maxLength: 5 }), async (puts) => {
        const folder = scratchFolder();
        const file = await MarksFile.open(folder, true);
        for (const records of puts) await file.put(records);
        expect(await kept(folder)).toStrictEqual({ records: [...file.records()], notes: [] });
      }),
      { numRuns: 25 },
    );
  });

  it('drops the half line that a crash left, without a word', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, name), '{"path":"a.md","flagged":true}\n{"path":"b.m');
    expect(await kept(folder)).toStrictEqual({ records: [{ path: 'a.md', flagged: true }], notes: [] });
    const file = await MarksFile.open(folder, true);
    await file.put([{ path: 'c.md', flagged: true }]);
    expect((await kept(folder)).records).toHaveLength(2);
  });

  it.each(['no JSON', '{"path":7}', '[]', '{"path":"b.md","reviewed":"yesterday"}', '\0\0\0'])(
    'keeps a file aside that has %j in it, tells of it once, and takes the rest',
    async (line) => {
      const folder = scratchFolder();
      const text = `{"path":"a.md","flagged":true}\n${line}\n{"path":"c.md","reviewed":1}\n`;
      writeFileSync(join(folder, name), text);
      const read = await kept(folder, false);
      expect(read.notes).toHaveLength(1);
      expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
      const { records, notes } = await kept(folder);
      expect(records.map(({ path }) => path)).toStrictEqual(['a.md', 'c.md']);
      const aside = readdirSync(folder).find((one) => one.includes('damaged'));
      expect(notes).toStrictEqual([expect.stringContaining(aside ?? 'no file')]);
      expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe(text);
      expect((await kept(folder)).notes).toStrictEqual([]);
    },
  );

  it('drops lines that say nothing any more at an opening, but not those of another writer', async () => {
    const folder = scratchFolder();
    for (let at = 0; at < 1_200; at += 1) {
      appendFileSync(join(folder, name), `{"path":"a.md","reviewed":${at}}\n`);
    }
    const { size } = statSync(join(folder, name));
    await kept(folder, false);
    expect(statSync(join(folder, name)).size).toBe(size);
    expect((await kept(folder)).records).toStrictEqual([{ path: 'a.md', reviewed: 1_199 }]);
    expect(statSync(join(folder, name)).size).toBeLessThan(60);
    expect((await kept(folder)).records).toStrictEqual([{ path: 'a.md', reviewed: 1_199 }]);
  });
});
