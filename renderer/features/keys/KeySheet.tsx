import { commandIds, commands, type CommandId } from '../../../preload/contract/commands';
import { useDesk, useDeskStore } from '../../store/context';
import { Dialog } from '../../ui/Dialog';
import { Kbd } from '../../ui/Kbd';

const groups = ['Decide', 'Move', 'Select', 'Read', 'Find', 'Change', 'Window'] as const;

/** How many keys are worth showing for a command: the second of these is one that people know from elsewhere. */
function shownKeys(command: CommandId): readonly string[] {
  const { keys } = commands[command];
  const pairs: readonly CommandId[] = ['move.next', 'move.previous', 'edit.redo', 'find.search'];
  return pairs.includes(command) ? keys.slice(0, 2) : keys.slice(0, 1);
}

/** All keys, from the one list of commands. */
export function KeySheet() {
  const store = useDeskStore();
  const open = useDesk((s) => s.panel === 'keys');
  return (
    <Dialog
      title="All keys"
      size="wide"
      textOnly
      open={open}
      onOpenChange={(next) => !next && store.getState().closePanel()}
    >
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
                      {shownKeys(command).map((keys) => (
                        <Kbd key={keys} keys={keys} />
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
