/**
 * Cuts a stream of bytes into lines, whatever the chunks. Empty lines (the host's heartbeat) are left out.
 * Raises what reading the stream raises.
 */
export async function* lines(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const parts = (rest + decoder.decode(value, { stream: true })).split('\n');
      rest = parts.pop() ?? '';
      yield* parts.filter((line) => line !== '');
    }
  } finally {
    reader.releaseLock();
  }
}
