import { app, clipboard, dialog } from 'electron';
import log from 'electron-log/main';
import { join } from 'node:path';
import { GalleyError } from '../../preload/contract/errors';

/** Bytes after which a new log is begun; the one before is kept beside it. */
const maximumLog = 1024 * 1024;

/** Where the log is, in the folder that `startLog` was given. */
export function logFile(folder: string): string {
  return join(folder, 'galley.log');
}

/** Writes the log to `folder`, and to the terminal while developing. */
export function startLog(folder: string): void {
  log.transports.file.resolvePathFn = () => logFile(folder);
  log.transports.file.maxSize = maximumLog;
  log.transports.console.level = app.isPackaged ? false : 'warn';
  // What a report needs first; and from now on there is a log to show.
  log.info(`Galley ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform} ${process.arch}`);
}

/** Notes a defect of ours that the editor need not be told of. */
export function note(error: unknown): void {
  log.error(error);
}

/** A refusal of ours is a sentence for people; of anything else the place where it happened matters. */
function detailsOf(error: unknown): string {
  if (error instanceof GalleyError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

let telling = false;

/** Notes a defect and tells the editor, with its details to copy for a report. One dialog at a time. */
export async function tell(message: string, error: unknown): Promise<void> {
  log.error(message, error);
  if (telling) return;
  telling = true;
  try {
    const details = detailsOf(error);
    await app.whenReady();
    const { response } = await dialog.showMessageBox({
      type: 'error',
      message,
      detail: details,
      buttons: ['Go On', 'Copy Details', 'Quit'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (response === 1) await clipboard.writeText(`Galley ${app.getVersion()}\n${message}\n${details}`);
    if (response === 2) app.quit();
  } finally {
    telling = false;
  }
}

function unexpected(error: unknown): void {
  void tell('Something went wrong in Galley.', error);
}

/** Takes everything that nobody caught. */
export function catchFailures(): void {
  process.on('uncaughtException', unexpected);
  process.on('unhandledRejection', unexpected);
}
