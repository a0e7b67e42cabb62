/**
 * Whether a host name is in a list: `delivery.bfl.ai` by its name, `*.bfl.ai` by any name below. Never an IP address,
 * however it is written.
 */
export function inHosts(hostname: string, hosts: readonly string[]): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  if (/^[\d.]+$/.test(name) || name.includes(':') || name.startsWith('[')) return false;
  return hosts.some((host) =>
    host.startsWith('*.') ? name.endsWith(host.slice(1)) && name.length > host.length - 1 : name === host,
  );
}

/** The address, or null where it is none of http or carries a user's name. */
export function httpAddress(text: string): URL | null {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  return url.username === '' && url.password === '' ? url : null;
}
