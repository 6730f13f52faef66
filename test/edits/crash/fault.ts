/** Where a process is to be killed, as the environment says it: a step and the how manyth time it is reached. */
interface Fault {
  readonly step: string;
  readonly time: number;
}

const faultText = process.env['GALLEY_TEST_KILL'] ?? '';
const fault: Fault = { step: faultText.split('@')[0] ?? '', time: Number(faultText.split('@')[1] ?? 1) };
let reached = 0;

/** Whether the process is to die at this step, now. Counts. */
export function isDue(step: string): boolean {
  if (step !== fault.step) return false;
  reached += 1;
  return reached === fault.time;
}

/** Dies as with `kill -9`: nothing of ours runs any more, also in other threads. */
export function die(): never {
  process.kill(process.pid, 'SIGKILL');
  for (;;) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
}

/** Dies if this is the step and the time. */
export function step(name: string): void {
  if (isDue(name)) die();
}

export const isTemporary = (path: unknown): boolean => /\.galley-[0-9a-f]{16}\.tmp$/.test(String(path));
