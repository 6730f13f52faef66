import { useEffect, useRef, type ReactNode } from 'react';
import { useKeyTable } from '../../commands/useCommands';
import { classes } from '../../ui/classes';
import { Kbd } from '../../ui/Kbd';
import type { Entry } from './entries';

interface PaletteListProps {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly chosen: number;
  readonly onPick: (entry: Entry) => void;
}

function Label({ label, at }: Pick<Entry, 'label' | 'at'>) {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const place of at) {
    const letter = String.fromCodePoint(label.codePointAt(place) ?? 0);
    pieces.push(label.slice(from, place), <b key={place}>{letter}</b>);
    from = place + letter.length;
  }
  return [...pieces, label.slice(from)];
}

/** What the palette found. The list never has the focus. */
export function PaletteList({ id, entries, chosen, onPick }: PaletteListProps) {
  const keys = useKeyTable();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div role="listbox" id={id} aria-label="Commands" className="palette-list scrolls" ref={list}>
      {entries.map((entry, index) => {
        const { key, label, kind, target, possible, at, also } = entry;
        const shortcut = target.kind === 'command' ? keys[target.command][0] : undefined;
        return (
          <div
            key={key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            aria-disabled={!possible}
            className={classes('palette-option', index === chosen && 'is-chosen')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(entry)}
          >
            <span className="truncate">
              <Label label={label} at={at} />
              {also !== '' && <span className="palette-also"> ({also})</span>}
            </span>
            <span className="palette-kind">{kind}</span>
            {shortcut !== undefined && <Kbd keys={shortcut} />}
          </div>
        );
      })}
      {entries.length === 0 && <p className="palette-nothing">Nothing has these letters in its name.</p>}
    </div>
  );
}
