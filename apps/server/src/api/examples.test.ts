import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { testServer } from '../testing/server.ts';

describe('examples', () => {
  it('are listed with their names and read', async () => {
    const { ask } = await testServer();
    const { json } = await ask('/api/v1/examples');
    expect(json.map((e: { id: string }) => e.id)).toContain('white-paper');
    expect(json.find((e: { id: string }) => e.id === 'white-paper').name).toEqual({
      en: 'Three visuals for a cosmetics brand',
      fr: 'Trois visuels pour une marque de cosmétiques',
    });
    for (const { id } of json) {
      const file = new URL(`../../../../examples/${id}/campaign.yaml`, import.meta.url);
      expect((await ask(`/api/v1/examples/${id}`)).json).toEqual({ text: readFileSync(file, 'utf8') });
    }
  });

  it.each([
    'invalid/yaml-syntax',
    'invalid%2Fyaml-syntax',
    '..%2Fexamples%2Fwhite-paper',
    '%2e%2e%2fcatalogue',
    '..%5C..',
    '__proto__',
    'white-paper%00',
    'nothing',
  ])('are looked up by name and nothing else: %s', async (id) => {
    const { ask } = await testServer();
    const answer = await ask(`/api/v1/examples/${id}`);
    expect(answer.status).toBe(404);
    expect(answer.json.code).toMatch(/^(example|route)-unknown$/);
  });
});
