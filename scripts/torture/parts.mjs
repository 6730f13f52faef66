/** What `npm run torture` runs, in this order: the tests of each part and how much of them is asked for. */
export function parts({ articles, moments, writes, edits, cuts, fuzz, minutes, seed }) {
  const common = { GALLEY_TORTURE: '1', GALLEY_TORTURE_SEED: seed };
  return [
    {
      name: 'crawler',
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
      files: ['test/edits/crash.test.ts'],
      env: { ...common, GALLEY_TORTURE_ARTICLES: articles, GALLEY_TORTURE_MOMENTS: moments },
    },
    { name: 'faults', files: ['test/torture/faults.test.ts'], env: common },
    { name: 'power', files: ['test/torture/power-cut.test.ts'], env: { ...common, GALLEY_TORTURE_POWER_CUTS: cuts } },
    {
      name: 'fuzz',
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
      name: 'long',
      files: ['test/torture/long-run.test.ts'],
      env: { ...common, GALLEY_TORTURE_MINUTES: minutes },
    },
  ];
}
