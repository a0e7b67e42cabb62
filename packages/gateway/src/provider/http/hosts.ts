import { isIP } from 'node:net';
import type { Host } from '../adapter.ts';

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

/** Whether an address names its machine by number. No name is then looked up, so nobody checks where it leads. */
export const isNumbered = ({ hostname }: URL): boolean => isIP(hostname.replace(/^\[|\]$/g, '')) > 0;

/**
 * The address of a host of a service.
 * @throws RangeError when it is none; when it is not https, or an IP address, and nobody runs it here
 */
export function addressOf(service: string, { id, baseUrl, selfHosted }: Host): URL {
  const url = httpAddress(baseUrl);
  if (url === null || (url.protocol !== 'https:' && !selfHosted)) {
    throw new RangeError(`${service}: ${id}: not an address with https`);
  }
  if (isNumbered(url) && !selfHosted) {
    throw new RangeError(`${service}: ${id}: an IP address, and nobody runs it here`);
  }
  return url;
}
