import { Autocomplete } from '@base-ui/react/autocomplete';
import type { BaseUIEvent } from '@base-ui/react/types';
import { useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { unturned } from './unturned';

export interface Suggestion {
  readonly value: string;
  readonly label: string;
  /** A word beside it, e.g. how often it is used. */
  readonly note: string;
}

interface SuggestProps {
  readonly label: string;
  readonly text: string;
  readonly suggestions: readonly Suggestion[];
  /** `first`: Enter takes the first suggestion. `typed`: Enter takes what is typed, unless one was gone to. */
  readonly enter: 'first' | 'typed';
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly describedBy?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly onText: (text: string) => void;
  /** A suggestion was taken, or what is typed was entered. */
  readonly onTake: (value: string) => void;
  readonly onLeave?: () => void;
  /** Escape with no list open. Answers true when it meant something here. */
  readonly onEscape?: () => boolean;
}

/** A text with completion. The caller decides what is suggested for it. */
export function Suggest(props: SuggestProps) {
  const { label, text, suggestions, enter, placeholder, disabled = false, describedBy, inputRef } = props;
  const { onText, onTake, onLeave, onEscape } = props;
  const [open, setOpen] = useState(false);
  const highlighted = useRef<string | undefined>(undefined);

  const onKeyDown = (event: BaseUIEvent<KeyboardEvent>): void => {
    if (event.key === 'Enter' && !(open && highlighted.current !== undefined)) {
      event.preventDefault();
      setOpen(false);
      onTake(text);
    } else if (event.key === 'Escape' && !open) {
      // Left to itself the widget would clear the text and keep the key from whatever is around it.
      event.preventBaseUIHandler();
      if (!onEscape?.()) return;
      event.preventDefault();
      event.stopPropagation();
    }
  };

  return (
    <Autocomplete.Root<Suggestion>
      items={suggestions}
      mode="none"
      value={text}
      open={open && suggestions.length > 0}
      disabled={disabled}
      autoHighlight={enter === 'first'}
      itemToStringValue={(item) => item.value}
      onOpenChange={(next) => setOpen(next)}
      onItemHighlighted={(item) => {
        highlighted.current = item?.value;
      }}
      onValueChange={(value, { reason }) => {
        // Escape means what the caller says it means.
        if (reason === 'escape-key') return;
        if (reason === 'item-press') {
          setOpen(false);
          onTake(value);
        } else onText(value);
      }}
    >
      <Autocomplete.Input
        ref={inputRef}
        className="text-field"
        aria-label={label}
        aria-describedby={describedBy}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner className="floating" sideOffset={4} align="start">
          <Autocomplete.Popup className="suggest">
            <Autocomplete.List className="suggest-list">
              {(item: Suggestion) => (
                <Autocomplete.Item key={item.value} value={item} className="suggest-item">
                  <span className="truncate">{unturned(item.label)}</span>
                  <span className="suggest-note">{item.note}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
