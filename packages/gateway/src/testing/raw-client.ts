import { connect } from 'node:net';

/** What came back over a connection of its own, until the other side closed it. */
export interface Exchange {
  readonly said: string;
  readonly milliseconds: number;
}

/** Writes bytes as they are and reads until the connection is closed. @throws Error when that takes too long */
export function exchange(port: number, bytes: string | Buffer, patience = 10_000): Promise<Exchange> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let said = '';
    const timer = setTimeout(() => {
      reject(new Error(`still open, having said: ${said}`));
      socket.destroy();
    }, patience);
    socket.on('data', (chunk) => {
      said += chunk.toString('latin1');
    });
    socket.on('error', () => {});
    socket.once('close', () => {
      clearTimeout(timer);
      resolve({ said, milliseconds: performance.now() - started });
    });
  });
}

/** A request with a JSON body, as it goes over the wire. */
export function rawRequest(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body = '',
  close = true,
): string {
  const all = { host: 'gateway', ...(close && { connection: 'close' }), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`;
}

/** Statuses of every answer in what was said. */
export const statusesIn = (said: string): number[] =>
  [...said.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
