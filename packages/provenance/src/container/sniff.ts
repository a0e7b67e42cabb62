import { fourCC, indexOfText, startsWith, u32be } from '../source/bytes.ts';
import type { Format } from './container.ts';

const heif = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1'];

/** The brand of an ISO file decides: `avif`, `heic`, `qt  `, or one of the many that are MP4. */
function isoFormat(head: Uint8Array): Format {
  const length = Math.min(u32be(head, 0), head.length);
  const brands = [fourCC(head, 8)];
  for (let at = 16; at + 4 <= length; at += 4) brands.push(fourCC(head, at));
  if (brands.some((b) => b === 'avif' || b === 'avis')) return 'avif';
  if (brands[0] === 'qt  ') return 'mov';
  return heif.includes(brands[0] ?? '') ? 'heic' : 'mp4';
}

/** The format by the first bytes, whatever the name of the file says; null where it is no picture and no video. */
export function sniff(head: Uint8Array): Format | null {
  if (startsWith(head, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(head, '\xff\xd8\xff')) return 'jpeg';
  if (startsWith(head, 'GIF87a') || startsWith(head, 'GIF89a')) return 'gif';
  if (startsWith(head, 'RIFF')) return ({ WEBP: 'webp', 'AVI ': 'avi' }[fourCC(head, 8)] as Format | undefined) ?? null;
  if (startsWith(head, 'II*\0') || startsWith(head, 'MM\0*')) return 'tiff';
  if (startsWith(head, 'ftyp', 4)) return isoFormat(head);
  // QuickTime files of old begin with another box.
  if (['moov', 'mdat', 'wide', 'free', 'skip'].includes(fourCC(head, 4)) && u32be(head, 0) >= 8) return 'mov';
  if (startsWith(head, '\x1a\x45\xdf\xa3')) return indexOfText(head, 'matroska') >= 0 ? 'matroska' : 'webm';
  if (startsWith(head, '8BPS')) return 'psd';
  if (startsWith(head, '\xff\x0a') || startsWith(head, 'JXL ', 4)) return 'jxl';
  if (startsWith(head, 'BM') && head.length > 26) return 'bmp';
  if (startsWith(head, '<svg') || (startsWith(head, '<?xml') && indexOfText(head, '<svg') >= 0)) return 'svg';
  return null;
}
