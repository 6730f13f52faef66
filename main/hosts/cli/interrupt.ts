/** What asks a command to end: Ctrl+C, whoever manages the process, and the terminal or connection that goes away. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A signal that the first request to end aborts; the second ends the process as if nobody listened. */
export function abortOnInterrupt(process: NodeJS.Process): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const stop = (): void => {
    for (const ending of endings) process.off(ending, abort);
  };
  const abort = (): void => {
    stop();
    controller.abort();
  };
  for (const ending of endings) process.on(ending, abort);
  return { signal: controller.signal, stop };
}
