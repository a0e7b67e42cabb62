import { describe, expect, it } from 'vitest';
import { columns } from '../terminal/style.ts';
import { comparisonOf, fourWays } from '../testing/comparison.ts';
import { renderExplanation } from './render.ts';

const result = comparisonOf(fourWays);
const plainSpaces = (text: string | null): string => (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const explainItem = (lang: 'en' | 'fr', item?: string) =>
  plainSpaces(
    renderExplanation(result, { scenario: 'south-africa', lang, color: false, ...(item !== undefined && { item }) }),
  );

describe('an explanation', () => {
  it('of a scenario lists its lines with amounts, shares and assumptions', () => {
    const text = explainItem('en');
    expect(text).toMatch(/flights\/flight .* 5\.1 t CO₂e \[3\.6–7\.7\] +98 %/);
    expect(text).toContain('great-circle distance of 9 328 km');
    expect(text.match(/ of 100|undefined|NaN/)).toBeNull();
  });

  it('of a line is a formula with every source', () => {
    const text = explainItem('fr', 'catering/meals');
    for (const part of [
      'repas = 50 repas',
      'scenarios[0].activities[0].count',
      '× Repas moyen = 2,04 kg CO₂e/repas',
      'ADEME, Base Empreinte, 23.6, 2025',
      'Licence Ouverte 2.0 (Etalab)',
      'élément 43749',
      '2023',
      'carburant du puits à la combustion',
      'valeur de la région englobante',
      'intervalle à 95 % [1,7–2,5] kg CO₂e/repas',
      'lue dans un fichier de la source',
      'pas de valeur pour le pays',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('CDG–CPT');
  });

  it('takes an activity for all its lines', () => {
    expect(explainItem('en', 'catering')).toBe(explainItem('en', 'catering/meals'));
  });

  it('is null for what does not exist', () => {
    const options = { lang: 'en', color: false } as const;
    expect(renderExplanation(result, { ...options, scenario: 'nowhere' })).toBeNull();
    expect(renderExplanation(result, { ...options, scenario: 'ai', item: 'nothing' })).toBeNull();
  });

  it('fits 100 columns', () => {
    for (const lang of ['en', 'fr'] as const) {
      for (const text of [explainItem(lang), explainItem(lang, 'catering')]) {
        for (const line of text.split('\n')) expect(columns(line)).toBeLessThanOrEqual(100);
      }
    }
  });
});
