import type { CommandId } from '../../preload/contract/commands';

/** What goes on while its key is held. All else is done once a press: nobody made a decision that came by itself. */
const continuous: ReadonlySet<CommandId> = new Set<CommandId>([
  'move.next',
  'move.previous',
  'move.pageDown',
  'move.pageUp',
  'move.nextGroup',
  'move.previousGroup',
  'select.next',
  'select.previous',
  'select.pageDown',
  'select.pageUp',
  'article.qualityUp',
  'article.qualityDown',
  'article.qualityUp10',
  'article.qualityDown10',
  'review.skip',
  'review.back',
]);

/** Whether a press runs the command: the first one does, what a held key sends after it only for some. */
export function counts(command: CommandId, { repeat }: Pick<KeyboardEvent, 'repeat'>): boolean {
  return !repeat || continuous.has(command);
}

/** Keeps a held Enter or Space from pressing a button, which came under the focus meanwhile or was pressed already. */
export function pressOnce(event: KeyboardEvent): void {
  if (!event.repeat || (event.key !== 'Enter' && event.key !== ' ')) return;
  if (event.target instanceof Element && event.target.closest('button, a, [role=button]')) event.preventDefault();
}
