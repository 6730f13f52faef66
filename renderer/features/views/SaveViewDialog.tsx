import { useRef, useState, type FormEvent, type RefObject } from 'react';
import { longestViewName } from '../../../preload/contract/views';
import { groupingNames } from '../../format/group';
import { useDesk, useDeskStore } from '../../store/context';
import { nextName, openView } from '../../store/view-shape';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

function SaveForm({ nameField }: { readonly nameField: RefObject<HTMLInputElement | null> }) {
  const store = useDeskStore();
  const filter = useDesk((s) => s.filter);
  const grouping = useDesk((s) => s.grouping);
  const open = useDesk(openView);
  const saved = useDesk((s) => s.saved);
  const [name, setName] = useState(open === null ? '' : nextName(open.name, saved ?? []));
  const [shared, setShared] = useState(false);
  const [saving, setSaving] = useState(false);
  const [refused, setRefused] = useState('');
  const wanted = name.trim();

  const save = async (): Promise<void> => {
    setSaving(true);
    const why = await store.getState().createSaved(wanted, shared);
    if (why === null) {
      store.getState().closePanel();
      return;
    }
    setRefused(why);
    setSaving(false);
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (wanted !== '' && !saving) void save();
  };

  return (
    <form className="save-view" onSubmit={onSubmit}>
      <label htmlFor="view-name">Name</label>
      <input
        id="view-name"
        type="text"
        className="text-field"
        maxLength={longestViewName}
        autoComplete="off"
        ref={nameField}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onFocus={(event) => event.target.select()}
      />
      <p className="save-view-what">
        <code>{filter === '' ? 'All articles' : filter}</code>
        <span className="muted">
          with the order and columns of the table
          {grouping === null ? '' : `, grouped by ${groupingNames[grouping].toLowerCase()}`}
        </span>
      </p>
      <label className="save-view-share">
        <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
        <span>
          Share it with the team
          <span className="muted"> in .galley.yml, a file of the library</span>
        </span>
      </label>
      <p role="alert" className="save-view-refused">
        {refused}
      </p>
      <div className="save-view-ways">
        <Button onClick={() => store.getState().closePanel()}>Cancel</Button>
        <Button type="submit" look="primary" disabled={wanted === '' || saving}>
          Save the view
        </Button>
      </div>
    </form>
  );
}

/** Names what the table shows, to come back to it. */
export function SaveViewDialog() {
  const store = useDeskStore();
  const open = useDesk((s) => s.panel === 'saveView');
  const nameField = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      title="Save as a view"
      open={open}
      onOpenChange={(next) => !next && store.getState().closePanel()}
      initialFocus={nameField}
    >
      <SaveForm nameField={nameField} />
    </Dialog>
  );
}
