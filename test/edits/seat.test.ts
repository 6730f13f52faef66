import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Job } from '../../main/edits/worker-messages';
import { Seat } from '../../main/edits/seat';
import { scratchFolder } from '../support/scratch';

/** A worker that answers with the job's root and how many it has answered, and ends at the root `end`. */
function seat(): Seat {
  const file = join(scratchFolder('worker'), 'counting.cjs');
  writeFileSync(
    file,
    `const { parentPort } = require('node:worker_threads');
    let answered = 0;
    parentPort.on('message', ({ root }) => {
      if (root === 'end') process.exit(3);
      answered += 1;
      parentPort.postMessage({ kind: 'failed', message: root + ' ' + answered });
    });`,
  );
  const made = new Seat(file);
  onTestFinished(() => made.close());
  return made;
}

function job(root: string): Job {
  return { kind: 'decide', root, wishes: [] };
}

it('has one worker for all jobs, and another one once that has died', async () => {
  const one = seat();
  expect(await one.ask(job('a'))).toEqual({ kind: 'failed', message: 'a 1' });
  expect(await one.ask(job('b'))).toEqual({ kind: 'failed', message: 'b 2' });
  expect(await one.ask(job('end'))).toEqual({ kind: 'died', message: 'a worker ended with code 3.' });
  expect(await one.ask(job('c'))).toEqual({ kind: 'failed', message: 'c 1' });
});

it('takes no second job before the first is answered', async () => {
  const one = seat();
  const first = one.ask(job('a'));
  await expect(one.ask(job('b'))).rejects.toThrow('two jobs at once');
  expect(await first).toEqual({ kind: 'failed', message: 'a 1' });
  expect(await one.ask(job('c'))).toEqual({ kind: 'failed', message: 'c 2' });
});
