import * as blocking from 'node:fs';
import type { BigIntStats } from 'node:fs';
import * as waiting from 'node:fs/promises';
import { promisify } from 'node:util';
import { safeOpenFlags } from './open-flags';
import { type Swap, unswappable } from './swap';

export type Awaitable<T> = T | Promise<T>;

/** Which file this is, whatever it is called. */
export type FileIdentity = Pick<BigIntStats, 'dev' | 'ino'>;

/** An open file. Every call rejects, or throws, with the system's error. */
export interface DiskFile {
  /** The system's number for it. */
  readonly fd: number;
  stat(): Awaitable<BigIntStats>;
  /**
   * As `stat`. On the waiting disk by the way to another thread and back: a writer who had just opened a file that was
   * replaced has begun by then, and is seen.
   */
  restat(): Awaitable<BigIntStats>;
  /** All bytes from the beginning. `size`: how many there are likely to be. */
  read(size: number): Awaitable<Buffer>;
  /** Whether these are the bytes from the beginning on. Not for more than was just read: it may block. */
  holds(bytes: Buffer): boolean;
  write(bytes: Buffer): Awaitable<void>;
  chmod(mode: number): Awaitable<void>;
  chown(uid: number, gid: number): Awaitable<void>;
  sync(): Awaitable<void>;
  close(): Awaitable<void>;
  /**
   * Closes a file that was only read and has no name any more. The waiting disk does not wait for it: the system gives
   * back the file's room then, which takes longer than all else that is done with it.
   */
  leave(): void;
}

/**
 * The calls that reading and replacing an article take. There are two disks with the same promises: one lets the thread
 * go on with other things while the system looks for a file, reads, writes or syncs, as the main thread must; the other
 * blocks, which costs a tenth of the processor time and is what the workers of a large batch use. What is known of a file
 * that is open already, its mode, its owner and its closing both see to directly: the way to another thread and back takes
 * longer. The code above them is written once.
 */
export interface Disk {
  open(path: string, flags: string | number, mode?: number): Awaitable<DiskFile>;
  lstat(path: string): Awaitable<BigIntStats>;
  realpath(path: string): Awaitable<string>;
  access(path: string, mode: number): Awaitable<void>;
  link(existing: string, name: string): Awaitable<void>;
  rename(from: string, to: string): Awaitable<void>;
  /**
   * Puts `from` in the place of `to` if `to` is still that file. Made in one go, on the waiting disk, too.
   * @param expected kept open by the caller, as `from` is: the number of a file that is gone goes to the next one
   * @param swap the system's way to exchange two names: nothing that another program puts there is lost. Without it the
   *   file is looked at and renamed over, and what is put there between the two calls is
   * @param spare where there is no exchange: a name that `to` gets besides, so that it outlives being replaced; `null`: none
   */
  replace(
    from: string,
    to: string,
    expected: FileIdentity,
    swap: Swap | null,
    spare: string | null,
  ): Awaitable<Replacement>;
  unlink(path: string): Awaitable<void>;
}

export const waitingDisk: Disk = {
  open: async (path, flags, mode) => waitingFile(await opened(path, flags, mode)),
  lstat: (path) => waiting.lstat(path, { bigint: true }),
  realpath: (path) => waiting.realpath(path),
  access: (path, mode) => waiting.access(path, mode),
  link: (existing, name) => waiting.link(existing, name),
  rename: (from, to) => waiting.rename(from, to),
  replace,
  unlink: (path) => waiting.unlink(path),
};

export const blockingDisk: Disk = {
  open: (path, flags, mode) => blockingFile(blocking.openSync(path, flags, mode)),
  lstat: (path) => blocking.lstatSync(path, { bigint: true }),
  realpath: (path) => blocking.realpathSync.native(path),
  access: (path, mode) => {
    blocking.accessSync(path, mode);
  },
  link: (existing, name) => {
    blocking.linkSync(existing, name);
  },
  rename: (from, to) => {
    blocking.renameSync(from, to);
  },
  replace,
  unlink: (path) => {
    blocking.unlinkSync(path);
  },
};

const linkless = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** What became of a file that was to be replaced. */
export type Replacement =
  /** It is replaced, and still has a name. */
  | { readonly kind: 'kept'; readonly name: string }
  /** It is replaced, and its name is lost. */
  | { readonly kind: 'unnamed' }
  /** Another file stood there, and stands there again. */
  | { readonly kind: 'other' };

function replace(
  from: string,
  to: string,
  expected: FileIdentity,
  swap: Swap | null,
  spare: string | null,
): Replacement {
  return (swap && exchange(from, to, expected, swap)) ?? renameOver(from, to, expected, spare);
}

/**
 * As `replace`; `null` where this disk does not exchange names. `to` is named first: a watcher hears of an exchange as of
 * two renames one after the other, and of the other order it would hear last that `to` went away.
 */
function exchange(from: string, to: string, expected: FileIdentity, swap: Swap): Replacement | null {
  const held = new Held();
  try {
    const ours = statOf(from);
    swap(to, from);
    if (isSame(statOf(from), expected)) return { kind: 'kept', name: from };
    putBack(from, to, ours, held, swap);
    return { kind: 'other' };
  } catch (error) {
    const code = codeOf(error);
    if (unswappable.has(code)) return null;
    // Somebody has removed it.
    if (code === 'ENOENT') return { kind: 'other' };
    throw error;
  } finally {
    held.close();
  }
}

