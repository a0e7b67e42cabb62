import type { Sent } from '../request/generation.ts';
import { fakeBlackForestLabs } from '../testing/upstream/black-forest-labs.ts';
import { fakeComfyUi } from '../testing/upstream/comfyui.ts';
import { fakeFal } from '../testing/upstream/fal.ts';
import { fakeGoogle } from '../testing/upstream/google.ts';
import { fakeReplicate } from '../testing/upstream/replicate.ts';
import { fakeRunway } from '../testing/upstream/runway.ts';
import { fakeStability } from '../testing/upstream/stability.ts';
import { comfyWorkflow } from '../testing/workflow.ts';
import { type AdapterCase, adapterContract } from './adapter.contract.ts';
import type { Content } from './adapter.ts';
import { blackForestLabs } from './black-forest-labs/black-forest-labs.ts';
import { comfyAdapter } from './comfyui/comfyui.ts';
import { fal } from './fal/fal.ts';
import { google } from './google/google.ts';
import { replicate } from './replicate/replicate.ts';
import { runway } from './runway/runway.ts';
import { serviceAdapter } from './service/adapter.ts';
import { stability } from './stability/stability.ts';

const sent: Sent = {
  ...{ operation: 'generation', provider: 'p', host: 'default', region: null, model: '', n: 1 },
  ...{ width: 1024, height: 1024, quality: null, steps: null, seconds: null, audio: null },
  ...{ previews: 0, references: 0, streamed: false },
};
const content: Content = {
  ...{ prompt: 'a bottle on wet stone', pictures: [], mask: null, seed: null },
  ...{ outputFormat: null, background: null },
};
const common = { sent, content, perCall: 1, stops: false, filters: true, usage: {} } as const;

const cases: readonly AdapterCase[] = [
  {
    ...common,
    name: 'Black Forest Labs',
    fake: fakeBlackForestLabs,
    adapter: () => serviceAdapter(blackForestLabs),
    sent: { ...sent, model: 'flux.2-pro' },
    kind: 'job',
    usage: { cost: { amount: 3, currency: 'credits:black-forest-labs' } },
  },
  {
    ...common,
    name: 'Stability',
    fake: fakeStability,
    adapter: () => serviceAdapter(stability),
    sent: { ...sent, model: 'stable-image-core' },
    kind: 'inline',
  },
  {
    ...common,
    name: 'fal',
    fake: fakeFal,
    adapter: () => serviceAdapter(fal),
    sent: { ...sent, model: 'flux.1-dev', steps: 28 },
    kind: 'job',
    usage: { computeSeconds: 1.25 },
    perCall: 4,
    stops: true,
  },
  {
    ...common,
    name: 'Replicate',
    fake: fakeReplicate,
    adapter: () => serviceAdapter(replicate),
    sent: { ...sent, model: 'flux.1-dev', steps: 28 },
    kind: 'job',
    usage: { computeSeconds: 2.5 },
    perCall: 4,
    stops: true,
    spentWhenStopped: { computeSeconds: 2.5 },
  },
  {
    ...common,
    name: 'Google image',
    fake: fakeGoogle,
    adapter: () => serviceAdapter(google),
    sent: { ...sent, model: 'nano-banana' },
    kind: 'inline',
    usage: { outputTokens: 1290, allOutputTokens: 1290, allInputTokens: 8 },
  },
  {
    ...common,
    name: 'Google video',
    fake: fakeGoogle,
    adapter: () => serviceAdapter(google),
    sent: { ...sent, operation: 'video', model: 'veo-3.1', width: 1280, height: 720, seconds: 8 },
    kind: 'job',
  },
  {
    ...common,
    name: 'Runway image',
    fake: fakeRunway,
    adapter: () => serviceAdapter(runway),
    sent: { ...sent, model: 'runway-gen-4-image' },
    kind: 'job',
    stops: true,
  },
  {
    ...common,
    name: 'Runway video',
    fake: fakeRunway,
    adapter: () => serviceAdapter(runway),
    sent: { ...sent, operation: 'video', model: 'runway-gen-4.5', width: 1280, height: 720, seconds: 5 },
    kind: 'job',
    stops: true,
  },
  {
    ...common,
    name: 'ComfyUI',
    fake: fakeComfyUi,
    adapter: (baseUrl) =>
      comfyAdapter({
        id: 'comfy',
        name: 'Our machine',
        provider: 'own',
        baseUrl,
        region: 'FR',
        workflows: [comfyWorkflow],
      }),
    sent: { ...sent, model: 'flux.1-dev' },
    kind: 'job',
    usage: { computeSeconds: 4, energyWh: 1.5, energyBoundary: 'server' },
    perCall: 8,
    stops: true,
    spentWhenStopped: { computeSeconds: 1.5 },
    filters: false,
  },
];

for (const given of cases) adapterContract(given);
