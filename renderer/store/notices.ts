import type { ArticleId } from '../../preload/contract/article';
import type { Refusal } from '../../preload/contract/edit';
import { GalleyError } from '../../preload/contract/errors';
import { isConflict } from './conflicts';
import { isDefect } from './failures';
import { joinRefusals } from './join-refusals';
import type { SliceTools } from './state';
import type { Notice, NoticesSlice } from './state/notices';

export type { Notice } from './state/notices';

const mostErrors = 4;

/** Whether a notice goes by itself: it tells a success. */
export function isPassing(notice: Notice): boolean {
  return notice.kind !== 'refused' && notice.kind !== 'error';
}

/** Only the newest success is worth showing; refusals and errors stay until they are read, and are there once. */
export function withNotice(notices: readonly Notice[], notice: Notice): readonly Notice[] {
  switch (notice.kind) {
    case 'refused':
      return joinRefusals(notices, notice);
    case 'error': {
      const others = notices.filter((n) => n.kind !== 'error' || n.message !== notice.message);
      const tooMany = new Set(others.filter(({ kind }) => kind === 'error').slice(0, 1 - mostErrors));
      return [...others.filter((n) => !tooMany.has(n)), notice];
    }
    default:
      return [...notices.filter((n) => !isPassing(n)), notice];
  }
}

/**
 * The refusals that a notice tells. A conflict of the article in the inspector is told there, beside its field, and not
 * a second time; it is told here once the editor looks at something else. `inspected`: that article, `null` for none.
 */
export function refusalsToTell(
  { refusals, requests }: Notice & { readonly kind: 'refused' },
  inspected: ArticleId | null,
): readonly Refusal[] {
  if (inspected === null || requests.length === 0) return refusals;
  return refusals.filter((refusal) => refusal.id !== inspected || !isConflict(refusal));
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
    notifyOutcome: (outcome, kind, requests) => {
      if (outcome.entry !== null && outcome.changed.length > 0) {
        const { label, entry, changed } = outcome;
        const article = changed.length === 1 ? (changed[0] ?? null) : null;
        get().notify(kind === 'changed' ? { kind, label, entry, article } : { kind, label, entry });
      }
      if (outcome.refused.length > 0) {
        const { label, refused, changed } = outcome;
        get().notify({ kind: 'refused', label, changed: changed.length, refusals: refused, requests });
      }
    },
    report: (error) => {
      // A lost host has its own banner, and a question that the closing of its library overtook needs no answer.
      const code = error instanceof GalleyError ? error.code : null;
      if (code === 'lost' || (code === 'no-library' && get().library.kind === 'none')) return;
      if (isDefect(error)) get().fail(error);
      else get().notify({ kind: 'error', message: sentenceFor(error) });
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
