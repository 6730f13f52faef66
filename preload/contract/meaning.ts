import { commands, type Command, type CommandId } from './commands';

/**
 * What commands can find themselves in: what fills the desk and, as `conflict`, the review queue while a decision that was
 * refused waits for an answer.
 */
export const screens = [
  'articles',
  'lens',
  'history',
  'topics',
  'review',
  'conflict',
  'compare',
  'duplicates',
] as const;
export type Screen = (typeof screens)[number];

const everywhere: ReadonlySet<CommandId> = new Set<CommandId>(['edit.undo', 'edit.redo', 'find.search', 'find.clear']);

/** The groups that mean something on one screen only. */
const screenOfGroup: Readonly<Partial<Record<Command['group'], Screen>>> = {
  'In a Conflict': 'conflict',
  'In the Changes': 'history',
  'In the Topics Desk': 'topics',
  'In the Near-Duplicates': 'duplicates',
};

/** What acts on one article, wherever it is shown. */
const onOne: readonly CommandId[] = [
  'article.publish',
  'article.qualityUp',
  'article.qualityDown',
  'article.qualityUp10',
  'article.qualityDown10',
  'article.quality',
  'article.topics',
  'article.flag',
  'article.note',
  'article.reviewed',
  'article.openSource',
  'article.showInFolder',
  'article.openInEditor',
];
const queueOnly: readonly CommandId[] = [
  'review.unpublish',
  'review.leaveAsIs',
  'review.skip',
  'review.back',
  'review.advance',
];
const steps: readonly CommandId[] = ['move.next', 'move.previous'];

/** What else means something on the screens that are not the table. */
const further: Readonly<Partial<Record<Screen, readonly CommandId[]>>> = {
  history: steps,
  topics: steps,
  duplicates: [...steps, 'article.compare'],
  review: [...onOne, ...queueOnly, 'article.compare', 'article.match'],
  // No matching change is offered until the refusal is answered.
  conflict: [...onOne, ...queueOnly, 'article.compare'],
  compare: [...onOne, 'review.unpublish', 'review.skip', 'review.back', 'article.compare'],
};

/** Whether a command means something on a screen. What acts on rows does so only where they are seen. */
export function meansIn(command: CommandId, screen: Screen): boolean {
  const { group } = commands[command];
  const only = screenOfGroup[group];
  if (only !== undefined) return only === screen;
  if (group === 'Window' || everywhere.has(command)) return true;
  if (screen === 'articles') return !queueOnly.includes(command);
  return further[screen]?.includes(command) === true;
}

/** Whether both commands mean something on some screen, so that one key cannot be for both. */
export function meet(one: CommandId, other: CommandId): boolean {
  return screens.some((screen) => meansIn(one, screen) && meansIn(other, screen));
}
