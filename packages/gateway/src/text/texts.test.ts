import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { decide } from '../policy/decide.ts';
import { refusals, stepRules } from '../policy/decision.ts';
import { CampaignGovernor } from '../policy/governor.ts';
import { problemOf } from '../policy/problem-of.ts';
import { asked, contextOf, ruled, services, spending } from '../testing/policy.ts';
import { acceptedLang, amount, dated, number } from './format.ts';
import { refusalText } from './refusal.ts';
import { stepText } from './steps.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../../../conformance/openai/openai-images-videos.schema.json', import.meta.url), 'utf8'),
) as object;
const isErrorResponse = new Ajv2020({ strict: false }).compile({ ...schema, $ref: '#/$defs/ErrorResponse' });

const params = {
  ...{ limit: 'co2e', per: 'person-day', of: 1500, stop: 1500, used: 1400, needed: 210, remaining: 100, asked: 4 },
  ...{ fewer: 1, draft: 'low', lighter: 'flux.2-klein', saving: 0.934, responsible: 'Claire Martin', resets: 'x' },
  ...{ model: 'gpt-image-2', class: 'frontier', models: 'a, b', classes: 'mid', suggestion: '', date: '2026-10-01' },
  ...{ successor: '', region: 'CN', regions: 'FR', offered: 'US, –', provider: 'fal', providers: 'openai' },
  ...{ configured: 'openai', operation: 'edit', operations: 'generation', maximum: 4_194_304, field: 'quality' },
  ...{ value: 'ultra', expected: 'low, medium, high', currency: 'EUR', found: 'USD', reason: 'ENOSPC', country: 'PL' },
};

/** The same where nothing is known beside what every refusal of its kind names. */
const sparse = {
  ...params,
  ...{ fewer: 0, draft: '', lighter: '', saving: 0, responsible: '', resets: '', class: '', models: '', classes: '' },
  ...{ successor: '', region: '', regions: '', provider: '', configured: '', found: '', country: '', value: '' },
};

