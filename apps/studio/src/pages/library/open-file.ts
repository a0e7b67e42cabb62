import { formatFigures, type Lang } from '@contrechamp/report';
import type { library } from '../../i18n/messages/library.ts';
import { readCampaignFile } from './read-file.ts';
import { Refusal } from './use-create.ts';

type Words = (typeof library)[Lang];

/** The texts of files. @throws Refusal naming the first one that cannot be taken */
export function openFiles(files: readonly File[], w: Words, lang: Lang): Promise<readonly string[]> {
  return Promise.all(
    files.map(async (file) => {
      const found = await readCampaignFile(file);
      if ('text' in found) return found.text;
      switch (found.refused) {
        case 'too-large':
          throw new Refusal(w.tooLarge(file.name, formatFigures(file.size / 1e6, lang, 2)));
        case 'empty':
          throw new Refusal(w.empty(file.name));
        case 'unreadable':
          throw new Refusal(w.unreadableFile(file.name));
        default:
          throw new Refusal(w.notText(file.name));
      }
    }),
  );
}
