import { isIP } from 'node:net';
import { hostname } from 'node:os';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');

/** Whether a Host header names this machine as this machine alone knows itself. */
export const isLoopbackName = (host: string): boolean => loopbackNames.includes(hostParts(host).name);

/** `[::1]:4717` → `[::1]` and `4717`. */
export function hostParts(host: string): { readonly name: string; readonly port: string } {
  const [, name = '', port = ''] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(host.toLowerCase()) ?? [];
  return { name, port };
}

const isAddress = (name: string): boolean => isIP(name.replace(/^\[(.*)\]$/, '$1')) !== 0;

/**
 * The Host headers that are answered. A page of another site can make its own name point to this machine, but can be
 * served neither from `localhost` nor from a bare address: so these are safe, and any other name has to be allowed.
 *
 * @param bound what the server listens on
 * @param allowed names, or names with a port, that the user trusts
 */
export function hostRule(bound: string, allowed: readonly string[]): (host: string, port: number) => boolean {
  const trusted = allowed.map((name) => name.toLowerCase());
  const open = !isLoopback(bound);
  const own = [...loopbackNames, bound, isIP(bound) === 6 ? `[${bound}]` : bound, hostname()].map((n) =>
    n.toLowerCase(),
  );
  return (host, port) => {
    const { name, port: asked } = hostParts(host);
    if (name === '') return false;
    if (trusted.includes(name) || trusted.includes(host.toLowerCase())) return true;
    // Listening for others, the port may have been mapped on the way.
    if (open) return own.includes(name) || isAddress(name);
    return own.slice(0, -1).includes(name) && (asked === '' ? 80 : Number(asked)) === port;
  };
}
