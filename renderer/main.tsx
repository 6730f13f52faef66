import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { DeskProvider } from './store/context';
import { createDesk } from './store/desk';
import { start } from './store/start';
import { connect } from './transport/connection';
import './styles/tokens.css';
import './styles/base.css';
import './styles/widgets.css';

const connection = connect();
const store = createDesk(connection);
const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root');

await start(store, connection);
createRoot(root).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500}>
        <DeskProvider store={store} connection={connection}>
          <App />
        </DeskProvider>
      </Tooltip.Provider>
    </CSPProvider>
  </StrictMode>,
);
