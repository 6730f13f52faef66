import { ArrowDown, ArrowUp } from 'lucide-react';
import { useState } from 'react';
import type { ProviderScore, Scorecard } from '../../../preload/contract/lens';
import { groupName } from '../../format/group';
import { count, score } from '../../format/number';
import { unturned } from '../../ui/unturned';
import { Sparkbars } from '../../ui/chart/Sparkbars';
import { useRoving } from '../../ui/useRoving';
import { type ProviderColumn, type ProviderSort, publishedShare, sortedProviders } from './provider-order';

interface ProviderTableProps {
  readonly card: Scorecard;
  readonly isChosen: (provider: string) => boolean;
  /** `combine`: besides what is chosen already. */
  readonly onChoose: (provider: string, combine: boolean) => void;
}

const heads: readonly (readonly [ProviderColumn | null, string])[] = [
  ['name', 'Provider'],
  ['articles', 'Articles'],
  ['share', 'Published'],
  ['quality', 'Mean quality'],
  [null, 'Quality'],
  [null, 'Over time'],
];

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });
const mean = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

function Share({ provider }: { readonly provider: ProviderScore }) {
  const share = publishedShare(provider);
  if (share === null) return <span className="lens-hint">not stated</span>;
  const { articles, published, unpublished, unstated } = provider;
  const width = (part: number) => ({ width: `${(part / articles) * 100}%` });
  const silent = unstated > 0 ? `, ${count(unstated)} not stated` : '';
  return (
    <span className="share" title={`${count(published)} published, ${count(unpublished)} unpublished${silent}`}>
      <span className="share-bar" aria-hidden>
        <span className="is-published" style={width(published)} />
        <span className="is-unpublished" style={width(unpublished)} />
      </span>
      <span className="share-number">
        {percent.format(share)}
        {unstated > 0 && <span className="share-of"> of {count(published + unpublished)}</span>}
      </span>
    </span>
  );
}

/** Every provider with its articles, how many are published, and how good they are; choosing one filters by it. */
export function ProviderTable({ card, isChosen, onChoose }: ProviderTableProps) {
  const [sort, setSort] = useState<ProviderSort>({ column: 'articles', descending: true });
  const { ref, onKeyDown } = useRoving();
  const { providers, quality, dates } = card;
  const sortBy = (column: ProviderColumn): void =>
    setSort((before) => ({
      column,
      descending: before.column === column ? !before.descending : column !== 'name',
    }));
  const span = quality === null ? '' : `from ${score(Math.floor(quality.from))} to ${score(Math.ceil(quality.to))}`;
  const years =
    dates === null ? '' : `from ${new Date(dates.from).getUTCFullYear()} to ${new Date(dates.to).getUTCFullYear()}`;
  return (
    <div ref={ref} className="providers" onKeyDown={onKeyDown}>
      <table aria-label="Providers">
        <thead>
          <tr>
            {heads.map(([column, text]) =>
              column === null ? (
                <th key={text} scope="col">
                  {text}
                </th>
              ) : (
                <th
                  key={text}
                  scope="col"
                  className={column === 'name' ? undefined : 'is-number'}
                  aria-sort={sort.column !== column ? 'none' : sort.descending ? 'descending' : 'ascending'}
                >
                  <button type="button" className="providers-sort" onClick={() => sortBy(column)}>
                    {text}
                    {sort.column === column &&
                      (sort.descending ? <ArrowDown size={12} aria-hidden /> : <ArrowUp size={12} aria-hidden />)}
                  </button>
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {sortedProviders(providers, sort).map((provider, at) => {
            const { name, articles, quality: average, qualities, trend } = provider;
            return (
              <tr key={name}>
                <th scope="row">
                  <button
                    type="button"
                    data-roving
                    className="providers-name truncate"
                    tabIndex={at === 0 ? 0 : -1}
                    aria-pressed={isChosen(name)}
                    onClick={(event) => onChoose(name, event.ctrlKey || event.metaKey)}
                  >
                    {unturned(groupName('provider', name))}
                  </button>
                </th>
                <td className="is-number">{count(articles)}</td>
                <td className="is-number">
                  <Share provider={provider} />
                </td>
                <td className="is-number">{average === null ? '–' : mean.format(average).replace('-', '−')}</td>
                <td>{average !== null && <Sparkbars values={qualities} label={`Articles by quality ${span}`} />}</td>
                <td>{trend.some((n) => n > 0) && <Sparkbars values={trend} label={`Articles by date ${years}`} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {card.count > providers.length && (
        <p className="lens-hint">
          {count(card.count - providers.length)} providers with fewer articles are not listed.
        </p>
      )}
    </div>
  );
}
