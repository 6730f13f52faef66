/**
 * Parameters for `fc.assert`. A failure prints its seed; `GALLEY_FUZZ_SEED=<seed>` runs the same cases again, and
 * `GALLEY_FUZZ_TIMES=<n>` runs n times as many.
 */
export function fuzz(numRuns: number): { readonly numRuns: number; readonly seed?: number } {
  const { GALLEY_FUZZ_SEED: seed, GALLEY_FUZZ_TIMES: times } = process.env;
  return { numRuns: numRuns * Number(times ?? 1), ...(seed === undefined ? {} : { seed: Number(seed) }) };
}
