import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { ConfiguredProvider } from '../provider/open.ts';
import { openAiCase } from './providers.ts';

/** A service that answers whatever a test wants, at the address of OpenAI. */
export interface RawUpstream {
  readonly provider: ConfiguredProvider;
  readonly url: string;
  readonly key: string;
}

const key = 'secret-Of_the.service-07';

function at(port: number): RawUpstream {
  const url = `http://127.0.0.1:${port}`;
  return { url, key, provider: { adapter: openAiCase.adapter(url), key, models: null } };
}

export async function rawUpstream(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  });
  return at((server.address() as AddressInfo).port);
}

/** Whose answers need not be HTTP. */
export async function socketUpstream(connected: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server = createSocketServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    connected(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return at((server.address() as AddressInfo).port);
}
