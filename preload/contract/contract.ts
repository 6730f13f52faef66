import type { ArticleDetail, ArticleId, ArticleRow, Field, RawText } from './article';
import type { CommandId } from './commands';
import type { DuplicateCluster, Duplicates } from './duplicates';
import type {
  ArticleChange,
  EditOutcome,
  EditProgress,
  EditRequest,
  EntryFile,
  EntryId,
  HistoryEntry,
  PlanId,
  PlannedChange,
  Preview,
  PreviewRequest,
  UndoState,
} from './edit';
import type {
  Facets,
  LibraryChange,
  LibraryState,
  Query,
  QueryAnswer,
  QueryRequest,
  QueryResult,
  Welcome,
} from './library';
import type { Flips, LensReading, PolicyQuestion, Scorecard, ThresholdQuestion } from './lens';
import type { Preferences } from './preferences';
import type { LibraryRules } from './rules';
import type { MarksChange, ReviewMarks } from './review';
import type { LibrarySettings } from './settings';
import type { TakenBack } from './taken-back';
import type { SavedView, ViewCounts, ViewDraft, ViewId, ViewsOutcome } from './views';
import type { Dismissal, TopicChange, TopicInfo, TopicMentions, TopicSuggestion } from './topics';

export interface AppInfo {
  readonly version: string;
  readonly host: 'electron' | 'web';
  readonly platform: 'darwin' | 'win32' | 'linux';
  /** Where preferences, journals and caches are kept. */
  readonly dataFolder: string;
}

/** Characters of what a page may report of a defect. */
export const longestReport = { message: 1_000, details: 20_000 } as const;

/** Every call of the desk to main, written once: hosts, transports and the api derive their types from this map. */
export interface Methods {
  'app.info': { input: null; output: AppInfo };
  /** Writes a defect of the page to the log; neither text may be longer than `longestReport` says. */
  'app.report': { input: { message: string; details: string }; output: null };
  'preferences.read': { input: null; output: Preferences };
  'preferences.write': { input: Partial<Preferences>; output: Preferences };

  'library.welcome': { input: null; output: Welcome };
  /** Asks the system for a folder and opens it; the state is unchanged when the editor cancels. Electron only. */
  'library.choose': { input: null; output: LibraryState };
  /** Opens a typed path, which must be absolute. Web host only. */
  'library.openPath': { input: { path: string }; output: LibraryState };
  'library.openRecent': { input: { recent: number }; output: LibraryState };
  'library.forgetRecent': { input: { recent: number }; output: Welcome };
  /** Opens an editable copy of the demo, kept in the data folder. */
  'library.openDemo': { input: null; output: LibraryState };
  'library.close': { input: null; output: LibraryState };
  'library.state': { input: null; output: LibraryState };
  'library.cancelScan': { input: null; output: LibraryState };
  /** Looks at every file again; answers when done. */
  'library.rescan': { input: null; output: LibraryState };
  'library.query': { input: QueryRequest; output: QueryAnswer };
  /** The filter as in a query. */
  'library.facets': { input: { filter: string }; output: Facets };
  /** At most 1,000 ids a call. Rows in the order asked for; ids that are gone are left out. */
  'library.rows': { input: { ids: readonly ArticleId[] }; output: readonly ArticleRow[] };

  /** The charts of quality and publication date over the articles that pass a filter. */
  'lens.read': { input: Pick<Query, 'filter'>; output: LensReading };
  'lens.flips': { input: ThresholdQuestion; output: Flips };
  /** Plans, without writing, that exactly the articles of at least the threshold be published; `edits.applyPlan` applies it. */
  'lens.preview': { input: PolicyQuestion; output: Preview };
  'lens.providers': { input: Pick<Query, 'filter'>; output: Scorecard };
  /** What rules the whole library keeps, and each of its collections. */
  'lens.rules': { input: null; output: LibraryRules };
  /** The articles whose heat is not their quality. */
  'lens.heatExceptions': { input: null; output: Pick<QueryResult, 'ids' | 'revision'> };

  /** In the order that the editor gave them. */
  'views.list': { input: null; output: readonly SavedView[] };
  /** How many articles each view has; one call for all. */
  'views.counts': { input: null; output: ViewCounts };
  'views.create': { input: { view: ViewDraft; shared: boolean }; output: ViewsOutcome };
  /** A built-in view cannot be changed, and no view that is not any more what the editor saw of it (`seen`). */
  'views.update': { input: { id: ViewId; view: ViewDraft; seen: ViewDraft }; output: ViewsOutcome };
  /** Moves a view into the library's `.galley.yml`, or out of it. */
  'views.share': { input: { id: ViewId; shared: boolean }; output: ViewsOutcome };
  /** Removes a view; one that is built in is hidden. */
  'views.remove': { input: { id: ViewId }; output: ViewsOutcome };
  /** Brings back a view that was removed since the library was opened, to its old place. */
  'views.restore': { input: { id: ViewId }; output: ViewsOutcome };
  /** Brings back all built-in views that were removed. */
  'views.restoreBuiltIn': { input: null; output: ViewsOutcome };
  /** Puts the views into this order; those that are not named come after. */
  'views.order': { input: { ids: readonly ViewId[] }; output: ViewsOutcome };

