import { HeatField } from './HeatField';
import type { InspectorData, InspectorHandlers } from './inspector-props';
import { PublishedField } from './PublishedField';
import { QualityField } from './QualityField';
import { TextField } from './TextField';
import { TopicsField } from './TopicsField';
import { WordField } from './WordField';

interface FieldListProps extends InspectorData, InspectorHandlers {
  readonly refusalSaid: boolean;
}

const none = [] as const;

/** Every field that can be edited, the most decided ones first. */
export function FieldList(props: FieldListProps) {
  const { models, conflicts, drafts, facets, detail, refusalSaid, onEdit, onDraft, onSave } = props;
  const { onKeepTheirs, onUseMine } = props;
  const shared = { refusalSaid, onEdit, onKeepTheirs, onUseMine };
  const text = (field: 'title' | 'excerpt') => (
    <TextField
      model={models[field]}
      conflict={conflicts.get(field)}
      draft={drafts[field]}
      lines={field === 'title' ? 'one' : 'several'}
      ready={detail !== null}
      refusalSaid={refusalSaid}
      onKeepTheirs={onKeepTheirs}
      onUseMine={onUseMine}
      onDraft={(draft) => onDraft(field, draft)}
      onSave={(draft) => onSave(field, draft)}
    />
  );
  return (
    <div className="fields" role="group" aria-label="Fields">
      <PublishedField model={models.published} conflict={conflicts.get('published')} {...shared} />
      <QualityField model={models.quality} conflict={conflicts.get('quality')} {...shared} />
      <HeatField model={models.heat} conflict={conflicts.get('heat')} {...shared} />
      <TopicsField
        model={models.topics}
        conflict={conflicts.get('topics')}
        known={facets?.topics ?? none}
        suggestions={props.suggestions}
        onDismiss={props.onDismissTopic}
        {...shared}
      />
      <WordField
        model={models.category}
        conflict={conflicts.get('category')}
        known={facets?.categories ?? none}
        {...shared}
      />
      <WordField model={models.type} conflict={conflicts.get('type')} known={facets?.types ?? none} {...shared} />
      {text('title')}
      {text('excerpt')}
    </div>
  );
}
