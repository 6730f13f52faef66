import type { Refusal } from '../../preload/contract/edit';
import type { Notice } from './state/notices';

type Refused = Notice & { readonly kind: 'refused' };

const sameRefusal = (a: Refusal, b: Refusal): boolean => a.path === b.path && a.field === b.field;

/** A notice without the refusals that another one tells anew, and without what was asked of their articles; `null`: nothing is left. */
function without(notice: Refused, { refusals: anew }: Refused): Refused | null {
  const refusals = notice.refusals.filter((one) => !anew.some((other) => sameRefusal(one, other)));
  if (refusals.length === 0) return null;
  const open = new Set(refusals.map(({ id }) => id));
  const requests = notice.requests
    .map((request) => ({ ...request, ids: request.ids.filter((id) => open.has(id)) }))
    .filter(({ ids }) => ids.length > 0);
  return { ...notice, refusals, requests };
}

/** Whether one notice can tell both: what was asked of an article is known once only. */
function fit(a: Refused, b: Refused): boolean {
  const articles = new Set(a.refusals.map(({ id }) => id));
  return a.requests.length > 0 === b.requests.length > 0 && !b.refusals.some(({ id }) => articles.has(id));
}

/**
 * The notices with another one of refusals among them. Refusals stay until the editor has seen to them, so those of step after
 * step stand in one notice, each of them once, and none is dropped to make room.
 */
export function joinRefusals(notices: readonly Notice[], fresh: Refused): readonly Notice[] {
  const others = notices.flatMap((notice) => {
    const left = notice.kind === 'refused' ? without(notice, fresh) : notice;
    return left === null ? [] : [left];
  });
  const partner = others.find((notice): notice is Refused => notice.kind === 'refused' && fit(notice, fresh));
  if (partner === undefined) return [...others, fresh];
  const joined: Refused = {
    ...fresh,
    changed: partner.changed + fresh.changed,
    refusals: [...partner.refusals, ...fresh.refusals],
    requests: [...partner.requests, ...fresh.requests],
  };
  return [...others.filter((notice) => notice !== partner), joined];
}
