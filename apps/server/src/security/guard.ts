import type { MiddlewareHandler } from 'hono';
import type { Environment } from '../api/environment.ts';
import { Problem } from '../problem/problem.ts';
import { hostRule } from './hosts.ts';

export interface GuardOptions {
  /** What the server listens on. */
  readonly host: string;
  readonly allowedHosts: readonly string[];
}

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);

function hostOfOrigin(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}

/** Keeps other web pages away: their names by the Host header, their requests by Origin and Content-Type. */
export function guard({ host, allowedHosts }: GuardOptions): MiddlewareHandler<Environment> {
  const isAnswered = hostRule(host, allowedHosts);
  return async ({ req, env }, next) => {
    const asked = req.header('host') ?? '';
    if (!isAnswered(asked, env.incoming.socket.localPort ?? 0)) throw new Problem('host-refused', { host: asked });
    if (!harmless.has(req.method)) {
      const origin = req.header('origin');
      if (origin !== undefined && hostOfOrigin(origin) !== asked.toLowerCase())
        throw new Problem('origin-refused', { origin });
      const type = req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
      // No form can delete, and nothing has to be declared where nothing is sent.
      const needsNone = req.method === 'DELETE' && type === undefined;
      if (type !== 'application/json' && !needsNone) throw new Problem('content-type-refused');
    }
    await next();
  };
}
