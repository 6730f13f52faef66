import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What electron-builder leaves in `dist/`, by system. */
const executables = [
  'linux-unpacked/galley',
  'win-unpacked/Galley.exe',
  'mac/Galley.app',
  'mac-arm64/Galley.app',
  'mac-universal/Galley.app',
];

/**
 * Reads the fuses of every packaged executable back and compares them with electron-builder.yml: a binary in which they
 * were not set looks and works the same. `exceptions`: fuses, by their names there, that this package has otherwise.
 * Throws an Error that names the executable and the fuse.
 */
export async function checkFuses(root, exceptions) {
  const [{ FuseV1Options, getCurrentFuseWire }, { parse }] = await Promise.all([
    import('@electron/fuses'),
    import('yaml'),
  ]);
  const { electronFuses } = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
  const wanted = Object.entries({ ...electronFuses, ...exceptions });
  for (const executable of executables.map((path) => join(root, 'dist', path)).filter((path) => existsSync(path))) {
    const wire = await getCurrentFuseWire(executable);
    for (const [name, on] of wanted) {
      // The wire is text in the binary: `0` off, `1` on, `r` removed from this version of Electron.
      const state = String.fromCharCode(wire[FuseV1Options[name[0].toUpperCase() + name.slice(1)]]);
      if (state !== (on ? '1' : '0')) {
        throw new Error(`${executable}: the fuse ${name} is not ${on ? 'on' : 'off'}`);
      }
    }
  }
}
