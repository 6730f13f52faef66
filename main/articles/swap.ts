import { type Native, native } from './native';

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

/**
 * The system's call that exchanges two names: `renameat2` of Linux, `renamex_np` of macOS; `null` on other systems. Node
 * has none, and nothing else can replace a file and keep whatever stood in its place.
 */
export function nameSwap(): Promise<Swap | null> {
  return (loading ??= load());
}

let loading: Promise<Swap | null> | null = null;

async function load(): Promise<Swap | null> {
  const system = await native();
  if (system === null) return null;
  const call = exchangeOf(system);
  return (one, other) => {
    if (call(one, other) === 0) return;
    const code = system.failure();
    throw Object.assign(new Error(`${code}: exchanging two names, '${one}' <-> '${other}'`), { code });
  };
}

function exchangeOf({ func }: Native): (one: string, other: string) => number {
  if (process.platform === 'darwin') {
    const call = func('int renamex_np(const char *, const char *, unsigned int)');
    return (one, other) => Number(call(one, other, renameSwap));
  }
  const call = func('int renameat2(int, const char *, int, const char *, unsigned int)');
  return (one, other) => Number(call(atWorkingFolder, one, atWorkingFolder, other, renameExchange));
}
