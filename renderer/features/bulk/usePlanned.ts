import { useEffect, useMemo, useState } from 'react';
import type { PlanId, PlannedChange } from '../../../preload/contract/edit';
import { useConnection, useDeskStore } from '../../store/context';
import { sentenceFor } from '../../store/notices';

/** Files a call. */
const block = 200;
/** Milliseconds. While an arrow key is held down, only where it rests is a diff asked for. */
const rest = 60;

/** The files of a plan around the eye (`first` to `last`), read in blocks. Answers the file at an index, once it is read. */
export function usePlanned(plan: PlanId, first: number, last: number): (index: number) => PlannedChange | undefined {
  const connection = useConnection();
  const store = useDeskStore();
  const asked = useMemo(() => ({ plan, blocks: new Set<number>() }), [plan]);
  const [read, setRead] = useState<ReadonlyMap<number, PlannedChange>>(new Map());
  const firstBlock = Math.floor(first / block);
  const lastBlock = Math.floor(last / block);

  useEffect(() => {
    const ask = async (number: number): Promise<void> => {
      const from = number * block;
      const files = await connection.call('edits.planned', { plan: asked.plan, from, limit: block, diff: false });
      setRead((before) => new Map([...before, ...files.map((file, i) => [from + i, file] as const)]));
    };
    for (let number = firstBlock; number <= lastBlock; number += 1) {
      if (asked.blocks.has(number)) continue;
      asked.blocks.add(number);
      ask(number).catch(store.getState().report);
    }
  }, [connection, store, asked, firstBlock, lastBlock]);

  return (index) => read.get(index);
}

export type DiffState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly diff: string }
  | { readonly kind: 'failed'; readonly message: string };

const loading: DiffState = { kind: 'loading' };

/** The exact diff of one file of a plan against what is on disk now. */
export function useDiff(plan: PlanId, index: number): DiffState {
  const connection = useConnection();
  const [read, setRead] = useState<{ readonly index: number; readonly state: DiffState } | null>(null);

  useEffect(() => {
    let wanted = true;
    const answer = (state: DiffState): void => {
      if (wanted) setRead({ index, state });
    };
    const timer = setTimeout(() => {
      connection.call('edits.planned', { plan, from: index, limit: 1, diff: true }).then(
        ([file]) => answer({ kind: 'ready', diff: file?.diff ?? '' }),
        (error: unknown) => answer({ kind: 'failed', message: sentenceFor(error) }),
      );
    }, rest);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [connection, plan, index]);

  return read?.index === index ? read.state : loading;
}
