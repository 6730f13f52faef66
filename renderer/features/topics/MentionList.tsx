import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Dismissal, TopicMentions } from '../../../preload/contract/topics';
import { CommandKey } from '../../commands/CommandKey';
import { useScreenCommands } from '../../commands/useCommands';
import { counted } from '../../format/number';
import { unturned } from '../../ui/unturned';
import { Button } from '../../ui/Button';
import { useRoving } from '../../ui/useRoving';

interface MentionListProps {
  /** Most mentions first. */
  readonly mentions: readonly TopicMentions[];
  readonly readOnly: boolean;
  /** Plans to add the topic to all of its articles. */
  readonly onAccept: (mention: TopicMentions) => void;
  readonly onDismiss: (dismissal: Dismissal) => void;
  readonly onLeave: () => void;
}

/** Topics that articles mention but lack: to be added to all of them, or never to be suggested again. */
export function MentionList({ mentions, readOnly, onAccept, onDismiss, onLeave }: MentionListProps) {
  const { ref, onKeyDown } = useRoving();
  const lastFocused = useRef(0);

  // A line that had the focus and is gone leaves it to the one in its place.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    const all = ref.current?.querySelectorAll<HTMLElement>('[data-roving]');
    all?.[Math.min(lastFocused.current, mentions.length - 1)]?.focus();
  }, [ref, mentions]);

  const dismissFocused = (): void => {
    const topic = document.activeElement?.closest('[data-mention]')?.getAttribute('data-mention');
    const mention = mentions.find((one) => one.topic === topic);
    if (mention) onDismiss({ topic: mention.topic, ids: [...mention.ids] });
  };
  useScreenCommands({ 'topics.dismiss': readOnly || mentions.length === 0 ? undefined : dismissFocused });

  const onKey = (event: KeyboardEvent): void => {
    onKeyDown(event);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  };

  return (
    <div ref={ref} className="mentions scrolls" onKeyDown={onKey}>
      <p className="mentions-intro">
        By the keywords and hashtags of the taxonomy, in title and excerpt. What is dismissed here is not suggested for
        these articles again, what is dismissed everywhere for none.
      </p>
      <ul aria-label="Mentions">
        {mentions.map((mention, at) => (
          <li
            key={mention.topic}
            data-mention={mention.topic}
            className="mention"
            onFocus={() => {
              lastFocused.current = at;
            }}
          >
            <span className="mention-text">
              {counted(mention.ids.length, 'article mentions', 'articles mention')} <b>{unturned(mention.topic)}</b> but{' '}
              {mention.ids.length === 1 ? 'lacks' : 'lack'} it
            </span>
            <span className="mention-ways">
              <Button
                data-roving
                disabled={readOnly}
                aria-label={`Preview adding ${mention.topic}`}
                onClick={() => onAccept(mention)}
              >
                Preview
              </Button>
              <Button
                look="quiet"
                disabled={readOnly}
                aria-label={`Dismiss here: ${mention.topic}, for these articles`}
                onClick={() => onDismiss({ topic: mention.topic, ids: [...mention.ids] })}
              >
                Dismiss here
                <CommandKey command="topics.dismiss" />
              </Button>
              <Button
                look="quiet"
                disabled={readOnly}
                aria-label={`Dismiss everywhere: ${mention.topic}`}
                onClick={() => onDismiss({ topic: mention.topic, ids: null })}
              >
                Dismiss everywhere
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
