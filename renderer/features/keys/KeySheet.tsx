import { useRef } from 'react';
import { type Command, commandIds, commands, type CommandId } from '../../../preload/contract/commands';
import { fixedKeys, type FixedKeys } from '../../../preload/contract/fixed-keys';
import { useKeyTable } from '../../commands/useCommands';
import { useDesk, useDeskStore } from '../../store/context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Kbd } from '../../ui/Kbd';
import { KeyEditor } from './KeyEditor';

/** Where each group stands in the sheet; a new one must be given its place. */
const places: Readonly<Record<Command['group'], number>> = {
  Decide: 0,
  Review: 1,
  'In a Conflict': 2,
  Move: 3,
  Select: 4,
  Read: 5,
  Find: 6,
  Change: 7,
  'In the Changes': 8,
  'In the Topics Desk': 9,
  'In the Near-Duplicates': 10,
  Window: 11,
};
const groups = [...new Set(commandIds.map((id) => commands[id].group))].toSorted((a, b) => places[a] - places[b]);
/** The second key of these is one that people know from elsewhere. */
const pairs: ReadonlySet<CommandId> = new Set(['move.next', 'move.previous', 'edit.redo', 'find.search']);

/** How many keys are worth showing for a command: what the editor chose is. */
function shownKeys(command: CommandId, keys: readonly string[], bound: boolean): readonly string[] {
  return bound ? keys : keys.slice(0, pairs.has(command) ? 2 : 1);
}

/** A row of keys is shown by its ends. */
function FixedCaps({ keys }: Pick<FixedKeys, 'keys'>) {
  const [first, last] = [keys[0], keys.at(-1)];
  if (keys.length > 4 && first !== undefined && last !== undefined) {
    return (
      <dd>
        <Kbd keys={first} /> to <Kbd keys={last} />
      </dd>
    );
  }
  return (
    <dd>
      {keys.map((key) => (
        <Kbd key={key} keys={key} />
      ))}
    </dd>
  );
}

function KeyList() {
  const table = useKeyTable();
  const bound = useDesk((s) => s.preferences.keys);
  return (
    <div className="key-sheet">
      {groups.map((group) => (
        <section key={group} className="key-group">
          <h3>{group}</h3>
          <dl>
            {commandIds
              .filter((command) => commands[command].group === group)
              .map((command) => (
                <div key={command} className="key-line">
                  <dt>{commands[command].label}</dt>
                  <dd>
                    {shownKeys(command, table[command], bound[command] !== undefined).map((keys) => (
                      <Kbd key={keys} keys={keys} />
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <section className="key-group">
        <h3>Fixed, for what has the focus</h3>
        <dl>
          {fixedKeys.map(({ label, keys }) => (
            <div key={label} className="key-line">
              <dt>{label}</dt>
              <FixedCaps keys={keys} />
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

/** All keys as they are bound now, and where they are bound. */
export function KeySheet() {
  const store = useDeskStore();
  const panel = useDesk((s) => s.panel);
  const bound = useDesk((s) => s.preferences.keys);
  const findField = useRef<HTMLInputElement>(null);
  const editing = panel === 'changeKeys';
  const turn = (): void => {
    store.getState().openPanel(editing ? 'keys' : 'changeKeys');
    // It has to appear first.
    requestAnimationFrame(() => findField.current?.focus());
  };
  const changed = Object.keys(bound).length > 0;
  return (
    <Dialog
      title={editing ? 'Change keys' : 'All keys'}
      size="wide"
      textOnly={!editing}
      initialFocus={findField}
      open={editing || panel === 'keys'}
      onOpenChange={(next) => !next && store.getState().closePanel()}
      footer={
        <>
          {changed && (
            <Button look="quiet" onClick={() => void store.getState().savePreferences({ keys: {} })}>
              Reset all keys
            </Button>
          )}
          {!editing && (
            <Button look="quiet" onClick={() => store.getState().openPanel('filter')}>
              Filter help
            </Button>
          )}
          <span className="foot-gap" />
          <Button look={editing ? 'primary' : 'plain'} onClick={turn}>
            {editing ? 'Done' : 'Change keys…'}
          </Button>
        </>
      }
    >
      {editing ? (
        <KeyEditor
          bound={bound}
          onChange={(keys) => void store.getState().savePreferences({ keys })}
          findField={findField}
        />
      ) : (
        <KeyList />
      )}
    </Dialog>
  );
}
