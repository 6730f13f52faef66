import { useEffect, useState } from 'react';
import type { ArticleId } from '../preload/contract/article';
import { focusPlace, places } from './commands/places';
import { FilterByProvider } from './commands/FilterLink';
import { CommandsProvider, useRun } from './commands/useCommands';
import { BatchBar } from './features/bulk/BatchBar';
import { BulkBar } from './features/bulk/BulkBar';
import { BulkDialog } from './features/bulk/BulkDialog';
import { UnfinishedDialog } from './features/bulk/UnfinishedDialog';
import { QualityPopover } from './features/decisions/QualityPopover';
import { TopicsPopover } from './features/decisions/TopicsPopover';
import { FailureDialog } from './features/failure/FailureDialog';
import { HistoryButton } from './features/history/HistoryButton';
import { HistoryView } from './features/history/HistoryView';
import { CompareView } from './features/compare/CompareView';
import { DuplicatesBeside } from './features/duplicates/DuplicatesBeside';
import { DuplicatesView } from './features/duplicates/DuplicatesView';
import { InspectorPanel } from './features/inspector/InspectorPanel';
import { UnsavedTexts } from './features/inspector/UnsavedTexts';
import { KeySheet } from './features/keys/KeySheet';
import { LensButton } from './features/lens/LensButton';
import { LensView } from './features/lens/LensView';
import { MarksSection } from './features/marks/MarksSection';
import { NoteDialog } from './features/marks/NoteDialog';
import { Notices } from './features/notices/Notices';
import { Palette } from './features/palette/Palette';
import { ReadingPanel } from './features/reading/ReadingPanel';
import { ReviewButton } from './features/review/ReviewButton';
import { ReviewView } from './features/review/ReviewView';
import { FilterHelp } from './features/search/FilterHelp';
import { QueryLine } from './features/search/QueryLine';
import { Banners } from './features/shell/Banners';
import { Panes } from './features/shell/Panes';
import { StatusBar } from './features/shell/StatusBar';
import { TopBar } from './features/shell/TopBar';
import { Sidebar } from './features/sidebar/Sidebar';
import { ArticleTable } from './features/table/ArticleTable';
import { EmptyTable } from './features/table/EmptyTable';
import { TopicsView } from './features/topics/TopicsView';
import { SaveViewDialog } from './features/views/SaveViewDialog';
import { ViewList } from './features/views/ViewList';
import { Welcome } from './features/welcome/Welcome';
import { useDesk, useDeskStore } from './store/context';
import { resync } from './store/start';
import { isFiltered } from './store/views';
import type { LiveConnection } from './transport/live';
import { useTheme } from './useTheme';

interface AppProps {
  readonly connection: LiveConnection;
}

/** Whether the host is lost. When it is back, everything it could have told meanwhile is asked for. */
function useLost(connection: LiveConnection): boolean {
  const store = useDeskStore();
  const [lost, setLost] = useState(false);
  useEffect(() => {
    let wasLost = false;
    return connection.onLost((now) => {
      setLost(now);
      if (wasLost && !now) void resync(store, connection);
      wasLost = now;
    });
  }, [connection, store]);
  return lost;
}

function Reading() {
  const current = useDesk((s) => s.current);
  return (
    <>
      <div id={places.reading} className="reading-sheet scrolls" role="group" aria-label="Article" tabIndex={-1}>
        <ReadingPanel id={current} />
      </div>
      <InspectorPanel id={current}>
        {current !== null && (
          <MarksSection id={current}>
            <DuplicatesBeside id={current} />
          </MarksSection>
        )}
      </InspectorPanel>
    </>
  );
}

const renderArticle = (id: ArticleId) => <ReadingPanel id={id} />;
const renderMarks = (id: ArticleId) => (
  <MarksSection id={id} withReviewed={false}>
    <DuplicatesBeside id={id} withAll={false} />
  </MarksSection>
);

function Desk() {
  const run = useRun();
  const view = useDesk((s) => s.view);
  const covered = useDesk((s) => s.drawer !== null);
  useEffect(() => {
    // The table is where work begins. Whoever is already somewhere stays there.
    if (view === 'articles' && document.activeElement === document.body) focusPlace('grid');
  }, [view]);
  if (view === 'review' || view === 'compare') {
    return (
      <main className="one-by-one">
        {view === 'review' ? (
          <ReviewView renderArticle={renderArticle} renderMarks={renderMarks} />
        ) : (
          <CompareView renderArticle={renderArticle} />
        )}
        <div className="table-foot">
          <Notices />
        </div>
      </main>
    );
  }
  return (
    <Panes
      sidebar={<Sidebar views={<ViewList />} />}
      table={
        <>
          <div className="table-body" inert={covered}>
            {view === 'articles' && <ArticleTable empty={<EmptyTable />} onRead={() => run('article.read')} />}
            {view === 'lens' && <LensView />}
            {view === 'history' && <HistoryView />}
            {view === 'topics' && <TopicsView />}
            {view === 'duplicates' && <DuplicatesView />}
          </div>
          <div className="table-foot">
            <Notices />
            <div className="table-foot-bars" inert={covered}>
              <BatchBar />
              {view === 'articles' && <BulkBar />}
            </div>
          </div>
        </>
      }
      reading={view === 'articles' ? <Reading /> : null}
    />
  );
}

function Screen({ connection }: AppProps) {
  const library = useDesk((s) => s.library);
  const view = useDesk((s) => s.view);
  const lost = useLost(connection);
  useTheme();
  const isOpen = library.kind === 'open' || library.kind === 'opening';
  const title = isOpen ? library.info.title : null;
  useEffect(() => {
    // The browser's tab; the app's window has its title from main.
    document.title = title === null ? 'Galley' : `${title} – Galley`;
  }, [title]);
  return (
    <div className="app">
      <TopBar
        title={title}
        search={isFiltered(view) ? <QueryLine /> : null}
        ways={
          <>
            {view === 'articles' && <ReviewButton />}
            <LensButton />
            <HistoryButton />
          </>
        }
      />
      <Banners lost={lost} />
      {isOpen ? <Desk /> : <Welcome failure={library.kind === 'failed' ? library : null} />}
      {isOpen ? <StatusBar unsaved={<UnsavedTexts />} /> : <Notices />}
      <QualityPopover />
      <TopicsPopover />
      <NoteDialog />
      <BulkDialog />
      <UnfinishedDialog />
      <FailureDialog />
      <KeySheet />
      <FilterHelp />
      <Palette />
      <SaveViewDialog />
    </div>
  );
}

/** The desk: the one place where its features meet. */
export function App({ connection }: AppProps) {
  return (
    <CommandsProvider>
      <FilterByProvider>
        <Screen connection={connection} />
      </FilterByProvider>
    </CommandsProvider>
  );
}
