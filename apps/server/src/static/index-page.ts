import { readFile } from 'node:fs/promises';
import { contentPolicy, newNonce } from '../security/headers.ts';
import { etagOf, matches } from './etag.ts';

const placeholder = '__CSP_NONCE__';

/** The page that every address of the studio opens, with a nonce of its own. */
export async function indexPage(file: string, ifNoneMatch: string | undefined): Promise<Response> {
  const html = await readFile(file, 'utf8');
  const etag = etagOf(html);
  const headers = { etag, 'cache-control': 'no-cache' };
  // The page that the browser kept goes with the policy that it kept: another nonce here would block its styles.
  if (matches(ifNoneMatch, etag)) return new Response(null, { status: 304, headers });
  const nonce = newNonce();
  return new Response(html.replaceAll(placeholder, nonce), {
    headers: {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentPolicy(nonce),
    },
  });
}
