import { textKey } from './text-key';

/** What campaigns and mail programs hang on an address; the page behind it is the same. */
const tracking = /^(?:utm_.+|(?:fb|gc|dc|ms|y)clid|gbraid|wbraid|mc_[ce]id|igshid|ocid|cmpid|_hs(?:enc|mi)|mkt_tok)$/i;

/**
 * What two addresses of one page have in common: host and path without scheme, `www.`, default port, fragment, trailing
 * slash and tracking, the other parameters in order. `null` for what is no http(s) address, and for the front page of a
 * site, which tells no story.
 */
export function normalisedLink(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  // The other scheme's port counts too: http://a:443 is nothing that anybody writes.
  const port = url.port === '80' || url.port === '443' ? '' : url.port;
  const host = url.hostname.replace(/^www\.(?=.*\.)/, '').replace(/\.$/, '');
  const path = url.pathname.replace(/\/+$/, '');
  const parameters = [...url.searchParams].filter(([name]) => !tracking.test(name));
  if (path === '' && parameters.length === 0) return null;
  const query = new URLSearchParams(parameters.toSorted(compared)).toString();
  return `${host}${port === '' ? '' : `:${port}`}${path}${query === '' ? '' : `?${query}`}`;
}

/** A number that equal normalised addresses share; 0 where there is none. */
export function linkKey(address: string): number {
  const link = address === '' ? null : normalisedLink(address);
  return link === null ? 0 : textKey(link);
}

function compared(a: readonly string[], b: readonly string[]): number {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)];
  return one < other ? -1 : Number(one > other);
}
