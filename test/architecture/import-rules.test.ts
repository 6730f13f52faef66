import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cruiseProject, cruiseSeeded, type Cruise } from './cruise';

/** For every rule: the file that breaks it and how. */
const seeds: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'no-cycles': ['main/articles/a.ts', `export * from './b';\n`],
  resolvable: ['main/articles/lost.ts', `import './nowhere';\n`],
  'contract-imports-nothing': ['preload/contract/bad.ts', `import '../../main/articles/read';\n`],
  'contract-imports-no-package': ['preload/contract/package.ts', `import { z } from 'zod';\nexport const bad = z;\n`],
  preload: ['preload/preload.ts', `import '../main/articles/read';\n`],
  renderer: ['renderer/store.ts', `import '../main/articles/read';\n`],
  'renderer-features-meet-in-root': ['renderer/features/table/Bad.tsx', `import '../reading/Pane';\n`],
  'renderer-ui-knows-no-noun': ['renderer/ui/Bad.tsx', `import '../../preload/contract/model';\n`],
  faults: ['main/faults/bad.ts', `import '../articles/read';\n`],
  articles: ['main/articles/bad.ts', `import '../library/index';\n`],
  edits: ['main/edits/bad.ts', `import '../library/index';\n`],
  library: ['main/library/bad.ts', `import '../edits/apply';\n`],
  preferences: ['main/preferences/bad.ts', `import '../articles/read';\n`],
  api: ['main/api/bad.ts', `import '../hosts/web';\n`],
  hosts: ['main/hosts/bad.ts', `import '../articles/read';\n`],
  electron: ['main/electron/bad.ts', `import '../articles/read';\n`],
  'electron-only-in-its-rooms': ['main/api/window.ts', `import 'electron';\n`],
  'nothing-imports-test': ['main/api/help.ts', `import '../../test/support/help';\n`],
  'no-node-in-the-renderer': ['renderer/disk.ts', `import 'node:fs';\n`],
};

const rulesFile = z.object({ forbidden: z.array(z.object({ name: z.string() })) });

describe('the import rules', () => {
  it('hold in the project, and its modules were really read', () => {
    const { modules, violations, exitCode } = cruiseProject();
    expect(violations).toEqual([]);
    expect(exitCode).toBe(0);
    // With a TypeScript that it cannot use, dependency-cruiser reads no module and is content.
    expect(modules).toBeGreaterThan(50);
  });

  it('hold in a tree where every import is allowed', () => {
    expect(cruiseSeeded({})).toMatchObject({ violations: [], exitCode: 0 });
  });

  it('each have a seeded violation below', () => {
    const rules = rulesFile.parse(createRequire(import.meta.url)(resolve('.dependency-cruiser.cjs')));
    expect(rules.forbidden.map((rule) => rule.name).toSorted()).toEqual(Object.keys(seeds).toSorted());
  });

  describe('fail', () => {
    let seeded: Cruise;
    beforeAll(() => {
      const cycle = { 'main/articles/b.ts': `export * from './a';\n` };
      seeded = cruiseSeeded({ ...Object.fromEntries(Object.values(seeds)), ...cycle });
    });

    it.each(Object.entries(seeds))('where %s is broken', (rule, [file]) => {
      expect(seeded.violations).toContainEqual({ rule, from: file });
    });

    it('with an exit code that says so', () => {
      expect(seeded.exitCode).not.toBe(0);
    });
  });
});
