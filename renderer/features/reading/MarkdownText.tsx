import { createContext, useContext, useMemo, type ComponentProps } from 'react';
import Markdown, { type Components, type Options } from 'react-markdown';
import rehypeSanitize from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { unturned } from '../../ui/unturned';
import { htmlLine } from './html-text';
import { RemoteImage } from './RemoteImage';
import { SafeLink } from './SafeLink';
import type { ReadingHandlers } from './reading-handlers';
import { isWebAddress } from './web-address';

interface MarkdownTextProps extends ReadingHandlers {
  readonly text: string;
}

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

/** Turns stretches of HTML within Markdown into their text, before the sanitiser would drop them with what they say; and no text turns. */
function htmlToText() {
  const visit = (node: Node): void => {
    if (node.type === 'raw') {
      node.type = 'text';
      node.value = htmlLine(node.value ?? '');
    }
    if (node.type === 'text') node.value = unturned(node.value ?? '');
    node.children?.forEach(visit);
  };
  return visit;
}

const remarkPlugins: Options['remarkPlugins'] = [remarkGfm];
const rehypePlugins: Options['rehypePlugins'] = [htmlToText, rehypeSanitize];
/** Only http(s) leads anywhere; footnotes and anchors would move the desk itself. */
const webOnly = (url: string): string => (isWebAddress(url) ? url : '');

const Handlers = createContext<ReadingHandlers | null>(null);

function MarkdownLink({ href, children }: ComponentProps<'a'>) {
  const handlers = useContext(Handlers);
  if (!handlers) return children;
  return (
    <SafeLink url={href ?? ''} onOpen={handlers.onOpenLink}>
      {children}
    </SafeLink>
  );
}

function MarkdownImage({ src, alt }: ComponentProps<'img'>) {
  const handlers = useContext(Handlers);
  if (!handlers) return null;
  return (
    <RemoteImage
      url={typeof src === 'string' ? src : ''}
      text={alt ?? ''}
      width={0}
      height={0}
      allowed={handlers.imagesAllowed}
      onAllow={handlers.onAllowImages}
    />
  );
}

/** The article's title is the heading of its sheet: those of its text stand below it. */
function LowerHeading({ children }: ComponentProps<'h1'>) {
  return <h3>{children}</h3>;
}

const components: Components = { a: MarkdownLink, img: MarkdownImage, h1: LowerHeading, h2: LowerHeading };

/** An article's Markdown: sanitised, links opened by the desk, pictures held back. */
export function MarkdownText({ text, imagesAllowed, onAllowImages, onOpenLink }: MarkdownTextProps) {
  const handlers = useMemo(
    () => ({ imagesAllowed, onAllowImages, onOpenLink }),
    [imagesAllowed, onAllowImages, onOpenLink],
  );
  return (
    <Handlers value={handlers}>
      <Markdown
        remarkPlugins={remarkPlugins}
        rehypePlugins={rehypePlugins}
        urlTransform={webOnly}
        components={components}
      >
        {text}
      </Markdown>
    </Handlers>
  );
}
