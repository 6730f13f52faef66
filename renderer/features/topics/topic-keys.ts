import type { TopicLine } from './topic-list';

/** What can be asked of the current topic or of the desk. */
export type TopicAction = 'rename' | 'merge' | 'remove' | 'create' | 'articles' | 'detail' | 'leave';

type Deed =
  | { readonly kind: 'select'; readonly name: string }
  | { readonly kind: 'mark'; readonly name: string }
  | { readonly kind: 'toggle'; readonly name: string; readonly open: boolean }
  | { readonly kind: 'action'; readonly action: TopicAction };

export interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The rest are commands, which can be bound anew. */
const actions: Readonly<Record<string, TopicAction>> = {
  Enter: 'detail',
  Escape: 'leave',
};

const page = 10;

function stepped(key: string, at: number, last: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  };
  const step = steps[key];
  return step === undefined ? null : Math.max(0, Math.min(last, step));
}

/** Where the left arrow leads from a topic that has nothing to fold: to its parent. */
function parentAt(lines: readonly TopicLine[], at: number): TopicLine | undefined {
  const level = lines[at]?.level ?? 1;
  return lines.slice(0, at).findLast((line) => line.level < level);
}

/** What a key means in the list, with the topic at `at` (−1: none) the current one; `null`: nothing. */
export function topicKey(pressed: Pressed, lines: readonly TopicLine[], at: number): Deed | null {
  const { key } = pressed;
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  const line = lines[at];
  const to = lines[stepped(key, at, lines.length - 1) ?? -1];
  if (to) return { kind: 'select', name: to.topic.name };
  const action = actions[key];
  if (action !== undefined) return { kind: 'action', action };
  if (!line) return null;
  const { name } = line.topic;
  if (key === ' ') return { kind: 'mark', name };
  if (key === 'ArrowRight' && line.hasChildren && !line.open) return { kind: 'toggle', name, open: true };
  if (key !== 'ArrowLeft') return null;
  if (line.open) return { kind: 'toggle', name, open: false };
  const parent = parentAt(lines, at);
  return parent ? { kind: 'select', name: parent.topic.name } : null;
}
