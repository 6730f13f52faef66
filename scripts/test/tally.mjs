import { stripVTControlCharacters } from 'node:util';

/**
 * What failed, and what was said of it: `''` where its own output says it.
 * @typedef {{ readonly name: string, readonly reason: string }} Failure
 * How tests and checks ended: a number of passes, what failed, and the names of what was skipped.
 * @typedef {{ readonly passed: number, readonly failed: readonly Failure[], readonly skipped: readonly string[] }} Tally
 */

/** @type {Tally} */
export const nothing = { passed: 0, failed: [], skipped: [] };

export const success = { ...nothing, passed: 1 };

/** One failure. */
export const failure = (name, reason = '') => ({ ...nothing, failed: [{ name, reason }] });

/** The sum of two tallies. @type {(a: Tally, b: Tally) => Tally} */
export function add(a, b) {
  return {
    passed: a.passed + b.passed,
    failed: [...a.failed, ...b.failed],
    skipped: [...a.skipped, ...b.skipped],
  };
}

/** Of a failure's words, so many lines are told again at the end of a run. */
const reasonLines = 15;

/** A failure and the beginning of its reason, indented. @type {(failure: Failure) => string} */
export function failureText({ name, reason }) {
  const lines = stripVTControlCharacters(reason).split('\n').slice(0, reasonLines);
  return [`failed: ${name}`, ...lines.filter((line) => line.trim() !== '').map((line) => `    ${line}`)].join('\n');
}

/** The last line of a run. */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`;
}

/** 0 only when something passed and nothing failed: a run that tested nothing is no success. */
export function exitCode({ passed, failed }) {
  return failed.length === 0 && passed > 0 ? 0 : 1;
}
