import { chmodSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { webServices } from '../../../main/hosts/web/services';
import { writeFiles } from '../../support/libraries';
import { scratchFolder } from '../../support/scratch';

/** Puts a program called xdg-open before all others of that name. */
function xdgOpen(script: string): string {
  const folder = scratchFolder();
  writeFiles(folder, { 'xdg-open': `#!/bin/sh\n${script}\n` });
  chmodSync(join(folder, 'xdg-open'), 0o755);
  const { PATH } = process.env;
  process.env['PATH'] = `${folder}${delimiter}${PATH}`;
  onTestFinished(() => {
    process.env['PATH'] = PATH;
  });
  return folder;
}

describe.runIf(process.platform === 'linux')('opening files from the web host', () => {
  it('hands the file to the system', async () => {
    const folder = xdgOpen('printf %s "$1" > "$(dirname "$0")/asked"');
    await webServices().openInEditor('/library/a b.md');
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe('/library/a b.md');
    await webServices().showInFolder('/library/a b.md');
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe('/library');
  });

  it('says so when the system has nothing to open it with', async () => {
    xdgOpen('exit 3');
    await expect(webServices().openInEditor('/library/a.md')).rejects.toMatchObject({
      code: 'unsupported',
      message: 'This machine cannot open it from here: xdg-open found no program for it.',
    });
  });

  it('does not wait for a program that goes on', async () => {
    xdgOpen('exec sleep 5');
    await webServices().openInEditor('/library/a.md');
  });
});
