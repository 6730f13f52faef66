import type { TopicChange, TopicInfo } from '../../../preload/contract/topics';
import { GalleyError } from '../../../preload/contract/errors';
import { exitCodes, type ExitCode } from './exit-code';
import { carryOut } from './plan';
import type { Session } from './session';
import { plain } from './terminal';

/** Prints all topics, those of the taxonomy first, or with `json` as a JSON array, one topic a line. */
export async function listTopics(session: Session, json: boolean): Promise<ExitCode> {
  const topics = await session.call('topics.list', null);
  if (json) await printJson(session, topics);
  else await session.terminal.print(topics.map((topic) => `${line(topic)}\n`).join(''));
  return exitCodes.done;
}

/** Changes a topic everywhere, or with `dryRun` prints the unified diff of what would change. */
export async function changeTopic(session: Session, change: TopicChange, dryRun: boolean): Promise<ExitCode> {
  session.terminal.progress('Planning…');
  return carryOut(session, await session.call('topics.preview', { change }), dryRun);
}

/** What `galley topics suggest` prints. */
export interface SuggestOptions {
  /** Only the articles that mention this topic but lack it. */
  readonly topic?: string;
  readonly json?: true;
}

/**
 * Prints how many articles mention each topic but lack it; of one topic, their paths; with `json`, both.
 * @throws GalleyError `not-found` when there is no such topic
 */
export async function suggestTopics(session: Session, { topic, json }: SuggestOptions): Promise<ExitCode> {
  const { terminal } = session;
  if (topic !== undefined && !(await session.call('topics.list', null)).some(({ name }) => name === topic)) {
    throw new GalleyError('not-found', `There is no topic “${topic}”.`);
  }
  terminal.progress('Looking for mentions…');
  const all = await session.call('topics.mentions', null);
  const wanted = all.filter((one) => topic === undefined || one.topic === topic);
  if (topic === undefined && json !== true) {
    await terminal.print(wanted.map((one) => `${String(one.ids.length).padStart(6)}  ${plain(one.topic)}\n`).join(''));
    return exitCodes.done;
  }
  const found: { topic: string; paths: string[] }[] = [];
  for (const one of wanted) found.push({ topic: one.topic, paths: await pathsOf(session, one.ids) });
  if (json) await printJson(session, found);
  else await terminal.print(found.flatMap(({ paths }) => paths.map((path) => `${path}\n`)).join(''));
  return exitCodes.done;
}

async function pathsOf(session: Session, ids: Uint32Array): Promise<string[]> {
  const paths: string[] = [];
  for (let at = 0; at < ids.length; at += 1000) {
    const rows = await session.rowsOf([...ids.subarray(at, at + 1000)]);
    paths.push(...rows.map(({ path }) => path));
  }
  return paths;
}

async function printJson(session: Session, items: readonly unknown[]): Promise<void> {
  const lines = items.map((item) => JSON.stringify(item)).join(',\n');
  await session.terminal.print(items.length === 0 ? '[]\n' : `[\n${lines}\n]\n`);
}

function line({ name, count, file, parent, alike }: TopicInfo): string {
  const notes = [
    ...(parent === null ? [] : [`below ${plain(parent)}`]),
    ...(file === null ? ['not in the taxonomy'] : []),
    ...(count === 0 ? ['unused'] : []),
    ...(alike.length === 0 ? [] : [`looks like ${alike.map(plain).join(', ')}`]),
  ];
  return `${String(count).padStart(6)}  ${plain(name)}${notes.length === 0 ? '' : `  (${notes.join('; ')})`}`;
}
