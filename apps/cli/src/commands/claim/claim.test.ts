import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  activityDefinitions,
  checkClaim,
  checkSentence,
  compareCampaign,
  compile,
  parseCampaign,
  sayable,
} from '@contrechamp/engine';
import { draftOf } from '@contrechamp/report';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCatalogue, loadRelease } from '../../catalogue/load.ts';
import { runCli } from '../../testing/run-cli.ts';
import { declaredWaste } from '../../testing/white-paper.ts';

const example = fileURLToPath(new URL('../../../../../examples/white-paper/campaign.yaml', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'contrechamp-claim-'));
afterAll(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const declared = declaredWaste(readFileSync(example, 'utf8'));
const file = write('declared.yaml', declared);

interface Answer {
  readonly verdict: string;
  readonly claims: readonly {
    readonly probability: number;
    readonly strengths: readonly { readonly choice: string; readonly atLeast: number | null }[];
    readonly withMissing: { readonly atLeast: number | null } | null;
    readonly toMeasure: {
      readonly unknowns: readonly {
        readonly stream: string;
        readonly enough: { readonly side: string; readonly value: number } | null;
      }[];
    } | null;
    readonly draft: { readonly fr: { readonly sentence: string } | null } | null;
  }[];
  readonly findings: readonly { readonly code: string; readonly rule: string; readonly effect: string }[];
  readonly measure: readonly { readonly scenario: string; readonly narrowings: readonly object[] }[];
}

async function claim(path: string, ...args: string[]): Promise<Answer & { readonly code: number }> {
  const { code, out, err } = await runCli('claim', path, '--json', '--lang', 'en', '--date', '2026-11-26', ...args);
  expect(err).toBe('');
  return { code, ...(JSON.parse(out) as Answer) };
}
const blocking = ({ findings }: Answer): string[] =>
  findings.filter((f) => f.effect === 'refuse' || f.effect === 'unsupported').map((f) => `${f.rule} ${f.code}`);

const published = [
  ['south-africa', '323'],
  ['marseille', '23'],
  ['paris-studio', '4'],
] as const;

describe('the ratios of the article, on the reference campaign', () => {
  it.each(published)('%s: nothing is said while waste is counted on one side only', async (than, ratio) => {
    for (const bound of ['--at-least', '--up-to']) {
      const answer = await claim(example, '--than', than, bound, ratio);
      expect(answer).toMatchObject({ code: 1, verdict: 'refused' });
      expect(blocking(answer)).toContain('J5 category-missing');
      expect(answer.claims[0]?.draft).toBeNull();
      expect(answer.claims[0]?.withMissing?.atLeast ?? 9999).toBeLessThanOrEqual(
        answer.claims[0]?.strengths[0]?.atLeast ?? 0,
      );
    }
  });

  it('323, waste declared: holds, with one figure too many; the strongest is the weaker of two choices', async () => {
    const answer = await claim(file, '--than', 'south-africa', '--at-least', '323');
    expect(answer).toMatchObject({ code: 1, verdict: 'not-supported' });
    expect(blocking(answer)).toEqual(['J9 too-many-figures']);
    const [found] = answer.claims;
    expect(found?.probability).toBeGreaterThan(0.95);
    expect(found?.probability).toBeLessThan(1);
    expect(found?.strengths.map((s) => s.choice)).toEqual(['contrails-left-out', 'contrails-counted']);
    const [binding, other] = found?.strengths ?? [];
    expect(binding?.atLeast).toBeLessThan(other?.atLeast ?? 0);
    const strongest = binding?.atLeast ?? 0;
    expect(await claim(file, '--than', 'south-africa', '--at-least', String(strongest))).toMatchObject({
      ...{ code: 0, verdict: 'supported-with' },
    });
    const next = await claim(file, '--than', 'south-africa', '--at-least', String(strongest + 10));
    expect(blocking(next)).toEqual(['J9 above-bound']);
    expect(next.claims[0]?.probability).toBeLessThan(0.95);
  });

  it('23, waste declared: holds; “up to” needs the usual beside it', async () => {
    expect(await claim(file, '--than', 'marseille', '--at-least', '23')).toMatchObject({
      code: 0,
      verdict: 'supported-with',
    });
    const upTo = await claim(file, '--than', 'marseille', '--up-to', '23');
    expect(upTo).toMatchObject({ code: 0, verdict: 'supported-with' });
    expect(upTo.findings.map((f) => f.code)).toContain('up-to-untypical');
  });

  it('4, waste declared: does not hold, and what to measure is told of both sides', async () => {
    const answer = await claim(file, '--than', 'paris-studio', '--at-least', '4');
    expect(answer).toMatchObject({ code: 1, verdict: 'not-supported' });
    expect(blocking(answer)).toEqual(['J9 above-bound']);
    expect(answer.claims[0]?.probability).toBeLessThan(0.95);
    expect(answer.measure.map((m) => m.scenario)).toEqual(['ai', 'paris-studio']);
    for (const { narrowings } of answer.measure) expect(narrowings.length).toBeGreaterThan(0);
    const upTo = await claim(file, '--than', 'paris-studio', '--up-to', '4');
    expect(blocking(upTo)).toEqual(['J9 up-to-extreme']);
    expect(upTo.verdict).toBe('refused');
  });
});

const pair = (a: string, b: string) => `contrechamp: 1
campaign:
  id: c
  name: C
  period: 2026
  deliverables: [ { type: still, count: 4 } ]
  stages: [shoot]
  reference: one
scenarios:
  - id: one
    name: One
    method: studio-shoot
    site: { country: FR, city: Paris }
    activities:
      - ${a}
  - id: two
    name: Two
    method: location-shoot
    site: { country: FR, city: Lyon }
    activities:
      - ${b}
`;
describe('what would have to be measured', () => {
  it.each([
    ['en', 'What would have to be measured to support it', /at (most|least) [\d.,\s]+ kWh/],
    ['fr', 'Ce qu’il faudrait mesurer pour l’étayer', /au (plus|moins) [\d.,\s]+kWh/],
  ])(
    'is told of each ratio of the article, in %s: what is not counted, and how far each unknown must go',
    async (lang, title, goal) => {
      for (const [than, ratio] of published) {
        const { code, out } = await runCli('claim', example, '--than', than, '--at-least', ratio, '--lang', lang);
        expect([than, code, out.includes(title)]).toEqual([than, 1, true]);
        expect(out).toContain(lang === 'en' ? 'waste of' : 'au poste déchets');
        if (than !== 'south-africa') expect(out.replace(/[\s\u00a0\u202f]+/gu, ' ')).toMatch(goal);
      }
    },
  );

  it('is enough: once measured there, the claim holds, and a little short of it, it does not', async () => {
    const between = (distance: string) =>
      pair('{ id: way, type: car, distance: 90 km ± 30 % }', `{ id: road, type: car, distance: ${distance} }`);
    const args = ['--than', 'two', '--at-least', '1.5'];
    const before = await claim(write('before.yaml', between('160 km ± 40 %')), ...args);
    const found = before.claims[0]?.toMeasure?.unknowns.find((u) => u.stream.includes('road'));
    expect([before.verdict, found?.enough?.side]).toEqual(['not-supported', 'at-least']);
    const value = found?.enough?.value ?? Number.NaN;
    const measured = (km: number) =>
      claim(write(`at-${km.toFixed(2)}.yaml`, between(`${km.toFixed(4)} km ± 0.01 %`)), ...args);
    expect((await measured(value * 1.005)).claims[0]?.probability).toBeGreaterThanOrEqual(0.95);
    expect((await measured(value * 0.97)).claims[0]?.probability).toBeLessThan(0.95);
  });

  it('is nothing where a figure holds, or where no figure is at fault', async () => {
    expect((await claim(file, '--than', 'marseille', '--at-least', '23')).claims[0]?.toMeasure).toBeNull();
    const green = await claim(file, 'AI emits less than the shoot in Marseille: carbon neutral.');
    expect([green.verdict, green.claims[0]?.toMeasure ?? null]).toEqual(['refused', null]);
  });
});

const close = pair(
  '{ id: way, type: car, distance: 90 km ± 60 % }',
  '{ id: road, type: car, distance: 110 km ± 60 % }',
);

describe('claims that are not made', () => {
  it('neutral thanks to offsets', async () => {
    const answer = await claim(file, 'Our visuals are carbon neutral thanks to offsets.');
    expect(answer).toMatchObject({ code: 1, verdict: 'refused' });
    expect(blocking(answer)).toEqual(['J3 neutral', 'J3 offset']);
  });

  it('of different functional units', async () => {
    const other = write('other.yaml', declared.replace('count: 3, width: 4000', 'count: 6, width: 4000'));
    const answer = await claim(file, '--than-file', other, '--than', 'marseille', '--at-least', '20');
    expect(answer).toMatchObject({ code: 1, verdict: 'refused' });
    expect(blocking(answer)).toEqual(['A1 functional-unit']);
    expect(answer.claims[0]?.draft).toBeNull();
  });

  it('of different stages, years and choices of method', async () => {
    const other = write(
      'choices.yaml',
      declared
        .replace('period: 2025', 'period: 2024\n  options: { training: false }')
        .replace('post-production, delivery]', 'post-production, delivery, end-of-life]'),
    );
    const answer = await claim(file, '--than-file', other, '--than', 'marseille', '--at-least', '20');
    expect(blocking(answer)).toEqual(['A1 stages-differ', 'J5 period-differs', 'A1 choices-differ']);
  });

  it('with a category missing where it flatters; told, where it does not', async () => {
    const text = pair('{ id: way, type: car, distance: 10 km }', '{ id: road, type: car, distance: 300 km }');
    const meals = write('meals.yaml', `${text}      - { id: lunch, type: meals, count: 4, diet: mixed }\n`);
    const answer = await claim(meals, '--at-least', '5');
    expect(answer).toMatchObject({ code: 1, verdict: 'refused' });
    expect(blocking(answer)).toEqual(['J5 category-missing']);
    const lunch = '      - { id: lunch, type: meals, count: 1, diet: mixed }\n  - id: two';
    const own = write('own-meals.yaml', text.replace('  - id: two', lunch));
    const told = await claim(own, '--at-least', '5');
    expect(told).toMatchObject({ code: 0, verdict: 'supported-with' });
    expect(told.findings.map((f) => f.code)).toContain('category-missing-there');
  });

  it('where the interval crosses 1', async () => {
    const answer = await claim(write('close.yaml', close), '--at-least', '1.2');
    expect(answer).toMatchObject({ code: 1, verdict: 'not-supported' });
    expect(blocking(answer)).toEqual(['B5 not-lower']);
    expect(answer.claims[0]?.strengths[0]?.atLeast).toBeNull();
    expect(answer.claims[0]?.draft?.fr).toBeNull();
  });

  it('“up to” an extreme case', async () => {
    const answer = await claim(
      file,
      'Producing the visuals with AI emits up to 1,400 times less CO2e than a shoot in South Africa.',
    );
    expect(answer).toMatchObject({ code: 1, verdict: 'refused' });
    expect(blocking(answer)).toEqual(['J9 up-to-extreme']);
  });

  it('from an early estimate, from one that is too old, or with electricity as bought', async () => {
    const early = write('early.yaml', declared.replace('period: 2025', 'period: 2025\n  state: early'));
    expect(blocking(await claim(early, '--than', 'marseille', '--at-least', '20'))).toEqual(['J7 early-estimate']);
    const late = await runCli(
      'claim',
      file,
      '--than',
      'marseille',
      '--at-least',
      '20',
      '--date',
      '2029-01-01',
      '--json',
    );
    expect(blocking(JSON.parse(late.out) as Answer)).toEqual(['J7 expired']);
    const market = await claim(file, '--than', 'marseille', '--at-least', '20', '--electricity', 'market');
    expect(blocking(market)).toEqual(['A5 market-electricity']);
  });
});

describe('what is proposed', () => {
  const { campaign } = parseCampaign(declared, activityDefinitions);
  if (!campaign) throw new Error('the example does not parse');
  const comparison = compareCampaign(compile(campaign, loadCatalogue()));
  const setting = { audience: 'consumer', medium: null, country: 'FR', date: '2026-11-26' } as const;
  const pairs = sayable(comparison, setting);

  it.each(['fr', 'en'] as const)(
    'passes its own check in %s, and needs nothing more with the text beside it',
    (lang) => {
      expect(pairs).toHaveLength(6);
      for (const { assessment, scenario, than } of pairs) {
        const [support] = assessment.supports;
        const draft = support
          ? draftOf(support, { computed: setting.date, dossier: 'https://example.com/1' }, lang)
          : null;
        expect(draft?.sentence).toMatch(
          lang === 'fr' ? /^La production des visuels .* CO₂e qu/ : /^Producing the visuals .* CO₂e than /,
        );
        const sentence = checkSentence(draft?.sentence ?? '', comparison, setting);
        expect(sentence.verdict).toBe('supported-with');
        expect(sentence.supports[0]?.claim).toMatchObject({ scenario, than });
        const whole = checkSentence(`${draft?.sentence} ${draft?.beside}`, comparison, setting);
        expect(whole.findings.filter((f) => f.effect !== 'note').map((f) => [f.code, f.excerpt])).toEqual([]);
        expect(whole.verdict).toBe('supported');
        expect(`${draft?.sentence} ${draft?.beside}`).not.toMatch(/conform|complian|légal|legal/i);
      }
    },
  );

  it('gives the day of the calculation in words, whatever the day of publication', async () => {
    const [pair] = pairs;
    const support = pair?.assessment.supports[0];
    if (!support) throw new Error('no pair');
    const beside = (lang: 'fr' | 'en') => draftOf(support, { computed: '2026-11-26' }, lang)?.beside ?? '';
    expect(beside('fr')).toContain('Calculé le 26 novembre 2026,');
    expect(beside('fr')).toContain('À revoir avant le 26 novembre 2027.');
    expect(beside('en')).toContain('Computed on 26 November 2026,');
    for (const lang of ['fr', 'en'] as const) expect(beside(lang)).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    const later = await runCli(
      'claim',
      file,
      '--than',
      'marseille',
      '--at-least',
      '20',
      '--json',
      '--date',
      '2028-05-01',
    );
    const told = JSON.stringify((JSON.parse(later.out) as Answer).claims[0]?.draft);
    expect(told).toContain('Computed on ');
    expect(told).not.toMatch(/2028-05-01|1 May 2028|mai 2028/);
  });

  it('says in a sentence that the water is not known, where it is not', () => {
    const told = pairs.flatMap(({ assessment }) =>
      assessment.supports.flatMap((support) => {
        const unknown = [support.lower, support.higher].filter((side) => side.footprint.waterL === null).length;
        const fr = draftOf(support, { computed: '2026-11-26' }, 'fr')?.beside ?? '';
        const en = draftOf(support, { computed: '2026-11-26' }, 'en')?.beside ?? '';
        expect(fr.match(/L’eau que consomme «[^»]+» n’est pas connue\./g)?.length ?? 0).toBe(unknown);
        expect(en.match(/The water that “[^”]+” uses is not known\./g)?.length ?? 0).toBe(unknown);
        expect(`${fr} ${en}`).not.toMatch(/connue aucune|known none/);
        return [unknown];
      }),
    );
    expect(told.some((unknown) => unknown > 0)).toBe(true);
  });

  it('is listed for every pair, without a sentence or figures', async () => {
    const { code, out } = await runCli('claim', file, '--lang', 'en', '--date', '2026-11-26');
    expect(code).toBe(0);
    for (const { atLeast } of pairs) expect(out).toContain(`×${atLeast}`);
    const fr = await runCli('claim', example, '--lang', 'fr', '--date', '2026-11-26');
    expect(fr.out).toContain('excluded: [ { category: waste');
    expect(fr.out).not.toMatch(/undefined|NaN/);
  });
});

describe('two calculations side by side', () => {
  const { campaign } = parseCampaign(declared, activityDefinitions);
  if (!campaign) throw new Error('the example does not parse');
  const catalogue = loadCatalogue();
  const one = { scenario: 'ai', than: 'marseille', relation: { kind: 'at-least', times: 20 } } as const;
  const setting = { audience: 'consumer', medium: null, country: 'FR', date: '2026-11-26' } as const;
  const computed = compareCampaign(compile(campaign, catalogue), { draws: 500 });
  const found = (...args: Parameters<typeof checkClaim>) => {
    const { verdict, findings } = checkClaim(...args);
    return { verdict, codes: findings.map((f) => f.code) };
  };

  it('must be drawn alike', () => {
    const other = compareCampaign(compile(campaign, catalogue), { draws: 500, seed: 2 });
    const { verdict, codes } = found(one, computed, setting, other);
    expect(verdict).toBe('refused');
    expect(codes).toContain('sampling-differs');
  });

  it('must use one release of the factors', () => {
    const older = compareCampaign(compile(campaign, loadRelease('2026.2.0', 'en')), { draws: 500 });
    expect(found(one, computed, setting, older).codes).toContain('release-differs');
  });

  it('without contrails show one choice only, and say so', () => {
    const without = compareCampaign(compile(campaign, catalogue, { radiativeForcing: false }), { draws: 500 });
    const { verdict, codes } = found({ ...one, than: 'south-africa' }, without, setting);
    expect(verdict).toBe('supported-with');
    expect(codes).toContain('one-choice');
  });

  it('of an unknown scenario are not made', () => {
    expect(() => checkClaim({ ...one, than: 'nowhere' }, computed, setting)).toThrow(RangeError);
  });
});

describe('contrechamp claim', () => {
  it.each([
    ['fr', 'Étayé, avec ce qui doit figurer à côté', 'À publier'],
    ['en', 'Supported, with what must stand beside it', 'To publish'],
  ] as const)('reads in %s', async (lang, verdict, title) => {
    const { code, out } = await runCli(
      'claim',
      file,
      '--than',
      'marseille',
      '--at-least',
      '20',
      '--lang',
      lang,
      '--date',
      '2026-11-26',
    );
    expect(code).toBe(0);
    for (const text of [verdict, title, '2026-11-23', 'J7']) expect(out).toContain(text);
    expect(out).not.toMatch(/undefined|NaN|\[object/);
    for (const row of out.split('\n')) expect([...row].length).toBeLessThanOrEqual(100);
  });

  it('proposes a sentence for each pair that was spoken of', async () => {
    const says =
      'Producing the visuals with AI emits 340 times less CO2e than in Marseille and 28 times less than in South Africa.';
    const { code, out } = await runCli('claim', file, says, '--lang', 'en', '--date', '2026-11-26');
    expect(code).toBe(1);
    expect(out.match(/^What may be said instead$/gm)).toHaveLength(2);
  });

  it('needs nothing beside what stays inside the company', async () => {
    const answer = await claim(file, '--than', 'marseille', '--at-least', '20', '--audience', 'internal');
    expect(answer).toMatchObject({ code: 0, verdict: 'supported' });
  });

  it('says that it recognised nothing, and that this is no approval', async () => {
    const { code, out } = await runCli(
      'claim',
      file,
      'A green screen in Paris',
      '--lang',
      'en',
      '--date',
      '2026-11-26',
    );
    expect(code).toBe(0);
    expect(out).toContain('This is not an approval.');
  });

  it.each([
    [['--at-least', '0.5', '--than', 'marseille'], '--at-least 0.5'],
    [['--percent', '120', '--than', 'marseille'], '--percent 120'],
    [['--at-least', '5'], '--than'],
    [['--at-least', '5', '--up-to', '9', '--than', 'marseille'], '--up-to'],
    [['--at-least', '5', '--than', 'marseile'], 'marseille'],
    [['--at-least', '5', '--than', 'ai'], 'ai'],
    [['a sentence', '--at-least', '5'], '--at-least'],
    [['a sentence', 'another'], 'one sentence'],
    [['a sentence', '--audience', 'everybody'], 'consumer'],
    [['a sentence', '--medium', 'skywriting'], 'poster'],
    [['a sentence', '--country', 'France'], '--country France'],
    [['a sentence', '--date', '2026-02-30'], '2026-02-30'],
  ])('refuses %j as bad usage', async (args, told) => {
    const { code, err } = await runCli('claim', file, '--lang', 'en', ...args);
    expect(code).toBe(2);
    expect(err).toContain(told);
  });
});
