import { GalleyError } from '../../preload/contract/errors';

/**
 * The address to open, if it may be opened: http or https, with a host, without a user name or password.
 * @throws GalleyError `bad-request`
 */
export function checkedLink(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const web = url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '';
  if (!web) throw new GalleyError('bad-request', 'Only http and https links are opened.');
  if (url.username !== '' || url.password !== '') {
    throw new GalleyError('bad-request', 'This link carries a user name or password, so it is not opened.');
  }
  return url.href;
}
