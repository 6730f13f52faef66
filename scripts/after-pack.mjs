import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * electron-builder's hook after an app folder was put together. A repackaged Electron may bring an app of its own in
 * `resources/app`; ours is in `resources/app.asar`, and nothing else may be packaged with it.
 */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const resources =
    electronPlatformName === 'darwin'
      ? join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Resources')
      : join(appOutDir, 'resources');
  await rm(join(resources, 'app'), { recursive: true, force: true });
  await rm(join(resources, 'default_app.asar'), { force: true });
}
