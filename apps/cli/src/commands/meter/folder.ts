import { lstatSync, readdirSync, type Stats, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type FoundFile, fileSource, readProvenance, type Verifier } from '@contrechamp/provenance';
import type { Lang } from '@contrechamp/report';
import { Failure } from '../../failure.ts';

const words = {
  en: {
    missing: (folder: string) => `${folder} does not exist. Give a folder of images and videos, or one such file.`,
    unreadable: (folder: string, reason: string) => `${folder} cannot be read (${reason}).`,
    many: (folder: string, most: number) => `${folder} holds more than ${most} files: meter its parts one by one.`,
  },
  fr: {
    missing: (folder: string) => `${folder} n’existe pas. Donnez un dossier d’images et de vidéos, ou un tel fichier.`,
    unreadable: (folder: string, reason: string) => `${folder} ne peut être lu (${reason}).`,
    many: (folder: string, most: number) =>
      `${folder} contient plus de ${most} fichiers : mesurez ses parties une à une.`,
  },
};

const mostFiles = 200_000;
const deepest = 64;

/** Endings of names that promise a picture or a video. */
const promising = new Set([
  ...['.png', '.apng', '.jpg', '.jpeg', '.jpe', '.jfif', '.webp', '.gif', '.tif', '.tiff', '.avif', '.heic', '.heif'],
  ...['.mp4', '.m4v', '.mov', '.webm', '.mkv', '.avi', '.bmp', '.jxl', '.psd'],
]);

interface Listed {
  /** From the folder, with `/`. */
  readonly path: string;
  readonly file: string;
  readonly link: boolean;
}

const reasonOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code ?? error);

/** Files below a folder in the order of their names; links are listed and not followed, so that none leads in a circle. */
function listed(folder: string, lang: Lang): readonly Listed[] {
  const found: Listed[] = [];
  const visit = (at: string, prefix: string, depth: number): void => {
    const entries = readdirSync(at, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const [file, path] = [join(at, entry.name), `${prefix}${entry.name}`];
      if (entry.isDirectory() && depth < deepest) {
        try {
          visit(file, `${path}/`, depth + 1);
        } catch (error) {
          if (error instanceof Failure) throw error;
          // A folder that may not be opened is told as one file that may not.
          found.push({ path: `${path}/`, file, link: false });
        }
      } else if (entry.isFile() || entry.isSymbolicLink()) found.push({ path, file, link: entry.isSymbolicLink() });
      if (found.length > mostFiles) throw new Failure(words[lang].many(folder, mostFiles));
    }
  };
  let stat: Stats;
  try {
    stat = statSync(folder);
    if (stat.isFile()) return [{ path: folder.split(/[/\\]/).at(-1) ?? folder, file: folder, link: false }];
    visit(folder, '', 0);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const reason = reasonOf(error);
    throw new Failure(reason === 'ENOENT' ? words[lang].missing(folder) : words[lang].unreadable(folder, reason));
  }
  return found;
}

async function read({ path, file, link }: Listed, verifier: Verifier): Promise<FoundFile> {
  if (link) return { path, provenance: null, failure: 'link' };
  const promised = promising.has(extname(path).toLowerCase());
  try {
    if (!lstatSync(file).isFile()) return { path, provenance: null, failure: 'unreadable' };
    const source = fileSource(file);
    try {
      if (source.size === 0) return { path, provenance: null, ...(promised && { failure: 'empty' as const }) };
      const provenance = await readProvenance(source, { verifier });
      return { path, provenance, ...(!provenance && promised && { failure: 'not-what-it-is-named' as const }) };
    } finally {
      source.close();
    }
  } catch {
    return { path, provenance: null, failure: 'unreadable' };
  }
}

/** Every file of a folder with what it carries. One that cannot be read is told as such and stops nothing. */
export async function readFolder(
  folder: string,
  verifier: Verifier,
  lang: Lang,
  progress: (done: number, all: number) => void,
): Promise<readonly FoundFile[]> {
  const files = listed(folder, lang);
  const found: FoundFile[] = [];
  for (const file of files) {
    progress(found.length, files.length);
    found.push(await read(file, verifier));
  }
  progress(files.length, files.length);
  return found;
}
