// `npm run torture`: tries at length to break the promises that `npm test` tries to break in small, and prints a table of
// what was tried and what was lost. `npm run torture -- --help` says what can be chosen.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/project.mjs';
import { makeReady } from './lib/ready.mjs';
import { vitestTally } from './test/reports.mjs';
import { parts } from './torture/parts.mjs';
import { reportTable, sampleTable, writeDocument } from './torture/report.mjs';

const help = `npm run torture -- [options]
  --only PARTS     only these parts, with commas: crawler, crashes, faults, power, fuzz, input, long
  --writes N       writes of the busy crawler (20000), beside at least --edits N edited files (5000)
  --articles N     articles of a batch that is killed (2000), at --moments N random moments (200)
  --cuts N         losses of power (20)
  --fuzz N         how many times as often as in npm test each property is tried (20)
  --minutes N      how long the mixed work goes on (60)
  --seed N         makes the same choices again
  --write          put the table into docs/reliability.md`;

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

/** Runs the tests of a part; answers how they ended and what they told. */
function run({ name, files, env }) {
  const notes = join(folder, `${name}.notes`);
  const report = join(folder, `${name}.json`);
  rmSync(notes, { force: true });
  rmSync(report, { force: true });
  console.log(`\n── ${name}`);
  const ended = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...files,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...env, GALLEY_TORTURE_NOTES: notes } },
  );
  const lines = existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : [];
  const { passed, failed, skipped } = vitestTally(report, ended.status ?? 1, root);
  const tally = { passed, failed: failed.length, skipped: skipped.length };
  return { name, tally, notes: lines.map((line) => JSON.parse(line)) };
}

function torture() {
  makeReady();
  mkdirSync(folder, { recursive: true });
  const only = values.only === '' ? null : new Set(values.only.split(','));
  const results = parts(values)
    .filter(({ name }) => only === null || only.has(name))
    .map(run);
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${process.platform}, Node ${process.versions.node}`;
  const text = [
    `Tried ${date} on ${machine}, seed ${values.seed}.`,
    reportTable(results, values),
    sampleTable(results),
  ].filter((part) => part !== '');
  console.log(`\n${text.join('\n\n')}`);
  if (values.write) writeDocument(join(root, 'docs', 'reliability.md'), text.join('\n\n'));
  return results.every(({ tally }) => tally.failed === 0) ? 0 : 1;
}

if (values.help) console.log(help);
else process.exitCode = torture();
