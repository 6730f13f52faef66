/**
 * How tests and checks ended: a number of passes, and the names of what failed and of what was skipped.
 * @typedef {{ readonly passed: number, readonly failed: readonly string[], readonly skipped: readonly string[] }} Tally
 */

/** @type {Tally} */
export const nothing = { passed: 0, failed: [], skipped: [] };

export const success = { ...nothing, passed: 1 };

/** One failure called `name`. */
export const failure = (name) => ({ ...nothing, failed: [name] });

/** The sum of two tallies. @type {(a: Tally, b: Tally) => Tally} */
export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: [...a.failed, ...b.failed],
    skipped: [...a.skipped, ...b.skipped],
  };
}

/** The last line of a run. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`;
}

/** 0 only when something passed and nothing failed: a run that tested nothing is no success. */
export function exitCode({ passed, failed }) {
  return failed.length === 0 && passed > 0 ? 0 : 1;
}
