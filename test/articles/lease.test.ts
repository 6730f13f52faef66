import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileLeases } from '../../main/articles/lease';
import { scratchFolder } from '../support/scratch';
import { waitingWriter } from '../support/waiting-writer';

const leases = await fileLeases();

function file(): string {
  const path = join(scratchFolder(), 'a.md');
  writeFileSync(path, 'old');
  return path;
}

describe.skipIf(leases === null)('fileLeases', () => {
  it('lets a program that wants to write wait until the file is closed, says so, and outlives the signal', async () => {
    const path = file();
    const fd = openSync(path, 'r');
    expect(leases?.take(fd)).toBe('taken');
    expect(leases?.isWanted(fd)).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe('old');
    const writer = await waitingWriter(path, 'theirs');
    expect(leases?.isWanted(fd)).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('old');
    closeSync(fd);
    expect(await writer.ended).toBe('theirs');
  });

  it('says of a file that is open to write that it is busy, and of what is no file that there is none', () => {
    const path = file();
    const [writer, reader] = [openSync(path, 'r+'), openSync(path, 'r')];
    expect(leases?.take(reader)).toBe('busy');
    closeSync(writer);
    expect(leases?.take(reader)).toBe('taken');
    closeSync(reader);
    expect(leases?.take(-1)).toBe('none');
  });
});
