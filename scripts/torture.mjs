// `npm run torture`: tries at length to break the promises that `npm test` tries to break in small, and prints a table of
// what was tried and what was lost. `npm run torture -- --help` says what can be chosen.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { electronExecutable } from './lib/electron.mjs';
import { root } from './lib/project.mjs';
import { makeReady } from './lib/ready.mjs';
import { openDisplay } from './test/display.mjs';
import { playwrightTally, vitestTally } from './test/reports.mjs';
import { add, failureText, nothing } from './test/tally.mjs';
import { parts } from './torture/parts.mjs';
import { reportRows, reportText, sampleTable, writeDocument } from './torture/report.mjs';

const help = `npm run torture -- [options]
  --only PARTS     only these parts, with commas: crawler, crashes, faults, power, fuzz, input, contested, hostile,
                   crashed, electron, long
  --writes N       writes of the busy crawler (20000), beside at least --edits N edited files (5000)
  --articles N     articles of a batch that is killed (2000), at --moments N random moments (200)
  --cuts N         losses of power (20)
  --fuzz N         how many times as often as in npm test each property is tried (20)
  --minutes N      how long the mixed work goes on (60)
  --seed N         makes the same choices again
  --write          put the table into docs/reliability.md; the rows of other parts stay as they are`;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    writes: { type: 'string', default: '20000' },
    edits: { type: 'string', default: '5000' },
    articles: { type: 'string', default: '2000' },
    moments: { type: 'string', default: '200' },
    cuts: { type: 'string', default: '20' },
    fuzz: { type: 'string', default: '20' },
    minutes: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const folder = join(root, '.cache', 'torture');

function tool(args, env) {
  return (
    spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1
  );
}

function unitTests({ name, files, env }, notes) {
  const report = join(folder, `${name}.json`);
  rmSync(report, { force: true });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = tool([vitest, 'run', ...reporters, ...files], { ...env, GALLEY_TORTURE_NOTES: notes });
  return vitestTally(report, code, root);
}

async function endToEnd({ specs, env }) {
  const display = await openDisplay();
  const screen = display === null ? {} : { DISPLAY: display.name };
  const code = tool([join(root, 'node_modules/@playwright/test/cli.js'), 'test', ...specs], { ...env, ...screen });
  display?.close();
  // playwright.config.ts names this file too.
  return playwrightTally(join(root, '.cache/test/playwright.json'), code);
}

/** Runs the tests of a part; answers how they ended and what they told. */
async function run(part) {
  const { name, files, specs = [] } = part;
  const notes = join(folder, `${name}.notes`);
  rmSync(notes, { force: true });
  console.log(`\n── ${name}`);
  const unit = files.length === 0 ? nothing : unitTests(part, notes);
  const { passed, failed, skipped } = specs.length === 0 ? unit : add(unit, await endToEnd(part));
  for (const one of failed) console.log(failureText(one));
  const lines = existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : [];
  const tally = { passed, failed: failed.length, skipped: skipped.length };
  return { name, tally, notes: lines.map((line) => JSON.parse(line)), when: when(part) };
}

function when({ seeded }) {
  const date = new Date().toISOString().slice(0, 10);
  return seeded ? `${date}, seed ${values.seed}` : date;
}

async function torture() {
  makeReady();
  electronExecutable(root);
  mkdirSync(folder, { recursive: true });
  const only = values.only === '' ? null : new Set(values.only.split(','));
  const results = [];
  for (const part of parts(values).filter(({ name }) => only === null || only.has(name))) results.push(await run(part));
  const machine = `On ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${process.platform}, Node ${process.versions.node}.`;
  const found = { machine, rows: reportRows(results, values), samples: sampleTable(results) };
  console.log(`\n${reportText(found)}`);
  if (values.write) writeDocument(join(root, 'docs', 'reliability.md'), found);
  return results.every(({ tally }) => tally.failed === 0) ? 0 : 1;
}

if (values.help) console.log(help);
else process.exitCode = await torture();
