import type { ReactNode } from 'react';
import { Disclosure } from '../../ui/Disclosure';
import { ChangeList } from './ChangeList';
import { FieldList } from './FieldList';
import { commonRefusal, valuesOf } from './field-model';
import { FileSection } from './FileSection';
import type { InspectorData, InspectorHandlers } from './inspector-props';
import { ProblemList } from './ProblemList';

interface InspectorViewProps extends InspectorData, InspectorHandlers {
  /** The raw text, made only when it is unfolded. */
  readonly raw: ReactNode;
}

/** Why no field can be edited, as far as nothing else on the screen says it. */
function refusalWords(common: string, { detail, readOnly }: Pick<InspectorData, 'detail' | 'readOnly'>): string {
  if (common === readOnly) return 'Read-only';
  const listed = detail?.problems.some(({ message }) => message === common) === true;
  return listed ? 'The fields cannot be edited until this is put right:' : common;
}

/** What the file says of the article, each in a field that changes it; then the file itself. */
export function InspectorView({ raw, ...props }: InspectorViewProps) {
  const { row, detail, models, readOnly, changes, now } = props;
  const values = valuesOf(models);
  const common = commonRefusal(models);
  const problems = detail?.problems ?? [];
  return (
    <>
      {common !== null && (
        <p className="inspector-refusal" role="status">
          {refusalWords(common, props)}
        </p>
      )}
      {/* Above the fields: it often says why one of them cannot be edited. */}
      <ProblemList problems={problems} />
      <FieldList {...props} refusalSaid={common !== null} />
      <FileSection
        path={row.path}
        collection={row.collection}
        sizeBytes={detail?.sizeBytes ?? null}
        modified={detail?.modified ?? null}
        now={now}
        onShowInFolder={props.onShowInFolder}
        onOpenInEditor={props.onOpenInEditor}
      />
      <Disclosure title="Changes" note={changes && changes.length > 0 ? String(changes.length) : ''} startsOpen>
        {changes && (
          <ChangeList
            changes={changes}
            values={values}
            readOnly={readOnly !== null}
            now={now}
            onUndo={props.onUndo}
            onRedo={props.onRedo}
          />
        )}
      </Disclosure>
      <Disclosure title="Text of the file">{raw}</Disclosure>
    </>
  );
}
