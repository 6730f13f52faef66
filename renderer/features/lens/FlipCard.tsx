import type { FlipGroup } from '../../../preload/contract/lens';
import type { Count } from '../../../preload/contract/library';
import { count, counted } from '../../format/number';
import { unturned } from '../../ui/unturned';
import { Button } from '../../ui/Button';
import type { Direction } from './policy';

interface FlipCardProps {
  readonly direction: Direction;
  /** `null` until it is known. */
  readonly group: FlipGroup | null;
  readonly onShow: () => void;
}

const titles: Readonly<Record<Direction, string>> = {
  publish: 'Would be published',
  unpublish: 'Would be unpublished',
};
const shown = 6;

function Names({ title, names }: { readonly title: string; readonly names: readonly Count[] }) {
  const rest = names.length - shown;
  return (
    <div className="flip-names">
      <h4>{title}</h4>
      <ul>
        {names.slice(0, shown).map((one) => (
          <li key={one.name}>
            <span className="truncate" title={one.name}>
              {unturned(one.name)}
            </span>
            <span className="nav-count">{count(one.count)}</span>
          </li>
        ))}
        {names.length === 0 && <li className="flip-none">None</li>}
        {rest > 0 && <li className="flip-none">and others</li>}
      </ul>
    </div>
  );
}

/** The articles that a threshold would turn in one direction: how many, whose, and about what. */
export function FlipCard({ direction, group, onShow }: FlipCardProps) {
  const articles = group?.articles ?? 0;
  return (
    <section className="flip" data-direction={direction} aria-label={titles[direction]}>
      <header className="flip-head">
        <h3>{titles[direction]}</h3>
        <output className="flip-count">{group === null ? '' : count(articles)}</output>
        <Button small disabled={articles === 0} onClick={onShow} aria-label={`Show ${counted(articles, 'article')}`}>
          Show
        </Button>
      </header>
      {group !== null && articles > 0 && (
        <div className="flip-body">
          <Names title="Providers" names={group.providers} />
          <Names title="Topics" names={group.topics} />
        </div>
      )}
    </section>
  );
}
