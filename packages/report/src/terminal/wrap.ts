import { columns } from './style.ts';

/** Places where a long word may be broken without hurting it: after a slash, a dash, a dot. */
const soft = /(?<=[/–-])/;

function pieces(word: string, width: number): string[] {
  if (columns(word) <= width) return [word];
  const parts = word.split(soft).flatMap((part) => {
    const letters = [...part];
    const cuts = Math.ceil(letters.length / width);
    return Array.from({ length: cuts }, (_, i) => letters.slice(i * width, (i + 1) * width).join(''));
  });
  return parts.reduce<string[]>((lines, part) => {
    const last = lines.at(-1);
    if (last !== undefined && columns(last) + columns(part) <= width) lines[lines.length - 1] = last + part;
    else lines.push(part);
    return lines;
  }, []);
}

/** A brace stays with what it opens or closes, so that an example to be typed does not fall apart. */
function wordsOf(text: string): string[] {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .reduce<string[]>((words, word) => {
      const last = words.at(-1);
      if (last !== undefined && (/(?:^|\s)[{[]$/.test(last) || /^[}\]][.,]?$/.test(word))) {
        words[words.length - 1] = `${last} ${word}`;
      } else words.push(word);
      return words;
    }, []);
}

/** Breaks a text at its plain spaces into lines of at most `width` columns; no-break spaces hold. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    for (const [i, piece] of pieces(word, width).entries()) {
      const joined = line === '' ? piece : `${line} ${piece}`;
      if (line !== '' && (i > 0 || columns(joined) > width)) {
        lines.push(line);
        line = piece;
      } else line = joined;
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** A paragraph under a prefix: the first line carries it, the others are indented as far. */
export function hanging(prefix: string, text: string, width: number, style = (line: string) => line): string[] {
  const indent = columns(prefix);
  return wrap(text, Math.max(width - indent, 20)).map(
    (line, i) => (i === 0 ? prefix : ' '.repeat(indent)) + style(line),
  );
}
