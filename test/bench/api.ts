import { type Api, type ApiOptions, createApi } from '../../main/api/api';
import type { Input, Method, Output } from '../../preload/contract/contract';
import { textOf } from './probe';
import type { ProbeInput } from './row';

const nothing = (): Promise<void> => Promise.resolve();

/** An api over its own empty data folder, as a door would make it, with nothing of a desktop. */
export async function benchApi(input: ProbeInput): Promise<Api> {
  const options: ApiOptions = {
    door: 'cli',
    host: 'web',
    version: 'bench',
    dataFolder: textOf(input, 'dataFolder'),
    demoFolder: textOf(input, 'dataFolder'),
    workerFile: textOf(input, 'workerFile'),
    services: { showInFolder: nothing, openInEditor: nothing, openLink: nothing },
  };
  const api = await createApi(options);
  await api.openFolder(textOf(input, 'folder'));
  await api.session().library.ready;
  return api;
}

/** A call of the contract. Throws an Error when it fails: a bench measures what works. */
export async function ask<M extends Method>(api: Api, method: M, input: Input<M>): Promise<Output<M>> {
  const reply = await api.call(method, input);
  if (!reply.ok) throw new Error(`${method}: ${reply.error.message}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the contract's map says what each method answers
  return reply.value as Output<M>;
}
