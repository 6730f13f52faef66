/**
 * Takes what our own main process or host sent for what the contract says it is. Main validates everything that comes
 * from here; what comes from main is typed by the same contract at build time.
 */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says the type, as with a cast
export function trust<T>(value: unknown): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where a wire's text becomes types
  return value as T;
}
