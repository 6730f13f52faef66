// The import rules of docs/architecture.md. `test/architecture` seeds violations and expects this file to find them.
const room = (name, from, allowed) => ({
  name,
  severity: 'error',
  comment: `${from} may import only: ${allowed.join(', ') || 'nothing'}`,
  from: { path: from },
  to: { path: '^(main|preload|renderer|test|scripts)/', pathNot: [from, ...allowed] },
});
const contract = '^preload/contract/';

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    room('contract-imports-nothing', contract, []),
    {
      name: 'contract-imports-no-package',
      severity: 'error',
      from: { path: contract },
      to: { dependencyTypesNot: ['local', 'type-only'] },
    },
    room('preload', '^preload/preload\\.ts$', [contract]),
    room('renderer', '^renderer/', [contract]),
    {
      name: 'renderer-features-meet-in-root',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'renderer-ui-knows-no-noun',
      severity: 'error',
      from: { path: '^renderer/(ui|styles)/' },
      to: { path: '^(renderer|preload)/', pathNot: '^renderer/(ui|styles)/' },
    },
    room('faults', '^main/faults/', []),
    room('articles', '^main/articles/', [contract]),
    room('edits', '^main/edits/', [contract, '^main/(articles|faults)/']),
    room('library', '^main/library/', [contract, '^main/articles/']),
    room('preferences', '^main/preferences/', [contract, '^main/faults/']),
    room('api', '^main/api/', [contract, '^main/(articles|edits|library|preferences)/']),
    room('hosts', '^main/hosts/', [contract, '^main/api/']),
    room('electron', '^main/electron/', [contract, '^main/api/']),
    {
      name: 'electron-only-in-its-rooms',
      severity: 'error',
      from: {
        pathNot: [
          '^main/electron/',
          '^main/hosts/electron',
          '^main/entry-electron\\.ts$',
          '^preload/preload\\.ts$',
          '^test/',
        ],
      },
      to: { path: '(^|/)node_modules/electron/|^electron$' },
    },
    { name: 'nothing-imports-test', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    {
      name: 'no-node-in-the-renderer',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.css', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types'],
    },
  },
};
