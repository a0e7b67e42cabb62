import { writeFileSync } from 'node:fs';
import type { Lang } from '@contrechamp/report';
import { Failure } from './failure.ts';

const words = {
  en: {
    exists: (file: string) => `${file} exists already and is left as it is. Choose another name with -o.`,
    impossible: (file: string, reason: string) => `${file} cannot be written (${reason}).`,
  },
  fr: {
    exists: (file: string) => `${file} existe déjà et n’est pas touché. Choisissez un autre nom avec -o.`,
    impossible: (file: string, reason: string) => `${file} ne peut être écrit (${reason}).`,
  },
};

/** Writes a file that must not exist yet. @throws Failure when it does, or cannot be written */
export function writeNewFile(file: string, content: string | Uint8Array, lang: Lang): void {
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new Failure(code === 'EEXIST' ? words[lang].exists(file) : words[lang].impossible(file, code));
  }
}
