import { describe, expect, it } from 'vitest';
import { classified } from '../comparison/campaign.ts';
import { categories, roles } from '../inventory/vocabulary.ts';
import { campaignText, compareText, samples } from '../testing/campaign.ts';
import { catalogue } from '../testing/catalogue.ts';
import { filing, outside, unclassified, viewNames } from './view.ts';

const shared = samples.map((s, i) => ({ ...s, by: roles[i % roles.length] }));
const text = campaignText({ everything: samples, shared });

describe.each(roles)('as %s reports it', (role) => {
  const comparison = compareText(text, {}, { draws: 100, role });

  it.each(viewNames(catalogue))('%s sums to the total, and leaves nothing without a line', (view) => {
    for (const footprint of comparison.footprints) {
      const found = classified(comparison, footprint, view);
      const sum = Object.values(found).reduce((s, a) => s + a.central, 0);
      expect(Math.abs(sum / footprint.total.central - 1)).toBeLessThan(1e-9);
      expect(Object.keys(found)).not.toContain(unclassified);
    }
  });
});

describe('roles', () => {
  const line = { by: 'producer', subPost: 'DeplacementsProfessionnels', situation: 'notOperated', category: 'travel' };
  const code = (view: string, role: (typeof roles)[number], over: object = {}) =>
    filing(catalogue, view, role)({ ...line, ...over } as never, 'fuel');

  it('see the same shoot as purchased services from the brand, and line by line from the producer', () => {
    expect(code('ghg-protocol', 'producer')).toBe('3.6');
    expect(code('beges', 'producer')).toBe('3.5');
    expect(code('iso-14064-1', 'producer')).toBe('3');
    for (const buyer of ['brand', 'agency'] as const) {
      expect(code('ghg-protocol', buyer)).toBe('3.1');
      expect(code('beges', buyer)).toBe('4.5');
      expect(code('iso-14064-1', buyer)).toBe('4');
      expect(code('bilan-carbone-sub-post', buyer)).toBe('AchatsDeServices');
    }
  });

  it('report what they do themselves on its own line, and leave out what their client does', () => {
    expect(code('ghg-protocol', 'brand', { by: 'brand' })).toBe('3.6');
    expect(code('ghg-protocol', 'agency', { by: 'brand' })).toBe(outside);
    expect(code('ghg-protocol', 'producer', { by: 'agency' })).toBe(outside);
  });

  it('does not change a total', () => {
    const totals = roles.map((role) =>
      compareText(text, {}, { draws: 100, role }).footprints.map((f) => f.total.central),
    );
    expect(totals[1]).toEqual(totals[0]);
    expect(totals[2]).toEqual(totals[0]);
  });
});

describe('views of a sector', () => {
  it.each(catalogue.data.headingViews.map((v) => [v.id, v] as const))(
    '%s has one heading for each category',
    (_, v) => {
      expect(v.headings.flatMap((h) => h.categories).sort()).toEqual([...categories].sort());
    },
  );

  it('has the seven headings of French film funding', () => {
    expect(catalogue.data.headingViews.find((v) => v.id === 'cnc')?.headings).toHaveLength(7);
  });
});
