/** Typical widths of letters in ems. Pictures are laid out where no font can be measured, so these err on the wide side. */
const wide = /[\p{Lu}\d₂mwMW@%–—+−×]/u;
const narrow = /[ijlftr.,;:!'’|()[\]·\u00a0 ]/u;
const hairline = /[\u202f\u2009]/u;

const letterWidth = (letter: string): number =>
  hairline.test(letter) ? 0.22 : narrow.test(letter) ? 0.36 : wide.test(letter) ? 0.68 : 0.57;

/** About how wide a text of this size is. */
export function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += letterWidth(letter);
  return ems * size;
}

const ellipsis = '…';

/** The beginning of a text that fits in a width. */
export function fitted(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && widthOf(letters.join('') + ellipsis, size) > width) letters.pop();
  return letters.join('').trimEnd() + ellipsis;
}

/** A word longer than a line, cut where the line ends. */
function pieces(word: string, width: number, size: number): readonly string[] {
  if (widthOf(word, size) <= width) return [word];
  return [...word].reduce<string[]>((done, letter) => {
    const last = done.at(-1);
    if (last === undefined || widthOf(last + letter, size) > width) done.push(letter);
    else done[done.length - 1] = last + letter;
    return done;
  }, []);
}

/** A text on lines of a width, breaking at plain spaces; what is over `most` lines ends in an ellipsis. */
export function wrapped(text: string, width: number, size: number, most = Number.POSITIVE_INFINITY): readonly string[] {
  const words = text.split(' ').flatMap((word) => pieces(word, width, size));
  const lines = words.reduce<string[]>((done, word) => {
    const last = done.at(-1);
    if (last === undefined || widthOf(`${last} ${word}`, size) > width) done.push(word);
    else done[done.length - 1] = `${last} ${word}`;
    return done;
  }, []);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), fitted(lines.slice(most - 1).join(' '), width, size)];
}

const notch = 8;

/** The same number of lines, as even as they can be: no word is left alone on the last one. */
export function balanced(text: string, width: number, size: number): readonly string[] {
  const { length } = wrapped(text, width, size);
  let narrower = width;
  while (narrower - notch > width / 2 && wrapped(text, narrower - notch, size).length === length) narrower -= notch;
  return wrapped(text, narrower, size);
}
