import type { CommandId } from '../../../preload/contract/commands';

/** What people who come from other programs call a command, besides the words of its label: single words in small letters. */
const names: Readonly<Partial<Record<CommandId, string>>> = {
  'library.open': 'library recent',
  'library.close': 'welcome quit',
  'library.rescan': 'refresh reload rescan',
  'edit.undo': 'revert',
  'edit.redo': 'again',
  'find.search': 'query find',
  'select.only': 'isolate',
  'article.publish': 'draft live',
  'article.quality': 'score rating',
  'article.topics': 'tags labels categories',
  'bulk.change': 'bulk batch edit',
  'bulk.preview': 'bulk batch diff apply',
  'bulk.putBack': 'reassert crawler overwritten',
  'article.flag': 'star bookmark mark',
  'article.note': 'comment remark',
  'article.reviewed': 'done seen mark',
  'article.compare': 'pin diff',
  'review.start': 'focus triage',
  'article.openSource': 'original link url browser website',
  'article.showInFolder': 'reveal finder explorer file',
  'article.openInEditor': 'file vscode raw',
  'view.history': 'history journal log',
  'view.lens': 'histogram charts threshold timeline statistics policy',
  'view.providers': 'publishers sources statistics',
  'view.topics': 'taxonomy tags rename merge',
  'view.save': 'bookmark filter',
  'view.group': 'groups',
  'view.sidebar': 'hide navigation facets panel',
  'view.reading': 'hide preview inspector panel',
  'view.duplicates': 'similar clusters stories',
  'view.density': 'compact comfortable spacing',
  'view.theme': 'dark light mode appearance colours colors',
  'view.images': 'pictures privacy',
  'help.keys': 'shortcuts keyboard hotkeys bindings',
  'help.changeKeys': 'shortcuts keyboard hotkeys bindings rebind customise customize settings preferences',
  'help.filter': 'query syntax documentation',
};

/**
 * Finds a command by beginnings of the words it is called by. Answers which of its other names were meant, in the order
 * of `typed`; `null` when a typed word is none of its words, or the label alone has them all.
 */
export function otherNames(command: CommandId, label: string, typed: string): readonly string[] | null {
  const others = names[command]?.split(' ') ?? [];
  const own = label.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const meant: string[] = [];
  for (const word of typed.toLowerCase().trim().split(/\s+/)) {
    const begins = (name: string): boolean => name.startsWith(word);
    if (own.some(begins)) continue;
    const name = others.find(begins);
    if (name === undefined) return null;
    meant.push(name);
  }
  return meant.length === 0 ? null : meant;
}
