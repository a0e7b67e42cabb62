import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Lang, plain, type SectorProblem } from '@contrechamp/report';

/** What a campaign file is called inside a folder. */
const names = new Set(['campaign.yaml', 'campaign.yml', 'campaign.json']);

const words = {
  en: {
    missing: (path: string) => `${plain(path)}: there is no such file or folder.`,
    empty: (path: string) => `${plain(path)}: no campaign.yaml in this folder, nor in those inside it.`,
    closed: (path: string, reason: string) => `${plain(path)}: this cannot be read (${reason}).`,
  },
  fr: {
    missing: (path: string) => `${plain(path)} : ni fichier ni dossier de ce nom.`,
    empty: (path: string) => `${plain(path)} : pas de campaign.yaml dans ce dossier, ni dans ceux qu’il contient.`,
    closed: (path: string, reason: string) => `${plain(path)} : impossible à lire (${reason}).`,
  },
};

export interface Found {
  readonly files: readonly string[];
  readonly problems: readonly SectorProblem[];
}

const closed = (path: string, error: unknown, lang: Lang): SectorProblem => ({
  file: path,
  message: words[lang].closed(path, (error as NodeJS.ErrnoException).code ?? ''),
});

/** Links to folders are not followed: they may lead back. */
function search(folder: string, lang: Lang): Found {
  const files: string[] = [];
  const problems: SectorProblem[] = [];
  const visit = (directory: string): void => {
    try {
      for (const entry of readdirSync(directory, { withFileTypes: true })) {
        const path = join(directory, entry.name);
        const hidden = entry.name.startsWith('.') || entry.name === 'node_modules';
        if (entry.isDirectory() && !hidden) visit(path);
        else if ((entry.isFile() || entry.isSymbolicLink()) && names.has(entry.name)) files.push(path);
      }
    } catch (error) {
      problems.push(closed(directory, error, lang));
    }
  };
  visit(folder);
  if (files.length === 0 && problems.length === 0) problems.push({ file: folder, message: words[lang].empty(folder) });
  return { files, problems };
}

function under(path: string, lang: Lang): Found {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return { files: [], problems: [{ file: path, message: words[lang].missing(path) }] };
    return stat.isDirectory() ? search(path, lang) : { files: [path], problems: [] };
  } catch (error) {
    return { files: [], problems: [closed(path, error, lang)] };
  }
}

/** Where a file really is; its own path when that leads nowhere, which reading it will tell. */
function placeOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}

/** Campaign files of some paths, sorted, each once whatever leads to it; what stands in the way is told. */
export function findCampaigns(paths: readonly string[], lang: Lang): Found {
  const found = paths.map((path) => under(path, lang));
  const byPlace = new Map<string, string>();
  for (const file of found.flatMap((f) => f.files).toSorted()) {
    const place = placeOf(file);
    if (!byPlace.has(place)) byPlace.set(place, file);
  }
  return { files: [...byPlace.values()], problems: found.flatMap((f) => f.problems) };
}
