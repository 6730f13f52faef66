import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { type Batch, stampLength } from './batch';
import { KnownCollector } from './known-files';
import type { KnownFiles } from './scan-messages';

/** Counts up with every change of what a batch holds or of how heads are summarised: older caches are then rebuilt. */
const version = 6;
/** Electron and Node differ in it, and so may the form in which values are stored: each keeps a file of its own. */
const engine = process.versions.v8.split('.').slice(0, 2).join('.');
const magic = `GALLEY INDEX ${version} ${engine}\n`;
/** Before each part: its length and its checksum. */
const prefixLength = 8;

/** An index cache that is whole: every part had its checksum. */
export interface StoredIndex {
  /** For `decodeBatch`. Views into the whole file: to be copied before they are handed on. */
  readonly batches: readonly Uint8Array[];
  readonly known: KnownFiles;
}

/** Where the index of the library at `root` is kept: one file for each library, whatever its name. */
export function cacheFileOf(cacheFolder: string, root: string): string {
  const name = createHash('sha256').update(`${engine}\0${root}`).digest('hex').slice(0, 24);
  return join(cacheFolder, `index-${name}.bin`);
}

/**
 * Writes an index cache beside the old one, then puts it in its place.
 * @param basis what the rows were read under, as `rowBasis` says it
 * @param batches made one by one while writing, so that no more than one is held
 * @throws the system's error; the old cache is then still there
 */
export async function writeCache(file: string, root: string, basis: string, batches: Iterable<Batch>): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await writeParts(handle, root, basis, batches);
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Reads an index cache; `null` when there is none, or one that is damaged, of another version or another library. */
export function readCache(file: string, root: string): StoredIndex | null {
  try {
    const bytes = readFileSync(file);
    if (bytes.toString('latin1', 0, magic.length) !== magic) return null;
    const [head, ...batches] = partsOf(bytes);
    const tail = batches.pop();
    if (head === undefined || tail === undefined || deserialize(head) !== root) return null;
    return { batches, known: decodeKnown(tail) };
  } catch {
    // It is a cache: what cannot be read is made anew.
    return null;
  }
}

/** @throws when the part is not a batch: it was not written by this version */
export function decodeBatch(part: Uint8Array): Batch {
  const batch: unknown = deserialize(part);
  if (!isBatch(batch)) throw new TypeError('This part of the index cache is not a batch.');
  const { search } = batch;
  if (search === null) return batch;
  // Arrays that are deserialised are views into the part: the index keeps these, and must not keep the rest with them.
  const { starts, ends, rows, letters } = search;
  const own = { starts: starts.slice(), ends: ends.slice(), rows: rows.slice(), letters: letters.slice() };
  return { ...batch, search: { ...search, ...own } };
}

async function writeParts(handle: FileHandle, root: string, basis: string, batches: Iterable<Batch>): Promise<void> {
  await handle.writeFile(magic);
  await handle.writeFile(part(root));
  // Collected from what is written: what is known of a file that changes meanwhile must not be newer than its row.
  const known = new KnownCollector();
  for (const batch of batches) {
    known.add(batch);
    // Each step takes some 15 ms of the thread: the desk may have something to ask in between.
    await nextTurn();
    await handle.writeFile(part(batch));
  }
  const files = known.files(basis);
  await nextTurn();
  await handle.writeFile(part(files));
}

function part(value: unknown): Buffer {
  const body = serialize(value);
  const prefix = Buffer.alloc(prefixLength);
  prefix.writeUInt32LE(body.length, 0);
  prefix.writeUInt32LE(crc32(body), 4);
  return Buffer.concat([prefix, body]);
}

/** @throws RangeError when the file is cut off, Error when a part is damaged */
function partsOf(bytes: Buffer): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let at = magic.length; at < bytes.length;) {
    const from = at + prefixLength;
    const length = bytes.readUInt32LE(at);
    const body = bytes.subarray(from, from + length);
    if (body.length !== length || crc32(body) !== bytes.readUInt32LE(at + 4))
      throw new Error('a part has another checksum');
    parts.push(body);
    at = from + body.length;
  }
  return parts;
}

function decodeKnown(tail: Uint8Array): KnownFiles {
  const known: unknown = deserialize(tail);
  if (!isObject(known)) throw new TypeError('The last part of the index cache is missing.');
  const { paths, stamps, twins, basis } = known;
  if (
    typeof basis !== 'string' ||
    !(paths instanceof Uint8Array) ||
    !(stamps instanceof Float64Array) ||
    !(twins instanceof Uint8Array)
  ) {
    throw new TypeError('The last part of the index cache is missing.');
  }
  return { paths, stamps, twins, basis };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** The checksum vouches for the contents; this, for a batch having the shape that this version writes. */
function isBatch(value: unknown): value is Batch {
  if (!isObject(value) || !(value['kinds'] instanceof Uint8Array)) return false;
  const count = value['kinds'].length;
  const lists = [value['paths'], value['titles'], value['excerpts'], value['dates']];
  return (
    value['dateKeys'] instanceof Float64Array &&
    value['stamps'] instanceof Float64Array &&
    value['stamps'].length === count * stampLength &&
    lists.every((list) => Array.isArray(list) && list.length === count) &&
    value['problems'] instanceof Map
  );
}
