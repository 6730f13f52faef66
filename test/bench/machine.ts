import { execFileSync } from 'node:child_process';
import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os';

/** How many processes want to run on this machine, over the last minute; figures of a busy machine are worth little. */
export function load(): string {
  return (loadavg()[0] ?? 0).toFixed(1);
}

/** The machine in one line: what a reader needs to compare the figures with their own. */
export function machine(folder: string): string {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `${cores.length} × ${cores[0]?.model.trim() ?? 'unknown processor'}`,
    `${memory} GB memory`,
    `${platform()} ${release()} ${arch()}`,
    fileSystem(folder),
    `Node ${process.versions.node}`,
  ].join(', ');
}

function fileSystem(folder: string): string {
  if (platform() !== 'linux') return 'file system not known';
  return execFileSync('stat', ['--file-system', '--format=%T', folder], { encoding: 'utf8' }).trim();
}
