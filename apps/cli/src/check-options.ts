import { nearest } from '@contrechamp/engine';
import { type Lang, typeset } from '@contrechamp/report';
import { Failure } from './failure.ts';
import { knownOptions, type OptionName } from './known-options.ts';
import { type Beside, commandOf, everywhere, usedBeside, usedBy } from './option-use.ts';

const words = {
  en: {
    unused: (command: string, option: string, near: string, all: string) =>
      `contrechamp ${command} does not use ${option}.${near === '' ? '' : ` Did you mean ${near}?`} ${all === '' ? 'It has no options of its own.' : `Its options: ${all}.`}`,
    beside: (command: string, option: string, other: string) =>
      `contrechamp ${command} uses ${option} with ${other} alone: add that, or leave ${option} out.`,
  },
  fr: {
    unused: (command: string, option: string, near: string, all: string) =>
      `contrechamp ${command} n’emploie pas ${option}.${near === '' ? '' : ` Vouliez-vous dire ${near} ?`} ${all === '' ? 'La commande n’a pas d’option à elle.' : `Ses options : ${all}.`}`,
    beside: (command: string, option: string, other: string) =>
      `contrechamp ${command} n’emploie ${option} qu’avec ${other} : ajoutez-la, ou retirez ${option}.`,
  },
};

const flag = (name: string): string => `--${name}`;

/** The option that somebody may have meant: one of the command’s own, else any. */
export function nearestOption(given: string, positionals: readonly string[]): string | null {
  const command = commandOf(positionals);
  const own = command === null ? [] : [...(usedBy[command] ?? []), ...everywhere];
  return nearest(given, own) ?? nearest(given, Object.keys(knownOptions));
}

/** As they were given: a name, and what stands behind it. */
type Given = ReadonlyMap<OptionName, unknown>;

const isMet = ([option, value]: Beside, given: Given): boolean =>
  given.has(option) && (value === undefined || given.get(option) === value);

/** An option that a command would swallow is a mistake of whoever wrote it. @throws Failure naming the first */
export function checkUse(positionals: readonly string[], given: Given, lang: Lang): void {
  const command = commandOf(positionals);
  if (command === null) return;
  const own = usedBy[command] ?? [];
  for (const name of given.keys()) {
    if (everywhere.includes(name)) continue;
    if (!own.includes(name)) {
      const near = nearest(name, own);
      const text = words[lang].unused(command, flag(name), near ? flag(near) : '', own.map(flag).join(', '));
      throw new Failure(typeset(text, lang));
    }
    const beside = usedBeside[command]?.[name];
    if (beside && !isMet(beside, given)) {
      const [option, value] = beside;
      const other = value === undefined ? flag(option) : `${flag(option)} ${value}`;
      throw new Failure(typeset(words[lang].beside(command, flag(name), other), lang));
    }
  }
}
