import { parentPort } from 'node:worker_threads';
import { blockingDisk } from '../articles/disk';
import { answer } from './worker-messages';

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.on('message', (job) => void answer(job, blockingDisk).then((reply) => parentPort?.postMessage(reply)));