/**
 * Puts the file that was taken away back; and what came instead of it meanwhile in its turn, until nothing did. Who found
 * the file that stood there for a moment and wrote into it wrote last: then that one stands.
 */
function putBack(from: string, to: string, ours: BigIntStats, held: Held, swap: Swap): void {
  let placed = ours;
  for (;;) {
    const taken = held.hold(from);
    try {
      swap(to, from);
    } catch (error) {
      // Removed meanwhile: gone is what they want. Else it must go back by all means.
      if (codeOf(error) !== 'ENOENT') blocking.renameSync(from, to);
      return;
    }
    const came = statOf(from);
    if (isSame(came, placed) && !isWritten(came, placed)) return;
    placed = taken;
  }
}

/** Files of others that are kept open while they are told apart. */
class Held {
  readonly #fds: number[] = [];

  /** Which file has this name. Where it cannot be opened, it is told apart as far as its number goes. */
  hold(path: string): BigIntStats {
    try {
      const fd = blocking.openSync(path, safeOpenFlags);
      this.#fds.push(fd);
      return blocking.fstatSync(fd, { bigint: true });
    } catch {
      return statOf(path);
    }
  }

  close(): void {
    for (const fd of this.#fds) blocking.closeSync(fd);
  }
}

function statOf(path: string): BigIntStats {
  return blocking.lstatSync(path, { bigint: true });
}

function isSame(one: FileIdentity, other: FileIdentity): boolean {
  return one.dev === other.dev && one.ino === other.ino;
}

/** Whether somebody wrote into a file between the two; its names do not count. */
function isWritten(one: BigIntStats, other: BigIntStats): boolean {
  return one.mtimeNs !== other.mtimeNs || one.size !== other.size;
}

function renameOver(from: string, to: string, expected: FileIdentity, spare: string | null): Replacement {
  // First, because it waits for whatever else is under way in the folder: the look and the rename then come at once.
  const named = spare === null ? 'nameless' : giveName(to, spare);
  if (named === 'gone' || !isSame(statOf(to), expected)) return { kind: 'other' };
  blocking.renameSync(from, to);
  return named === 'named' && spare !== null ? { kind: 'kept', name: spare } : { kind: 'unnamed' };
}

/** Gives a file a second name. `nameless`: there are no hard links; `gone`: another file took the name meanwhile, or none has it. */
function giveName(path: string, name: string): 'named' | 'nameless' | 'gone' {
  try {
    blocking.linkSync(path, name);
    return 'named';
  } catch (error) {
    const code = codeOf(error);
    if (linkless.has(code)) return 'nameless';
    // Linux says so of a file that is being renamed over in this instant, too.
    if (code === 'ENOENT') return 'gone';
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

const opened = promisify(blocking.open);
const readInto = promisify(blocking.read);
const written = promisify(blocking.writeFile);
const synced = promisify(blocking.fsync);
const described = promisify(blocking.fstat);

function waitingFile(fd: number): DiskFile {
  return {
    ...blockingFile(fd),
    restat: () => described(fd, { bigint: true }),
    read: async (size) => {
      const room = new Room(size);
      for (;;) {
        const { bytesRead } = await readInto(fd, room.bytes, room.used, room.left, room.used);
        if (room.took(bytesRead)) return room.content();
      }
    },
    write: (bytes) => written(fd, bytes),
    sync: () => synced(fd),
    // Closing has nothing to say of a file that was only read.
    leave: () => blocking.close(fd, () => undefined),
  };
}

/** Through which an open file is compared: making room for all of it would take longer than reading it. */
const window = Buffer.allocUnsafe(64 * 1024);

function blockingFile(fd: number): DiskFile {
  return {
    fd,
    stat: () => blocking.fstatSync(fd, { bigint: true }),
    restat: () => blocking.fstatSync(fd, { bigint: true }),
    read: (size) => {
      const room = new Room(size);
      for (;;) {
        const bytesRead = blocking.readSync(fd, room.bytes, room.used, room.left, room.used);
        if (room.took(bytesRead)) return room.content();
      }
    },
    holds: (bytes) => {
      for (let at = 0; at < bytes.length;) {
        const count = blocking.readSync(fd, window, 0, Math.min(window.length, bytes.length - at), at);
        if (count === 0 || bytes.compare(window, 0, count, at, at + count) !== 0) return false;
        at += count;
      }
      return true;
    },
    write: (bytes) => {
      blocking.writeFileSync(fd, bytes);
    },
    chmod: (mode) => {
      blocking.fchmodSync(fd, mode);
    },
    chown: (uid, gid) => {
      blocking.fchownSync(fd, uid, gid);
    },
    sync: () => {
      blocking.fsyncSync(fd);
    },
    close: () => {
      blocking.closeSync(fd);
    },
    leave: () => {
      blocking.closeSync(fd);
    },
  };
}

/** Where a file's bytes are gathered: one more than expected, so that one read sees a file of the expected size end. */
class Room {
  bytes: Buffer;
  used = 0;

  constructor(size: number) {
    this.bytes = Buffer.allocUnsafe(size + 1);
  }

  get left(): number {
    return this.bytes.length - this.used;
  }

  /** Answers whether that was all: of a regular file, a read that leaves room has met the end. */
  took(count: number): boolean {
    this.used += count;
    if (this.left > 0) return true;
    this.bytes = Buffer.concat([this.bytes], 2 * this.bytes.length);
    return false;
  }

  content(): Buffer {
    return this.bytes.subarray(0, this.used);
  }
}
