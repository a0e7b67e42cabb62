export type NotationErrorCode =
  | 'not-a-quantity'
  | 'decimal-comma'
  | 'unit-unknown'
  | 'range-order'
  | 'range-incomplete'
  | 'percent-invalid'
  | 'not-finite';

export type RangeField = 'low' | 'likely' | 'high';

/** Facts for a message in any language: no sentence here. */
export interface NotationErrorParams {
  /** What was read: the text itself, or 'object', 'list', 'null', 'boolean'… */
  readonly read: string;
  /** Something close to what was read that would be accepted, as it would be typed in a YAML file. */
  readonly suggestion: string;
  /** The bound of a range that is at fault. */
  readonly field?: RangeField;
  /** The piece of a unit that is unknown, and the known symbol it resembles. */
  readonly part?: string;
  readonly nearest?: string;
  /**
   * With 'unit-unknown': why the unit was refused. With 'range-order': 'dimension' when bounds measure different
   * things, so that no order holds between them.
   */
  readonly reason?: 'unit-unknown' | 'unit-syntax' | 'money-year-missing' | 'dimension';
  /** Bounds that a range lacks, or keys that it should not have, separated by ', '. */
  readonly missing?: string;
  readonly unexpected?: string;
}

/** Why what a producer wrote is no quantity. */
export interface NotationError {
  readonly kind: 'error';
  readonly code: NotationErrorCode;
  readonly params: NotationErrorParams;
}

const longestRead = 80;

/** A notation error; what was read is shortened to 80 characters. */
export function notationError(code: NotationErrorCode, input: unknown, params: Suggestion): NotationError {
  return { kind: 'error', code, params: { read: describeInput(input), ...params } };
}

type Suggestion = Omit<NotationErrorParams, 'read'>;

function describeInput(input: unknown): string {
  if (typeof input === 'number') return String(input);
  if (typeof input === 'string') return input.length > longestRead ? `${input.slice(0, longestRead)}…` : input;
  if (Array.isArray(input)) return 'list';
  return input === null ? 'null' : typeof input;
}
