// `npm test`: everything, on a machine with only Node and npm. Ends with one line, `N passed, N failed, N skipped`, over
// the checks and the tests, and with an exit code that says the same.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './lib/build.mjs';
import { electronExecutable } from './lib/electron.mjs';
import { installIfNeeded } from './lib/install.mjs';
import { root } from './lib/project.mjs';
import { checks } from './test/checks.mjs';
import { installChromium } from './test/chromium.mjs';
import { openDisplay } from './test/display.mjs';
import { playwrightTally, vitestTally } from './test/reports.mjs';
import { installSystemPackages } from './test/system-packages.mjs';
import { add, closingLine, exitCode, failure, failureText, nothing, success } from './test/tally.mjs';

const reports = join(root, '.cache', 'test');
const report = (name) => join(reports, name);
const temporary = mkdtempSync(join(tmpdir(), 'galley-test-'));
// Root's tests start the packaged app as a user without privileges, who must get through to what is its own.
chmodSync(temporary, 0o711);
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));

let tally = nothing;
const count = (more) => {
  tally = add(tally, more);
};

/** Runs one of the project's tools by its script in node_modules; answers its exit code, 1 when a signal ended it. */
function tool(title, [script, ...args], env = {}) {
  console.log(`\n── ${title}`);
  const ended = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TMPDIR: temporary, ...env },
  });
  return ended.status ?? 1;
}

/** Counts a step that has no report of its own as one test. */
function step(name, work) {
  try {
    work();
    count(success);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    count(failure(name));
    return false;
  }
}

function unitTests() {
  const file = report('vitest.json');
  const code = tool('unit tests and contract', [
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  count(vitestTally(file, code, root));
}

async function endToEnd() {
  const display = await openDisplay();
  const code = tool(
    'end to end',
    ['@playwright/test/cli.js', 'test'],
    display === null ? {} : { DISPLAY: display.name },
  );
  display?.close();
  // playwright.config.ts names this file too.
  count(playwrightTally(report('playwright.json'), code));
}

function runCheck({ name, command }) {
  const code = tool(name, command);
  if (code !== 0) throw new Error(`${name} ended with code ${code}`);
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const installed = step('install', () => installIfNeeded(root));
if (installed) {
  installSystemPackages();
  installChromium(root);
  electronExecutable(root);
  const built = step('build', () => buildIfStale(root));
  for (const check of checks) step(check.name, () => runCheck(check));
  unitTests();
  if (built) await endToEnd();
  else count(failure('end to end: not run, because the build failed'));
}

for (const name of tally.skipped) console.log(`skipped: ${name}`);
for (const failed of tally.failed) console.log(failureText(failed));
console.log(`\n${closingLine(tally)}`);
process.exitCode = exitCode(tally);
