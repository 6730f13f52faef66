import * as blocking from 'node:fs';
import type { BigIntStats } from 'node:fs';
import * as waiting from 'node:fs/promises';
import { promisify } from 'node:util';

export type Awaitable<T> = T | Promise<T>;

/** Which file this is, whatever it is called. */
export type FileIdentity = Pick<BigIntStats, 'dev' | 'ino'>;

/** An open file. Every call rejects, or throws, with the system's error. */
export interface DiskFile {
  stat(): Awaitable<BigIntStats>;
  /** All bytes from the beginning. `size`: how many there are likely to be. */
  read(size: number): Awaitable<Buffer>;
  /** Whether these are the bytes from the beginning on. Not for more than was just read: it may block. */
  holds(bytes: Buffer): boolean;
  write(bytes: Buffer): Awaitable<void>;
  chmod(mode: number): Awaitable<void>;
  chown(uid: number, gid: number): Awaitable<void>;
  sync(): Awaitable<void>;
  close(): Awaitable<void>;
}

/**
 * The calls that reading and replacing an article take. There are two disks with the same promises: one lets the thread
 * go on with other things while the system looks for a file, reads, writes or syncs, as the main thread must; the other
 * blocks, which costs a tenth of the processor time and is what the workers of a large batch use. The mode and the owner of
 * a file that is open already, and its closing, both see to directly: the way to another thread and back takes longer. The
 * code above them is written once.
 */
export interface Disk {
  open(path: string, flags: string | number, mode?: number): Awaitable<DiskFile>;
  lstat(path: string): Awaitable<BigIntStats>;
  realpath(path: string): Awaitable<string>;
  access(path: string, mode: number): Awaitable<void>;
  link(existing: string, name: string): Awaitable<void>;
  rename(from: string, to: string): Awaitable<void>;
  /**
   * Renames `from` over `to` if `to` is still that file. The calls are made in one go, on the waiting disk, too: no system
   * offers them as one, so as little as possible may lie between.
   * @param spare a name that `to` gets besides, so that it outlives being replaced; `null`: none
   */
  replace(from: string, to: string, expected: FileIdentity, spare: string | null): Awaitable<Replacement>;
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

/** What became of a file that was to be replaced: it has its spare name, it has none, or another file stood there. */
export type Replacement = 'kept' | 'unnamed' | 'other';

function replace(from: string, to: string, expected: FileIdentity, spare: string | null): Replacement {
  // First, because it waits for whatever else is under way in the folder: the look and the rename then come at once.
  const named = spare === null ? 'nameless' : giveName(to, spare);
  const { dev, ino } = blocking.lstatSync(to, { bigint: true });
  if (named === 'gone' || dev !== expected.dev || ino !== expected.ino) return 'other';
  blocking.renameSync(from, to);
  return named === 'named' ? 'kept' : 'unnamed';
}

/** Gives a file a second name. `nameless`: there are no hard links; `gone`: another file took the name meanwhile, or none has it. */
function giveName(path: string, name: string): 'named' | 'nameless' | 'gone' {
  try {
    blocking.linkSync(path, name);
    return 'named';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (linkless.has(code)) return 'nameless';
    // Linux says so of a file that is being renamed over in this instant, too.
    if (code === 'ENOENT') return 'gone';
    throw error;
  }
}

const opened = promisify(blocking.open);
const readInto = promisify(blocking.read);
const written = promisify(blocking.writeFile);
const synced = promisify(blocking.fsync);
const described = promisify(blocking.fstat);

function waitingFile(fd: number): DiskFile {
  return {
    ...blockingFile(fd),
    // By the way to another thread and back, a writer who had just opened a file that was replaced has begun, and is seen.
    stat: () => described(fd, { bigint: true }),
    read: async (size) => {
      const room = new Room(size);
      for (;;) {
        const { bytesRead } = await readInto(fd, room.bytes, room.used, room.left, room.used);
        if (room.took(bytesRead)) return room.content();
      }
    },
    write: (bytes) => written(fd, bytes),
    sync: () => synced(fd),
  };
}

/** Through which an open file is compared: making room for all of it would take longer than reading it. */
const window = Buffer.allocUnsafe(64 * 1024);

function blockingFile(fd: number): DiskFile {
  return {
    stat: () => blocking.fstatSync(fd, { bigint: true }),
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
