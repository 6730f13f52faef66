/** The checks that look at the source alone: each a script in node_modules with its arguments. */
export const checks = [
  { name: 'format', command: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: ['oxlint/bin/oxlint', '--type-aware'] },
  { name: 'types', command: ['@typescript/native/bin/tsc', '-b'] },
  {
    name: 'import rules',
    command: ['dependency-cruiser/bin/dependency-cruise.mjs', '--output-type', 'err', 'main', 'preload', 'renderer'],
  },
  { name: 'unused code', command: ['knip/bin/knip.js'] },
];
