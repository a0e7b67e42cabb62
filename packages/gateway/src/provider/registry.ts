import type { Adapter } from './adapter.ts';
import { blackForestLabs } from './black-forest-labs/black-forest-labs.ts';
import { fal } from './fal/fal.ts';
import { google } from './google/google.ts';
import { openai } from './openai/openai.ts';
import { replicate } from './replicate/replicate.ts';
import { runway } from './runway/runway.ts';
import { serviceAdapter } from './service/adapter.ts';
import type { ServiceData } from './service/data.ts';
import { stability } from './stability/stability.ts';

/** Services that are known by data alone. */
export const services: readonly ServiceData[] = [blackForestLabs, stability, fal, replicate, google, runway];

/** Adapters that need nothing but a key; those of one's own servers come from the configuration. */
export const knownAdapters: readonly Adapter[] = [openai, ...services.map(serviceAdapter)];
