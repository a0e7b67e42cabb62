/** A campaign in the fragment of an address: compressed, checked, and sent to nobody. */

const prefix = '#c=';
/** Longest text that is unpacked: what the parser reads at most. */
const mostCharacters = 2_000_000;

const toBase64Url = (bytes: Uint8Array): string => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]+$/.test(text)) return null;
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
  } catch {
    return null;
  }
}

const streamOf = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new Blob([bytes]).stream();

async function sum(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 6);
}

/** The fragment that carries a text. */
export async function fragmentOf(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const packed = new Uint8Array(
    await new Response(streamOf(bytes).pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer(),
  );
  const check = await sum(bytes);
  const whole = new Uint8Array(check.length + packed.length);
  whole.set(check);
  whole.set(packed, check.length);
  return `${prefix}${toBase64Url(whole)}`;
}

/** Unpacks no more than a campaign may hold: a small link can unfold to gigabytes. */
async function unpacked(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = streamOf(packed).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > 4 * mostCharacters) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const whole = new Uint8Array(length);
  parts.reduce((at, part) => {
    whole.set(part, at);
    return at + part.length;
  }, 0);
  return whole;
}

/** The text that a fragment carries; nothing of it when it was cut or changed on the way. */
export async function readLink(fragment: string): Promise<{ readonly text: string } | { readonly broken: true }> {
  const bytes = fromBase64Url(fragment.slice(prefix.length));
  if (!fragment.startsWith(prefix) || !bytes || bytes.length < 8) return { broken: true };
  try {
    const found = await unpacked(bytes.slice(6));
    const check = found && (await sum(found));
    if (!found || !check?.every((byte, i) => byte === bytes[i])) return { broken: true };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(found) };
  } catch {
    return { broken: true };
  }
}
