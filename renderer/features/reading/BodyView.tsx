import { lazy, memo, Suspense, useMemo } from 'react';
import { count } from '../../format/number';
import { Boundary } from '../../ui/Boundary';
import { bodyLimit, bodyOf, type Body } from './body';
import type { ReadingHandlers } from './reading-handlers';
import { TextBlocks } from './TextBlocks';

/** A third of the desk's code: it comes when the first Markdown is shown, so that the desk itself is there sooner. */
const MarkdownText = lazy(async () => ({ default: (await import('./MarkdownText')).MarkdownText }));

interface BodyViewProps extends ReadingHandlers {
  readonly source: string;
}

/** What the editor should know about the way a body is shown; empty when it is shown as it is. */
function note(body: Body): string {
  if (body.kind === 'empty') return '';
  const cut = body.cut ? `Only the first ${count(bodyLimit)} characters are shown.` : '';
  const html = body.kind === 'html' || (body.kind === 'markdown' && body.holdsHtml) ? 'HTML shown as text.' : '';
  const plain = body.kind === 'plain' ? 'Shown as it is written: its nesting is too deep to be set.' : '';
  return [html, plain, cut].filter(Boolean).join(' ');
}

function BodyText({ body, ...handlers }: ReadingHandlers & { readonly body: Exclude<Body, { kind: 'empty' }> }) {
  if (body.kind === 'html') return <TextBlocks blocks={body.blocks} {...handlers} />;
  if (body.kind === 'plain') return <pre>{body.text}</pre>;
  return (
    <Suspense fallback={null}>
      <MarkdownText text={body.text} {...handlers} />
    </Suspense>
  );
}

/** The body of an article as a reader meets it. What cannot be set is shown as it is written. */
export const BodyView = memo(function BodyView({ source, ...handlers }: BodyViewProps) {
  const body = useMemo(() => bodyOf(source), [source]);
  if (body.kind === 'empty') return null;
  const remark = note(body);
  return (
    <div className="galley-body">
      {remark && <p className="galley-note">{remark}</p>}
      <Boundary key={source} fallback={<pre>{source.slice(0, bodyLimit)}</pre>}>
        <BodyText body={body} {...handlers} />
      </Boundary>
    </div>
  );
});
