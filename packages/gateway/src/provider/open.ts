import { Agent } from 'undici';
import type { ProviderConfig } from '../config/schema.ts';
import type { Line, Lines } from '../http/lines.ts';
import type { Adapter, Host } from './adapter.ts';
import { HttpClient, usualHttpLimits } from './http/client.ts';
import { addressOf } from './http/hosts.ts';
import { publicLookup, systemResolve } from './http/lookup.ts';

/** A service of the configuration: its adapter under the name that it has there, and its key. */
export interface ConfiguredProvider {
  readonly adapter: Adapter;
  readonly key: string | null;
  /** Models that it serves; null: by what the registry says. */
  readonly models: readonly string[] | null;
  /** Accelerator of a server of one's own. */
  readonly hardware?: string;
}

export interface OpenLines {
  readonly lines: Lines;
  close(): Promise<void>;
}

const connections = 256;

/** Sockets towards a service whose bytes pass through; names that lead into private networks are refused. */
function agent(host: Host, milliseconds: number): Agent {
  const connect = host.selfHosted
    ? { timeout: usualHttpLimits.connect }
    : { timeout: usualHttpLimits.connect, lookup: publicLookup(systemResolve) };
  return new Agent({ connections, connect, headersTimeout: milliseconds, bodyTimeout: milliseconds });
}

/**
 * Opens every host of every configured service.
 * @throws RangeError when an address may not be spoken to
 */
export function openLines(providers: readonly ConfiguredProvider[], totalMilliseconds: number): OpenLines {
  const open = new Map<string, Line>();
  const closing: (() => Promise<void>)[] = [];
  for (const { adapter, key } of providers) {
    for (const host of adapter.hosts) {
      const name = `${adapter.id} ${host.id}`;
      if (adapter.kind === 'passthrough') {
        addressOf(adapter.id, host);
        const dispatcher = agent(host, totalMilliseconds);
        closing.push(() => dispatcher.destroy());
        open.set(name, { kind: 'passthrough', adapter, host, dispatcher, key });
      } else {
        const http = new HttpClient(adapter, host, key);
        closing.push(async () => {
          await http.close();
        });
        open.set(name, { kind: 'translated', adapter, host, http });
      }
    }
  }
  return {
    lines(provider, host) {
      const line = open.get(`${provider} ${host}`);
      if (!line) throw new Error(`decided on ${provider}, host ${host}, which is not configured`);
      return line;
    },
    close: async () => void (await Promise.allSettled(closing.map((close) => close()))),
  };
}

/** An adapter as the configuration wants it: under another name, with some of its hosts alone. */
export function configured(adapter: Adapter, { id, hosts }: Pick<ProviderConfig, 'id' | 'hosts'>): Adapter {
  const kept = hosts ? adapter.hosts.filter((h) => hosts.includes(h.id)) : adapter.hosts;
  return { ...adapter, id: id ?? adapter.id, hosts: kept };
}
