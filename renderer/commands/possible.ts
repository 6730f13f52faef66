import { commands, type CommandId, withoutLibrary } from '../../preload/contract/commands';
import { meansIn } from '../../preload/contract/meaning';
import { folderOf, readOnlyReason } from '../store/library-state';
import { matchable } from '../store/review/match';
import { newestStanding, newestTakenBack } from '../store/review/queue';
import { companionOf } from '../store/rules';
import type { DeskState } from '../store/state';
import { isEdited, openView } from '../store/view-shape';
import { isBulk } from './bulk';
import { type Here, isOfScreen, screenOf } from './here';

type Condition = (desk: DeskState) => boolean;

const someSelected: Condition = ({ selected }) => selected.size > 0;
const someCurrent: Condition = ({ current }) => current !== null;

/** The open view is not as it was kept. */
const isChangedView: Condition = (desk) => {
  const view = openView(desk);
  return view !== null && isEdited(view, desk);
};

/** What some commands need besides what their group does. */
const conditions: Readonly<Partial<Record<CommandId, Condition>>> = {
  'edit.undo': ({ view, reviewing, undoState }) =>
    view === 'review' ? reviewing !== null && newestStanding(reviewing) !== null : undoState.undo !== null,
  'edit.redo': ({ view, reviewing, undoState }) =>
    view === 'review' ? reviewing !== null && newestTakenBack(reviewing) !== null : undoState.redo !== null,
  'view.update': isChangedView,
  'view.revert': isChangedView,
  'move.nextGroup': ({ groups }) => groups !== null,
  'move.previousGroup': ({ groups }) => groups !== null,
  'select.clear': someSelected,
  'select.only': someSelected,
  'select.earlier': ({ earlier }) => earlier.size > 0,
  'select.toggle': someCurrent,
  'select.collection': someCurrent,
  'article.match': (desk) =>
    desk.view === 'review'
      ? matchable(desk) !== null
      : desk.current !== null && companionOf(desk, desk.current) !== null,
  'bulk.change': someSelected,
  'bulk.preview': someSelected,
  'bulk.putBack': ({ selected, ids }) => selected.size > 0 || ids.length > 0,
};

/** What every command of a group needs. */
const groupConditions: Readonly<Partial<Record<(typeof commands)[CommandId]['group'], Condition>>> = {
  Move: ({ ids }) => ids.length > 0,
  Read: someCurrent,
  Decide: (desk) => readOnlyReason(desk.library) === null && (isBulk(desk) || desk.current !== null),
  Review: ({ current, ids }) => current !== null || ids.length > 0,
  Change: ({ library }) => readOnlyReason(library) === null,
};

/** Whether a command would do something now, with what the shown screen brings. */
export function isPossible(command: CommandId, desk: DeskState, here: Here): boolean {
  if (folderOf(desk.library) === null && !withoutLibrary.has(command)) return false;
  const screen = screenOf(desk);
  if (!meansIn(command, screen)) return false;
  if (here.handlerOf(command)) return true;
  if (isOfScreen(command, screen)) return false;
  const holds = [groupConditions[commands[command].group], conditions[command]];
  return holds.every((condition) => condition === undefined || condition(desk));
}
