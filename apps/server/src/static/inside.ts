import { join } from 'node:path';

/**
 * The file that the path of a request names below a folder; null for a path that leads elsewhere, names a hidden file
 * or is not encoded as it should be.
 */
export function fileInside(root: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null;
  }
  const [first, ...segments] = decoded.split('/');
  if (first !== '' || segments.length === 0) return null;
  const safe = segments.every((s) => s !== '' && !s.startsWith('.') && !/[\\:\0]/.test(s));
  return safe ? join(root, ...segments) : null;
}
