import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const signed = join(root, 'conformance/c2pa/files');

/** Published files with manifests: valid, altered, without, and of a generated picture. */
const published = [
  'amazon-titan-g1.png',
  'adobe-20220124-CA.jpg',
  'adobe-20220124-E-sig-CA.jpg',
  'adobe-20220124-XCA.jpg',
];

/** The sample folder on disk, with published C2PA files, links and a folder that is named as a picture is. */
export function sampleFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'contrechamp-folder-'));
  execFileSync(process.execPath, [join(root, 'tools/sample-folder/make.mjs'), folder]);
  if (!existsSync(signed)) throw new Error(`${signed} is needed: these tests read published files`);
  mkdirSync(join(folder, 'signed'));
  for (const name of published) copyFileSync(join(signed, name), join(folder, 'signed', name));
  symlinkSync('..', join(folder, 'signed/up'));
  symlinkSync('nowhere.png', join(folder, 'signed/dangling.png'));
  mkdirSync(join(folder, 'broken/folder.png'));
  return folder;
}
