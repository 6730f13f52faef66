import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where Galley keeps preferences, journals and caches: `GALLEY_DATA_DIR`, else where Electron keeps an app's data, so
 * that all doors share it (XDG base directories, macOS Application Support, Windows AppData).
 */
export function dataFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const named = env['GALLEY_DATA_DIR'];
  if (named !== undefined && named !== '') return named;
  const home = homedir();
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Galley');
    case 'win32':
      return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Galley');
    default:
      return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'Galley');
  }
}

/** Where the journal and the lock of the library at this real path are kept. */
export function journalFolder(data: string, root: string): string {
  return join(data, 'libraries', createHash('sha256').update(root).digest('hex').slice(0, 24));
}
