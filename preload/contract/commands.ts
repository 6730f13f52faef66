/** Every command of the desk, with its label, its default keys and the menu it stands in: menus, key sheet and buttons read it here. */
export interface Command {
  readonly label: string;
  /** In tinykeys notation; `$mod` is Cmd on macOS and Ctrl elsewhere. The first is the one shown. */
  readonly keys: readonly string[];
  readonly menu: 'file' | 'edit' | 'view' | 'article' | 'help' | null;
  /** A group that is called after a screen holds what means something only there. */
  readonly group:
    | 'Move'
    | 'Select'
    | 'Decide'
    | 'Read'
    | 'Review'
    | 'Find'
    | 'Change'
    | 'Window'
    | 'In a Conflict'
    | 'In the Changes'
    | 'In the Topics Desk'
    | 'In the Near-Duplicates';
}

export const commands = {
  'library.open': { label: 'Open Folder…', keys: ['$mod+O'], menu: 'file', group: 'Window' },
  'library.close': { label: 'Close Library', keys: ['$mod+Shift+W'], menu: 'file', group: 'Window' },
  'library.rescan': { label: 'Look at the Files Again', keys: ['F5'], menu: 'file', group: 'Window' },

  'edit.undo': { label: 'Undo', keys: ['$mod+Z'], menu: 'edit', group: 'Change' },
  'edit.redo': { label: 'Redo', keys: ['$mod+Shift+Z', '$mod+Y'], menu: 'edit', group: 'Change' },

  // `/` needs Shift on German and other layouts; on the US layout Shift+/ arrives as `?` and is another command.
  'find.search': { label: 'Search and Filter', keys: ['/', '$mod+F', 'Shift+/'], menu: 'edit', group: 'Find' },
  // The one key for "back": of showing only the selected, of the selection, of the words searched for, in this order.
  'find.clear': { label: 'Clear the Selection, then the Search', keys: ['Escape'], menu: null, group: 'Find' },

  'move.next': { label: 'Next Article', keys: ['ArrowDown', 'j'], menu: null, group: 'Move' },
  'move.previous': { label: 'Previous Article', keys: ['ArrowUp', 'k'], menu: null, group: 'Move' },
  'move.pageDown': { label: 'One Page Down', keys: ['PageDown'], menu: null, group: 'Move' },
  'move.pageUp': { label: 'One Page Up', keys: ['PageUp'], menu: null, group: 'Move' },
  'move.first': { label: 'First Article', keys: ['Home'], menu: null, group: 'Move' },
  'move.last': { label: 'Last Article', keys: ['End'], menu: null, group: 'Move' },

  'move.nextGroup': { label: 'Next Group', keys: ['$mod+ArrowDown'], menu: null, group: 'Move' },
  'move.previousGroup': { label: 'Previous Group', keys: ['$mod+ArrowUp'], menu: null, group: 'Move' },

  'select.toggle': { label: 'Select or Unselect', keys: ['Space'], menu: null, group: 'Select' },
  'select.next': { label: 'Select Down', keys: ['Shift+ArrowDown', 'Shift+J'], menu: null, group: 'Select' },
  'select.previous': { label: 'Select Up', keys: ['Shift+ArrowUp', 'Shift+K'], menu: null, group: 'Select' },
  'select.pageDown': { label: 'Select One Page Down', keys: ['Shift+PageDown'], menu: null, group: 'Select' },
  'select.pageUp': { label: 'Select One Page Up', keys: ['Shift+PageUp'], menu: null, group: 'Select' },
  'select.toFirst': { label: 'Select Up to the First', keys: ['Shift+Home'], menu: null, group: 'Select' },
  'select.toLast': { label: 'Select Down to the Last', keys: ['Shift+End'], menu: null, group: 'Select' },
  'select.all': { label: 'Select All in This View', keys: ['$mod+A'], menu: 'edit', group: 'Select' },
  'select.invert': { label: 'Invert the Selection', keys: ['$mod+I'], menu: 'edit', group: 'Select' },
  'select.collection': { label: 'Select the Whole Collection', keys: ['Shift+C'], menu: 'edit', group: 'Select' },
  'select.only': { label: 'Show Only the Selected', keys: ['s'], menu: 'edit', group: 'Select' },
  'select.clear': { label: 'Clear the Selection', keys: ['$mod+D'], menu: 'edit', group: 'Select' },
  'select.earlier': { label: 'Earlier Selection', keys: ['Shift+S'], menu: 'edit', group: 'Select' },

  'article.publish': { label: 'Publish or Unpublish', keys: ['p'], menu: 'article', group: 'Decide' },
  // One physical key steps by 1, and the same key with Shift by 10. A key binding names what the key types, so the plus
  // key is `=` and with Shift `+` on the US layout, `+` and with Shift `*` on the German one, `+` both times on a number
  // pad; minus is `-` and with Shift `_`, on a number pad `-` both times. (On the US layout `*` is Shift+8: the renderer
  // leaves that one out.) Where Shift types something else again, as on Nordic and French layouts, Alt+arrows do it.
  'article.qualityUp': { label: 'Quality +1', keys: ['+', '='], menu: 'article', group: 'Decide' },
  'article.qualityDown': { label: 'Quality −1', keys: ['-'], menu: 'article', group: 'Decide' },
  'article.qualityUp10': {
    label: 'Quality +10',
    keys: ['Shift++', 'Shift+*', 'Alt+ArrowUp'],
    menu: 'article',
    group: 'Decide',
  },
  'article.qualityDown10': {
    label: 'Quality −10',
    keys: ['Shift+-', 'Shift+_', 'Alt+ArrowDown'],
    menu: 'article',
    group: 'Decide',
  },
  'article.quality': { label: 'Type a Quality…', keys: ['q'], menu: 'article', group: 'Decide' },
  'article.topics': { label: 'Topics…', keys: ['t'], menu: 'article', group: 'Decide' },
  // After an edit that made the article leave a rule which nearly all articles keep.
  'article.match': { label: 'Make the Matching Change', keys: ['m'], menu: 'article', group: 'Decide' },
  'bulk.change': { label: 'Change the Selected…', keys: ['c'], menu: 'article', group: 'Decide' },
  'bulk.preview': { label: 'Preview the Changes…', keys: ['$mod+Enter'], menu: 'article', group: 'Decide' },
  // Of the selected articles, or of all in the view when none is.
  'bulk.putBack': { label: 'Put Taken-Back Decisions Back…', keys: ['Shift+M'], menu: 'article', group: 'Decide' },
  // In the queue and side by side, these and the ones above act on the article that is shown.
  'article.flag': { label: 'Flag or Unflag', keys: ['f'], menu: 'article', group: 'Decide' },
  'article.note': { label: 'Note…', keys: ['n'], menu: 'article', group: 'Decide' },
  'article.reviewed': { label: 'Reviewed or Not', keys: ['v'], menu: 'article', group: 'Decide' },
  'article.compare': { label: 'Compare Side by Side', keys: ['w'], menu: 'article', group: 'Review' },
  'review.start': { label: 'Review Queue', keys: ['r'], menu: 'view', group: 'Review' },
  'review.unpublish': { label: 'Unpublish, Next', keys: ['u'], menu: null, group: 'Review' },
  'review.leaveAsIs': { label: 'Leave as Is, Next', keys: ['Enter'], menu: null, group: 'Review' },
  'review.skip': { label: 'Skip', keys: ['ArrowRight', 'x'], menu: null, group: 'Review' },
  'review.back': { label: 'Back', keys: ['ArrowLeft', 'b'], menu: null, group: 'Review' },
  'review.advance': { label: 'Next by Itself, or Not', keys: ['a'], menu: null, group: 'Review' },
  // What another writer changed while the editor decided, in the queue.
  'conflict.theirs': { label: 'Keep Theirs', keys: ['k'], menu: null, group: 'In a Conflict' },
  'conflict.mine': { label: 'Keep Mine', keys: ['m'], menu: null, group: 'In a Conflict' },

  'history.reverse': { label: 'Undo or Redo This Change', keys: ['u'], menu: null, group: 'In the Changes' },
  'topics.rename': { label: 'Rename the Topic…', keys: ['r', 'F2'], menu: null, group: 'In the Topics Desk' },
  'topics.merge': { label: 'Merge Topics…', keys: ['m'], menu: null, group: 'In the Topics Desk' },
  'topics.remove': { label: 'Remove the Topic…', keys: ['Delete'], menu: null, group: 'In the Topics Desk' },
  'topics.create': { label: 'New Topic…', keys: ['n'], menu: null, group: 'In the Topics Desk' },
  'topics.articles': { label: 'Show Its Articles', keys: ['a'], menu: null, group: 'In the Topics Desk' },
  'topics.dismiss': { label: 'Dismiss the Mention', keys: ['x'], menu: null, group: 'In the Topics Desk' },
  'duplicates.keep': { label: 'Keep the Best…', keys: ['Enter'], menu: null, group: 'In the Near-Duplicates' },
  'duplicates.dismiss': { label: 'Not Duplicates', keys: ['x'], menu: null, group: 'In the Near-Duplicates' },

  'article.read': { label: 'Read', keys: ['Enter'], menu: 'article', group: 'Read' },
  'article.openSource': { label: 'Open the Source', keys: ['o'], menu: 'article', group: 'Read' },
  'article.showInFolder': { label: 'Show in Folder', keys: ['Shift+O'], menu: 'article', group: 'Read' },
  'article.openInEditor': { label: 'Open in Editor', keys: ['e'], menu: 'article', group: 'Read' },

  'view.history': { label: 'Changes', keys: ['h'], menu: 'view', group: 'Window' },
  'view.lens': { label: 'Quality Lens', keys: ['l'], menu: 'view', group: 'Window' },
  'view.providers': { label: 'Provider Scorecard', keys: ['Shift+L'], menu: 'view', group: 'Window' },
  'view.topics': { label: 'Topics Desk', keys: ['Shift+T'], menu: 'view', group: 'Window' },
  'view.save': { label: 'Save as a View…', keys: ['$mod+Shift+S'], menu: 'view', group: 'Find' },
  'view.update': { label: 'Save the View', keys: ['$mod+S'], menu: 'view', group: 'Find' },
  'view.revert': { label: 'Revert the View', keys: [], menu: 'view', group: 'Find' },
  'view.group': { label: 'Next Grouping', keys: ['g'], menu: 'view', group: 'Find' },
  // On layouts where brackets need AltGr, that counts as Ctrl+Alt on Windows: hence the second keys.
  'view.sidebar': { label: 'Sidebar', keys: ['[', '$mod+B'], menu: 'view', group: 'Window' },
  'view.reading': { label: 'Reading Pane', keys: [']', '$mod+Alt+B'], menu: 'view', group: 'Window' },
  'view.duplicates': { label: 'Near-Duplicates', keys: ['Shift+N'], menu: 'view', group: 'Window' },
  'view.density': { label: 'Dense Rows', keys: ['d'], menu: 'view', group: 'Window' },
  'view.theme': { label: 'Next Theme', keys: ['Shift+D'], menu: 'view', group: 'Window' },
  'view.images': { label: 'Remote Images', keys: ['Shift+I'], menu: 'view', group: 'Window' },

  'help.palette': { label: 'Command Palette…', keys: ['$mod+K'], menu: 'help', group: 'Window' },
  'help.keys': { label: 'All Keys', keys: ['?', 'Shift+?', 'F1'], menu: 'help', group: 'Window' },
  'help.changeKeys': { label: 'Change Keys…', keys: [], menu: 'help', group: 'Window' },
  'help.filter': { label: 'Filter Help', keys: ['Shift+F1'], menu: 'help', group: 'Find' },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof commands;
/** Those of which only the screen they belong to knows what they act on. */
export type ScreenCommandId = Extract<CommandId, `${'history' | 'topics' | 'duplicates'}.${string}`>;
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a literal are just these
export const commandIds = Object.keys(commands) as readonly CommandId[];

/** Commands that mean something without a library; every other one waits for one. */
export const withoutLibrary: ReadonlySet<CommandId> = new Set<CommandId>([
  'library.open',
  'edit.undo',
  'edit.redo',
  'view.theme',
  'help.palette',
  'help.keys',
  'help.changeKeys',
]);
