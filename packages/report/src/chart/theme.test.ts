import { describe, expect, it } from 'vitest';
import { contrast } from './colour.ts';
import { inkOn, scenarioColour, themes, tint } from './theme.ts';

describe.each(Object.entries(themes))('theme %s', (_, theme) => {
  it('has texts that anybody can read', () => {
    expect(contrast(theme.ink, theme.paper)).toBeGreaterThan(7);
    expect(contrast(theme.faint, theme.paper)).toBeGreaterThanOrEqual(4.5);
  });

  it('has marks that stand out from the paper', () => {
    for (const colour of theme.scenarios) expect(contrast(colour, theme.paper)).toBeGreaterThanOrEqual(3);
  });

  it('writes legibly on every tint of every scenario', () => {
    for (const colour of theme.scenarios) {
      for (let place = 0; place < 13; place++) {
        const ground = tint(theme, colour, place);
        expect(contrast(inkOn(theme, ground), ground)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('fades from part to part towards the paper', () => {
    for (const colour of theme.scenarios) {
      const steps = [0, 1, 2, 3, 4, 5, 6].map((place) => contrast(tint(theme, colour, place), theme.paper));
      expect(steps).toEqual(steps.toSorted((a, b) => b - a));
      expect(new Set(steps).size).toBe(7);
    }
  });

  it('begins again where there are more scenarios than colours', () => {
    expect(scenarioColour(theme, 9)).toBe(scenarioColour(theme, 1));
  });
});
