import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type Adapter,
  type ComfyService,
  type ConfiguredProvider,
  comfyAdapter,
  compatibleAdapter,
  configured,
  knownAdapters,
  type ProviderConfig,
} from '@contrechamp/gateway';
import type { Lang } from '@contrechamp/report';
import { parse } from 'yaml';
import { Failure } from '../../failure.ts';
import { type OpenedConfig, secretOf } from './config.ts';
import { gatewayWords } from './words.ts';

/** Servers of one's own: their address comes from the configuration. */
const own = ['openai-compatible', 'comfyui'];

function workflows(file: string, folder: string, lang: Lang): ComfyService['workflows'] {
  try {
    return parse(readFileSync(resolve(folder, file), 'utf8'), { maxAliasCount: 0 }) as ComfyService['workflows'];
  } catch (error) {
    throw new Failure(gatewayWords[lang].unreadable(file, (error as Error).message));
  }
}

function ownAdapter(given: ProviderConfig, path: string, folder: string, lang: Lang): Adapter {
  const words = gatewayWords[lang];
  const { adapter, url, region, selfHosted } = given;
  if (url === undefined) throw new Failure(words.needsUrl(path, adapter));
  const id = given.id ?? adapter;
  const service = { id, name: id, provider: given.provider ?? 'own', baseUrl: url, region: region ?? null };
  if (adapter === 'openai-compatible') {
    return compatibleAdapter({
      ...service,
      operations: ['generation', 'edit', 'variation'],
      selfHosted,
      ...(given.stepsField !== undefined && { stepsField: given.stepsField }),
    });
  }
  if (given.workflows === undefined) throw new Failure(words.needsWorkflows(path));
  try {
    return comfyAdapter({ ...service, workflows: workflows(given.workflows, folder, lang) });
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(words.unreadable(given.workflows, (error as Error).message));
  }
}

function adapterOf(given: ProviderConfig, path: string, folder: string, lang: Lang): Adapter {
  if (own.includes(given.adapter)) return ownAdapter(given, path, folder, lang);
  const known = knownAdapters.find((a) => a.id === given.adapter);
  const names = [...knownAdapters.map((a) => a.id), ...own];
  if (!known) throw new Failure(gatewayWords[lang].unknownAdapter(path, given.adapter, names.join(', ')));
  const hosts = known.hosts.map((h) => h.id);
  const wrong = given.hosts?.find((h) => !hosts.includes(h));
  if (wrong !== undefined) throw new Failure(gatewayWords[lang].unknownHost(path, wrong, hosts.join(', ')));
  return configured(known, given);
}

/** @throws Failure naming the provider that cannot be used, and why */
export const openProviders = ({ config, folder }: OpenedConfig, lang: Lang): readonly ConfiguredProvider[] =>
  config.providers.map((given, index) => {
    const path = `providers[${index}]`;
    const adapter = adapterOf(given, path, folder, lang);
    const needsKey = !own.includes(given.adapter);
    if (needsKey && !given.key) throw new Failure(gatewayWords[lang].needsKey(path, given.adapter));
    return {
      adapter,
      key: given.key ? secretOf(given.key, `${path}.key`, folder, lang) : null,
      models: given.models ?? null,
      ...(given.hardware !== undefined && { hardware: given.hardware }),
    };
  });
