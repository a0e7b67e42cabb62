/** Letters of other scripts that look like Latin ones, where a Latin word holds them. */
const lookalikes: Readonly<Record<string, string>> = {
  ...{ а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ѕ: 's', ј: 'j', ԁ: 'd', ɡ: 'g', ո: 'n' },
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X', І: 'I', Ѕ: 'S' },
  ...{ ο: 'o', α: 'a', ν: 'v', ρ: 'p', τ: 't', ι: 'i', κ: 'k', Α: 'A', Β: 'B', Ε: 'E', Ι: 'I', Κ: 'K', Μ: 'M' },
  ...{ Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Χ: 'X', Ζ: 'Z' },
};
const latinised = (word: string): string =>
  /[a-z]/i.test(word) ? Array.from(word, (letter) => lookalikes[letter] ?? letter).join('') : word;

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const digitsOf = (text: string): string => Array.from(text, (c) => superscripts.indexOf(c)).join('');

/** `#GreenProduction` and `#greenproduction` say what they say in two words. */
const hashtag = (tag: string): string =>
  tag
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .replace(
      /^#(go|eco-?friendly|eco-?responsables?|carbon-?neutral|net-?zero|green|clean|sustainable|responsible|carbon|climate|planet|z[eé]ro)(?=\p{L}{4})/iu,
      '#$1 ',
    )
    .replace(/(?<=\p{L}{4})(verte?s?|durables?|responsables?|propres?)$/iu, ' $1')
    .replace(/_/g, ' ');

/**
 * A text with what the eye does not see taken out: invisible characters, letters set in other styles or borrowed from
 * other scripts, spaced-out words, emoji. An exponent is written `10^4`; a figure above a word is a note, and goes.
 */
export const clean = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|\p{Variation_Selector}/gu, '')
    .replace(/(CO)²/gi, '$12')
    .replace(/(\d)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, last: string, above: string) => `${last}^${digitsOf(above)}`)
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, '')
    .replace(/[½¼¾⅓⅔⅕⅛]/g, (fraction) => ` ${fraction}`)
    .normalize('NFC')
    .replace(/[^…´₂]/gu, (letter) => letter.normalize('NFKC'))
    .replace(/⁄/g, '/')
    .replace(/\p{L}+/gu, latinised)
    .replace(/#[\p{L}\p{N}_]+/gu, hashtag)
    .replace(/(?![♻©®™])\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}\u{1f1e6}-\u{1f1ff}]/gu, (sign) =>
      sign === '🌱' ? sign : ' ',
    )
    .replace(/(?<!\S)(?:\p{L} ){2,}\p{L}(?!\S)/gu, (spaced) => spaced.replaceAll(' ', ''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();

/**
 * The ways in which a text may be read: its lines as one sentence or, where they begin anew, each for itself; a word cut
 * at the end of a line as one word; quotes as marks of nothing.
 */
export function readings(text: string): readonly string[] {
  const cleaned = clean(text);
  const joined = cleaned.replace(/-\n/g, '-');
  const quoted = /["“”«»*_]/.test(joined) ? [joined.replace(/ ?["“”«»*_] ?/g, ' ').replace(/ {2,}/g, ' ')] : [];
  const lines = /\n[\p{Lu}\d]/u.test(joined) ? [joined.replace(/(?<![.,:;!?])\n(?=[\p{Lu}\d])/gu, '. ')] : [];
  const whole = cleaned.includes('-\n') ? [cleaned.replace(/-\n/g, '')] : [];
  return [...new Set([joined, ...quoted, ...lines, ...whole].map((t) => t.replaceAll('\n', ' ').trim()))];
}
