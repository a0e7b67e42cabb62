import { readFile, stat } from 'node:fs/promises';
import { contentPolicy } from '../security/headers.ts';
import { acceptedEncodings, type Encoding } from './encoding.ts';
import { etagFor, matches } from './etag.ts';
import { mediaType } from './types.ts';

const suffixes: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

interface Found {
  readonly path: string;
  readonly etag: string;
}

async function regularFile(path: string): Promise<Found | null> {
  try {
    const found = await stat(path);
    if (!found.isFile()) return null;
    return { path, etag: `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"` };
  } catch {
    return null;
  }
}

/** A file, compressed where a compressed one stands beside it and the browser takes it; null when there is none. */
export async function fileResponse(file: string, request: Request, cacheControl: string): Promise<Response | null> {
  const plain = await regularFile(file);
  if (!plain) return null;
  let [chosen, encoding]: [Found, Encoding | null] = [plain, null];
  for (const candidate of acceptedEncodings(request.headers.get('accept-encoding') ?? undefined)) {
    const compressed = await regularFile(`${file}${suffixes[candidate]}`);
    if (!compressed) continue;
    [chosen, encoding] = [compressed, candidate];
    break;
  }
  const etag = etagFor(chosen.etag, encoding);
  const headers = {
    etag,
    'cache-control': cacheControl,
    vary: 'Accept-Encoding',
    // A worker obeys the policy that its own script comes with, not that of the page.
    'content-security-policy': contentPolicy(),
    ...(encoding && { 'content-encoding': encoding }),
  };
  if (matches(request.headers.get('if-none-match') ?? undefined, etag)) {
    return new Response(null, { status: 304, headers });
  }
  const body = await readFile(chosen.path);
  return new Response(body, { headers: { ...headers, 'content-type': mediaType(file) } });
}
