import { ExternalLink } from 'lucide-react';
import type { ArticleLink } from '../../../preload/contract/article';
import { unturned } from '../../ui/unturned';
import { SafeLink } from './SafeLink';
import { webHost } from './web-address';

interface SourceListProps {
  readonly links: readonly ArticleLink[];
  readonly onOpenLink: (url: string) => void;
}

/** Where the article came from. */
export function SourceList({ links, onOpenLink }: SourceListProps) {
  if (links.length === 0) return null;
  return (
    <ul className="sources" aria-label="Sources">
      {links.map((link) => (
        <li key={link.url}>
          <SafeLink url={link.url} onOpen={onOpenLink}>
            <ExternalLink size={12} aria-hidden />
            <span>{unturned(link.label || 'Source')}</span>
            <span className="sources-host">{webHost(link.url)}</span>
          </SafeLink>
        </li>
      ))}
    </ul>
  );
}
