import { execFileSync } from 'node:child_process';
import { arch, cpus, platform, release, totalmem } from 'node:os';

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
