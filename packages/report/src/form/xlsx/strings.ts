import { walkXml } from './xml.ts';

/** `_x000D_` is how Office writes signs that XML cannot. */
export const officeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** Texts that cells share, in order; how words are pronounced (`rPh`) is no part of them. */
export function sharedStrings(xml: string, part: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let spoken = false;
  walkXml(xml, part, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') spoken = true;
      inText = name === 't' && !spoken;
    },
    close(name) {
      if (name === 'si') strings.push(officeText(text));
      if (name === 'rPh') spoken = false;
      if (name === 't') inText = false;
    },
    text(value) {
      if (inText) text += value;
    },
  });
  return strings;
}
