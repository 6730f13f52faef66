import { constants } from 'node:fs';

/** Opening a file for reading without following a link, and without waiting on a FIFO. */
// Absent on Windows, where links are found by `lstat` before opening.
export const safeOpenFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
