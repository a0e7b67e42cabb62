import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type AppOptions, createApp } from './app.ts';
import { Workshop } from './proof/workshop.ts';

/** How long answers under way may take once the server is told to stop. */
const patienceMilliseconds = 3_000;

export interface ServerOptions extends AppOptions {
  /** Tried one after the other until one is free. */
  readonly ports: readonly number[];
}

export interface RunningServer {
  readonly port: number;
  close(): Promise<void>;
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

async function listenOnFirst(server: Server, ports: readonly number[], host: string): Promise<number> {
  for (const [index, port] of ports.entries()) {
    try {
      return await listen(server, port, host);
    } catch (error) {
      const busy = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!busy || index === ports.length - 1) throw error;
    }
  }
  throw new RangeError('no port to try');
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), patienceMilliseconds).unref();
  });
}

/** @throws the system's error when no port can be listened on */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const workshop = new Workshop();
  const { fetch } = createApp({ ...options, workshop });
  const server = createAdaptorServer({ fetch, overrideGlobalObjects: false }) as Server;
  const port = await listenOnFirst(server, options.ports, options.host);
  return {
    port,
    close: () => {
      workshop.close();
      return close(server);
    },
  };
}
