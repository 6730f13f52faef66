import { GalleyError } from '../../preload/contract/errors';

/**
 * The address in the form that may be handed to the system: http or https, with a host, without a name or password in
 * it. Throws GalleyError 'bad-request' for anything else.
 */
export function externalUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new GalleyError('bad-request', 'Only http and https addresses are opened.');
  }
  if (url.username !== '' || url.password !== '') {
    throw new GalleyError('bad-request', 'An address with a name or password in it is not opened.');
  }
  return url.href;
}
