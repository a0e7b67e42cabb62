const ligatures: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', '₂': '2', ø: 'o', ł: 'l', đ: 'd' };

/** Words without case, accents and punctuation, each after one space: what people type, and what it is looked up in. */
export function folded(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[œæß₂øłđ]/g, (letter) => ligatures[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain === '' ? '' : ` ${plain}`;
}
