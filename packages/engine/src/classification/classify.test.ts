import { describe, expect, it } from 'vitest';
import { campaignText, compareText, samples } from '../testing/campaign.ts';
import { catalogue } from '../testing/catalogue.ts';
import { bilanCarbonePost, ghgProtocol, ghgProtocolLine } from './classify.ts';

const c = catalogue.data.classification;

describe('ghgProtocolLine', () => {
  it.each([
    ['1.1', { scope: '1' }],
    ['2.1', { scope: '2' }],
    ['3.6', { scope: '3', category: '6' }],
    ['4.09', { scope: '3', category: '9' }],
    ['3.other', { scope: '3', category: 'other' }],
  ])('reads %s', (code, expected) => {
    expect(ghgProtocolLine(code)).toEqual(expected);
  });
});

describe('the producer’s view', () => {
  it.each([
    ['DeplacementsProfessionnels', 'notOperated', 'fuel', { scope: '3', category: '6' }],
    ['DeplacementsDomicileTravail', 'notOperated', 'electricity', { scope: '3', category: '7' }],
    ['CombustiblesFossiles', 'operated', 'combustion', { scope: '1' }],
    ['CombustiblesFossiles', 'operated', 'upstream', { scope: '3', category: '3' }],
    ['Electricite', 'operated', 'whole', { scope: '2' }],
    ['Electricite', 'operated', 'losses', { scope: '3', category: '3' }],
    ['Electricite', 'notHeldSimpleRent', 'whole', { scope: '3', category: '8' }],
    ['FretInterne', 'notOperatedSupported', 'combustion', { scope: '3', category: '4' }],
    ['Equipements', 'operated', 'whole', { scope: '3', category: '2' }],
    ['UsagesNumeriques', 'notOperated', 'whole', { scope: '3', category: '1' }],
    ['DechetsOrduresMenageres', 'operated', 'whole', { scope: '3', category: '5' }],
  ] as const)('%s, %s, %s', (subPost, situation, part, expected) => {
    expect(ghgProtocol(c, { subPost, situation }, part)).toEqual(expected);
  });

  it('knows the post of every sub-post that an activity uses', () => {
    const { footprints } = compareText(campaignText({ only: samples }), {}, { draws: 100 });
    for (const { line } of footprints[0]?.lines ?? []) {
      expect({ line: line.id, post: bilanCarbonePost(c, line.subPost) }).not.toMatchObject({ post: null });
    }
  });

  it('has the ten posts of the Bilan Carbone method', () => {
    expect(c.posts).toHaveLength(10);
    expect(c.ghgProtocol).toHaveLength(99);
    expect(c.beges).toHaveLength(109);
  });
});
