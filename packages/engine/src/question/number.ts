type Node = Record<string, unknown> | unknown[];

const isNode = (v: unknown): v is Node => typeof v === 'object' && v !== null;

const leading = /^\s*([+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/;

/** The number in a value of a file: `12`, `120 km ± 20 %`, `{ low, likely, high }`; null when there is none. */
export function numberOf(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string') {
    const found = leading.exec(value)?.[1];
    return found === undefined ? null : Number(found);
  }
  if (isNode(value) && 'likely' in value) return numberOf(value.likely);
  return null;
}

/** The same value with another number: unit and margin stay, a range keeps its shape. */
export function withNumber(value: unknown, number: number): unknown {
  if (typeof value === 'number' || value === undefined) return number;
  if (typeof value === 'string') return value.replace(leading, String(number));
  const now = numberOf(value);
  if (!isNode(value) || now === null) return number;
  const scaled = (bound: unknown) => withNumber(bound, now === 0 ? number : ((numberOf(bound) ?? 0) * number) / now);
  return Object.fromEntries(Object.entries(value).map(([key, bound]) => [key, scaled(bound)]));
}
