import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly text: string;
  /** The body as JSON, whatever it holds. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers that they do not trust to have a type
  readonly json: any;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  /** Sent as JSON; a string or bytes as they are. */
  readonly body?: unknown;
}

const isRaw = (body: unknown): body is string | Uint8Array => typeof body === 'string' || body instanceof Uint8Array;

/** One request as it is written: unlike `fetch`, any Host header and any path. */
export function ask(origin: string, path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  const json = ['GET', 'HEAD', 'DELETE'].includes(method) ? {} : { 'content-type': 'application/json' };
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: { ...json, ...headers } }, (received) => {
      const chunks: Buffer[] = [];
      received.on('data', (chunk: Buffer) => chunks.push(chunk));
      received.on('error', reject);
      received.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const text = bytes.toString('utf8');
        resolve({
          status: received.statusCode ?? 0,
          headers: received.headers,
          bytes,
          text,
          get json() {
            return JSON.parse(text);
          },
        });
      });
    });
    sent.on('error', reject);
    sent.end(body === undefined || isRaw(body) ? body : JSON.stringify(body));
  });
}
