import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';
import { die, isDue, isTemporary, step } from './fault';

// Wraps the calls that the journal and the recovery make.
const { open, rename, unlink } = fs;

/** What a file of the journal is called in the steps. */
function nameOf(path: string): string | null {
  const name = basename(path);
  if (name === 'journal.log') return 'journal';
  if (name === 'journal.log.new') return 'compaction';
  return /^[0-9a-z]+-[0-9a-f]{8}\.log$/.test(name) ? 'batch' : null;
}

/** Which record is appended. */
function recordIn(data: unknown): string {
  const text = String(data);
  if (text.includes('{"t":"begin"')) return 'begin';
  return text.includes('{"t":"end"') ? 'end' : 'plans';
}

fs.open = async (path, flags, mode) => {
  const handle = await open(path, flags, mode);
  const name = nameOf(String(path));
  if (name === null) return handle;
  const append = handle.appendFile.bind(handle);
  const datasync = handle.datasync.bind(handle);
  let last = '';
  handle.appendFile = async (data, options) => {
    last = `${name} ${recordIn(data)}`;
    step(`before ${last}`);
    if (isDue(`${last} half written`) && Buffer.isBuffer(data)) {
      await append(data.subarray(0, data.length / 2));
      die();
    }
    await append(data, options);
    step(`after ${last}`);
  };
  handle.datasync = async () => {
    await datasync();
    step(`${last} synced`);
  };
  return handle;
};
fs.rename = async (from, to) => {
  const name = nameOf(String(from));
  step(`before ${name} rename`);
  await rename(from, to);
  step(`after ${name} rename`);
};
fs.unlink = async (path) => {
  const name = isTemporary(path) ? 'temporary' : nameOf(String(path));
  step(`before ${name} unlink`);
  await unlink(path);
  step(`after ${name} unlink`);
};
syncBuiltinESMExports();
