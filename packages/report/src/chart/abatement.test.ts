import { describe, expect, it } from 'vitest';
import { abatementChart } from './abatement.ts';
import type { AbatementStep } from './abatement-measure.ts';
import { spread } from './sample.contract.ts';
import { isAPicture, keyed, marked, number, wordsOf } from './tree.contract.ts';

const options = { lang: 'en', theme: 'light', width: 960 } as const;

const steps = (name: (en: string, fr: string) => string): readonly AbatementStep[] => [
  { id: 'train', label: name('Rail', 'Rail'), saved: spread(8000), effort: 2 },
  { id: 'local', label: name('Local crew', 'Équipe locale'), saved: spread(4000), effort: 4 },
  { id: 'none', label: name('Nothing', 'Rien'), saved: { median: 0, interval95: [-1, 1] }, effort: 1 },
  { id: 'menu', label: name('Menu', 'Menu'), saved: spread(60), effort: 1 },
  { id: 'led', label: name('LED lights', 'Projecteurs LED'), saved: spread(20), effort: 1 },
];
const plain = steps((en) => en);

describe('abatement curve', () => {
  isAPicture((o, name) => abatementChart(steps(name), o));

  it('gives blocks their savings as widths and their efforts as heights, side by side', () => {
    const tree = abatementChart(plain, options);
    const bar = (id: string) => keyed(tree, id).flatMap((n) => marked(n, 'bar'))[0];
    const [train, local] = [bar('train'), bar('local')];
    if (!train || !local) throw new RangeError('bars');
    expect(number(train, 'width') / number(local, 'width')).toBeCloseTo(2, 1);
    expect(number(local, 'height') / number(train, 'height')).toBeCloseTo(2, 1);
    expect(number(local, 'x') - number(train, 'x') - number(train, 'width')).toBeLessThanOrEqual(1.01);
    expect(bar('none')).toBeUndefined();
  });

  it('says that effort is our judgement', () => {
    expect(wordsOf(abatementChart(plain, options)).join(' ')).toContain(
      'effort, our judgement, 1 a setting to 5 another production',
    );
  });

  it('magnifies the levers that the largest ones dwarf', () => {
    expect(wordsOf(abatementChart(plain, options)).join(' ')).toMatch(
      /Levers 4 to 5 again from zero, magnified \d+ times/,
    );
  });

  it('is about money where every lever has a cost in one currency, and only there', () => {
    const priced = plain.map((s) => ({ ...s, cost: { amount: s.id === 'led' ? -40 : 400, currency: 'EUR2025' } }));
    const said = wordsOf(abatementChart(priced, options)).join('\n');
    expect(said).toContain('cost per tonne avoided, EUR');
    expect(said).toContain('−2\u202f000\u202fEUR\u202f/\u202ft');
    expect(said).not.toContain('effort');
    const partly = priced.map((s, i) => (i === 0 ? { ...s, cost: { amount: 1, currency: 'USD' } } : s));
    expect(wordsOf(abatementChart(partly, options)).join('\n')).toContain('effort');
  });

  it('says so where nothing is saved', () => {
    expect(wordsOf(abatementChart([], options)).join(' ')).toContain('Nothing to draw');
  });
});
