import { expect } from 'vitest';

/** Equal but for the last digits of numbers: geodesics use the platform's sine. */
export function expectClose(found: unknown, expected: unknown, path = ''): void {
  if (typeof expected === 'number' && typeof found === 'number') {
    const tolerance = 1e-9 * Math.max(Math.abs(expected), 1e-9);
    if (Math.abs(found - expected) > tolerance) expect({ path, value: found }).toEqual({ path, value: expected });
  } else if (typeof expected === 'object' && expected !== null && typeof found === 'object' && found !== null) {
    expect({ path, keys: Object.keys(found) }).toEqual({ path, keys: Object.keys(expected) });
    for (const [key, value] of Object.entries(expected)) expectClose((found as never)[key], value, `${path}.${key}`);
  } else expect({ path, value: found }).toEqual({ path, value: expected });
}
