import type { TopicChange } from '../../../preload/contract/topics';
import { unturned } from '../../ui/unturned';

const quoted = (name: string): string => `“${unturned(name)}”`;

/** What a change of a topic will do, e.g. `Rename “A” to “B”`. */
export function changeTitle(change: TopicChange): string {
  switch (change.kind) {
    case 'rename':
      return `Rename ${quoted(change.from)} to ${quoted(change.to)}`;
    case 'merge':
      return `Merge ${change.from.map(quoted).join(', ')} into ${quoted(change.into)}`;
    case 'remove':
      return `Remove the topic ${quoted(change.name)}`;
    case 'create':
      return `Create the topic ${quoted(change.name)}`;
  }
}
