import { type Stamp, youngInode } from '../articles/head';
import { stampLength } from './batch';

/** True when the file is surely the version that the stamps tell of: nothing in it need be read again. */
export function isUnchanged(stamps: Float64Array, row: number, now: Stamp): boolean {
  return looksUnchanged(stamps, row, now) && stamps[row * stampLength + 3] !== youngInode;
}

/** True when nothing tells the two versions apart; of a file written a moment ago that is not yet proof. */
export function looksUnchanged(stamps: Float64Array, row: number, now: Stamp): boolean {
  const at = row * stampLength;
  const inode = stamps[at + 3];
  return (
    stamps[at] === now.size &&
    stamps[at + 1] === now.modified &&
    stamps[at + 2] === now.changed &&
    (inode === now.inode || inode === youngInode || now.inode === youngInode)
  );
}
