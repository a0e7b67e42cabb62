import { randomBytes } from 'node:crypto';

export const newNonce = (): string => randomBytes(16).toString('base64');

/** What the studio's pages and workers may load: only what this server gives. */
export const contentPolicy = (nonce?: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    nonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** What is no page and no script loads nothing. */
const closedPolicy = "default-src 'none'; frame-ancestors 'none'";

/** Of every answer. */
const commonHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Completes an answer. One without content leaves the policy that the browser kept with the content. */
export function addHeaders({ headers, status }: Response): void {
  for (const [name, value] of Object.entries(commonHeaders)) headers.set(name, value);
  const policy = 'content-security-policy';
  if (status !== 304 && !headers.has(policy)) headers.set(policy, closedPolicy);
}
