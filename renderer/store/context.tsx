import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Connection } from '../../preload/contract/contract';
import type { DeskState, DeskStore } from './state';

interface Desk {
  readonly store: DeskStore;
  readonly connection: Connection;
}

const DeskContext = createContext<Desk | null>(null);

/** Gives the desk to everything below. */
export function DeskProvider({ store, connection, children }: Desk & { readonly children: ReactNode }) {
  const desk = useMemo(() => ({ store, connection }), [store, connection]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

function useDeskContext(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk needs a DeskProvider above it');
  return desk;
}

/** The part of the state that `select` picks; renders again when that part is another. Pick values, do not build them. */
export function useDesk<T>(select: (state: DeskState) => T): T {
  return useStore(useDeskContext().store, select);
}

/** The store itself, for event handlers that read the state when they run. */
export function useDeskStore(): DeskStore {
  return useDeskContext().store;
}

/** The door, for what a feature asks and keeps to itself (an open article, its raw text). */
export function useConnection(): Connection {
  return useDeskContext().connection;
}
