import { useState, type RefObject } from 'react';
import { commandIds, commands, type CommandId } from '../../../preload/contract/commands';
import { fixedUse } from '../../../preload/contract/fixed-keys';
import { type BoundKeys, holdersOf, keyTable, withKey, withOwnKeys, withoutKey } from '../../../preload/contract/keys';
import { keyCaps } from '../../ui/Kbd';
import { type Contested, KeyLine } from './KeyLine';

interface KeyEditorProps {
  readonly bound: BoundKeys;
  readonly onChange: (bound: BoundKeys) => void;
  readonly findField: RefObject<HTMLInputElement | null>;
}

/** What is being done to one key. */
interface Editing {
  readonly command: CommandId;
  readonly place: number;
  readonly contested: Contested | null;
}

/** All commands with their keys, found by name or key, to change them. */
export function KeyEditor({ bound, onChange, findField }: KeyEditorProps) {
  const [typed, setTyped] = useState('');
  const [editing, setEditing] = useState<Editing | null>(null);
  const table = keyTable(bound);
  const words = typed.trim().toLowerCase();
  const found = commandIds.filter((id) =>
    [commands[id].label, commands[id].group, ...table[id].map((key) => keyCaps(key).join('+'))].some((text) =>
      text.toLowerCase().includes(words),
    ),
  );

  const take = (command: CommandId, place: number, key: string): string | null => {
    const fixed = fixedUse(key, command);
    if (fixed !== null) return `That key stays with “${fixed.label}”.`;
    const holders = holdersOf(key, command, table);
    if (holders.length > 0) {
      setEditing({ command, place, contested: { key, holders } });
      return null;
    }
    onChange(withKey(bound, command, key, place));
    setEditing(null);
    return null;
  };

  const settle = (here: boolean): void => {
    if (here && editing?.contested) onChange(withKey(bound, editing.command, editing.contested.key, editing.place));
    setEditing(null);
  };

  return (
    <div className="key-editor">
      <input
        type="text"
        className="text-field"
        ref={findField}
        aria-label="Find a command or a key"
        placeholder="Find a command or a key…"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className="muted">
        Choose a key and press another one in its place. Delete takes a key away. Kept for all libraries.
      </p>
      <ul className="key-edits">
        {found.map((command) => {
          const mine = editing?.command === command ? editing : null;
          return (
            <KeyLine
              key={command}
              command={command}
              keys={table[command]}
              bound={bound[command] !== undefined}
              recording={mine && !mine.contested ? mine.place : null}
              contested={mine?.contested ?? null}
              onRecord={(place) => setEditing(place === null ? null : { command, place, contested: null })}
              onKey={(key) => (mine ? take(command, mine.place, key) : null)}
              onRemove={(place) => onChange(withoutKey(bound, command, place))}
              onReset={() => onChange(withOwnKeys(bound, command))}
              onSettle={settle}
            />
          );
        })}
      </ul>
      {found.length === 0 && <p className="muted">No command has “{typed.trim()}” in its name or keys.</p>}
    </div>
  );
}
