import { plannedLabel } from '../../format/field';
import { count } from '../../format/number';
import { BeforeAfter } from '../../ui/BeforeAfter';
import { mostKinds, type KindLine } from './kinds';

interface KindTableProps {
  readonly lines: readonly KindLine[];
  /** False when there are more kinds than were told. */
  readonly complete: boolean;
}

/** What becomes of what, field by field, and in how many files. */
export function KindTable({ lines, complete }: KindTableProps) {
  const fields = [...new Set(lines.map(({ field }) => field))];
  return (
    <div className="kinds scrolls" role="region" aria-label="What becomes of what" tabIndex={0}>
      {fields.map((field) => {
        const own = lines.filter((line) => line.field === field);
        return (
          <section key={field} className="kind-group">
            <h3 className="kind-head">
              {plannedLabel(field)}
              {complete && <span>{count(own.reduce((sum, { files }) => sum + files, 0))}</span>}
            </h3>
            <ul>
              {own.map(({ change, files }) => (
                <li key={JSON.stringify(change)} className="kind">
                  <BeforeAfter change={change} />
                  <span className="kind-count">{count(files)}</span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {!complete && (
        <p className="muted">These are the {mostKinds} most frequent ones. Every file is listed under “Files”.</p>
      )}
    </div>
  );
}
