import type { Connection } from '../../preload/contract/contract';
import type { DeskState } from '../store/state';

/**
 * Opens an http(s) address outside of the desk: main checks it and, in Electron, hands it to the system browser; in a
 * browser the page opens what main let through.
 */
export async function openLink(url: string, host: 'electron' | 'web', connection: Connection): Promise<void> {
  const checked = await connection.call('links.open', { url });
  if (host === 'web') window.open(checked.url, '_blank', 'noopener,noreferrer');
}

/** Opens the most original source of the current article. */
export async function openSource(desk: DeskState, connection: Connection): Promise<void> {
  const { current, app, report, notify } = desk;
  if (current === null || !app) return;
  try {
    const { links } = await connection.call('articles.read', { id: current });
    const source = links[0];
    if (source) await openLink(source.url, app.host, connection);
    else notify({ kind: 'error', message: 'This article names no source with an http or https address.' });
  } catch (error) {
    report(error);
  }
}
