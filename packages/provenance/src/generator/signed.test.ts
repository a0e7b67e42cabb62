import { describe, expect, it } from 'vitest';
import type { C2paFacts } from '../c2pa/c2pa.ts';
import { readStore } from '../c2pa/store.ts';
import { resolveModel } from '../model/resolve.ts';
import { registry } from '../testing/registry.ts';
import { signedAs } from './signed.ts';

const trained = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
const composite = 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia';
const capture = 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture';

interface Part {
  readonly generator: string;
  readonly issuer: string;
  readonly actions: readonly object[];
  readonly parent?: string;
  readonly component?: string;
}

/** A manifest store as the library writes it; the first manifest is the active one. */
function store(parts: Readonly<Record<string, Part>>): C2paFacts {
  const manifests = Object.entries(parts).map(([label, { generator, issuer, actions, parent, component }]) => [
    label,
    {
      claim_generator: generator,
      ingredients: [
        ...(parent ? [{ relationship: 'parentOf', active_manifest: parent }] : []),
        ...(component ? [{ relationship: 'componentOf', active_manifest: component }] : []),
      ],
      assertions: [{ label: 'c2pa.actions.v2', data: { actions } }],
      signature_info: { issuer, time: '2026-03-01T00:00:00Z' },
    },
  ]);
  return readStore(
    JSON.stringify({
      active_manifest: Object.keys(parts)[0],
      manifests: Object.fromEntries(manifests),
      validation_state: 'Valid',
      validation_status: [{ code: 'signingCredential.untrusted' }],
    }),
  );
}

function read(facts: C2paFacts) {
  const found = signedAs(facts, 'image');
  const generation = found?.generation;
  const model = resolveModel(generation?.passes[0]?.model ?? null, 'image', registry);
  return {
    nature: found?.nature,
    tool: generation?.tool,
    provider: generation?.provider,
    passes: generation?.passes.length,
    model: model.listed?.id ?? null,
    key: generation?.passes[0]?.key,
  };
}

describe('manifests as services are known to write them', () => {
  it('OpenAI: the inner manifest of the interface and the wrapper of ChatGPT are one generation', () => {
    const created = { action: 'c2pa.created', softwareAgent: 'DALL·E', digitalSourceType: trained };
    const inner = {
      generator: 'OpenAI-API c2pa-rs/0.28.4',
      issuer: 'OpenAI',
      actions: [created, { action: 'c2pa.converted' }],
    };
    const outer = { generator: 'ChatGPT c2pa-rs/0.28.4', issuer: 'OpenAI', actions: [], parent: 'urn:inner' };
    const [alone, wrapped] = [store({ 'urn:inner': inner }), store({ 'urn:outer': outer, 'urn:inner': inner })].map(
      read,
    );
    expect(wrapped).toMatchObject({
      nature: 'generated',
      tool: 'OpenAI',
      provider: 'openai',
      passes: 1,
      model: 'dall-e-3',
    });
    expect(wrapped?.key).toBe(alone?.key);
  });

  it('OpenAI, later: the agent is a record', () => {
    const actions = [{ action: 'c2pa.created', softwareAgent: { name: 'GPT-4o' }, digitalSourceType: trained }];
    expect(read(store({ a: { generator: 'ChatGPT', issuer: 'OpenAI', actions } }))).toMatchObject({
      model: 'gpt-image-1',
      provider: 'openai',
    });
  });

  it('Adobe Firefly: its version is a parameter of its own', () => {
    const actions = [
      {
        ...{ action: 'c2pa.created', softwareAgent: 'Adobe Firefly', digitalSourceType: trained },
        parameters: {
          'com.adobe.firefly.version': '3.1.0-release-firefly_v3-main',
          'com.adobe.firefly.operation': 'text_to_image',
        },
      },
    ];
    expect(read(store({ a: { generator: 'Adobe_Firefly', issuer: 'Adobe Inc.', actions } }))).toMatchObject({
      ...{ nature: 'generated', tool: 'Adobe Firefly', provider: 'adobe', model: 'firefly-3' },
    });
  });

  it('Photoshop: each fill of a photograph is one generation, and the photograph remains one', () => {
    const opened = { action: 'c2pa.created', digitalSourceType: capture };
    const fill = { action: 'c2pa.edited', softwareAgent: 'Adobe Firefly', digitalSourceType: composite };
    const facts = store({
      b: {
        generator: 'Adobe_Photoshop/26.0',
        issuer: 'Adobe Inc.',
        actions: [{ action: 'c2pa.opened' }, fill, fill, { action: 'c2pa.resized' }],
        parent: 'a',
      },
      a: { generator: 'Leica', issuer: 'Leica', actions: [opened] },
    });
    expect(read(facts)).toMatchObject({ nature: 'edited', passes: 2, provider: 'adobe', model: 'firefly-4' });
  });

  it('Google: that it is marked with SynthID is no second generation, and no model is told', () => {
    const actions = [
      { action: 'c2pa.created', description: 'Created by Google Generative AI.', digitalSourceType: trained },
      { action: 'c2pa.edited', description: 'Applied imperceptible SynthID watermark.', digitalSourceType: trained },
    ];
    expect(
      read(store({ a: { generator: 'Google C2PA Core Generator Library', issuer: 'Google LLC', actions } })),
    ).toMatchObject({
      ...{ nature: 'generated', tool: 'Google', provider: 'google', passes: 1, model: null },
    });
  });

  it('Microsoft: the service is told by the generator', () => {
    const actions = [
      {
        action: 'c2pa.created',
        softwareAgent: 'Image Creator from Designer',
        description: 'AI Generated Image',
        digitalSourceType: trained,
      },
    ];
    expect(
      read(store({ a: { generator: 'Microsoft_Responsible_AI/1.0', issuer: 'Microsoft Corporation', actions } })),
    ).toMatchObject({
      ...{ tool: 'Microsoft', provider: 'azure', model: 'dall-e-3' },
    });
  });

  it('a camera: captured, and nothing generated', () => {
    const actions = [{ action: 'c2pa.created', digitalSourceType: capture }];
    expect(read(store({ a: { generator: 'Leica M11-P', issuer: 'Leica Camera AG', actions } }))).toMatchObject({
      nature: 'captured',
      passes: undefined,
    });
  });

  it('a generated picture placed into another is told', () => {
    const facts = store({
      b: { generator: 'Adobe_Photoshop', issuer: 'Adobe Inc.', actions: [{ action: 'c2pa.placed' }], component: 'a' },
      a: {
        generator: 'Adobe_Firefly',
        issuer: 'Adobe Inc.',
        actions: [{ action: 'c2pa.created', softwareAgent: 'Adobe Firefly', digitalSourceType: trained }],
      },
    });
    expect(facts.actions.map((a) => a.manifest)).toEqual(['b', 'a']);
    expect(read(facts)).toMatchObject({ nature: 'edited', tool: 'Adobe Firefly', passes: 1 });
  });

  it('manifests that hold one another end', () => {
    const actions = [{ action: 'c2pa.opened' }];
    const facts = store({
      a: { generator: 'x', issuer: 'x', actions, parent: 'b' },
      b: { generator: 'x', issuer: 'x', actions, parent: 'a' },
    });
    expect(facts.actions).toHaveLength(2);
    expect(signedAs(facts, 'image')).toBeNull();
  });
});
