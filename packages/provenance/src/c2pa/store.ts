import { type Action, type C2paFacts, noC2pa } from './c2pa.ts';

type Json = Readonly<Record<string, unknown>>;

const record = (v: unknown): Json => (typeof v === 'object' && v !== null && !Array.isArray(v) ? (v as Json) : {});
const list = (v: unknown): readonly unknown[] => (Array.isArray(v) ? v : []);
const text = (v: unknown): string | null => (typeof v === 'string' && v.trim() !== '' ? v.trim() : null);

const untrusted = 'signingCredential.untrusted';
const longestChain = 64;

/** `http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia` → its last part. */
export const sourceType = (uri: unknown): string | null => text(uri)?.replace(/\/+$/, '').split(/[/#]/).at(-1) ?? null;

/** An agent is a text in the first version of actions and a record in the second, or the number of one in a list. */
function agentOf(value: unknown, agents: readonly unknown[]): string | null {
  const given = typeof value === 'number' ? agents[value] : value;
  const { name, version } = record(given);
  return text(given) ?? ([text(name), text(version)].filter((t) => t !== null).join(' ') || null);
}

/** Adobe writes the version of its generator under a name of its own. */
function versionOf(parameters: unknown): string | null {
  const found = Object.entries(record(parameters)).find(([key]) => /(^|\.)firefly\.version$/.test(key));
  return text(found?.[1]);
}

function actionsOf(manifest: Json, label: string, placed: boolean): readonly Action[] {
  return list(manifest.assertions).flatMap((assertion) => {
    const { label: name, data } = record(assertion);
    if (!/^c2pa\.actions(\.v\d+)?(__\d+)?$/.test(text(name) ?? '')) return [];
    const { actions, softwareAgents } = record(data);
    return list(actions).map((entry): Action => {
      const { action, softwareAgent, softwareAgentIndex, digitalSourceType, description, parameters } = record(entry);
      return {
        action: text(action) ?? '',
        agent: agentOf(softwareAgent ?? softwareAgentIndex, list(softwareAgents)),
        source: sourceType(digitalSourceType),
        description: text(description),
        version: versionOf(parameters),
        manifest: label,
        placed,
      };
    });
  });
}

/** The manifest and its parents, oldest first. A manifest that holds itself is taken once. */
function lineage(manifests: Json, active: string): readonly string[] {
  const chain: string[] = [];
  for (let label: string | null = active; label && chain.length < longestChain && !chain.includes(label); ) {
    if (!(label in manifests)) break;
    chain.unshift(label);
    const parent = list(record(manifests[label]).ingredients)
      .map(record)
      .find((i) => i.relationship === 'parentOf');
    label = text(parent?.active_manifest);
  }
  return chain;
}

/** Manifests of pictures that were put into this one. */
function components(manifests: Json, chain: readonly string[]): readonly string[] {
  const placed = chain.flatMap((label) =>
    list(record(manifests[label]).ingredients)
      .map(record)
      .filter((i) => i.relationship === 'componentOf')
      .flatMap((i) => text(i.active_manifest) ?? []),
  );
  return [...new Set(placed)].filter((label) => label in manifests && !chain.includes(label));
}

function generatorOf(manifest: Json): string | null {
  const [first] = list(manifest.claim_generator_info).map(record);
  const name = [text(first?.name), text(first?.version)].filter((t) => t !== null).join(' ');
  return text(manifest.claim_generator) ?? (name || null);
}

/** Facts of a manifest store, as the library of the C2PA writes it. */
export function readStore(json: string): C2paFacts {
  const store = record(JSON.parse(json));
  const manifests = record(store.manifests);
  const active = text(store.active_manifest);
  if (active === null || !(active in manifests)) {
    return { ...noC2pa, state: 'unchecked', reason: 'no active manifest' };
  }
  const manifest = record(manifests[active]);
  const chain = lineage(manifests, active);
  const codes = list(store.validation_status).flatMap((s) => text(record(s).code) ?? []);
  const { issuer, common_name: name, time } = record(manifest.signature_info);
  const signed = Object.keys(record(manifest.signature_info)).length > 0;
  return {
    state: store.validation_state === 'Invalid' ? 'invalid' : 'valid',
    failures: [...new Set(codes)].filter((code) => code !== untrusted),
    reason: null,
    signer: signed
      ? { name: text(name), issuer: text(issuer), listed: store.validation_state === 'Trusted', time: text(time) }
      : null,
    generator: generatorOf(manifest),
    actions: [
      ...chain.flatMap((l) => actionsOf(record(manifests[l]), l, false)),
      ...components(manifests, chain).flatMap((l) => actionsOf(record(manifests[l]), l, true)),
    ],
    origin: chain[0] ?? active,
  };
}
