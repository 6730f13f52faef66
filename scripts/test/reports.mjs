import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { add, failure, nothing, success } from './tally.mjs';

/** A tool that failed without naming a test still failed: `code` is its exit code. */
function withExitCode(tally, code, name) {
  return code !== 0 && tally.failed.length === 0 ? add(tally, failure(`${name}: ended with code ${code}`)) : tally;
}

/** The JSON report in `file`; `null` when the tool ended before it wrote one. */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Counts vitest's report. A file that could not be loaded is one failure. `root`: to name files by. */
export function vitestTally(file, code, root) {
  const report = readReport(file);
  if (report === null) return failure('unit tests: no report was written');
  return withExitCode(countVitest(report, root), code, 'unit tests');
}

/** Counts the tests of a vitest report that was read. */
export function countVitest(report, root) {
  let tally = nothing;
  for (const file of report.testResults) {
    const path = relative(root, file.name);
    if (file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')) {
      tally = add(tally, failure(path, file.message));
    }
    for (const test of file.assertionResults) {
      tally = add(tally, one(test.status, `${path} › ${test.fullName}`, test.failureMessages?.[0]));
    }
  }
  return tally;
}

/** Counts Playwright's report. */
export function playwrightTally(file, code) {
  const report = readReport(file);
  if (report === null) return failure('end to end: no report was written');
  return withExitCode(countPlaywright(report), code, 'end to end');
}

/** Counts the tests of a Playwright report that was read. */
export function countPlaywright(report) {
  let tally = nothing;
  for (const error of report.errors ?? []) tally = add(tally, failure(`end to end: ${firstLine(error.message)}`));
  const walk = (suite, parents) => {
    const names = [...parents, suite.title];
    for (const child of suite.suites ?? []) walk(child, names);
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        const why = test.annotations?.find((a) => a.type === 'skip')?.description;
        const name = `[${test.projectName}] ${[...names, spec.title].join(' › ')}${why ? ` (${why})` : ''}`;
        const errors = test.results?.flatMap(({ error }) => error?.message ?? []);
        tally = add(tally, one(test.status, name, errors?.[0]));
      }
    }
  };
  for (const suite of report.suites) walk(suite, []);
  return tally;
}

const firstLine = (text) => (text ?? 'an error without a message').split('\n', 1)[0];

function one(status, name, reason) {
  if (status === 'passed' || status === 'expected') return success;
  if (status === 'skipped' || status === 'pending' || status === 'todo' || status === 'disabled') {
    return { ...nothing, skipped: [name] };
  }
  return failure(name, reason);
}
