/** A number as PACT writes it: decimal digits in a string, never an exponent, the value unchanged. */
export function decimal(x: number): string {
  if (!Number.isFinite(x)) throw new RangeError(`no decimal for ${x}`);
  const text = String(x);
  const [, sign = '', whole = '', fraction = '', exponent = ''] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === '') return Object.is(x, -0) ? '0' : text;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return point >= digits.length
    ? `${sign}${digits}${'0'.repeat(point - digits.length)}`
    : `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

export const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);
