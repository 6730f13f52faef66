import { Dialog } from '@base-ui/react/dialog';
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { printFilter } from '../../../preload/contract/filter/print';
import { mostRecentCommands } from '../../../preload/contract/preferences';
import { usePossible, useRun } from '../../commands/useCommands';
import { counted } from '../../format/number';
import { useDesk, useDeskStore } from '../../store/context';
import { commandEntries, found, type Entry, type Target } from './entries';
import { PaletteList } from './PaletteList';
import { placesToGo } from './places-to-go';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

function PaletteBody({ onPick }: { readonly onPick: (target: Target) => void }) {
  const store = useDeskStore();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const facets = useDesk((s) => s.facets);
  const possible = usePossible();
  // As of when the palette opened: it does not re-order under the editor's hands.
  const [entries] = useState(() => commandEntries(store.getState().preferences.recentCommands, possible));
  const saved = useDesk((s) => s.saved);
  const goTo = useMemo(() => (facets ? placesToGo(facets, saved ?? []) : []), [facets, saved]);
  const shown = useMemo(() => found(entries, goTo, typed), [entries, goTo, typed]);
  const chosen = Math.min(at, shown.length - 1);

  const pick = (entry: Entry | undefined): void => {
    if (entry?.possible === true) onPick(entry.target);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = chosen + step;
      // The single steps go round, so that the last one is one key away.
      if (Math.abs(step) === 1) setAt((next + shown.length) % Math.max(1, shown.length));
      else setAt(Math.max(0, Math.min(shown.length - 1, next)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      pick(shown[chosen]);
    }
  };

  return (
    <>
      <input
        type="text"
        role="combobox"
        className="palette-field"
        aria-label="Find a command, view, topic or provider"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={chosen >= 0 ? `${listId}-${chosen}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="Find a command, view, topic or provider…"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList id={listId} entries={shown} chosen={chosen} onPick={pick} />
      <span className="visually-hidden" role="status" aria-live="polite">
        {typed === '' ? '' : counted(shown.length, 'result')}
      </span>
    </>
  );
}

/** Every command by its name, the ones last used first; and where to go to. */
export function Palette() {
  const store = useDeskStore();
  const run = useRun();
  const open = useDesk((s) => s.panel === 'palette');
  const picked = useRef<Target | null>(null);
  // Each opening begins anew, also one that comes while the palette is still fading from the last.
  const [opening, setOpening] = useState({ open, count: 0 });
  if (opening.open !== open) setOpening({ open, count: opening.count + (open ? 1 : 0) });

  const go = (target: Target): void => {
    if (target.kind === 'view') {
      store.getState().openSaved(target.id);
      return;
    }
    if (target.kind !== 'command') {
      const { setFilter, show } = store.getState();
      show('articles');
      setFilter(printFilter({ kind: 'name', field: target.kind, name: target.name }));
      return;
    }
    const { preferences, savePreferences } = store.getState();
    const others = preferences.recentCommands.filter((id) => id !== target.command);
    void savePreferences({ recentCommands: [target.command, ...others].slice(0, mostRecentCommands) });
    run(target.command);
  };

  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => !next && store.getState().closePanel()}
      // A command may move the focus or open a panel of its own: not before the focus is back where it was.
      onOpenChangeComplete={(now) => {
        const target = picked.current;
        picked.current = null;
        if (!now && target) go(target);
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop is-faint" />
        <Dialog.Popup className="palette" aria-label="Command palette">
          <PaletteBody
            key={opening.count}
            onPick={(target) => {
              picked.current = target;
              store.getState().closePanel();
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
