import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentOf, readLink } from './link.ts';

describe('a link that carries a campaign', () => {
  it('gives back any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 2_000 }), async (text) => {
        expect(await readLink(await fragmentOf(text))).toEqual({ text });
      }),
      { numRuns: 60 },
    );
  });

  it('tells when it was cut or when a letter of it has changed', async () => {
    const link = await fragmentOf('contrechamp: 1\ncampaign: { id: x }\n'.repeat(40));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: link.length - 1 }), fc.boolean(), async (at, cut) => {
        const other = link[at] === 'A' ? 'B' : 'A';
        const bad = cut ? link.slice(0, at) : link.slice(0, at) + other + link.slice(at + 1);
        const found = await readLink(bad);
        // The last letter may hold bits that no byte has.
        if (!('broken' in found)) expect(found.text).toBe('contrechamp: 1\ncampaign: { id: x }\n'.repeat(40));
        else expect(found).toEqual({ broken: true });
      }),
    );
    expect(await readLink(link.slice(0, -4))).toEqual({ broken: true });
  });

  it('refuses what is no link of ours', async () => {
    for (const text of ['', '#', '#c=', '#c=%3Cscript%3E', '#c=AAAAAAAA', '#d=AAAA', `#c=${'A'.repeat(10_000)}`]) {
      expect(await readLink(text)).toEqual({ broken: true });
    }
  });
});
