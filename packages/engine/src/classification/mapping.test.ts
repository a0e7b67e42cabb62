import { describe, expect, it } from 'vitest';
import { catalogue } from '../testing/catalogue.ts';
import mapping from '../testing/fixtures/bilan-carbone-mapping.json' with { type: 'json' };
import { standardCode } from './classify.ts';

type Rule = Readonly<Record<string, string>>;

const { classification } = catalogue.data;
const ours = { beges: classification.beges, ghgProtocol: classification.ghgProtocol };

describe.each(['beges', 'ghgProtocol'] as const)('the rules of the method owner: %s', (standard) => {
  const rules = mapping[standard] as readonly unknown[] as readonly Rule[];

  it('are all there', () => {
    expect(rules).toHaveLength(standard === 'beges' ? 109 : 99);
  });

  it.each(rules.map((rule) => [`${rule.subPost}, ${rule.type ?? 'whole'}`, rule] as const))('%s', (_, rule) => {
    const { subPost = '', type, ...lines } = rule;
    const found = Object.fromEntries(
      Object.keys(lines).map((situation) => [situation, standardCode(ours[standard], { subPost, situation }, type)]),
    );
    expect(found).toEqual(lines);
  });
});
