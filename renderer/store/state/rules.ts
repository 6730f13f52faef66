import type { ArticleId } from '../../../preload/contract/article';
import type { EditRequest, Operation } from '../../../preload/contract/edit';
import type { Judged, LibraryRules } from '../../../preload/contract/rules';

/** The change that would bring an article back to the rules which edits of ours made it leave. */
export interface Companion {
  /** What the article said while it kept the rules. */
  readonly origin: Judged;
  /** What it says since; once it says anything else, nothing is offered any more. */
  readonly at: Judged;
  readonly operations: readonly Operation[];
}

export interface RulesSlice {
  /** What the articles of the library have in common; `null` until it was read. */
  readonly rules: LibraryRules | null;
  readonly companions: ReadonlyMap<ArticleId, Companion>;
  /** Reads the rules again, because articles changed. */
  readonly refreshRules: () => void;
  /** Looks at an edit that is about to be made, for rules that an article will leave with it. */
  readonly expect: (request: EditRequest) => void;
  /** Makes the change that is offered beside an article. */
  readonly followRules: (id: ArticleId) => Promise<void>;
}
