interface ThreeValuesProps {
  readonly theirs: string;
  readonly yours: string;
  readonly was: string;
}

/** What two wanted of one thing, and what it was before. */
export function ThreeValues({ theirs, yours, was }: ThreeValuesProps) {
  return (
    <dl className="conflict-values">
      <dt>Theirs</dt>
      <dd>{theirs}</dd>
      <dt>Yours</dt>
      <dd>{yours}</dd>
      <dt>Was</dt>
      <dd>{was}</dd>
    </dl>
  );
}
