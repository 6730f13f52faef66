/** A signal that the first Ctrl+C (or SIGTERM) aborts; the second ends the process as if nobody listened. */
export function abortOnInterrupt(process: NodeJS.Process): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const stop = (): void => {
    process.off('SIGINT', abort);
    process.off('SIGTERM', abort);
  };
  const abort = (): void => {
    stop();
    controller.abort();
  };
  process.on('SIGINT', abort);
  process.on('SIGTERM', abort);
  return { signal: controller.signal, stop };
}
