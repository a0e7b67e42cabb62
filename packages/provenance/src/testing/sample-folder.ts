import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const maker = fileURLToPath(new URL('../../../../tools/sample-folder/make.mjs', import.meta.url));

/** The files of tools/sample-folder, by path, made anew. */
export function sampleFiles(): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-samples-'));
  try {
    execFileSync(process.execPath, [maker, folder]);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return new Map(
      files.map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [relative(folder, path).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))] as const;
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