  /** What is set for the opened library. */
  'settings.read': { input: null; output: LibrarySettings };
  'settings.write': { input: Partial<LibrarySettings>; output: LibrarySettings };

  'articles.read': { input: { id: ArticleId }; output: ArticleDetail };
  'articles.raw': { input: { id: ArticleId }; output: RawText };
  'articles.changes': { input: { id: ArticleId }; output: readonly ArticleChange[] };
  'articles.showInFolder': { input: { id: ArticleId }; output: null };
  'articles.openInEditor': { input: { id: ArticleId }; output: null };
  /** Opens an http(s) address in the system browser (Electron), or answers it checked (web: the page opens it). */
  'links.open': { input: { url: string }; output: { url: string } };

  'edits.apply': { input: EditRequest; output: EditOutcome };
  /** Several requests as one step of the history; no article is in two of them. */
  'edits.applyEach': { input: { requests: readonly EditRequest[] }; output: EditOutcome };
  /** Plans without writing. `edits.applyPlan` writes exactly that plan; a field that changed since is refused. */
  'edits.preview': { input: PreviewRequest; output: Preview };
  /** A part of a plan, in the order of the ids asked for; at most 1,000 files a call. */
  'edits.planned': {
    input: { plan: PlanId; from: number; limit: number; diff: boolean };
    output: readonly PlannedChange[];
  };
  'edits.applyPlan': { input: { plan: PlanId }; output: EditOutcome };
  /** Without an entry: the newest that is applied. With `id`: only that article's part of the entry. */
  'edits.undo': { input: { entry?: EntryId; id?: ArticleId }; output: EditOutcome };
  'edits.redo': { input: { entry?: EntryId; id?: ArticleId }; output: EditOutcome };
  'edits.cancel': { input: null; output: null };
  'edits.state': { input: null; output: UndoState };
  /** Newest first. */
  'edits.history': { input: { limit: number; before?: EntryId }; output: readonly HistoryEntry[] };
  /** The files of one entry, in the order of its plan; at most 1,000 a call. */
  'edits.entry': { input: { entry: EntryId; from: number; limit: number }; output: readonly EntryFile[] };

  /** At most 1,000 ids a call, in the order asked for; ids that are gone are left out. */
  'marks.read': { input: { ids: readonly ArticleId[] }; output: readonly ReviewMarks[] };
  /** Answers when the marks are on the disk. Files are not touched. */
  'marks.set': { input: { ids: readonly ArticleId[]; change: MarksChange }; output: null };
  'duplicates.list': { input: null; output: Duplicates };
  /** The cluster of an article; `null`: no other tells the same story, as far as is known. */
  'duplicates.of': { input: { id: ArticleId }; output: DuplicateCluster | null };
  /** Remembers (or with false forgets) that no two of these articles tell the same story. */
  'duplicates.dismiss': { input: { ids: readonly ArticleId[]; dismissed: boolean }; output: null };

  /** What another writer took back of the decisions in an article; empty when nothing. Rows with the mark have some. */
  'takenBack.of': { input: { id: ArticleId }; output: readonly TakenBack[] };
  /** Plans, without writing, to put the editor's values back; `edits.applyPlan` applies it. Articles that need nothing are left out. */
  'takenBack.preview': { input: { ids: readonly ArticleId[] }; output: Preview };
  /** Leaves it at what the other writer says; without a field, of every field. It is not told of again. */
  'takenBack.letGo': { input: { ids: readonly ArticleId[]; field: Field | null }; output: null };

  /** Known ones in taxonomy order, then the others by count. */
  'topics.list': { input: null; output: readonly TopicInfo[] };
  /** Plans without writing; `edits.applyPlan` applies it. */
  'topics.preview': { input: { change: TopicChange }; output: Preview };
  'topics.suggest': { input: { id: ArticleId }; output: readonly TopicSuggestion[] };
  /** Over the whole library, most mentions first. */
  'topics.mentions': { input: null; output: readonly TopicMentions[] };
  'topics.dismiss': { input: Dismissal; output: null };
}
export type Method = keyof Methods;
export type Input<M extends Method> = Methods[M]['input'];
export type Output<M extends Method> = Methods[M]['output'];

/** Everything that main tells the desk without being asked. */
export interface Events {
  'library.state': LibraryState;
  'library.changed': LibraryChange;
  'edits.state': UndoState;
  'edits.progress': EditProgress;
  'preferences.changed': Preferences;
  'views.changed': readonly SavedView[];
  'settings.changed': LibrarySettings;
  /** Marks that an editor set, or that followed a file to another place. */
  'marks.changed': { readonly ids: readonly ArticleId[] };
  /** The search is over, or its answer is another one: ask again. */
  'duplicates.changed': { readonly looking: boolean };
  /** A native menu item was chosen. */
  command: CommandId;
}
export type EventName = keyof Events;

/** What a door offers to the desk. */
export interface Connection {
  call<M extends Method>(method: M, input: Input<M>): Promise<Output<M>>;
  /** Answers a function that ends the subscription. */
  subscribe<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void;
}
