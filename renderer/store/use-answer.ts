import { useEffect, useMemo, useState } from 'react';
import type { EventName, Input, Method, Output } from '../../preload/contract/contract';
import { GalleyError } from '../../preload/contract/errors';
import { useConnection, useDeskStore } from './context';

/** Milliseconds. A key held down passes dozens of articles a second: only where it rests is anything asked. */
const rest = 60;

/** How far a question is. Once answered, the last answer stays until there is a newer one. */
export type Answering<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'answered'; readonly output: T }
  | { readonly kind: 'failed'; readonly error: unknown };

interface Asking {
  /** Asks again whenever one of them comes. */
  readonly events?: readonly EventName[];
  /** Asks again when it is another one. */
  readonly version?: unknown;
  /** False where the asker says itself what failed. */
  readonly reports?: boolean;
}

const noEvents: readonly EventName[] = [];
const waiting = { kind: 'waiting' } as const;

/** What main answers to a question, or why it does not. `undefined` for the input: nothing is asked. */
export function useAnswering<M extends Method>(
  method: M,
  input: Input<M> | undefined,
  { events = noEvents, version, reports = true }: Asking,
): Answering<Output<M>> {
  const connection = useConnection();
  const store = useDeskStore();
  const asked = input === undefined ? null : JSON.stringify(input);
  const question = useMemo(() => ({ asked, version }), [asked, version]);
  const heard = events.join(' ');
  const [read, setRead] = useState<{ readonly asked: string; readonly answer: Answering<Output<M>> } | null>(null);

  useEffect(() => {
    const text = question.asked;
    if (text === null) return undefined;
    let stale = false;
    const take = (answer: Answering<Output<M>>): void => {
      if (stale) return;
      setRead((before) => {
        const known = before?.asked === text && before.answer.kind === 'answered';
        // What was answered stays, unless the asker shows what failed in its place.
        return known && answer.kind === 'failed' && reports ? before : { asked: text, answer };
      });
    };
    const ask = (): void => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is the input, said as text to compare it
      connection.call(method, JSON.parse(text) as Input<M>).then(
        (output) => take({ kind: 'answered', output }),
        (error: unknown) => {
          take({ kind: 'failed', error });
          // An article that has just gone has no answer, and needs none.
          const gone = error instanceof GalleyError && error.code === 'not-found';
          if (!stale && reports && !gone) store.getState().report(error);
        },
      );
    };
    const timer = setTimeout(ask, rest);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names were joined above
    const names = heard === '' ? [] : (heard.split(' ') as EventName[]);
    const ends = names.map((event) => connection.subscribe(event, ask));
    return () => {
      stale = true;
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [connection, store, method, question, heard, reports]);

  return read !== null && read.asked === asked ? read.answer : waiting;
}

/**
 * What main answers to a question, asked again whenever one of the events comes; `null` before the first answer to this
 * very input, and where there is none.
 * @param version asks again when it is another one
 */
export function useAnswer<M extends Method>(
  method: M,
  input: Input<M> | undefined,
  events: readonly EventName[],
  version = 0,
): Output<M> | null {
  const answer = useAnswering(method, input, { events, version });
  return answer.kind === 'answered' ? answer.output : null;
}
