import { useEffect, useMemo, useState } from 'react';
import type { EventName, Input, Method, Output } from '../../preload/contract/contract';
import { GalleyError } from '../../preload/contract/errors';
import { useConnection, useDeskStore } from './context';

/** Milliseconds. A key held down passes dozens of articles a second: only where it rests is anything asked. */
const rest = 60;

/**
 * What main answers to a question, asked again whenever one of the events comes; `null` before the first answer to this
 * very input.
 * @param version asks again when it is another one
 */
export function useAnswer<M extends Method>(
  method: M,
  input: Input<M>,
  events: readonly EventName[],
  version = 0,
): Output<M> | null {
  const connection = useConnection();
  const store = useDeskStore();
  const asked = JSON.stringify(input);
  const question = useMemo(() => ({ asked, version }), [asked, version]);
  const heard = events.join(' ');
  const [read, setRead] = useState<{ readonly asked: string; readonly output: Output<M> } | null>(null);

  useEffect(() => {
    let stale = false;
    const ask = (): void => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is the input, said as text to compare it
      const of = JSON.parse(question.asked) as Input<M>;
      connection.call(method, of).then(
        (output) => (stale ? undefined : setRead({ asked: question.asked, output })),
        (error: unknown) => {
          // An article that has just gone has no answer, and needs none.
          const gone = error instanceof GalleyError && error.code === 'not-found';
          if (!stale && !gone) store.getState().report(error);
        },
      );
    };
    const timer = setTimeout(ask, rest);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names were joined above
    const ends = (heard.split(' ') as EventName[]).map((event) => connection.subscribe(event, ask));
    return () => {
      stale = true;
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [connection, store, method, question, heard]);

  return read?.asked === asked ? read.output : null;
}
