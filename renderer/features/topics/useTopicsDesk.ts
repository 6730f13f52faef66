import { useEffect, useMemo, useState } from 'react';
import type { EntryId } from '../../../preload/contract/edit';
import type { TopicChange, TopicInfo, TopicMentions } from '../../../preload/contract/topics';
import { useDesk } from '../../store/context';
import { isLive, outcomeOf, type Task } from './tasks';
import type { TopicAction } from './topic-keys';
import { filterCounts, mergeProposal, topicLines, type TopicLine } from './topic-list';
import { focusPart } from './topic-places';
import type { Listed } from './TopicsHead';
import { useTopicActions, type TopicActions } from './useTopicActions';
import { useTopics } from './useTopics';

/** Everything the topics desk shows and does. */
export interface TopicsDesk {
  readonly topics: readonly TopicInfo[] | null;
  readonly mentions: readonly TopicMentions[] | null;
  readonly counts: Readonly<Record<Listed, number | null>>;
  readonly lines: readonly TopicLine[];
  readonly listed: Listed;
  readonly find: string;
  /** The topic that the keyboard acts on. */
  readonly current: TopicInfo | null;
  /** Those to merge. */
  readonly marked: ReadonlySet<string>;
  readonly task: Task | null;
  readonly actions: TopicActions;
  readonly list: (listed: Listed) => void;
  readonly setFind: (text: string) => void;
  readonly select: (name: string) => void;
  readonly mark: (name: string) => void;
  readonly clearMarks: () => void;
  readonly toggle: (name: string, open: boolean) => void;
  readonly act: (action: TopicAction) => void;
  readonly adopt: (name: string) => void;
  readonly plan: (change: TopicChange) => void;
  readonly dropTask: () => void;
}

const none: ReadonlySet<string> = new Set();

/** The topic that a planned change makes, and the newest change when the plan was asked for. */
interface Outcome {
  readonly name: string;
  readonly at: EntryId | null;
}

interface Begun {
  readonly task: Task;
  /** The newest change when its plan was asked for; left out until then. */
  readonly plannedAt?: EntryId | null;
}

function toggled(names: ReadonlySet<string>, name: string, within: boolean): ReadonlySet<string> {
  const next = new Set(names);
  if (within) next.add(name);
  else next.delete(name);
  return next;
}

/** `readOnly`: nothing can be written, so nothing is begun. */
export function useTopicsDesk(readOnly: boolean): TopicsDesk {
  const { topics, mentions, refresh } = useTopics();
  const actions = useTopicActions(refresh);
  const [listed, setListed] = useState<Listed>('all');
  const [find, setFind] = useState('');
  const [closed, setClosed] = useState(none);
  const [marks, setMarks] = useState(none);
  const [chosen, setChosen] = useState<string | null>(null);
  const [awaited, setAwaited] = useState<Outcome | null>(null);
  const newest = useDesk((s) => s.undoState.undo?.id ?? null);
  const [begun, setBegun] = useState<Begun | null>(null);
  const all = useMemo(() => topics ?? [], [topics]);
  const known = topics !== null;

  const lines = useMemo(
    () => (listed === 'mentions' ? [] : topicLines(all, { filter: listed, find, closed })),
    [all, listed, find, closed],
  );
  const inList = (name: string) => lines.find(({ topic }) => topic.name === name)?.topic;
  // What a change makes of the chosen topic, once it is made; until then, or when it is not, the topic itself.
  const made = awaited !== null && awaited.at !== newest ? awaited.name : null;
  const [choice] = [made, chosen].flatMap((name) => (name === null ? [] : (inList(name) ?? [])));
  const current = choice ?? lines[0]?.topic ?? null;
  const marked = useMemo(
    () => new Set([...marks].filter((name) => all.some((one) => one.name === name))),
    [marks, all],
  );
  // Once its plan was written, a task is done, also where some files refused.
  const done = begun?.plannedAt !== undefined && begun.plannedAt !== newest;
  const task = begun && !done && isLive(begun.task, all) ? begun.task : null;
  const setTask = (next: Task | null): void => setBegun(next && { task: next });
  const counts = {
    ...(known ? filterCounts(all) : { all: null, unknown: null, unused: null, alike: null }),
    mentions: mentions?.length ?? null,
  };

  // Where work begins, and where it goes on when a form is done.
  const free = known && task === null;
  useEffect(() => {
    if (free) focusPart('list');
  }, [free]);

  const merge = (): void => {
    if (marked.size > 1) return setTask({ kind: 'merge', from: [...marked] });
    const name = [...marked][0] ?? current?.name;
    const topic = all.find((one) => one.name === name);
    if (!topic) return;
    const proposal = mergeProposal(topic, all);
    if (proposal.from.length > 0) actions.plan({ kind: 'merge', ...proposal });
    else setTask({ kind: 'merge', from: [topic.name] });
  };

  const leave = (): void => {
    if (marked.size > 0) setMarks(none);
    else if (find !== '') setFind('');
    else actions.leave();
  };

  const act = (action: TopicAction): void => {
    if (action === 'leave') leave();
    else if (action === 'create' && !readOnly) setTask({ kind: 'create', name: '' });
    else if (action === 'merge' && !readOnly) merge();
    else if (!current) return;
    else if (action === 'detail') focusPart('detail');
    else if (action === 'articles') {
      if (current.count > 0) actions.showArticles(current.name);
    } else if (action === 'rename' && !readOnly) setTask({ kind: 'rename', name: current.name });
    else if (action === 'remove' && !readOnly) actions.plan({ kind: 'remove', name: current.name });
  };

  return {
    topics,
    mentions,
    counts,
    lines,
    listed,
    find,
    current,
    marked,
    task,
    actions,
    act,
    list: (next) => {
      setListed(next);
      setTask(null);
    },
    setFind,
    select: (name) => {
      setTask(null);
      // A name that the list leaves out now is one that was pointed to: it is looked for among all.
      if (!inList(name)) {
        setListed('all');
        setFind('');
        setClosed(none);
      }
      setChosen(name);
      setAwaited(null);
    },
    mark: (name) => setMarks((before) => toggled(before, name, !before.has(name))),
    clearMarks: () => setMarks(none),
    toggle: (name, open) => setClosed((before) => toggled(before, name, !open)),
    adopt: (name) => setTask({ kind: 'create', name }),
    plan: (change) => {
      const outcome = outcomeOf(change);
      if (current) setChosen(current.name);
      setAwaited(outcome === null ? null : { name: outcome, at: newest });
      setBegun((now) => now && { ...now, plannedAt: newest });
      actions.plan(change);
    },
    dropTask: () => {
      setTask(null);
      setAwaited(null);
    },
  };
}
