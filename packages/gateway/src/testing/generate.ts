import type { Content, TranslatedAdapter } from '../provider/adapter.ts';
import { HttpClient } from '../provider/http/client.ts';
import type { Sent } from '../request/generation.ts';
import type { Upstream } from './upstream/kit.ts';

/** One picture of 1024 × 1024, without anything else. */
export const plainSent: Sent = {
  ...{ operation: 'generation', provider: 'p', host: 'default', region: null, model: '', n: 1 },
  ...{ width: 1024, height: 1024, quality: null, steps: null, seconds: null, audio: null },
  ...{ previews: 0, references: 0, streamed: false },
};

export const plainContent: Content = {
  ...{ prompt: 'a bottle on wet stone', pictures: [], mask: null, seed: null },
  ...{ outputFormat: null, background: null },
};

/** Generates at a fake and reads everything. */
export async function generateAt(
  upstream: Upstream,
  adapter: TranslatedAdapter,
  sent: Partial<Sent>,
  content: Partial<Content> = {},
) {
  const host = { id: 'default', baseUrl: upstream.url, region: null, source: 'test', selfHosted: true };
  const client = new HttpClient(adapter, host, upstream.key);
  const http = {
    request: client.request.bind(client),
    wait: (milliseconds: number, signal: AbortSignal) => client.wait(Math.min(milliseconds, 4), signal),
  };
  const { signal } = new AbortController();
  try {
    const exchange = await adapter.generate(
      { ...plainSent, ...sent },
      { ...plainContent, ...content },
      host,
      http,
      signal,
    );
    const files: Buffer[] = [];
    for await (const { bytes } of exchange.assets) {
      const parts: Uint8Array[] = [];
      for await (const part of bytes) parts.push(part);
      files.push(Buffer.concat(parts));
    }
    return { files, usage: exchange.usage(), failures: exchange.failures?.() ?? [] };
  } finally {
    await client.close();
  }
}
