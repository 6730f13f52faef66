import type { Writable } from 'node:stream';

/** The part of a standard stream that is used here. */
export type Stream = Writable & { readonly isTTY?: boolean };

const isBrokenPipe = (error: NodeJS.ErrnoException): boolean =>
  // Windows says EOF where others say EPIPE.
  error.code === 'EPIPE' || error.code === 'EOF' || error.code === 'ERR_STREAM_DESTROYED';

/** Where a command prints: data on stdout, words for people and progress on stderr. */
export class Terminal {
  /** True once nothing more gets out on stdout: nobody reads it any more, as behind `| head`, or see `failure`. */
  closed = false;
  /** Why stdout cannot be written although somebody wants it, in the system's words; else `null`. */
  failure: string | null = null;
  readonly #out: Stream;
  readonly #err: Stream;
  #progress = '';

  constructor(out: Stream, err: Stream) {
    this.#out = out;
    this.#err = err;
    out.on('error', (error) => this.#end(error));
    // With stderr gone there is nobody left to tell.
    err.on('error', () => undefined);
  }

  /** Prints data as it is; resolves when the stream can take more. */
  async print(text: string): Promise<void> {
    if (this.closed) return;
    this.clearProgress();
    await new Promise<void>((resolve) => {
      this.#out.write(text, (error) => {
        // Here too: the event comes after the callback.
        if (error) this.#end(error);
        resolve();
      });
    });
  }

  #end(error: NodeJS.ErrnoException): void {
    this.closed = true;
    if (!isBrokenPipe(error)) this.failure ??= error.message;
  }

  /** Says one line to people. */
  say(line: string): void {
    this.clearProgress();
    this.#err.write(`${line}\n`);
  }

  /** Shows a line that the next one replaces; only on a terminal. */
  progress(line: string): void {
    if (this.#err.isTTY !== true || line === this.#progress) return;
    this.#progress = line;
    this.#err.write(`\r\u001B[K${line}`);
  }

  clearProgress(): void {
    if (this.#progress === '') return;
    this.#progress = '';
    this.#err.write('\r\u001B[K');
  }
}

/**
 * Text from a file made fit for one line of a terminal: control and direction characters become `\u….`
 * escapes, so that a crawled title or a file's name can neither move the cursor nor forge a second line.
 */
export function plain(text: string): string {
  return text.replaceAll(
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
