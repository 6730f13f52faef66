/**
 * What `npm run torture` runs, in this order: the tests of each part, its end-to-end specs, and how much of them is asked
 * for. `seeded`: what is tried depends on the seed.
 */
export function parts({ articles, moments, writes, edits, cuts, fuzz, minutes, seed }) {
  const common = { GALLEY_TORTURE: '1', GALLEY_TORTURE_SEED: seed };
  return [
    {
      name: 'crawler',
      seeded: true,
      files: ['test/torture/busy-crawler.test.ts'],
      env: {
        ...common,
        GALLEY_TORTURE_CRAWLER_WRITES: writes,
        GALLEY_TORTURE_CRAWLER_EDITS: edits,
        GALLEY_TORTURE_CRAWLER_FILES: '200',
      },
    },
    {
      name: 'crashes',
      seeded: true,
      files: ['test/edits/crash.test.ts'],
      env: { ...common, GALLEY_TORTURE_ARTICLES: articles, GALLEY_TORTURE_MOMENTS: moments },
    },
    { name: 'faults', files: ['test/torture/faults.test.ts'], env: common },
    {
      name: 'power',
      seeded: true,
      files: ['test/torture/power-cut.test.ts'],
      env: { ...common, GALLEY_TORTURE_POWER_CUTS: cuts },
    },
    {
      name: 'fuzz',
      seeded: true,
      files: ['test/articles/fuzz.test.ts', 'test/articles/splice.property.test.ts', 'test/contract/fuzz.test.ts'],
      env: { ...common, GALLEY_FUZZ_TIMES: fuzz, GALLEY_FUZZ_SEED: seed },
    },
    {
      name: 'input',
      files: [
        'test/articles/bad-input.test.ts',
        'test/contract/bad-input.test.ts',
        'test/torture/bad-input-doors.test.ts',
        'test/torture/watcher-overflow.test.ts',
        'test/edits/failures.test.ts',
        'test/edits/journal.test.ts',
        'test/library/cache-file.test.ts',
        'test/preferences',
        'test/cli/instances.test.ts',
      ],
      env: common,
    },
    {
      name: 'contested',
      files: [
        'test/edits/decisions.test.ts',
        'test/edits/standing-decisions.test.ts',
        'test/edits/write-files.test.ts',
      ],
      specs: ['bulk.spec.ts', 'outside.spec.ts', 'taken-back.spec.ts', 'undo.spec.ts'],
      env: common,
    },
    {
      name: 'hostile',
      files: ['test/contract/hostile-checkout.test.ts', 'test/hosts'],
      specs: ['hostile.spec.ts', 'images.spec.ts', 'security.spec.ts', 'electron/strangers.spec.ts'],
      env: common,
    },
    {
      name: 'crashed',
      files: ['test/edits/dying-worker.test.ts'],
      specs: ['failures.spec.ts', 'electron/crash.spec.ts'],
      env: common,
    },
    {
      name: 'electron',
      files: [],
      specs: ['electron/checklist.spec.ts', 'electron/packaged.spec.ts'],
      env: common,
    },
    {
      name: 'long',
      seeded: true,
      files: ['test/torture/long-run.test.ts'],
      env: { ...common, GALLEY_TORTURE_MINUTES: minutes },
    },
  ];
}
