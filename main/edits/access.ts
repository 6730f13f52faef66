/** What may be done with an opened library: only whoever holds its lock may write. */
export type Access =
  | { readonly kind: 'writable' }
  /** `by`: who holds it, for people. */
  | { readonly kind: 'held'; readonly by: string }
  /** Its lock was not asked for. */
  | { readonly kind: 'looking' };

/** Why nothing may be written, as a sentence or two; `null` when it may. */
export function readOnlyReason(access: Access): string | null {
  switch (access.kind) {
    case 'writable':
      return null;
    case 'held':
      return `This library is open for reading only: it is held by ${access.by}. Close it there, then open it here again.`;
    case 'looking':
      return 'This library was opened for reading only. Open it for writing to change something.';
  }
}
