import { native } from './native';

/**
 * Leases of Linux (`fcntl(2)`): while one is held, whoever opens the file to write waits, and it is known that somebody
 * does. It ends when the file is closed here; after 45 seconds the system lets the other in by force.
 */
export interface Leases {
  /**
   * Asks for a lease on a file that is open here, for reading only. `busy`: another program has it open to write; `none`:
   * there are none on this disk, or the file is somebody else's.
   */
  take(fd: number): 'taken' | 'busy' | 'none';
  /** Whether somebody waits to write into a file whose lease was taken. */
  isWanted(fd: number): boolean;
}

// From `fcntl.h` and `signal.h` of Linux.
const setSignal = 10;
const setLease = 1024;
const getLease = 1025;
const readLease = 0;
const urgent = 23;

let loading: Promise<Leases | null> | null = null;

/** `null` on systems without leases. */
export function fileLeases(): Promise<Leases | null> {
  return (loading ??= load());
}

async function load(): Promise<Leases | null> {
  const system = process.platform === 'linux' ? await native() : null;
  if (system === null) return null;
  const fcntl = system.func('int fcntl(int, int, ...)');
  const call = (fd: number, command: number, value: number): number => Number(fcntl(fd, command, 'int', value));
  return {
    take: (fd) => {
      // First: the signal that tells of a waiting program would end this process, if it were not one that is ignored.
      if (call(fd, setSignal, urgent) !== 0) return 'none';
      if (call(fd, setLease, readLease) === 0) return 'taken';
      return system.failure() === 'EAGAIN' ? 'busy' : 'none';
    },
    isWanted: (fd) => call(fd, getLease, 0) !== readLease,
  };
}
