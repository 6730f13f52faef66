import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFileOf, decodeBatch, readCache, writeCache } from '../../main/library/cache-file';
import { LibraryIndex } from '../../main/library/library-index';
import { scratchFolder } from '../support/scratch';
import { anError, batchOf, rowOf } from './rows';

async function cacheOf(index: LibraryIndex, root = '/library'): Promise<string> {
  const file = cacheFileOf(join(scratchFolder('cache'), 'not', 'yet'), root);
  await writeCache(file, root, 'basis', index.stored());
  return file;
}

function smallIndex(): LibraryIndex {
  const index = new LibraryIndex();
  index.put(
    batchOf([
      rowOf('a.md', { title: 'Ä “title”', topics: ['One', 'Two'], quality: 5, published: true, problems: [anError] }),
      rowOf('b.md', { date: '2021', twin: true }),
      rowOf('README.md', { plain: true }),
      rowOf('gone.md'),
    ]),
  );
  index.remove([3]);
  return index;
}

describe('the index cache', () => {
  it('brings an index back as it was', async () => {
    const index = smallIndex();
    const stored = readCache(await cacheOf(index), '/library');
    const again = new LibraryIndex();
    for (const part of stored?.batches ?? []) again.put(decodeBatch(part));
    const query = { filter: 'title', sort: [] };
    expect(again.rows([...again.query({ filter: '', sort: [] }).ids])).toEqual(index.rows([0, 1]));
    expect([...again.query(query).ids]).toEqual([...index.query(query).ids]);
    expect(again.problems()).toEqual(index.problems());
    expect(again.table.plain).toBe(1);
    expect(stored?.known).toMatchObject({
      paths: Buffer.from('a.md\0b.md\0README.md\0'),
      twins: Uint8Array.from([0, 1, 0]),
      basis: 'basis',
    });
    expect(stored?.known.stamps).toHaveLength(12);
  });

  it('leaves nothing else in its folder', async () => {
    const file = await cacheOf(smallIndex());
    await writeCache(file, '/library', 'basis', smallIndex().stored());
    expect(readdirSync(join(file, '..'))).toHaveLength(1);
  });

  it('is not read when it is of another library, or not there', async () => {
    const file = await cacheOf(smallIndex());
    expect(readCache(file, '/other')).toBeNull();
    expect(readCache(`${file}.gone`, '/library')).toBeNull();
  });

  it('is not read when any byte of it is wrong or missing', async () => {
    const file = await cacheOf(smallIndex());
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += 1) {
      const bad = Buffer.from(whole);
      bad[at] = (bad[at] ?? 0) ^ 0x40;
      writeFileSync(file, bad);
      expect(readCache(file, '/library'), `byte ${at}`).toBeNull();
    }
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(file, whole.subarray(0, length));
      expect(readCache(file, '/library'), `${length} bytes`).toBeNull();
    }
  });

  it('keeps the old one when writing fails', async () => {
    const file = await cacheOf(smallIndex());
    const before = readFileSync(file);
    const failing = {
      [Symbol.iterator]: () => {
        throw new Error('no more');
      },
    };
    await expect(writeCache(file, '/library', 'basis', failing)).rejects.toThrow('no more');
    expect(readFileSync(file)).toEqual(before);
    expect(readdirSync(join(file, '..'))).toHaveLength(1);
  });
});
