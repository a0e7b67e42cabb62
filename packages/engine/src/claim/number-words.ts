/** Words for numbers in English and French, folded; what they are worth, or what they multiply by. */
const units: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, deux: 2, twice: 2, three: 3, trois: 3, four: 4, quatre: 4, five: 5, cinq: 5, six: 6 },
  ...{ seven: 7, sept: 7, eight: 8, huit: 8, nine: 9, neuf: 9, ten: 10, dix: 10, eleven: 11, onze: 11 },
  ...{ twelve: 12, douze: 12, thirteen: 13, treize: 13, fourteen: 14, quatorze: 14, fifteen: 15, quinze: 15 },
  ...{ sixteen: 16, seize: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, vingt: 20, vingts: 20 },
  ...{ thirty: 30, trente: 30, forty: 40, quarante: 40, fifty: 50, cinquante: 50, sixty: 60, soixante: 60 },
  ...{ seventy: 70, septante: 70, eighty: 80, octante: 80, ninety: 90, nonante: 90 },
  ...{ dizaine: 10, quinzaine: 15, vingtaine: 20, trentaine: 30, quarantaine: 40, cinquantaine: 50, soixantaine: 60 },
};
const multipliers: Readonly<Record<string, number>> = {
  ...{ dozen: 12, douzaine: 12, score: 20, hundred: 100, cent: 100, cents: 100, centaine: 100 },
  ...{ thousand: 1000, mille: 1000, millier: 1000, million: 1e6, millions: 1e6, milliard: 1e9, milliards: 1e9 },
  ...{ billion: 1e9, billions: 1e9 },
};

const word = [...Object.keys(units), ...Object.keys(multipliers)].sort((a, b) => b.length - a.length).join('|');

/** A number in words, as a pattern: `twenty-five`, `trois cents`, `a hundred`. */
export const numberWords = `(?:an? |une? )?\\b(?:${word})(?:\\b|(?=fold))(?:(?: |-| et | and |-et-)(?:${word})|(?: et |-et-)une?)*`;

/** The value of what `numberWords` matches. */
export function valueOfWords(text: string): number {
  let whole = 0;
  let part = 0;
  let last = 0;
  let largest = 0;
  for (const token of text.split(/[ -]+/)) {
    const times = multipliers[token];
    const unit = token === 'un' || token === 'une' ? 1 : units[token];
    if (times !== undefined && times >= 1000) {
      // `Two million three hundred thousand` adds, `a thousand million` multiplies.
      whole = times > largest ? Math.max(whole + part, 1) * times : whole + Math.max(part, 1) * times;
      largest = times;
      part = 0;
    } else if (times !== undefined) part = Math.max(part, 1) * times;
    else if (unit !== undefined) part = token.startsWith('vingt') && last === 4 ? part - 4 + 80 : part + unit;
    last = unit ?? 0;
  }
  return whole + part;
}

/** What a word after a figure multiplies it by: `2 million`, `3 mille`. */
export const multiplierWords = 'hundred|thousand|mille|millions?|milliards?|billions?|dozen';
export const multiplierOf = (word: string): number => multipliers[word] ?? 1;
