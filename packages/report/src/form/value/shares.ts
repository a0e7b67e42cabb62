import type { Lang } from '../../lang.ts';
import { choiceOf, choiceText } from './choice.ts';
import { localNumbers, numberIn, percentIn, plainNumbers, shareText } from './number.ts';

/** `metro 60 %; car 40 %` → { metro: 0.6, car: 0.4 }; what cannot be read comes back as it is. */
export function sharesOf(text: string, keys: readonly string[], lang: Lang): unknown {
  const entries = text
    .split(text.includes(';') || lang === 'fr' ? ';' : ',')
    .filter((part) => part.trim() !== '')
    .map((part): [string, number] | null => {
      const [, name = '', amount = ''] = /^(.*\S)\s*(?:\s|:)\s*([\d.,]+(?:e-?\d+)?\s*%?)$/i.exec(part.trim()) ?? [];
      const plain = plainNumbers(amount, lang);
      const share = percentIn(plain) ?? numberIn(plain);
      return name === '' || share === null ? null : [choiceOf(name.replace(/\s*:$/, ''), keys), share];
    });
  const names = entries.map((e) => e?.[0]);
  if (entries.length === 0 || entries.includes(null) || new Set(names).size !== names.length) return text;
  return Object.fromEntries(entries as [string, number][]);
}

export function sharesText(value: unknown, keys: readonly string[], lang: Lang): string | null {
  if (typeof value !== 'object' || value === null) return null;
  return Object.entries(value)
    .map(([key, share]) => `${choiceText(key, keys, lang)} ${localNumbers(shareText(Number(share)), lang)}`)
    .join('; ');
}
