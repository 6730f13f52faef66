import type { ArticleId } from '../../preload/contract/article';
import type { EditOutcome, EditRequest, EntryId, Refusal } from '../../preload/contract/edit';
import { GalleyError } from '../../preload/contract/errors';
import type { SliceTools } from './desk';

/** Something the editor should know about what just happened. */
export type Notice =
  | { readonly kind: 'changed'; readonly id: number; readonly label: string; readonly entry: EntryId }
  | { readonly kind: 'undone'; readonly id: number; readonly label: string; readonly entry: EntryId }
  | {
      readonly kind: 'refused';
      readonly id: number;
      readonly label: string;
      readonly changed: number;
      readonly refusals: readonly Refusal[];
      /** What was asked, to ask it again; `null` when it was an undo. */
      readonly request: EditRequest | null;
    }
  | { readonly kind: 'error'; readonly id: number; readonly message: string };

type NewNotice = Notice extends infer N ? (N extends Notice ? Omit<N, 'id'> : never) : never;

export interface NoticesSlice {
  /** Oldest first. */
  readonly notices: readonly Notice[];
  readonly notify: (notice: NewNotice) => void;
  readonly dismiss: (id: number) => void;
  /** Says what an edit did, or why it did not. */
  readonly notifyOutcome: (outcome: EditOutcome, kind: 'changed' | 'undone', request: EditRequest | null) => void;
  /** Shows an error as a notice. Nothing that fails is swallowed. */
  readonly report: (error: unknown) => void;
  /** Takes an article's refusal out of a notice once it is settled. */
  readonly settleRefusal: (notice: number, article: ArticleId) => void;
}

const mostNotices = 4;

/** Only the newest success is worth showing; refusals and errors stay until they are read. */
export function withNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  const passing = (n: Notice): boolean => n.kind === 'changed' || n.kind === 'undone';
  const kept = passing(notice) ? notices.filter((n) => !passing(n)) : notices;
  const repeats = kept.filter((n) => !(n.kind === 'error' && notice.kind === 'error' && n.message === notice.message));
  return [...repeats, notice].slice(-mostNotices);
}

/** The sentence for an error of any kind. */
export function sentenceFor(error: unknown): string {
  if (error instanceof GalleyError) return error.problem?.message ?? error.message;
  return error instanceof Error ? error.message : String(error);
}

export function createNotices({ set, get }: SliceTools): NoticesSlice {
  let last = 0;
  return {
    notices: [],
    notify: (notice) => {
      last += 1;
      const id = last;
      set((state) => ({ notices: withNotice(state.notices, { ...notice, id }) }));
    },
    dismiss: (id) => set((state) => ({ notices: state.notices.filter((n) => n.id !== id) })),
    notifyOutcome: (outcome, kind, request) => {
      if (outcome.entry !== null && outcome.changed.length > 0) {
        get().notify({ kind, label: outcome.label, entry: outcome.entry });
      }
      if (outcome.refused.length > 0) {
        const { label, refused, changed } = outcome;
        get().notify({ kind: 'refused', label, changed: changed.length, refusals: refused, request });
      }
    },
    report: (error) => {
      // A lost host has its own banner.
      if (error instanceof GalleyError && error.code === 'lost') return;
      get().notify({ kind: 'error', message: sentenceFor(error) });
    },
    settleRefusal: (notice, article) =>
      set((state) => ({
        notices: state.notices.flatMap((n) => {
          if (n.id !== notice || n.kind !== 'refused') return [n];
          const refusals = n.refusals.filter((r) => r.id !== article);
          return refusals.length === 0 ? [] : [{ ...n, refusals }];
        }),
      })),
  };
}
