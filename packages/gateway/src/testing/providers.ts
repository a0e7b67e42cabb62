import type { Adapter, PassthroughAdapter } from '../provider/adapter.ts';
import { blackForestLabs } from '../provider/black-forest-labs/black-forest-labs.ts';
import { comfyAdapter } from '../provider/comfyui/comfyui.ts';
import { compatibleAdapter } from '../provider/compatible/compatible.ts';
import { fal } from '../provider/fal/fal.ts';
import { google } from '../provider/google/google.ts';
import type { ConfiguredProvider } from '../provider/open.ts';
import { replicate } from '../provider/replicate/replicate.ts';
import { runway } from '../provider/runway/runway.ts';
import { serviceAdapter } from '../provider/service/adapter.ts';
import type { ServiceData } from '../provider/service/data.ts';
import { stability } from '../provider/stability/stability.ts';
import { fakeBlackForestLabs } from './upstream/black-forest-labs.ts';
import { fakeComfyUi } from './upstream/comfyui.ts';
import { fakeFal } from './upstream/fal.ts';
import { fakeGoogle } from './upstream/google.ts';
import type { FakeService, Upstream } from './upstream/kit.ts';
import { fakeOpenAi } from './upstream/openai.ts';
import { fakeReplicate } from './upstream/replicate.ts';
import { fakeRunway } from './upstream/runway.ts';
import { fakeStability } from './upstream/stability.ts';
import { comfyWorkflow } from './workflow.ts';

/** A configured service whose address is that of a fake on this machine. */
export interface ProviderCase {
  readonly name: string;
  readonly fake: FakeService;
  /** A model that it serves, as a caller names it. */
  readonly model: string;
  readonly kind: 'passthrough' | 'inline' | 'job';
  adapter(url: string): Adapter;
}

const here = (url: string) => [
  { id: 'default', baseUrl: url, region: 'US', source: 'a service of the tests', selfHosted: true },
];
const service = (data: ServiceData) => (url: string) => serviceAdapter({ ...data, hosts: here(url) });

/** OpenAI by the adapter for any server that speaks its language, under its name. */
const compatible = (url: string): PassthroughAdapter =>
  compatibleAdapter({
    ...{ id: 'openai', name: 'OpenAI', provider: 'openai', baseUrl: `${url}/v1`, region: 'US', selfHosted: true },
    operations: ['generation', 'edit', 'variation'],
  });

export const openAiCase: ProviderCase = {
  ...{ name: 'OpenAI', fake: fakeOpenAi, model: 'gpt-image-1.5', kind: 'passthrough', adapter: compatible },
};
export const runwayCase: ProviderCase = {
  ...{ name: 'Runway', fake: fakeRunway, model: 'runway-gen-4-image', kind: 'job', adapter: service(runway) },
};

/** Every kind of adapter, for images. */
export const providerCases: readonly ProviderCase[] = [
  openAiCase,
  { name: 'Stability', fake: fakeStability, model: 'stable-image-core', kind: 'inline', adapter: service(stability) },
  { name: 'Google', fake: fakeGoogle, model: 'nano-banana-pro', kind: 'inline', adapter: service(google) },
  {
    ...{ name: 'Black Forest Labs', fake: fakeBlackForestLabs, model: 'flux.2-pro', kind: 'job' },
    adapter: service(blackForestLabs),
  },
  { name: 'fal', fake: fakeFal, model: 'flux.1-dev', kind: 'job', adapter: service(fal) },
  { name: 'Replicate', fake: fakeReplicate, model: 'flux.1-dev', kind: 'job', adapter: service(replicate) },
  runwayCase,
  {
    ...{ name: 'ComfyUI', fake: fakeComfyUi, model: 'flux.1-dev', kind: 'job' },
    adapter: (baseUrl) =>
      comfyAdapter({
        ...{ id: 'comfyui', name: 'Our machine', provider: 'own', baseUrl, region: 'FR', workflows: [comfyWorkflow] },
      }),
  },
];

/** The case as the configuration would give it. */
export const providerAt = ({ adapter }: ProviderCase, { url, key }: Upstream): ConfiguredProvider => ({
  ...{ adapter: adapter(url), key, models: null },
});
