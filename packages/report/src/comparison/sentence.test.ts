import { describe, expect, it } from 'vitest';
import { comparisonOf, fourWays, type ScenarioDraft } from '../testing/comparison.ts';
import { sentence } from './sentence.ts';

const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');
const say = (scenarios: readonly ScenarioDraft[], lang: 'en' | 'fr', reference = 'ai'): string =>
  plainSpaces(sentence(comparisonOf({ scenarios, reference }), lang));

const ai: ScenarioDraft = { id: 'ai', lines: [{ kg: 12 }] };

describe('the sentence', () => {
  it('of four ways quotes the closest and the farthest', () => {
    expect(plainSpaces(sentence(comparisonOf(fourWays), 'en'))).toBe(
      '“Fully AI-generated” emits 16 kg CO₂e [11–24] for 3 still images. “Studio in Paris” emits about 3.8 times as much ' +
        'and “Location shoot in South Africa” emits about 320 times as much; against “Studio in Paris”, ' +
        'in 99 of 100 draws “Fully AI-generated” is lower.',
    );
    expect(plainSpaces(sentence(comparisonOf(fourWays), 'fr'))).toBe(
      '« Tout par IA » émet 16 kg CO₂e [11–24] pour 3 images fixes. « Studio à Paris » émet environ 3,8 fois plus ' +
        'et « Extérieur en Afrique du Sud » émet environ 320 fois plus ; face à « Studio à Paris », ' +
        'dans 99 tirages sur 100, « Tout par IA » est plus bas.',
    );
  });

  it('of two ways', () => {
    expect(say([{ id: 'shoot', lines: [{ kg: 360 }], p: 0.994 }, ai], 'en')).toBe(
      '“ai” emits 12 kg CO₂e [8.4–18] for 3 still images. “shoot” emits about 30 times as much; in 99 of 100 draws “ai” is lower.',
    );
  });

  it('says that the draws do not decide, and that the intervals overlap', () => {
    const near: ScenarioDraft = { id: 'studio', lines: [{ kg: 13 }], p: 0.62 };
    expect(say([near, ai], 'en')).toContain(
      'Between “ai” and “studio” the draws do not decide: in 62 of 100 draws “ai” is lower, and their intervals overlap.',
    );
    expect(say([near, ai], 'fr')).toContain(
      'Entre « ai » et « studio », les tirages ne tranchent pas : dans 62 tirages sur 100, « ai » est plus bas, et leurs intervalles se recouvrent.',
    );
    expect(say([near, ai], 'en')).not.toContain('times as much');
  });

  it('admits an overlap where the shared draws decide all the same', () => {
    const text = say([{ id: 'studio', lines: [{ kg: 18 }], p: 0.97 }, ai], 'en');
    expect(text).toContain('in 97 of 100 draws “ai” is lower, although their intervals overlap.');
  });

  it('says that the reference is not the lowest', () => {
    const lower: ScenarioDraft = { id: 'studio', lines: [{ kg: 4 }], p: 0.02 };
    expect(say([lower, ai], 'en')).toContain(
      'It is not the lowest: “studio” emits about 3.0 times less; in 98 of 100 draws “studio” is lower.',
    );
    expect(say([lower, ai], 'fr')).toContain(
      'Ce n’est pas le plus bas : « studio » émet environ 3,0 fois moins ; dans 98 tirages sur 100, « studio » est plus bas.',
    );
  });

  it('stands alone with one scenario, and survives a reference that emits nothing', () => {
    expect(say([ai], 'en')).toBe('“ai” emits 12 kg CO₂e [8.4–18] for 3 still images.');
    expect(
      say(
        [
          { id: 'shoot', lines: [{ kg: 10 }] },
          { id: 'ai', lines: [] },
        ],
        'en',
      ),
    ).not.toMatch(/NaN|Infinity|–\s*times/);
  });
});
