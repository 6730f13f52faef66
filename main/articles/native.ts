import type { LibraryHandle } from 'koffi';
import { getSystemErrorName } from 'node:util';

/** The C library of this process, for the few calls that Node has not. */
export interface Native {
  readonly func: LibraryHandle['func'];
  /** What the last call failed with, such as `EINVAL`. To be asked at once. */
  failure(): string;
}

let loading: Promise<Native | null> | null = null;

/** `null` on systems of which no such call is made, and where koffi has no binary. */
export function native(): Promise<Native | null> {
  return (loading ??= load());
}

async function load(): Promise<Native | null> {
  if (process.platform !== 'linux' && process.platform !== 'darwin') return null;
  try {
    // Loaded here, not above: on a machine for which it has no binary, files are replaced without it.
    const { default: koffi } = await import('koffi');
    const library = koffi.load(null);
    return { func: library.func.bind(library), failure: () => getSystemErrorName(-koffi.errno()) };
  } catch {
    return null;
  }
}
