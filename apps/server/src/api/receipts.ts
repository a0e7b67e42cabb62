import { Hono } from 'hono';
import { Problem } from '../problem/problem.ts';
import { isLoopbackName } from '../security/hosts.ts';
import { type Environment, langOf } from './environment.ts';

/** Pieces of text as a body that is written as fast as it is read. */
function streamOf(pieces: Iterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const next = pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
}

/**
 * The receipts of a gateway on this machine, those of one campaign; every other line of the chain is in its place without
 * what it says. The folder may be that of a gateway that runs: nothing is locked, and nothing is written.
 */
export function receiptRoutes(folder: string | undefined): Hono<Environment> {
  const routes = new Hono<Environment>();

  routes.get('/', async (c) => {
    if (folder === undefined) throw new Problem('receipts-unconfigured');
    const host = c.req.header('host') ?? '';
    // A name that was allowed may be that of a proxy in front, and lead here from anywhere.
    if (!isLoopbackName(host)) throw new Problem('receipts-local', { host });
    const campaign = c.req.query('campaign');
    if (!campaign) throw new Problem('field-invalid', { field: 'campaign', expected: 'campaign=ID' });
    const { chainOfFolder, chainText, faultText, verifiedFolder } = await import('@contrechamp/gateway');
    const found = await verifiedFolder(folder, () => chainOfFolder(folder)).catch((error: NodeJS.ErrnoException) => {
      throw new Problem('receipts-unreadable', { path: folder, reason: error.code ?? error.message });
    });
    const { source, verified } = found;
    if (verified.fault) throw new Problem('receipts-unsound', { fault: faultText(verified.fault, langOf(c)) });
    const body = streamOf(chainText(source, verified.records, { campaign }));
    return new Response(body, { headers: { 'content-type': 'application/jsonl; charset=utf-8' } });
  });

  return routes;
}
