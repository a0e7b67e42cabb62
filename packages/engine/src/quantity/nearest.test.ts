import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['ca', 'abc', 3],
    ['é', 'e', 1],
    ['😀', '', 1],
  ])('%s to %s takes %i', (a, b, edits) => {
    expect(editDistance(a, b)).toBe(edits);
    expect(editDistance(b, a)).toBe(edits);
  });
});

describe('nearest', () => {
  const names = ['people', 'nights', 'night-shoot', 'rooms'];

  it('finds a near name and refuses a far one', () => {
    expect(nearest('nihgts', names)).toBe('nights');
    expect(nearest('poeple', names)).toBe('people');
    expect(nearest('catering', names)).toBeNull();
  });

  it('allows more edits only where asked', () => {
    expect(nearest('room', ['bloom'])).toBeNull();
    expect(nearest('room', ['bloom'], 2)).toBe('bloom');
    expect(nearest('nihgts', names, 0)).toBeNull();
  });

  it('ignores case but prefers it, then the earliest', () => {
    expect(nearest('KM', ['kg', 'km'])).toBe('km');
    expect(nearest('Mwh', ['mWh', 'MWh'])).toBe('MWh');
    expect(nearest('kx', ['kg', 'km'])).toBe('kg');
  });
});
