import { readdir, readFile } from 'node:fs/promises';

/** How a process is doing. */
interface Life {
  /** By the system's own count; empty where the system does not tell. */
  readonly started: string;
  /** `dying`: killed, but not all of its threads have ended. `unknown` where the system does not tell. */
  readonly state: 'running' | 'dying' | 'dead' | 'unknown';
}

/** `PF_EXITING` among a process's flags. */
const exiting = 0x4;
/** SIGKILL among pending signals. */
const killPending = 1n << 8n;

/**
 * How a process is doing. Linux tells when a process started (proc(5), field 22) and which boot this is, so a reused
 * process id is not mistaken.
 */
export async function processLife(pid: number): Promise<Life> {
  if (process.platform !== 'linux') return { started: '', state: 'unknown' };
  try {
    const [stat, status, threads, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/status`, 'utf8'),
      readdir(`/proc/${pid}/task`),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
    ]);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const started = `${boot.trim()}/${fields[19] ?? ''}`;
    // Its first thread is kept until its parent asks, and says nothing of the others.
    if (/^[ZX]$/.test(fields[0] ?? '')) return { started, state: threads.length > 1 ? 'dying' : 'dead' };
    const pending = [...status.matchAll(/^(?:SigPnd|ShdPnd):\s*([0-9a-f]+)$/gm)].some(
      ([, mask]) => (BigInt(`0x${mask}`) & killPending) !== 0n,
    );
    const dying = pending || (Number(fields[6]) & exiting) !== 0;
    return { started, state: dying ? 'dying' : 'running' };
  } catch {
    // No such process, or a /proc that hides it: then only the process id decides.
    return { started: '', state: 'unknown' };
  }
}
