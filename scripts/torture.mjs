// `npm run torture`: kills a 2,000-article batch with SIGKILL at every named step and at 200 random moments, and looks
// after each at every file and the journal. `npm test` does the same in small. Takes about an hour.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/project.mjs';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    moments: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});

console.log(`${values.articles} articles, ${values.moments} random moments, seed ${values.seed}`);
const ended = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=verbose', 'test/edits/crash.test.ts'],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      GALLEY_TORTURE_ARTICLES: values.articles,
      GALLEY_TORTURE_MOMENTS: values.moments,
      GALLEY_TORTURE_SEED: values.seed,
    },
  },
);
process.exitCode = ended.status ?? 1;
