import { getSystemErrorName } from 'node:util';

/** Exchanges what two names stand for, in one step. Throws an Error with the system's `code`, as the calls of Node do. */
export type Swap = (one: string, other: string) => void;

/** From `fcntl.h`: names are relative to the working folder. */
const atWorkingFolder = -100;
/** From `linux/fs.h`. */
const renameExchange = 2;
/** From `sys/stdio.h` of macOS. */
const renameSwap = 2;

/** What says that this disk, or this system, has no such call. */
export const unswappable: ReadonlySet<string> = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

let loading: Promise<Swap | null> | null = null;

/**
 * The system's call that exchanges two names: `renameat2` of Linux, `renamex_np` of macOS; `null` on other systems. Node
 * has none, and nothing else can replace a file and keep whatever stood in its place.
 */
export function nameSwap(): Promise<Swap | null> {
  return (loading ??= load());
}

async function load(): Promise<Swap | null> {
  if (process.platform !== 'linux' && process.platform !== 'darwin') return null;
  try {
    // Loaded here, not above: on a machine for which it has no binary, files are replaced without it.
    const { default: koffi } = await import('koffi');
    const system = koffi.load(null);
    if (process.platform === 'darwin') {
      const call = system.func('int renamex_np(const char *, const char *, unsigned int)');
      return checked(
        (one, other) => Number(call(one, other, renameSwap)),
        () => koffi.errno(),
      );
    }
    const call = system.func('int renameat2(int, const char *, int, const char *, unsigned int)');
    return checked(
      (one, other) => Number(call(atWorkingFolder, one, atWorkingFolder, other, renameExchange)),
      () => koffi.errno(),
    );
  } catch {
    return null;
  }
}

function checked(call: (one: string, other: string) => number, errno: () => number): Swap {
  return (one, other) => {
    if (call(one, other) === 0) return;
    const code = getSystemErrorName(-errno());
    throw Object.assign(new Error(`${code}: exchanging two names, '${one}' <-> '${other}'`), { code });
  };
}
