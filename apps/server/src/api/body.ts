import { Problem } from '../problem/problem.ts';

/** A campaign text, however it is escaped. */
const usual = 4;

const tooLarge = (megabytes: number): Problem => new Problem('body-too-large', { megabytes });

/** The bytes of a request, given up as soon as there are too many. @throws Problem */
async function readBytes(request: Request, megabytes: number): Promise<Buffer> {
  const maximumBytes = megabytes * 1_000_000;
  if (Number(request.headers.get('content-length') ?? 0) > maximumBytes) throw tooLarge(megabytes);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    size += part.value.length;
    if (size > maximumBytes) throw tooLarge(megabytes);
    chunks.push(part.value);
  }
  return Buffer.concat(chunks);
}

/** The body as a JSON object. @throws Problem */
export async function readObject(request: Request, megabytes = usual): Promise<Readonly<Record<string, unknown>>> {
  const bytes = await readBytes(request, megabytes);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem('body-not-json');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Problem('body-not-json');
  return value as Readonly<Record<string, unknown>>;
}
