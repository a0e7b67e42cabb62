import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { testServer } from '../testing/server.ts';

const reference = readFileSync(new URL('../../../../examples/white-paper/campaign.yaml', import.meta.url), 'utf8');
const name = { en: 'Three visuals for a cosmetics brand', fr: 'Trois visuels pour une marque de cosmétiques' };
const campaigns = '/api/v1/campaigns';

describe('campaigns over HTTP', () => {
  it('creates, lists, reads, saves and deletes', async () => {
    const { ask } = await testServer();
    const created = await ask(campaigns, { method: 'POST', body: { text: reference } });
    expect(created.status).toBe(201);
    const { id, revision, updated } = created.json;
    expect(id).toMatch(/^[\w-]{10,}$/);
    expect(revision).toBe(1);
    expect((await ask(campaigns)).json).toEqual([
      { id, name, created: updated, updated, revision: 1, scenarios: 4, valid: true },
    ]);
    const text = `${reference}# end\n`;
    const saved = await ask(`${campaigns}/${id}`, { method: 'PUT', body: { text, revision: 1 } });
    expect(saved.status).toBe(200);
    expect(Object.keys(saved.json).sort()).toEqual(['revision', 'updated']);
    expect((await ask(`${campaigns}/${id}`)).json).toEqual({
      ...{ id, name, text, revision: 2, created: updated, updated: saved.json.updated },
    });
    const gone = await ask(`${campaigns}/${id}`, { method: 'DELETE' });
    expect([gone.status, gone.text]).toEqual([204, '']);
    expect((await ask(campaigns)).json).toEqual([]);
  });

  it('keeps a text that does not parse, under the last name that was known', async () => {
    const { ask, create } = await testServer();
    const id = await create(reference);
    await ask(`${campaigns}/${id}`, { method: 'PUT', body: { text: 'campaign: [', revision: 1 } });
    expect((await ask(campaigns)).json[0]).toMatchObject({ name, valid: false, scenarios: 4, revision: 2 });
    expect((await ask(`${campaigns}/${id}`)).json.text).toBe('campaign: [');
    expect(await create('[')).toBeTypeOf('string');
    expect((await ask(campaigns)).json[0].name).toEqual({ en: 'Untitled campaign', fr: 'Campagne sans titre' });
  });

  it('survives a text that the parser would not', async () => {
    const { ask, create } = await testServer();
    const text = '['.repeat(1_000_000);
    const id = await create(text);
    expect((await ask(`${campaigns}/${id}`)).json.text).toBe(text);
    expect((await ask(`${campaigns}/${id}/comparison?lang=en`)).json).toMatchObject({
      status: 422,
      diagnostics: [{ code: 'text-too-complex' }],
    });
    const copy = await ask(`${campaigns}/${id}/duplicate`, { method: 'POST' });
    expect(copy.status).toBe(201);
  });

  it('refuses to overwrite what was saved elsewhere', async () => {
    const { ask, create } = await testServer();
    const id = await create('one');
    await ask(`${campaigns}/${id}`, { method: 'PUT', body: { text: 'two', revision: 1 } });
    const stale = await ask(`${campaigns}/${id}`, { method: 'PUT', body: { text: 'three', revision: 1 } });
    expect(stale.json).toMatchObject({ status: 409, code: 'revision-stale', revision: 2, type: 'about:blank' });
    expect(stale.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect((await ask(`${campaigns}/${id}`)).json.text).toBe('two');
  });

  it('duplicates under another name, comments and all', async () => {
    const { ask, create } = await testServer();
    const id = await create(reference);
    const copy = await ask(`${campaigns}/${id}/duplicate`, { method: 'POST' });
    expect(copy.status).toBe(201);
    const { text } = (await ask(`${campaigns}/${copy.json.id}`)).json;
    expect((await ask(campaigns)).json[0].name).toEqual({ en: `${name.en} (copy)`, fr: `${name.fr} (copie)` });
    expect(text.replace(' (copy)', '').replace(' (copie)', '')).toBe(reference);
  });

  it.each([
    ['GET', ''],
    ['PUT', ''],
    ['DELETE', ''],
    ['POST', '/duplicate'],
    ['GET', '/versions'],
    ['GET', '/versions/1'],
    ['PATCH', '/versions/1'],
    ['GET', '/comparison'],
  ])('answers %s of a campaign that is not there with a problem: %s', async (method, rest) => {
    const { ask } = await testServer();
    const body = method === 'PUT' ? { text: '', revision: 1 } : method === 'PATCH' ? { label: null } : undefined;
    const answer = await ask(`${campaigns}/nowhere${rest}`, { method, body });
    expect(answer.json).toMatchObject({ status: 404, code: 'campaign-unknown' });
    expect(answer.status).toBe(404);
  });

  it('lists, reads and names versions', async () => {
    const { ask, create } = await testServer();
    const id = await create('one');
    await ask(`${campaigns}/${id}`, { method: 'PUT', body: { text: 'two', revision: 1, label: 'sent' } });
    const { json } = await ask(`${campaigns}/${id}/versions`);
    expect(json).toMatchObject([
      { revision: 2, label: 'sent' },
      { revision: 1, label: null },
    ]);
    expect((await ask(`${campaigns}/${id}/versions/1`)).json).toEqual({ ...json[1], text: 'one' });
    const path = `${campaigns}/${id}/versions/1`;
    expect((await ask(path, { method: 'PATCH', body: { label: 'first' } })).json).toEqual({
      ...json[1],
      label: 'first',
    });
    expect((await ask(path)).json.label).toBe('first');
    for (const wrong of ['3', '0', 'x', '1e0', '-1']) {
      expect((await ask(`${campaigns}/${id}/versions/${wrong}`)).json.code).toBe('version-unknown');
    }
  });
});
