import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked, contextOf, sent as sentNow, service } from '../testing/policy.ts';
import { decide } from './decide.ts';
import { explanation, quotedText } from './headers.ts';

/** Printable ASCII: no line end, no control, nothing that a proxy may read in its own way. */
const printable = /^[\x20-\x7e]*$/;
const item = String.raw`[A-Za-z][A-Za-z0-9-]*|"(?:[^"\\]|\\["\\])*"|[0-9]+(?:\.[0-9]+)?`;
const structured = new RegExp(`^(?:(?:${item})(?:;[a-z]+=(?:${item}))*)(?:, (?:${item})(?:;[a-z]+=(?:${item}))*)*$`);

const anything = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    'a\r\nset-cookie: x=1',
    '"; x="',
    '\\',
    'modèle né à Épernay',
    '\ud800',
    '%0d%0a',
    '模型',
    '__proto__',
    'constructor',
  ),
);

describe('headers that explain', () => {
  it('are printable ASCII and parse as structured fields, whatever models and places are called', () => {
    fc.assert(
      fc.property(anything, anything, anything, (model, quality, region) => {
        const host = { id: region, region: 'FR', baseUrl: 'https://x.example', source: 's' };
        const services = [service(model, { provider: 'own', hosts: [host] })];
        const rules = { budgets: [{ images: 5, co2e: '1 kg', warn: '1 %' }] };
        for (const request of [{ model }, { model, quality }, { model, n: 9 }, { model, provider: region }]) {
          const headers = explanation(decide(asked(request), contextOf(rules, { services })));
          for (const [name, value] of Object.entries(headers)) {
            expect(name).toMatch(/^x-contrechamp-[a-z0-9-]+$/);
            expect(value).toMatch(printable);
            expect(value).toMatch(structured);
            expect(value.length).toBeLessThanOrEqual(1100);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keep what an ASCII name says', () => {
    expect(quotedText('gpt-image-1.5')).toBe('"gpt-image-1.5"');
    expect(quotedText('a"b\\c')).toBe('"a\\"b\\\\c"');
    expect(quotedText('é\r\n%')).toBe('"%C3%A9%0D%0A%25"');
  });

  it('tell what it takes, what remains, and that it must not be tried again as it is', () => {
    const context = contextOf({ budgets: [{ per: ['person', 'day'], images: 10 }] });
    const sent = explanation(decide(asked({ n: 3 }), context));
    expect(sent['x-contrechamp-budget-remaining']).toBe(
      'images;per="person-day";remaining=7;of=10;resets="2026-11-27T00:00:00.000Z"',
    );
    expect(sent['x-contrechamp-co2e-g']).toMatch(/^0\.\d+;low=0\.\d+;high=\d\.\d+$/);
    const refused = explanation(decide(asked({ n: 11 }), context));
    expect(refused['x-contrechamp-refusal']).toBe('budget-exhausted');
  });

  it('of an answer that serves again count nothing, and tell apart what it saves', () => {
    const context = contextOf({ reuse: true }, { delivered: () => ({ id: 'r1', sent: sentNow() }) as never });
    const headers = explanation(decide(asked({ fingerprint: 'f' }), context));
    expect(headers).toMatchObject({
      'x-contrechamp-co2e-g': '0',
      'x-contrechamp-energy-wh': '0',
      'x-contrechamp-reuses': '"r1";new="x-contrechamp-reuse: no"',
    });
    expect(Number(headers['x-contrechamp-co2e-saved-g'])).toBeGreaterThan(0);
  });
});
