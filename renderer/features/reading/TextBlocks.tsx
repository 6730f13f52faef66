import type { TextBlock, TextRun } from './html-text';
import { RemoteImage } from './RemoteImage';
import { SafeLink } from './SafeLink';
import type { ReadingHandlers } from './reading-handlers';

interface TextBlocksProps extends ReadingHandlers {
  readonly blocks: readonly TextBlock[];
}

function Run({ run, ...handlers }: ReadingHandlers & { readonly run: TextRun }) {
  if (run.kind === 'text') return run.text;
  if (run.kind === 'break') return <br />;
  if (run.kind === 'link') {
    return (
      <SafeLink url={run.url} onOpen={handlers.onOpenLink}>
        {run.text}
      </SafeLink>
    );
  }
  return (
    <RemoteImage
      url={run.url}
      text={run.text}
      width={0}
      height={0}
      allowed={handlers.imagesAllowed}
      onAllow={handlers.onAllowImages}
    />
  );
}

const tags = { paragraph: 'p', heading: 'h3', item: 'p', quote: 'blockquote', code: 'pre' } as const;

/** Blocks of text taken out of HTML, set as React text: no markup of theirs reaches the page. */
export function TextBlocks({ blocks, ...handlers }: TextBlocksProps) {
  return blocks.map((block, at) => {
    const Tag = tags[block.kind];
    return (
      // The blocks of a body have no identity but their place.
      // oxlint-disable-next-line react/no-array-index-key
      <Tag key={at} className={block.kind === 'item' ? 'body-item' : undefined}>
        {block.runs.map((run, place) => (
          // oxlint-disable-next-line react/no-array-index-key
          <Run key={place} run={run} {...handlers} />
        ))}
      </Tag>
    );
  });
}
