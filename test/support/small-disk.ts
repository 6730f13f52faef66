import { execFileSync, spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { scratchFolder } from './scratch';

/** A file system of that many KB until the test ends, or `null` where none may be mounted. */
export function smallDisk(kilobytes: number): string | null {
  const folder = scratchFolder('disk');
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'galley-test', folder]);
  if (mounted.status !== 0) return null;
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
  });
  return folder;
}

/** Mounts a small disk anew with other options, e.g. `ro` or `size=8m`. */
export function remount(disk: string, options: string): void {
  execFileSync('mount', ['-o', `remount,${options}`, disk]);
}
