import type { Connection, EventName, Events } from '../../preload/contract/contract';

/** An opened desk as the suite sees it: the contract over some host, and the folder that it has open. */
export interface ContractDoor {
  readonly connection: Connection;
  readonly host: 'electron' | 'web';
  /** The opened copy of `smallLibrary`, absolute. */
  readonly root: string;
}

/** Milliseconds that an announced event may take to arrive. */
const patience = 15_000;

/** Resolves with the next payload of `event` that satisfies `wanted`; rejects after a while. Listens from the call on. */
export function nextEvent<E extends EventName>(
  connection: Connection,
  event: E,
  wanted: (payload: Events[E]) => boolean = () => true,
): Promise<Events[E]> {
  return new Promise((resolve, reject) => {
    const end = connection.subscribe(event, (payload) => {
      if (!wanted(payload)) return;
      clearTimeout(timer);
      end();
      resolve(payload);
    });
    const timer = setTimeout(() => {
      end();
      reject(new Error(`No such ${event} came within ${patience} ms.`));
    }, patience);
  });
}

/** Resolves when the library is open and its scan is over. */
export async function opened(connection: Connection): Promise<void> {
  const event = nextEvent(connection, 'library.state', (state) => state.kind === 'open');
  const state = await connection.call('library.state', null);
  if (state.kind !== 'open') await event;
  // Not waited for any more: it may well not come.
  else event.catch(() => undefined);
}