describe('refusals', () => {
  it.each(refusals)('%s reads as sentences in both languages, with much to say and with little', (code) => {
    for (const lang of ['en', 'fr'] as const) {
      for (const given of [params, sparse]) {
        const text = refusalText({ code, params: given }, lang);
        expect(text).toMatch(/^\S.*[.?]$/);
        expect(text).not.toMatch(/undefined|NaN|\[object| {2}|\.\.|\( |« »|“”\S/);
        if (lang === 'fr') expect(text).not.toMatch(/[^\u202f][;?!]|'|« | »| : /);
      }
    }
  });

  it('name what remains, and what to do', () => {
    const refusal = { code: 'budget-exhausted', params } as const;
    const seen = (lang: 'en' | 'fr') => refusalText(refusal, lang).replaceAll('\u202f', '_').replaceAll('\u00a0', '~');
    expect(seen('en')).toBe(
      'This would pass the budget: 100_g~CO₂e of 1.5_kg~CO₂e left for you today, and it needs 210_g~CO₂e. It starts again at 00:00 UTC. Ask for n = 1, or ask for quality “low”, or use flux.2-klein, which takes 93_% less energy. Claire Martin can raise it.',
    );
    expect(seen('fr')).toBe(
      'Cette demande dépasserait le budget~: il reste 100_g~CO₂e sur 1,5_kg~CO₂e pour vous aujourd’hui, et il en faut 210_g~CO₂e. Le compteur repart à 0 h UTC. Demandez n = 1, ou demandez la qualité «~low~», ou prenez flux.2-klein, qui consomme 93_% de moins. Claire Martin peut relever ce budget.',
    );
  });

  it('drop control characters of names, and cut very long ones', () => {
    const text = refusalText(
      { code: 'model-not-allowed', params: { model: `a\r\n\u001b[31m${'x'.repeat(500)}` } },
      'en',
    );
    expect(text).not.toMatch(/\p{Cc}/u);
    expect(text.length).toBeLessThan(200);
  });

  it.each(refusals)('%s has a status that SDKs do not retry by themselves, in the shape of OpenAI’s errors', (code) => {
    const governor = new CampaignGovernor({
      ...ruled(),
      services,
      ledger: { spent: () => spending({}), delivered: () => null },
    });
    const { status, message, type, code: name, param } = governor.explain({ code, params }, 'en');
    expect(isErrorResponse({ error: { message, type, param, code: name } })).toBe(true);
    expect([408, 409, 429]).not.toContain(status);
    expect(status >= 500).toBe(code === 'ledger-unavailable');
    expect(status).toBeGreaterThanOrEqual(400);
    expect(problemOf(code).code).toMatch(/^[a-z_]+$/);
  });
});

describe.each([
  ['governing-ai.md', 'en'],
  ['gouverner-l-ia.md', 'fr'],
] as const)('docs/guides/%s', (guide, lang) => {
  const page = readFileSync(new URL(`../../../../docs/guides/${guide}`, import.meta.url), 'utf8');

  it('quotes a refusal as it is', () => {
    const rules = { budgets: [{ per: ['person', 'day'], images: 60 }] };
    const verdict = decide(asked({ n: 4 }), contextOf(rules, { spent: () => spending({ images: 58 }) }));
    if (verdict.kind !== 'refuse') throw new Error('not refused');
    expect(page).toContain(`> ${refusalText(verdict.refusal, lang).replace(/[\u00a0\u202f]/g, ' ')}`);
  });

  it('tells the status of every refusal', () => {
    const rows = page.split('\n').filter((row) => row.startsWith('| `'));
    for (const refusal of refusals) {
      const { code, status } = problemOf(refusal);
      const row = rows.find((r) => r.includes(`\`${code}\``));
      expect({ code, row: row?.split(' | ')[1] }).toEqual({ code, row: String(status) });
    }
  });
});

describe('steps', () => {
  it.each(stepRules)('%s reads as a sentence in both languages', (rule) => {
    for (const lang of ['en', 'fr'] as const) {
      const text = stepText({ rule, field: 'images/day', from: '80', to: 'true' }, lang);
      expect(text).toMatch(/^\S.*\.$/);
      expect(text).not.toMatch(/undefined| {2}/);
      if (lang === 'fr') expect(text).not.toMatch(/[^\u202f][;?!]|'|« | »| : /);
    }
  });

  it('that are not known are shown as they are', () => {
    expect(stepText({ rule: 'something-new', field: null, from: 'a', to: 'b' }, 'fr')).toBe('something-new a b');
  });
});

describe('amounts, dates and languages', () => {
  const seen = (text: string): string => text.replaceAll('\u202f', '_').replaceAll('\u00a0', '~');

  it.each([
    [amount('images', 1, '', 'fr'), '1_image'],
    [amount('images', 1.5, '', 'fr'), '1,5_image'],
    [amount('images', 1.5, '', 'en'), '1.5_images'],
    [amount('seconds', 1200, '', 'en'), '1_200_seconds of video'],
    [amount('co2e', 0.0421, '', 'fr'), '0,0421_g~CO₂e'],
    [amount('co2e', 1500, '', 'fr'), '1,5_kg~CO₂e'],
    [amount('energy', 2345, '', 'en'), '2.35_kWh'],
    [amount('money', 12.5, 'EUR', 'fr'), '12,5_EUR'],
    [number(4_194_304, 'en'), '4_194_304'],
    [number(0, 'en'), '0'],
    [number(1e-7, 'en'), '0.0000001'],
    [dated('2026-10-01', 'fr'), 'le 1er octobre 2026'],
    [dated('2026-10', 'fr'), 'en octobre 2026'],
    [dated('2026-10-23', 'en'), 'on 23 October 2026'],
    [dated('2026', 'en'), 'in 2026'],
    [dated('soon', 'en'), 'soon'],
  ])('%s', (text, expected) => {
    expect(seen(text)).toBe(expected);
  });

  it.each([
    [undefined, 'fr'],
    ['', 'fr'],
    ['en-GB,en;q=0.9', 'en'],
    ['de, fr;q=0.5, en;q=0.4', 'fr'],
    ['en;q=0', 'fr'],
    ['de', 'fr'],
    [',;q=;;,'.repeat(9999), 'fr'],
  ] as const)('of %s: %s', (header, lang) => {
    expect(acceptedLang(header, 'fr')).toBe(lang);
  });
});
