import type { ServerResponse } from 'node:http';
import { pack } from '../../../preload/contract/wire';
import type { Api } from '../../api/api';

/** Milliseconds between the empty lines that show the page, and any proxy, that the host is alive. */
const heartbeat = 15_000;

/** Bytes that may wait for one page. A page that reads no more is let go; it connects again and asks anew. */
const maximumBacklog = 4 * 1024 * 1024;

/** The open event streams: one JSON object per line, `{"event": …, "payload": …}`. */
export class EventStreams {
  readonly #streams = new Set<ServerResponse>();
  readonly #stop: () => void;

  constructor(api: Api) {
    const unsubscribe = api.subscribe((event, payload) => {
      if (this.#streams.size > 0) this.#write(`${JSON.stringify({ event, payload }, pack)}\n`);
    });
    const timer = setInterval(() => this.#write('\n'), heartbeat);
    timer.unref();
    this.#stop = () => {
      unsubscribe();
      clearInterval(timer);
    };
  }

  /** How many pages listen. */
  get size(): number {
    return this.#streams.size;
  }

  /** Answers a request that has passed the guards with a stream that ends when the page or the host goes. */
  add(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
    // Some browsers hand out a response only with its first byte.
    response.write('\n');
    this.#streams.add(response);
    response.on('close', () => this.#streams.delete(response));
  }

  /** Ends every stream. */
  close(): void {
    this.#stop();
    for (const stream of this.#streams) stream.end();
  }

  #write(line: string): void {
    for (const stream of this.#streams) {
      if (stream.writableLength > maximumBacklog) stream.destroy();
      else stream.write(line);
    }
  }
}
