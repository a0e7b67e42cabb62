const like: Readonly<Record<string, string>> = {
  '’': "'",
  ʼ: "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\n': ' ',
  '\t': ' ',
  '₂': '2',
  '−': '-',
  '‑': '-',
  '‐': '-',
  '–': '-',
  '—': '-',
  '×': 'x',
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
};

/**
 * A text without capitals, accents and typography, letter for letter: what is found in it stands at the same place in
 * the text itself.
 */
export const fold = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => {
    const letter = text.charAt(i);
    const plain = (like[letter] ?? letter).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return plain.length === 1 ? plain : letter;
  }).join('');
