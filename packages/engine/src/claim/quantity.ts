import { numberWords } from './number-words.ts';

const many =
  "(?:dozens|scores|tens|hundreds|thousands|millions|billions|zillions|several|many|countless|multiple|a few|few|umpteen|untold|plusieurs|quelques|maintes|d'innombrables|des (?:dizaines|douzaines|vingtaines|centaines|milliers|millions|milliards)|x|n|(?!dix\\b)[ivxlcdm]{2,})";

/** Amounts that name no figure, standing where “times less” wants one. */
const vague = [
  `\\b${many}(?:[ -](?:of|de|d'|hundreds?|thousands?|millions?|dozens?|dizaines|centaines|milliers|cent|mille|tens))* ?(?:fois|times|-?fold) (?:[a-z]+ ){0,2}?(?:less|fewer|lower|smaller|moins|more|plus|higher|inferieure?s?)\\b`,
  '\\b(?:fois|times) [a-z0-9]+ (?:fois|times)\\b',
  '\\b(?:orders?[ -]of[ -]magnitude|ordres?[ -]de[ -]grandeur)\\b',
  '\\b(?:infinite(?:ly|simal)|infiniment|infinitesimale?|incomparabl[ey]\\w*|incomparablement|incommensurabl\\w+|immeasurabl[ey]|exponential(?:ly)?|exponentiellement|astronomical(?:ly)?|vanishingly)\\b',
].map((pattern) => new RegExp(pattern));

/** A number right before `less`, of something that is no multiple: `twenty thousand leagues less`. */
const ofSomething = new RegExp(`\\b(?:\\d+|${numberWords}) [a-z]+ (?:less|fewer|moins)\\b`);
/** Signs that a multiple or a share stands in a sentence. */
const anyFigure =
  /\b(?:fois|times)\b|fold\b|\d ?%(?! (?:of (?:the )?draws|des tirages|interval|confidence|de confiance|d'intervalle)| ?[[\]])|[÷^]|\bun [a-z-]+iemes? d|\b(?:hundred|thousand|million|billion)ths?\b|\bfact(?:or|eur) (?:of|de)\b|\b(?:percent|per cent|pour cent)\b/;

/**
 * How much less is said in words that no figure stands for, or in a figure that was not read; null where neither is.
 * `less` with such an amount is more than `less`.
 */
export function unreadQuantity(folded: string, numbersRead: number): string | null {
  const found = vague.map((pattern) => pattern.exec(folded)?.[0]).find((words) => words !== undefined);
  if (found !== undefined) return found;
  return numbersRead > 0 ? null : (anyFigure.exec(folded)?.[0] ?? ofSomething.exec(folded)?.[0] ?? null);
}
