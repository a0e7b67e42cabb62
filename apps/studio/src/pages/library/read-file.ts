import { maximumLength } from '@contrechamp/engine';

/** The text of a campaign file, or why there is none. */
export type FileText =
  | { readonly text: string }
  | { readonly refused: 'too-large' | 'not-text' | 'empty' | 'unreadable' };

/** A character of a text takes three bytes of UTF-8 at most: what is larger is not read at all. */
const mostBytes = 3 * maximumLength;

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Reads a file that somebody picked or dropped. Whether it is a campaign is for the editor to say. */
export async function readCampaignFile(file: Blob): Promise<FileText> {
  if (file.size > mostBytes) return { refused: 'too-large' };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { refused: 'unreadable' };
  }
  const text = decoded(bytes);
  if (text?.includes('\0') !== false) return { refused: 'not-text' };
  if (text.length > maximumLength) return { refused: 'too-large' };
  return text.trim() === '' ? { refused: 'empty' } : { text };
}
