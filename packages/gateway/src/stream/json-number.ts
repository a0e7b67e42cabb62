/** States of a JSON number, RFC 8259 §6. */
const minus = 0;
const zero = 1;
const whole = 2;
const point = 3;
const fraction = 4;
const exponent = 5;
const exponentSign = 6;
const exponentDigits = 7;

/** The byte does not go on with the number. */
export const numberOver = -1;

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

/** The state after a first byte, or {@link numberOver} where none begins so. */
export function startNumber(byte: number): number {
  if (byte === 0x2d) return minus;
  if (byte === 0x30) return zero;
  return isDigit(byte) ? whole : numberOver;
}

/** The state after one more byte. */
export function continueNumber(state: number, byte: number): number {
  const digit = isDigit(byte);
  const e = byte === 0x65 || byte === 0x45;
  switch (state) {
    case minus:
      return byte === 0x30 ? zero : digit ? whole : numberOver;
    case zero:
      return byte === 0x2e ? point : e ? exponent : numberOver;
    case whole:
      return digit ? whole : byte === 0x2e ? point : e ? exponent : numberOver;
    case point:
      return digit ? fraction : numberOver;
    case fraction:
      return digit ? fraction : e ? exponent : numberOver;
    case exponent:
      return digit ? exponentDigits : byte === 0x2b || byte === 0x2d ? exponentSign : numberOver;
    default:
      return digit ? exponentDigits : numberOver;
  }
}

/** Whether a number may end here. */
export const isWholeNumber = (state: number): boolean =>
  state === zero || state === whole || state === fraction || state === exponentDigits;
