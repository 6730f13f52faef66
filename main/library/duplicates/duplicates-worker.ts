import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { DuplicateFinder } from './finder';
import type { DuplicatesAnswer, DuplicatesRequest } from './messages';

// The desk comes first. Linux gives this thread alone the lower priority; elsewhere it would be the whole process's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW);

const finder = new DuplicateFinder();

parentPort?.on('message', (request: DuplicatesRequest) => {
  if (request.kind === 'articles') {
    for (const story of request.stories) finder.put(story);
    for (const id of request.gone) finder.remove(id);
    return;
  }
  const answer: DuplicatesAnswer = { clusters: finder.clusters() };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answer);
});
