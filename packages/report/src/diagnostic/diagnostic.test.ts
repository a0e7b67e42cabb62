import { type Diagnostic, diagnosticCodes } from '@contrechamp/engine';
import { describe, expect, it } from 'vitest';
import { columns } from '../terminal/style.ts';
import { diagnosticsEn } from '../text/diagnostics-en.ts';
import { diagnosticsFr } from '../text/diagnostics-fr.ts';
import { diagnosticMessage } from './message.ts';
import { renderDiagnostics } from './render.ts';

const params: Diagnostic['params'] = {
  ...{ field: 'distance', value: 'abc', suggestion: 'xyz', known: 'a, b', choices: 'a, b', expected: 'string' },
  ...{ read: '1,5 TB', example: '12 km', unit: 'kWh', found: 'energy', id: 'x', first: 'scenarios[0]', type: 'train' },
  ...{ groups: 'from + to | distance', scenario: 'ai', category: 'waste', other: 'shoot', stage: 'shoot' },
  ...{ boundary: 'delivery', pinned: '1', release: '2', factor: 'f', topic: 'train', attributes: 'FR', version: 1 },
  ...{ used: '1', before: 12, after: 15 },
  ...{ megabytes: 50, limit: 2, reason: 'missing', yamlCode: 'BAD_INDENT', model: 'm', factorDimension: 'co2e/energy' },
};

const diagnostic = (over: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'quantity-decimal-comma',
  severity: 'error',
  path: 'scenarios[0].activities[0].volume',
  params: { ...params, field: 'volume', suggestion: '1.5 TB' },
  position: { line: 2, column: 30 },
  ...over,
});

describe('texts of diagnostics', () => {
  it('exist for every code in both languages', () => {
    expect(Object.keys(diagnosticsEn).sort()).toEqual([...diagnosticCodes].sort());
    expect(Object.keys(diagnosticsFr).sort()).toEqual([...diagnosticCodes].sort());
  });

  it.each(diagnosticCodes)('%s: a message and a remedy, with or without parameters', (code) => {
    for (const lang of ['en', 'fr'] as const) {
      expect(Object.values(diagnosticMessage({ code, params: {} }, lang)).join()).not.toMatch(/undefined|NaN/);
      for (const given of [params, { ...params, suggestion: '' }]) {
        const { message, remedy } = diagnosticMessage({ code, params: given }, lang);
        for (const text of [message, remedy]) {
          expect(text).toMatch(/^\S.*[.?…»”]$/s);
          expect(text).not.toMatch(/undefined|NaN|\[object|\$\{| {2}/);
          if (lang === 'fr') expect(text).not.toMatch(/[^\u202f][;?!]|'|« | »| :\s/);
        }
      }
    }
  });

  it('name the nearest field, the example and the country', () => {
    const say = (code: Diagnostic['code'], p: Diagnostic['params']) => diagnosticMessage({ code, params: p }, 'en');
    expect(say('field-unknown', { field: 'pasengers', suggestion: 'passengers', known: '' }).remedy).toBe(
      'Did you mean “passengers”?',
    );
    expect(say('unit-missing', { value: 120, unit: 'km', example: '12 km' }).remedy).toContain('120 km');
    expect(say('country-unknown', { value: 'UK', suggestion: 'UA' }).remedy).toBe('The United Kingdom is GB.');
    expect(
      say('unit-mismatch', { unit: 'kWh', field: 'distance', found: 'energy', expected: 'distance', example: '12 km' }),
    ).toEqual({
      message: '“kWh” measures energy; “distance” expects distance.',
      remedy: 'Write, for example, 12 km.',
    });
  });
});

describe('what to write instead', () => {
  const remedy = (p: Diagnostic['params']) =>
    diagnosticMessage({ code: 'quantity-unreadable', params: p }, 'en').remedy.replaceAll('\u202f', ' ');

  it('is in the unit of the field where nothing was understood', () => {
    expect(remedy({ read: 'two', suggestion: '120 km', example: '12' })).toBe(
      'Write 12. A margin is written 12 ± 20 %, a range { low: 8, likely: 12, high: 20 }.',
    );
    expect(
      remedy({ read: '80-160 km', suggestion: '{ low: 80 km, likely: 120 km, high: 160 km }', example: '12 km' }),
    ).toBe('Write { low: 80 km, likely: 120 km, high: 160 km }.');
    expect(remedy({ read: '8-16 L', suggestion: '{ low: 8 L, likely: 12 L, high: 16 L }', example: '12 L' })).toBe(
      'Write { low: 8 L, likely: 12 L, high: 16 L }.',
    );
  });
});

describe('diagnostics on a screen', () => {
  const text = `scenarios:\n  - { type: storage, volume: "1,5 TB", months: 12 }\n`;

  it('show place, path, what is wrong, the line with a caret, and what to write', () => {
    expect(renderDiagnostics([diagnostic()], { file: 'campaign.yaml', lang: 'en', text, color: false })).toBe(
      [
        'campaign.yaml:2:30  scenarios[0].activities[0].volume',
        '  error: “1,5 TB” has a comma inside the number.',
        '  | - { type: storage, volume: "1,5 TB", months: 12 }',
        '  |                            ^',
        '  Write 1.5 TB. The decimal mark of the file is a point; spaces may group thousands.',
      ].join('\n'),
    );
  });

  it.each([1, 3, 4, 8, 9, 500])('%i of them stay on one screen and say how many are left', (n) => {
    const all = Array.from({ length: n }, (_, i) => diagnostic({ position: { line: 2, column: i + 1 } }));
    for (const lang of ['en', 'fr'] as const) {
      const shown = renderDiagnostics(all, { file: 'campaign.yaml', lang, text, color: false });
      expect(shown.split('\n').length).toBeLessThanOrEqual(23);
      const told = shown.match(/campaign\.yaml:/g)?.length ?? 0;
      const left = Number(/… (?:and|et) (\d+)/.exec(shown)?.[1] ?? 0);
      expect(told + left).toBe(n);
    }
  });

  it('cuts long lines around the caret', () => {
    const long = `a\n${' '.repeat(20)}${'word '.repeat(80)}HERE ${'more '.repeat(50)}`;
    const column = long.split('\n')[1]?.indexOf('HERE') ?? 0;
    const shown = renderDiagnostics([diagnostic({ position: { line: 2, column: column + 1 } })], {
      file: 'f',
      lang: 'en',
      text: long,
      color: false,
    }).split('\n');
    const at = shown.findIndex((l) => l.endsWith('^'));
    expect(shown[at - 1]?.slice(shown[at]?.indexOf('^'))).toMatch(/^HERE/);
    for (const line of shown) expect(columns(line)).toBeLessThanOrEqual(100);
  });

  it('needs neither position nor text, and lets no control character through', () => {
    const { position: _, ...nowhere } = diagnostic({ code: 'not-a-campaign', path: '', params: { version: 1 } });
    const shown = renderDiagnostics([nowhere], { file: 'odd\u001b[31m.yaml', lang: 'fr', color: false });
    expect(shown).not.toContain('\u001b');
    expect(shown).toContain('erreur');
  });
});
