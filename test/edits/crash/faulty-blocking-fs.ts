import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { die, isDue, isTemporary, step } from './fault';

// Wraps the calls that the edit worker makes. The product has no hook for this, and needs none.
const { openSync, writeFileSync, fsyncSync, linkSync, renameSync, unlinkSync } = fs;
const temporaries = new Set<number>();

fs.openSync = (path, flags, mode) => {
  const fd = openSync(path, flags, mode);
  if (isTemporary(path)) temporaries.add(fd);
  else temporaries.delete(fd);
  return fd;
};
fs.writeFileSync = (file, data, options) => {
  if (typeof file === 'number' && temporaries.has(file) && Buffer.isBuffer(data) && isDue('temporary half written')) {
    writeFileSync(file, data.subarray(0, data.length / 2));
    die();
  }
  writeFileSync(file, data, options);
};
fs.fsyncSync = (fd) => {
  fsyncSync(fd);
  if (temporaries.has(fd)) step('temporary synced');
};
fs.linkSync = (existing, name) => {
  linkSync(existing, name);
  step('after second name');
};
fs.unlinkSync = (path) => {
  if (isTemporary(path)) step('before second name unlink');
  unlinkSync(path);
};
fs.renameSync = (from, to) => {
  step('before rename');
  renameSync(from, to);
  step('after rename');
};
syncBuiltinESMExports();
