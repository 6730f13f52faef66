import { useScreenCommands } from '../../commands/useCommands';
import type { TopicAction } from './topic-keys';
import type { TopicsDesk } from './useTopicsDesk';

/** What the keys and the palette do in the topics desk. While a form is open nothing else is begun. */
export function useTopicCommands({ act, current, listed, marked, task, topics }: TopicsDesk, readOnly: boolean): void {
  const free = topics !== null && task === null;
  const when = (possible: boolean, action: TopicAction): (() => void) | undefined =>
    free && possible ? () => act(action) : undefined;
  const chosen = current !== null && !readOnly;
  useScreenCommands({
    'topics.create': when(!readOnly, 'create'),
    'topics.rename': when(chosen, 'rename'),
    'topics.merge': when(chosen || (marked.size > 0 && listed !== 'mentions' && !readOnly), 'merge'),
    'topics.remove': when(chosen, 'remove'),
    'topics.articles': when(current !== null && current.count > 0, 'articles'),
  });
}
