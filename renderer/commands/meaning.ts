import { commands, type CommandId } from '../../preload/contract/commands';
import type { View } from '../store/state/views';

const everywhere: ReadonlySet<CommandId> = new Set<CommandId>(['edit.undo', 'edit.redo', 'find.search', 'find.clear']);

/** What acts on one article, wherever it is shown. */
const onOne: ReadonlySet<CommandId> = new Set<CommandId>([
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
]);
/** What else means something in the views that are not the table. */
const further: Readonly<Partial<Record<View, readonly CommandId[]>>> = {
  review: ['review.unpublish', 'review.skip', 'review.back', 'review.advance', 'article.compare', 'article.match'],
  compare: ['review.unpublish', 'review.skip', 'review.back', 'article.compare'],
  duplicates: ['article.compare'],
};
const queueOnly: ReadonlySet<CommandId> = new Set<CommandId>([
  'review.unpublish',
  'review.skip',
  'review.back',
  'review.advance',
]);

/** Whether a command means something in a view. What acts on rows does so only where they are seen. */
export function meansIn(command: CommandId, view: View): boolean {
  if (commands[command].group === 'Window' || everywhere.has(command)) return true;
  if (view === 'articles') return !queueOnly.has(command);
  if ((view === 'review' || view === 'compare') && onOne.has(command)) return true;
  return further[view]?.includes(command) === true;
}
