import { useCallback, useEffect, useRef, useState } from 'react';
import type { DateUnit } from '../../../preload/contract/lens';
import { count } from '../../format/number';
import { useDesk, useDeskStore } from '../../store/context';
import { Button } from '../../ui/Button';
import type { Domain } from '../../ui/chart/scale';
import { onEscape } from '../../ui/on-escape';
import { DateFigure } from './DateFigure';
import { Policy } from './Policy';
import { startThreshold } from './policy';
import { Providers } from './Providers';
import { QualityFigure } from './QualityFigure';
import { dateRange, qualityRange, withDates, withQuality } from './ranges';
import { useReading } from './useLens';

const parts = [
  ['threshold', 'Threshold'],
  ['providers', 'Providers'],
] as const;

/** The articles that pass the filter as charts: to filter by a range, to try a threshold, and to compare providers. */
export function LensView() {
  const store = useDeskStore();
  const filter = useDesk((s) => s.filter);
  const all = useDesk((s) => s.facets?.all ?? null);
  const start = useDesk((s) => startThreshold(s.settings, s.rules));
  const reading = useReading();
  const shownPart = useDesk((s) => s.lensPart);
  const [trial, setTrial] = useState<number | null>(null);
  const threshold = trial ?? start;
  const { setFilter, show, showLensPart } = store.getState();
  // The same ones while a threshold is dragged, so that this chart is not drawn again with each step.
  const datesAsked = useCallback((domain: Domain, unit: DateUnit) => dateRange(filter, domain, unit), [filter]);
  const brushDates = useCallback(
    (range: Domain, domain: Domain, unit: DateUnit) =>
      store.getState().setFilter(withDates(store.getState().filter, range, domain, unit)),
    [store],
  );

  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The table went with the focus in it: the next Tab is to lead to the first control here.
    if (document.activeElement === document.body) view.current?.focus();
  }, []);

  return (
    <div
      ref={view}
      tabIndex={-1}
      className="view lens-view"
      aria-busy={reading === null}
      onKeyDown={onEscape(() => show('articles'))}
    >
      <header className="view-head">
        <h2 className="view-title">Quality lens</h2>
        <div className="view-tabs" role="group" aria-label="What is shown">
          {parts.map(([part, text]) => (
            <button
              key={part}
              type="button"
              className="view-tab"
              aria-pressed={part === shownPart}
              onClick={() => showLensPart(part)}
            >
              {text}
            </button>
          ))}
        </div>
        <div className="view-head-end">
          {reading !== null && (
            <span role="status">
              <b>{count(reading.articles)}</b>
              {all !== null && all !== reading.articles ? ` of ${count(all)}` : ''}{' '}
              {(all ?? reading.articles) === 1 ? 'article' : 'articles'}
            </span>
          )}
          {filter !== '' && (
            <Button look="quiet" onClick={() => setFilter('')}>
              Clear the filter
            </Button>
          )}
          <Button disabled={reading === null || reading.articles === 0} onClick={() => show('articles')}>
            Show in the table
          </Button>
        </div>
      </header>
      {reading !== null && (
        <div className="lens scrolls">
          <div className="lens-charts">
            {reading.quality === null ? (
              <p className="lens-none">None of these articles states a quality.</p>
            ) : (
              <QualityFigure
                chart={reading.quality}
                range={(domain) => qualityRange(filter, domain)}
                threshold={shownPart === 'threshold' ? threshold : null}
                onBrush={(range, domain) => setFilter(withQuality(store.getState().filter, range, domain))}
                onThreshold={setTrial}
              />
            )}
            {reading.dates === null ? (
              <p className="lens-none">None of these articles has a publication date.</p>
            ) : (
              <DateFigure
                chart={reading.dates}
                legend={reading.quality === null}
                range={datesAsked}
                onBrush={brushDates}
              />
            )}
          </div>
          {shownPart === 'threshold' ? <Policy threshold={threshold} onThreshold={setTrial} /> : <Providers />}
        </div>
      )}
    </div>
  );
}
