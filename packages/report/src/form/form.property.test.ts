import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { activityDefinitions, campaignText, parseCampaign, readDocument } from '@contrechamp/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readForm } from './read/form.ts';
import { documents, kept } from './testing/documents.ts';
import { sheetsOf } from './testing/sheets.ts';
import { filledForm } from './write/form.ts';

const langs = ['en', 'fr'] as const;
const examples = ['white-paper', 'every-activity', 'heavy-video', 'hybrid', 'tv-commercial'];
const textOf = (example: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../../examples/${example}/campaign.yaml`, import.meta.url)), 'utf8');

describe('a campaign written into tables and read again', () => {
  it.each(examples.flatMap((e) => langs.map((l) => [e, l] as const)))('is the same: %s (%s)', (example, lang) => {
    const text = textOf(example);
    const found = readForm(sheetsOf(filledForm(readDocument(text), lang), lang), lang === 'en' ? 'fr' : 'en');
    expect(found?.problems).toEqual([]);
    expect(found?.lang).toBe(lang);
    const before = parseCampaign(text, activityDefinitions).campaign;
    const again = parseCampaign(campaignText(found?.document ?? {}), activityDefinitions);
    expect(again.diagnostics).toEqual([]);
    expect(again.campaign).toEqual(before);
  });

  it.each(langs)('is the same data, whatever its fields hold (%s)', (lang) => {
    fc.assert(
      fc.property(documents(), (document) => {
        const found = readForm(sheetsOf(filledForm(document, lang), lang), lang);
        expect(found?.problems).toEqual([]);
        expect(found?.document).toEqual(kept(document));
      }),
      { numRuns: 300 },
    );
  });
});
