import { FilterLink } from '../../commands/FilterLink';
import { useKey } from '../../commands/useCommands';
import { unturned } from '../../ui/unturned';
import { Button } from '../../ui/Button';
import { Tip } from '../../ui/Tip';
import { momentText } from '../../format/date';
import { sizeText } from './size-text';

interface FileSectionProps {
  readonly path: string;
  readonly collection: string;
  /** `null` until the file was read. */
  readonly sizeBytes: number | null;
  readonly modified: number | null;
  readonly now: number;
  readonly onShowInFolder: () => void;
  readonly onOpenInEditor: () => void;
}

/** The file behind the article. */
export function FileSection({
  path,
  collection,
  sizeBytes,
  modified,
  now,
  onShowInFolder,
  onOpenInEditor,
}: FileSectionProps) {
  const showKey = useKey('article.showInFolder');
  const editorKey = useKey('article.openInEditor');
  const slash = path.lastIndexOf('/') + 1;
  return (
    <section className="file" aria-label="File">
      <p className="file-path">
        <FilterLink condition={slash === 0 ? null : { kind: 'name', field: 'collection', name: collection }}>
          {unturned(path.slice(0, slash))}
        </FilterLink>
        <wbr />
        <span className="file-name">{unturned(path.slice(slash))}</span>
      </p>
      <div className="file-line">
        <Tip label="Show in Folder" keys={showKey}>
          <Button small onClick={onShowInFolder}>
            Show in folder
          </Button>
        </Tip>
        <Tip label="Open in Editor" keys={editorKey}>
          <Button small onClick={onOpenInEditor}>
            Open in editor
          </Button>
        </Tip>
        {sizeBytes !== null && modified !== null && (
          <span className="file-facts">
            {sizeText(sizeBytes)} · changed {momentText(modified, now)}
          </span>
        )}
      </div>
    </section>
  );
}
