import { parentPort } from 'node:worker_threads';
import { DuplicateFinder } from './finder';
import type { DuplicatesAnswer, DuplicatesRequest } from './messages';

const finder = new DuplicateFinder();
let changed = true;

parentPort?.on('message', (request: DuplicatesRequest) => {
  if (request.kind === 'articles') {
    for (const story of request.stories) if (finder.put(story)) changed = true;
    for (const id of request.gone) if (finder.remove(id)) changed = true;
    return;
  }
  const answer: DuplicatesAnswer = { clusters: changed ? finder.clusters() : null };
  changed = false;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answer);
});
