import { spawnSync } from 'node:child_process';
import { copyFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFiles } from '../support/libraries';
import { project } from '../support/project';
import { scratchFolder } from '../support/scratch';

const rooms = ['main', 'preload', 'renderer'];

export interface Violation {
  readonly rule: string;
  readonly from: string;
}

export interface Cruise {
  readonly modules: number;
  readonly violations: readonly Violation[];
  readonly exitCode: number | null;
}

const report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

/** Runs dependency-cruiser with the project's rules over the rooms in `folder`. */
export function cruise(folder: string): Cruise {
  const tool = join(project, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const run = (type: string) =>
    spawnSync(process.execPath, [tool, '--output-type', type, ...rooms], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
  const json = run('json');
  if (json.stdout === '') throw new Error(`dependency-cruiser said nothing: ${json.stderr}`);
  const { summary } = report.parse(JSON.parse(json.stdout));
  return {
    modules: summary.totalCruised,
    violations: summary.violations.map(({ from, rule }) => ({ from, rule: rule.name })),
    exitCode: run('err').status,
  };
}

/** The project itself. */
export function cruiseProject(): Cruise {
  return cruise(project);
}

/** A small tree with the project's rooms and rules in which every import is allowed, but for those in `seeds`. */
export function cruiseSeeded(seeds: Readonly<Record<string, string>>): Cruise {
  const folder = scratchFolder('rooms');
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.base.json'])
    copyFileSync(join(project, file), join(folder, file));
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  writeFiles(folder, { ...allowed, ...seeds });
  return cruise(folder);
}

const allowed: Readonly<Record<string, string>> = {
  'preload/contract/model.ts': 'export const model = 1;\n',
  'preload/preload.ts': `import 'electron';\nimport './contract/model';\n`,
  'main/articles/read.ts': `import 'node:fs';\nexport * from '../../preload/contract/model';\n`,
  'main/faults/fault.ts': `export * from 'node:fs';\n`,
  'main/edits/apply.ts': `import '../faults/fault';\nexport * from '../articles/read';\n`,
  'main/library/index.ts': `export * from '../articles/read';\n`,
  'main/preferences/store.ts': `import '../faults/fault';\nexport * from '../../preload/contract/model';\n`,
  'main/api/api.ts': `import '../preferences/store';\nimport '../library/index';\nexport * from '../edits/apply';\n`,
  'main/hosts/web.ts': `export * from '../api/api';\n`,
  'main/hosts/electron-calls.ts': `import 'electron';\nexport * from '../api/api';\n`,
  'main/electron/menu.ts': `import 'electron';\nexport * from '../api/api';\n`,
  'main/entry-electron.ts': `import './hosts/electron-calls';\nimport './electron/menu';\n`,
  'renderer/ui/Button.tsx': 'export const Button = 1;\n',
  'renderer/features/table/Table.tsx': `import '../../ui/Button';\nimport '../../../preload/contract/model';\n`,
  'renderer/features/reading/Pane.tsx': `import '../../ui/Button';\nexport const Pane = 1;\n`,
  'renderer/App.tsx': `import './features/table/Table';\nimport './features/reading/Pane';\n`,
  'test/support/help.ts': 'export const help = 1;\n',
};
