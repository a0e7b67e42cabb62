// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesBelow } from './sources.mjs';

/**
 * Writes `.br` and `.gz` beside the texts of a folder, for servers to send as they are.
 *
 * @param {string} folder
 */
export function compressFolder(folder) {
  for (const path of filesBelow(folder, '.')) {
    if (!/\.(?:js|css|svg|json)$/.test(path)) continue;
    const file = join(folder, path);
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}
