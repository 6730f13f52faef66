import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { FailurePage } from './features/failure/FailurePage';
import { DeskProvider } from './store/context';
import { createDesk } from './store/desk';
import { failureOf } from './store/failures';
import { start } from './store/start';
import { applyLastTheme } from './theme';
import { connect } from './transport/connection';
import { Boundary } from './ui/Boundary';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/widgets.css';
import './styles/widgets-input.css';
import './styles/shell.css';
import './styles/search.css';
import './styles/sidebar.css';
import './styles/table.css';
import './styles/table-cells.css';
import './styles/table-extras.css';
import './styles/notices.css';
import './styles/selection.css';
import './styles/bulk-bar.css';
import './styles/bulk-dialog.css';
import './styles/bulk-review.css';
import './styles/bulk-files.css';
import './styles/welcome.css';
import './styles/reading.css';
import './styles/inspector.css';
import './styles/views.css';
import './styles/history.css';
import './styles/topics.css';
import './styles/chart.css';
import './styles/lens.css';
import './styles/review.css';
import './styles/decisions.css';
import './styles/compare.css';
import './styles/review-narrow.css';
import './styles/duplicates.css';
import './styles/keys.css';
import './styles/failure.css';
import './styles/contrast.css';
import './styles/saved-views.css';

const tipDelay = 500;

/** Takes everything in the page that nobody caught. */
function catchFailures(fail: (error: unknown) => void): void {
  window.addEventListener('error', ({ error }) => {
    // Without an error it is a remark of the browser's own, such as that of a size that is observed too late.
    if (error instanceof Error) fail(error);
  });
  window.addEventListener('unhandledrejection', ({ reason }) => fail(reason));
}

/** Opens the desk in the page. */
async function main(): Promise<void> {
  applyLastTheme();
  const connection = connect();
  const store = createDesk(connection);
  const root = document.querySelector('#root');
  if (!root) throw new Error('index.html has no #root');
  const { fail } = store.getState();
  catchFailures(fail);
  await start(store, connection);
  createRoot(root).render(
    <StrictMode>
      <CSPProvider disableStyleElements>
        <Boundary
          fallback={(error) => <FailurePage failure={failureOf(error)} version={store.getState().app?.version ?? ''} />}
          onError={fail}
        >
          <Tooltip.Provider delay={tipDelay}>
            <DeskProvider store={store} connection={connection}>
              <App connection={connection} />
            </DeskProvider>
          </Tooltip.Provider>
        </Boundary>
      </CSPProvider>
    </StrictMode>,
  );
}

void main();
