import { Tabs } from '@base-ui/react/tabs';
import { useState, type ReactNode } from 'react';
import type { Preview } from '../../../preload/contract/edit';
import { count } from '../../format/number';
import { kindLines, mostKinds } from './kinds';
import { KindTable } from './KindTable';
import { PlannedFiles } from './PlannedFiles';
import { RefusedFiles } from './RefusedFiles';

type Tab = 'kinds' | 'files' | 'refused';

interface ReviewProps {
  readonly preview: Preview;
  /** What is to be said between the sums and the details. */
  readonly children?: ReactNode;
}

/** What a plan will do: how many files change, stay and are refused; what becomes of what; and each file with its diff. */
export function Review({ preview, children }: ReviewProps) {
  const { plan, files, unchanged, refused, kinds } = preview;
  const [tab, setTab] = useState<Tab>(files === 0 && refused.length > 0 ? 'refused' : 'kinds');
  const lines = kindLines(kinds);
  const tabs: readonly (readonly [Tab, string, number])[] = [
    ['kinds', 'What changes', lines.length],
    ['files', 'Files', files],
    ['refused', 'Refused', refused.length],
  ];
  return (
    <div className="review">
      <dl className="review-sum">
        <div>
          <dt>{files === 1 ? 'file changes' : 'files change'}</dt>
          <dd>{count(files)}</dd>
        </div>
        <div>
          <dt>{unchanged === 1 ? 'stays as it is' : 'stay as they are'}</dt>
          <dd>{count(unchanged)}</dd>
        </div>
        <div className={refused.length > 0 ? 'is-warning' : undefined}>
          <dt>refused</dt>
          <dd>{count(refused.length)}</dd>
        </div>
      </dl>
      {children}
      <Tabs.Root value={tab} onValueChange={(next: Tab) => setTab(next)} className="review-tabs">
        <Tabs.List className="tabs" aria-label="Preview" activateOnFocus>
          {tabs.map(([value, text, n]) => (
            <Tabs.Tab key={value} value={value} className="tab" disabled={n === 0}>
              {text}
              {value !== 'kinds' && <span className="tab-count">{count(n)}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="kinds" className="review-panel" tabIndex={-1}>
          <KindTable lines={lines} complete={kinds.length < mostKinds} />
        </Tabs.Panel>
        <Tabs.Panel value="files" className="review-panel" tabIndex={-1}>
          <PlannedFiles plan={plan} files={files} />
        </Tabs.Panel>
        <Tabs.Panel value="refused" className="review-panel" tabIndex={-1}>
          <RefusedFiles refusals={refused} />
        </Tabs.Panel>
      </Tabs.Root>
    </div>
  );
}
