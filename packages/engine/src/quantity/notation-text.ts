import type { PercentNotation, PointNotation } from './notation.ts';
import { type NotationError, notationError } from './notation-error.ts';
import { isUnitError, parseUnit, type UnitError } from './parse-unit.ts';

/** What to write when nothing in the input hints at something better. */
export const exampleQuantity = '120 km';

const maxLength = 200;
const sign = String.raw`[-+\u2212]?\s*`;
/** Spaces of any width may group thousands; a comma may not, since it is a decimal mark in half of the world. */
const digits = String.raw`(?:\d{1,3}(?:\s\d{3})+(?!\d)|\d+)`;
const number = String.raw`${sign}(?:${digits}(?:\.\d+)?|\.\d+)(?:[eE][-+\u2212]?\d+)?`;
const valueThenUnit = new RegExp(`^(${number})(.*)$`, 's');
const onlyNumber = new RegExp(`^${number}$`);
const plusMinus = /±|\+\s*\/?\s*[-\u2212]/;
const commaInNumber = /\d\s*,\s*\d/;
const infinite = /^[-+\u2212]?\s*(?:\.?nan|\.?inf(?:inity)?|∞)(?![a-z])/i;

/** Reads '120 km', '12' or '120 km ± 20 %'. Never throws. */
export function parseQuantityText(text: string): PointNotation | PercentNotation | NotationError {
  const trimmed = text.trim();
  if (trimmed.length > maxLength) return notationError('not-a-quantity', text, { suggestion: exampleQuantity });
  if (commaInNumber.test(trimmed)) return decimalComma(trimmed);
  const [head = '', margin, ...more] = trimmed.split(plusMinus);
  const point = parsePoint(head.trim(), text);
  if (point.kind === 'error' || margin === undefined) return point;
  const percent = more.length === 0 ? parsePercent(margin.trim()) : undefined;
  if (percent === undefined) return notationError('percent-invalid', text, { suggestion: `${spell(point)} ± 20 %` });
  return percent === 0 ? point : { ...point, kind: 'percent', percent };
}

function parsePoint(head: string, text: string): PointNotation | NotationError {
  if (infinite.test(head)) return notationError('not-finite', text, { suggestion: exampleQuantity });
  const match = valueThenUnit.exec(head);
  const unitText = match?.[2]?.trim() ?? '';
  // A second number means a range such as '80-160', or thousands grouped by other than three digits.
  if (!match?.[1] || /^(?:[-\u2010-\u2015\u2212.]|\d(?!\/))/.test(unitText)) {
    return notationError('not-a-quantity', text, { suggestion: rangeSuggestion(head) ?? exampleQuantity });
  }
  const value = readNumber(match[1]);
  if (!Number.isFinite(value)) return notationError('not-finite', text, { suggestion: exampleQuantity });
  if (unitText === '') return { kind: 'point', value, unit: null };
  const unit = parseUnit(unitText);
  if (!isUnitError(unit)) return { kind: 'point', value, unit: unit.symbol === '1' ? null : unit.symbol };
  const suggestion = rangeSuggestion(head);
  return suggestion ? notationError('not-a-quantity', text, { suggestion }) : unknownUnit(text, value, unitText, unit);
}

/** A percentage from 0 to below 1000, or undefined. */
function parsePercent(text: string): number | undefined {
  const written = /^(.*\S)\s*[%\uFF05\uFE6A]$/s.exec(text)?.[1] ?? '';
  if (!onlyNumber.test(written)) return undefined;
  const percent = readNumber(written);
  return percent >= 0 && percent < 1000 ? percent : undefined;
}

function readNumber(text: string): number {
  return Number(text.replaceAll('\u2212', '-').replace(/\s/g, '')) + 0;
}

function spell(point: PointNotation): string {
  return point.unit === null ? String(point.value) : `${point.value} ${point.unit}`;
}

function unknownUnit(text: string, value: number, unitText: string, error: UnitError): NotationError {
  const { part, nearest, code: reason } = error;
  const corrected = unitText.replace(part, () => nearest ?? part);
  const price = unitText.replace(part, () => 'EUR2024');
  const better = [corrected, ...(reason === 'money-year-missing' ? [price] : [])].find(
    (unit) => !isUnitError(parseUnit(unit)),
  );
  return notationError('unit-unknown', text, {
    suggestion: better === undefined ? exampleQuantity : `${value} ${better}`,
    part,
    reason,
    ...(nearest === null ? {} : { nearest }),
  });
}

/** '1,5 TB' becomes '1.5 TB'; with several commas, or a point as well, they can only have been thousands separators. */
function decimalComma(text: string): NotationError {
  const grouped = /\d,\d+,\d|,\d+\.\d/.test(text);
  const rewritten = text.replace(/(\d)\s*,\s*(?=\d)/g, grouped ? '$1 ' : '$1.');
  const works = parseQuantityText(rewritten).kind !== 'error';
  return notationError('decimal-comma', text, { suggestion: works ? rewritten : exampleQuantity });
}

const bounds = /^(\d+(?:\.\d+)?)\s*([^\d\s]*?)\s*(?:[-\u2010-\u2015\u2212]|\.{2,3}|à|to)\s*(\d+(?:\.\d+)?)\s*(\D*)$/;

/** For '80-160 km', '80 km – 160 km' or '80 à 160 km': the two bounds with a likely value to correct. */
function rangeSuggestion(text: string): string | undefined {
  const [, least, leastUnit, most, mostUnit] = bounds.exec(text) ?? [];
  const unit = mostUnit || leastUnit || '';
  const [low, high] = [Number(least), Number(most)];
  if (!(low <= high) || (unit !== '' && isUnitError(parseUnit(unit)))) return undefined;
  const [a, b, c] = [low, (low + high) / 2, high].map((bound) => `${bound} ${unit}`.trim());
  return `{ low: ${a}, likely: ${b}, high: ${c} }`;
}
