function parsed(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** True for an absolute http or https address: the only kind that leads anywhere from here. */
export function isWebAddress(url: string): boolean {
  const address = parsed(url);
  return address !== null && (address.protocol === 'https:' || address.protocol === 'http:') && address.hostname !== '';
}

/** The host of an address without `www.`, to say where a link leads; empty when it is none. */
export function webHost(url: string): string {
  return (parsed(url)?.hostname ?? '').replace(/^www\./, '');
}
