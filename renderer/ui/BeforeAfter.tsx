interface BeforeAfterProps {
  /** Two values, or what came into a list and what went. */
  readonly change:
    | { readonly kind: 'value'; readonly before: string; readonly after: string }
    | { readonly kind: 'parts'; readonly added: readonly string[]; readonly removed: readonly string[] };
}

/** One change in a line: the old value and the new one beside it, or what came into a list and what went. */
export function BeforeAfter({ change }: BeforeAfterProps) {
  if (change.kind === 'value') {
    const { before, after } = change;
    return (
      <span className="before-after is-value">
        <del title={before}>{before}</del> <span aria-label="to">→</span> <ins title={after}>{after}</ins>
      </span>
    );
  }
  const { added, removed } = change;
  return (
    <span className="before-after">
      {added.map((part) => (
        <ins key={`+${part}`}>+ {part} </ins>
      ))}
      {removed.map((part) => (
        <del key={`-${part}`}>− {part} </del>
      ))}
      {added.length + removed.length === 0 && <ins>reordered</ins>}
    </span>
  );
}
