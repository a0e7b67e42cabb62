import { formatFigures, type Lang } from '@contrechamp/report';
import type { library } from '../../i18n/messages/library.ts';
import { readCampaignFile } from './read-file.ts';
import { isTable, readTable } from './read-table.ts';
import { type Brought, Refusal } from './use-create.ts';

type Words = (typeof library)[Lang];

async function openFile(file: File, w: Words, lang: Lang): Promise<Brought> {
  const size = formatFigures(file.size / 1e6, lang, 2);
  if (isTable(file)) return readTable(file, w, size);
  const found = await readCampaignFile(file);
  if ('text' in found) return found;
  switch (found.refused) {
    case 'too-large':
      throw new Refusal(w.tooLarge(file.name, size));
    case 'empty':
      throw new Refusal(w.empty(file.name));
    case 'unreadable':
      throw new Refusal(w.unreadableFile(file.name));
    default:
      throw new Refusal(w.notText(file.name));
  }
}

/** The campaigns in files, all of them before any is kept. @throws Refusal naming the first one that cannot be taken */
export async function openFiles(files: readonly File[], w: Words, lang: Lang): Promise<readonly Brought[]> {
  const brought: Brought[] = [];
  for (const file of files) brought.push(await openFile(file, w, lang));
  return brought;
}
