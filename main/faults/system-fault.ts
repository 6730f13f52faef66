import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';

/** An error that the system gave as its answer, with its code. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}

/**
 * What is wrong with a file or folder of our own (not of the library), and what to do, for people: a part of a sentence
 * and a whole one, to be put behind a colon. `path`: what was asked for, where the error does not say it itself.
 */
export function systemFault(error: unknown, path: string): string {
  if (!isSystemError(error)) return error instanceof Error ? error.message : String(error);
  const at = error.path ?? path;
  switch (error.code) {
    case 'EISDIR':
      return `${at} is a folder where a file is expected. Move it away, then try again.`;
    case 'EEXIST':
    case 'ENOTDIR':
      return `${nearest(at)} is a file where a folder is expected. Move it away, or name another folder with GALLEY_DATA_DIR.`;
    case 'ENOENT':
      return absent(at);
    case 'EACCES':
    case 'EPERM':
      return `reading or writing ${at} is not allowed. Give yourself permission, then try again.`;
    case 'EROFS':
      return `the disk of ${at} is mounted read-only. Mount it for writing, or name another folder with GALLEY_DATA_DIR.`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `the disk of ${at} is full. Free some space, then try again.`;
    default:
      return `${error.message}.`;
  }
}

/** Making folders one below the other answers so for whatever keeps the first from being made. */
function absent(path: string): string {
  const there = nearest(path);
  try {
    accessSync(there, constants.W_OK);
  } catch (error) {
    return systemFault(error, there);
  }
  return `${path} cannot be made.`;
}

/** The path itself or the first above it of which something is there. */
function nearest(path: string): string {
  const above = dirname(path);
  return above === path || existsSync(path) ? path : nearest(above);
}
