import type { ArticleDetail, ArticleRow, Field } from '../../../preload/contract/article';
import type { ArticleChange } from '../../../preload/contract/edit';
import type { Facets } from '../../../preload/contract/library';
import type { TopicSuggestion } from '../../../preload/contract/topics';
import type { Conflict } from './conflict';
import type { Draft } from './draft';
import type { FieldModels } from './field-model';
import type { OnEdit } from './field-props';

export interface InspectorData {
  readonly row: ArticleRow;
  /** `null` while the file is read: what the row knows is shown meanwhile. */
  readonly detail: ArticleDetail | null;
  readonly models: FieldModels;
  readonly readOnly: string | null;
  readonly conflicts: ReadonlyMap<Field, Conflict>;
  readonly drafts: Readonly<Record<'title' | 'excerpt', Draft<string | null> | null>>;
  readonly facets: Facets | null;
  /** Topics that the article mentions but lacks. */
  readonly suggestions: readonly TopicSuggestion[];
  /** `null` until they were read. */
  readonly changes: readonly ArticleChange[] | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export interface InspectorHandlers {
  readonly onEdit: OnEdit;
  readonly onKeepTheirs: (conflict: Conflict) => void;
  readonly onUseMine: (conflict: Conflict) => void;
  readonly onDraft: (field: 'title' | 'excerpt', draft: Draft<string | null> | null) => void;
  readonly onSave: (field: 'title' | 'excerpt', draft: Draft<string | null>) => void;
  readonly onDismissTopic: (topic: string) => void;
  readonly onUndo: (change: ArticleChange) => void;
  readonly onRedo: (change: ArticleChange) => void;
  readonly onShowInFolder: () => void;
  readonly onOpenInEditor: () => void;
}
