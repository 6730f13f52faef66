import { beforeEach, describe, expect, it, vi } from 'vitest';
import { paced } from '../../../renderer/store/paced';

beforeEach(() => vi.useFakeTimers());

/** Paced work that records what it was asked and takes 10 ms. */
function slowly(pause: number) {
  const done: string[] = [];
  const onError = vi.fn<(error: unknown) => void>();
  const ask = paced<string>({
    work: async (asked) => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      if (asked === 'bad') throw new Error('bad');
      done.push(asked);
    },
    merge: (waiting, asked) => `${waiting}+${asked}`,
    pause: (asked) => (asked.includes('now') ? 0 : pause),
    onError,
  });
  return { ask, done, onError };
}

describe('work that is asked for too often', () => {
  it('is done at once, and once more for all that was asked meanwhile', async () => {
    const { ask, done } = slowly(0);
    for (const asked of ['a', 'b', 'c']) ask(asked);
    await vi.advanceTimersByTimeAsync(30);
    expect(done).toEqual(['a', 'b+c']);
  });
  it('rests in between', async () => {
    const { ask, done } = slowly(100);
    ask('a');
    ask('b');
    await vi.advanceTimersByTimeAsync(100);
    expect(done).toEqual(['a']);
    await vi.advanceTimersByTimeAsync(30);
    expect(done).toEqual(['a', 'b']);
  });
  it('does not make what is urgent wait', async () => {
    const { ask, done } = slowly(1_000);
    ask('a');
    await vi.advanceTimersByTimeAsync(10);
    ask('b');
    ask('now');
    await vi.advanceTimersByTimeAsync(10);
    expect(done).toEqual(['a', 'b+now']);
  });
  it('goes on after a failure', async () => {
    const { ask, done, onError } = slowly(0);
    ask('bad');
    ask('b');
    await vi.advanceTimersByTimeAsync(30);
    expect(onError).toHaveBeenCalledOnce();
    expect(done).toEqual(['b']);
  });
});
