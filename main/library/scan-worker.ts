import { parentPort, workerData } from 'node:worker_threads';
import { workerControl } from './scan-control';
import type { ScanJob } from './scan-messages';
import { runScan } from './scan';

const { job, shared } = workerData as { job: ScanJob; shared: SharedArrayBuffer };
runScan(job, (message) => parentPort?.postMessage(message), workerControl(shared));
