import { useEffect, useMemo, useRef, useState } from 'react';
import type { EntryFile, EntryId } from '../../../preload/contract/edit';
import { useConnection, useDesk, useDeskStore } from '../../store/context';

/** Files a call. */
const block = 100;

interface Question {
  readonly entry: EntryId;
  readonly asked: Set<number>;
}

/**
 * The files of an entry around the eye (`first` to `last` of its plan), read in blocks, and again after every edit, undo
 * and redo. Answers the file at an index; `undefined` until it is read.
 */
export function useEntryFiles(entry: EntryId, first: number, last: number): (index: number) => EntryFile | undefined {
  const connection = useConnection();
  const store = useDeskStore();
  const undoState = useDesk((s) => s.undoState);
  // What stands is another after every edit, so everything is asked for anew; what was read stays until then.
  const question = useMemo((): Question & { readonly after: unknown } => {
    return { entry, asked: new Set(), after: undoState };
  }, [entry, undoState]);
  const newest = useRef(question);
  const [read, setRead] = useState<{ readonly entry: EntryId; readonly files: ReadonlyMap<number, EntryFile> }>({
    entry,
    files: new Map(),
  });
  const firstBlock = Math.floor(first / block);
  const lastBlock = Math.floor(last / block);

  useEffect(() => {
    newest.current = question;
    const ask = async (number: number): Promise<void> => {
      const from = number * block;
      const files = await connection.call('edits.entry', { entry: question.entry, from, limit: block });
      if (newest.current !== question) return;
      setRead((before) => {
        const kept = before.entry === question.entry ? before.files : [];
        return {
          entry: question.entry,
          files: new Map([...kept, ...files.map((file, i) => [from + i, file] as const)]),
        };
      });
    };
    for (let number = firstBlock; number <= lastBlock; number += 1) {
      if (question.asked.has(number)) continue;
      question.asked.add(number);
      ask(number).catch(store.getState().report);
    }
  }, [connection, store, question, firstBlock, lastBlock]);

  return (index) => (read.entry === entry ? read.files.get(index) : undefined);
}
