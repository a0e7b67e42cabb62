import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

export interface ImageService {
  readonly url: string;
  /** Whole requests so far. */
  readonly calls: number;
}

/** The first bytes of a PNG are a picture as far as a gateway is concerned. */
const b64_json = 'iVBORw0KGgoAAAANSUhEUg==';
const usage = { input_tokens: 1, input_tokens_details: { image_tokens: 0, text_tokens: 1 }, total_tokens: 273 };

function asked(body: Buffer): { readonly n: number; readonly streamed: boolean } {
  const text = body.toString('latin1');
  if (!text.startsWith('{')) return { n: Number(/name="n"\s+(\d+)/.exec(text)?.[1] ?? 1), streamed: false };
  const { n = 1, stream = false } = JSON.parse(body.toString());
  return { n, streamed: stream };
}

async function answer(request: IncomingMessage, response: ServerResponse, milliseconds: number): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const { n, streamed } = asked(Buffer.concat(chunks));
  const pause = () => sleep(Math.random() * milliseconds);
  await pause();
  const told = { ...usage, output_tokens: 272 * n };
  const common = { created: 1, size: '1024x1024', quality: 'low', background: 'opaque', output_format: 'png' };
  if (!streamed) {
    const data = Array.from({ length: n }, () => ({ b64_json }));
    const body = JSON.stringify({ ...common, data, usage: told });
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.write(body.slice(0, 40));
    await pause();
    response.end(body.slice(40));
    return;
  }
  const event = (type: string, more: object) =>
    `event: image_generation.${type}\ndata: ${JSON.stringify({ type: `image_generation.${type}`, b64_json, created_at: 1, ...common, ...more })}\n\n`;
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(event('partial_image', { partial_image_index: 0 }));
  await pause();
  response.end(event('completed', { usage: told }));
}

/** A service that speaks OpenAI's language on this machine and takes up to so many milliseconds, twice, for an answer. */
export async function imageService(milliseconds = 10): Promise<ImageService> {
  let calls = 0;
  const server = createServer((request, response) => {
    answer(request, response, milliseconds).then(
      () => {
        calls += 1;
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    await closed;
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    get calls() {
      return calls;
    },
  };
}
