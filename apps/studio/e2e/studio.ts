import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    readonly chromium: { readonly path: string; readonly args: string[] };
  }
}

export const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Server {
  readonly url: string;
  readonly process: ChildProcess;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** The program itself, on a port of its own; resolves once it prints its address. */
export async function startServer(data: string, port = 0, more: readonly string[] = []): Promise<Server> {
  const bin = join(root, 'apps/server/bin/contrechamp-studio.js');
  const child = spawn(process.execPath, [bin, '--port', String(port), '--data', data, '--lang', 'en', ...more], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(`the server ended: ${output}`)));
  });
  return {
    url,
    process: child,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

export interface Reader {
  readonly lang?: 'en' | 'fr';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

/** A studio with a browser to use it in; `faults` is everything that the pages complained of. */
export class Studio {
  readonly data: string;
  readonly browser: Browser;
  readonly faults: string[] = [];
  server: Server;

  private constructor(data: string, browser: Browser, server: Server) {
    this.data = data;
    this.browser = browser;
    this.server = server;
  }

  /** `more` are options of the program. */
  static async open(...more: readonly string[]): Promise<Studio> {
    const data = await mkdtemp(join(tmpdir(), 'contrechamp-studio-'));
    const [browser, server] = await Promise.all([
      chromium.launch({ executablePath: inject('chromium').path, args: inject('chromium').args }),
      startServer(data, 0, more),
    ]);
    return new Studio(data, browser, server);
  }

  get url(): string {
    return this.server.url;
  }

  async context({ lang = 'en', theme = 'light', width = 1280, height = 900 }: Reader = {}): Promise<BrowserContext> {
    return this.browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      locale: lang === 'fr' ? 'fr-FR' : 'en-GB',
      reducedMotion: 'reduce',
    });
  }

  async page(reader: Reader = {}): Promise<Page> {
    const context = await this.context(reader);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => this.faults.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      // A browser reports every answer of 4xx and 5xx, and every refused connection, as an error of its own.
      const network = /Failed to load resource/.test(message.text());
      if (message.type() === 'error' && !network) this.faults.push(`${page.url()}: ${message.text()}`);
    });
    return page;
  }

  /** Id of the reference campaign, which a new studio begins with. */
  async reference(): Promise<string> {
    const all = (await (await fetch(`${this.url}/api/v1/campaigns`)).json()) as readonly { readonly id: string }[];
    // The latest comes first.
    const first = all.at(-1);
    if (!first) throw new Error('a new studio has no campaign');
    return first.id;
  }

  /** A campaign made of a text. */
  async create(text: string): Promise<string> {
    const answer = await fetch(`${this.url}/api/v1/campaigns`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text }),
    });
    return ((await answer.json()) as { readonly id: string }).id;
  }

  /** The text that the server has. */
  async text(id: string): Promise<string> {
    return ((await (await fetch(`${this.url}/api/v1/campaigns/${id}`)).json()) as { readonly text: string }).text;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    await rm(this.data, { recursive: true, force: true });
  }
}

/** Waits until the figures are those of ten thousand draws. */
export const atRest = (page: Page): Promise<unknown> =>
  page.waitForSelector('[data-draws="resting"]', { state: 'attached' });

/** The text of a figure of the compare page: `total-ai`, `ratio-marseille`, `sentence`. */
export const figure = async (page: Page, name: string): Promise<string> =>
  ((await page.locator(`[data-figure="${name}"]`).textContent()) ?? '').replace(/\s+/g, ' ').trim();

/** Opens a page of a campaign and waits for its figures. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await atRest(page);
}
