import { maximumLength } from '@contrechamp/engine';

/** A campaign in the fragment of an address: compressed, checked, and sent to nobody. */

const prefix = '#c=';
/** Longest text that is unpacked: what the parser reads at most, in bytes of UTF-8. */
const mostBytes = 4 * maximumLength;

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

/**
 * CRC-32 of ISO 3309, four bytes: tells a link that was cut or changed on its way. Pages that are served without TLS to
 * other machines have no SHA.
 */
function sum(bytes: Uint8Array): Uint8Array {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return new Uint8Array([24, 16, 8, 0].map((shift) => (~crc >>> shift) & 0xff));
}

/** The fragment that carries a text. */
export async function fragmentOf(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const packed = new Uint8Array(
    await new Response(streamOf(bytes).pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer(),
  );
  const check = sum(bytes);
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
    if (length > mostBytes) {
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
  if (!fragment.startsWith(prefix) || !bytes || bytes.length < 6) return { broken: true };
  try {
    const found = await unpacked(bytes.slice(4));
    const check = found && sum(found);
    if (!found || !check?.every((byte, i) => byte === bytes[i])) return { broken: true };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(found);
    return text.length > maximumLength ? { broken: true } : { text };
  } catch {
    return { broken: true };
  }
}
