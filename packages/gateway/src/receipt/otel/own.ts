import type { ChainedReceipt } from '../selection.ts';
import { type Plain, whole } from './attribute.ts';

/**
 * What the conventions have no name for: whose it is, how it ended, energy, carbon, water and what they rest on.
 * Grams of CO2e, watt-hours of the facility, litres.
 */
export function ownAttributes({ receipt: r, seq, hash }: ChainedReceipt): Readonly<Record<string, Plain>> {
  const { sent, asked, footprint, usage } = r;
  return {
    'contrechamp.receipt.id': r.id,
    'contrechamp.receipt.record': whole(seq),
    'contrechamp.receipt.hash': hash,
    'contrechamp.campaign.id': r.campaign,
    'contrechamp.person.id': r.person,
    'contrechamp.key.id': r.key,
    'contrechamp.operation': sent?.operation ?? asked.operation,
    'contrechamp.outcome': r.outcome,
    'contrechamp.refusal': r.refusal?.code ?? null,
    'contrechamp.policy.rules': r.steps.map((s) => s.rule),
    'contrechamp.asked.model': asked.model,
    'contrechamp.asked.count': whole(asked.n),
    'contrechamp.host': sent?.host ?? null,
    'contrechamp.region': sent?.region ?? null,
    'contrechamp.outputs': r.outputs,
    'contrechamp.image.width': whole(sent?.width),
    'contrechamp.image.height': whole(sent?.height),
    'contrechamp.image.quality': sent?.quality ?? null,
    'contrechamp.image.steps': whole(sent?.steps),
    'contrechamp.video.seconds': sent?.seconds ?? null,
    'contrechamp.co2e.g': footprint?.co2e.central ?? null,
    'contrechamp.co2e.low.g': footprint?.co2e.low ?? null,
    'contrechamp.co2e.high.g': footprint?.co2e.high ?? null,
    'contrechamp.energy.wh': footprint?.energy ?? null,
    'contrechamp.water.l': footprint?.water ?? null,
    'contrechamp.tier': footprint?.tier ?? null,
    'contrechamp.basis': r.basis,
    'contrechamp.catalogue': footprint?.catalogue ?? null,
    'contrechamp.assumptions': footprint ? footprint.assumptions : null,
    'contrechamp.image.tokens.input': whole(usage?.inputTokens),
    'contrechamp.image.tokens.output': whole(usage?.outputTokens),
    'contrechamp.compute.s': usage?.computeSeconds ?? null,
    'contrechamp.reported.energy.wh': usage?.energyWh ?? null,
    'contrechamp.reported.energy.boundary': usage?.energyBoundary ?? null,
    'contrechamp.cost.amount': r.cost?.amount ?? null,
    'contrechamp.cost.currency': r.cost?.currency ?? null,
    'contrechamp.provenance.c2pa': r.provenance.map((p) => p.c2pa),
    'contrechamp.provenance.source_type': r.provenance.map((p) => p.sourceType ?? 'none'),
    'contrechamp.provenance.sha256': r.provenance.map((p) => p.sha256 ?? 'none'),
    'contrechamp.provenance.mark': r.provenance.map((p) => p.marked ?? 'none'),
    'contrechamp.reuses': r.reuses,
  };
}
