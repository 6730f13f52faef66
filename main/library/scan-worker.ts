import { parentPort, workerData } from 'node:worker_threads';
import { workerControl } from './scan-control';
import type { ScanJob } from './scan-messages';
import { runScan } from './scan';

const { job, shared }: { job: ScanJob; shared: SharedArrayBuffer } = workerData;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
runScan(job, (message, transfer) => parentPort?.postMessage(message, transfer), workerControl(shared));
