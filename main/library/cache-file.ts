import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { type Batch, stampLength } from './batch';

/** Counts up with every change of what a batch holds or of how heads are summarised: older caches are then rebuilt. */
const version = 1;
const magic = `GALLEY INDEX ${version}\n`;
/** Before each part: its length and its checksum. */
const prefixLength = 8;

/** Where the index of the library at `root` is kept: one file for each library, whatever its name. */
export function cacheFileOf(cacheFolder: string, root: string): string {
  return join(cacheFolder, `index-${createHash('sha256').update(root).digest('hex').slice(0, 24)}.bin`);
}

/**
 * Writes an index cache beside the old one, then puts it in its place.
 * @param batches made one by one while writing, so that no more than one is held
 * @throws the system's error; the old cache is then still there
 */
export async function writeCache(file: string, root: string, batches: Iterable<Batch>): Promise<void> {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  await mkdir(join(file, '..'), { recursive: true });
  const handle = await open(temporary, 'wx', 0o600);
  try {
    try {
      await handle.writeFile(magic);
      await handle.writeFile(part({ root }));
      let count = 0;
      for (const batch of batches) {
        await handle.writeFile(part(batch));
        count += 1;
      }
      await handle.writeFile(part({ count }));
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Reads an index cache; nothing when there is none, or one that is damaged, of another version or another library. */
export function readCache(file: string, root: string): Batch[] {
  try {
    return decode(readFileSync(file), root);
  } catch {
    // It is a cache: what cannot be read is made anew.
    return [];
  }
}

function part(value: unknown): Buffer {
  const body = serialize(value);
  const prefix = Buffer.alloc(prefixLength);
  prefix.writeUInt32LE(body.length, 0);
  prefix.writeUInt32LE(crc32(body), 4);
  return Buffer.concat([prefix, body]);
}

function decode(bytes: Buffer, root: string): Batch[] {
  if (bytes.toString('latin1', 0, magic.length) !== magic) return [];
  const parts: unknown[] = [];
  for (let at = magic.length; at < bytes.length;) {
    const from = at + prefixLength;
    const body = bytes.subarray(from, from + bytes.readUInt32LE(at));
    if (crc32(body) !== bytes.readUInt32LE(at + 4)) return [];
    parts.push(withOwnArrays(deserialize(body)));
    at = from + body.length;
  }
  const [head, ...rest] = parts;
  const tail = rest.pop();
  if (!isObject(head) || head['root'] !== root || !isObject(tail) || tail['count'] !== rest.length) return [];
  return rest.every(isBatch) ? rest : [];
}

/** Typed arrays that are deserialised are views into the whole file: handed to another thread, each would take all of it along. */
function withOwnArrays(value: unknown): unknown {
  if (value instanceof Float64Array || value instanceof Int8Array) return value.slice();
  if (value instanceof Uint8Array || value instanceof Uint16Array || value instanceof Uint32Array) return value.slice();
  if (!isObject(value) || Array.isArray(value) || value instanceof Map) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withOwnArrays(item)]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The checksum vouches for the contents; this, for a batch having the shape that this version writes. */
function isBatch(value: unknown): value is Batch {
  if (!isObject(value) || !(value['kinds'] instanceof Uint8Array) || !(value['stamps'] instanceof Float64Array))
    return false;
  const count = value['kinds'].length;
  const lists = [value['paths'], value['titles'], value['excerpts'], value['dates']];
  return (
    value['stamps'].length === count * stampLength &&
    lists.every((list) => Array.isArray(list) && list.length === count) &&
    value['problems'] instanceof Map &&
    isObject(value['search'])
  );
}
