import type { Operation } from '../../request/generation.ts';
import type { PassthroughAdapter } from '../adapter.ts';

export interface CompatibleService {
  readonly id: string;
  readonly name: string;
  /** Provider in the catalogue: `own`, `scaleway`. */
  readonly provider: string;
  readonly baseUrl: string;
  /** ISO country, or a region of the provider. */
  readonly region: string | null;
  readonly operations: readonly Operation[];
  /** May be a private address, spoken to without TLS. */
  readonly selfHosted: boolean;
  /** Field by which it takes the number of denoising steps: `num_inference_steps`. It takes none when not given. */
  readonly stepsField?: string;
}

/**
 * Any server that speaks OpenAI's Images API, by the operator's configuration. Where its answers say what energy they
 * took, in the shape of Neuralwatt or of GreenPT, that is read.
 *
 * Neuralwatt: `energy.energy_joules` beside the usage; seen in the READMEs of llm-neuralwatt and langchain-neuralwatt on
 * PyPI, 2026-11-26. GreenPT: `impact.energy { total, unit: "Wms" }`, thousandths of a joule; seen in public code that
 * quotes its live answers (version 20250922), 2026-11-26, in no document of theirs. Neither says what is inside the
 * figure, so its boundary is unknown.
 */
export function compatibleAdapter(service: CompatibleService): PassthroughAdapter {
  const { id, name, provider, baseUrl, region, operations, selfHosted, stepsField = null } = service;
  return {
    kind: 'passthrough',
    ...{ id, name, provider, operations },
    hosts: [{ id: 'default', baseUrl, region, source: 'configuration of the gateway', selfHosted }],
    authentication: { header: 'Authorization', prefix: 'Bearer ' },
    requestIdHeader: 'x-request-id',
    resultHosts: [],
    stepsField,
    energy: [
      { path: ['energy', 'energy_joules'], unit: 'J', boundary: null },
      {
        path: ['impact', 'energy', 'total'],
        unit: 'mJ',
        boundary: null,
        unitAt: { path: ['impact', 'energy', 'unit'], reads: 'Wms' },
      },
    ],
  };
}
