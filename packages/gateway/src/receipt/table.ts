import type { ChainedReceipt } from './selection.ts';

export type ReceiptCell = string | number | null;

/** Several of one thing in one cell; nothing where there are none. */
const together = (items: readonly (string | null)[]): ReceiptCell => {
  const known = items.filter((item) => item !== null);
  return known.length > 0 ? known.join(' ') : null;
};

/**
 * What a table says of a receipt, by column. CO2e is in grams, energy in watt-hours, water in litres, times are ISO 8601
 * in UTC. The `counted…` columns are what weighs on budgets: nothing for refusals and answers used again.
 */
export function receiptCells({ seq, hash, receipt: r, amounts }: ChainedReceipt) {
  const { asked, sent, usage, footprint } = r;
  return {
    ...{ record: seq, id: r.id, opened: r.at, ended: r.endedAt, campaign: r.campaign, person: r.person, key: r.key },
    ...{ outcome: r.outcome, refusal: r.refusal?.code ?? null, operation: sent?.operation ?? asked.operation },
    ...{ provider: sent?.provider ?? null, host: sent?.host ?? null, region: sent?.region ?? null },
    ...{ modelAsked: asked.model, model: sent?.model ?? null, asked: asked.n, sent: sent?.n ?? null },
    ...{ outputs: r.outputs, width: sent?.width ?? null, height: sent?.height ?? null },
    ...{ quality: sent?.quality ?? null, steps: sent?.steps ?? null, seconds: sent?.seconds ?? null },
    ...{ co2e: footprint?.co2e.central ?? null, co2eLow: footprint?.co2e.low ?? null },
    ...{ co2eHigh: footprint?.co2e.high ?? null, energy: footprint?.energy ?? null, water: footprint?.water ?? null },
    ...{ tier: footprint?.tier ?? null, basis: r.basis, catalogue: footprint?.catalogue ?? null },
    ...{ cost: r.cost?.amount ?? null, currency: r.cost?.currency ?? null },
    ...{ countedImages: amounts?.images ?? null, countedSeconds: amounts?.seconds ?? null },
    ...{ countedCo2e: amounts?.co2e ?? null, countedEnergy: amounts?.energy ?? null },
    ...{ inputTokens: usage?.inputTokens ?? null, outputTokens: usage?.outputTokens ?? null },
    ...{ allInputTokens: usage?.allInputTokens ?? null, allOutputTokens: usage?.allOutputTokens ?? null },
    ...{ computeSeconds: usage?.computeSeconds ?? null, reportedEnergy: usage?.energyWh ?? null },
    ...{ rules: together(r.steps.map((s) => s.rule)), assumptions: together(footprint?.assumptions ?? []) },
    ...{ provenance: together(r.provenance.map((p) => p.c2pa)) },
    ...{ sourceTypes: together(r.provenance.map((p) => p.sourceType)) },
    ...{ status: together(r.provenance.map((p) => p.status)) },
    ...{ marks: together(r.provenance.map((p) => p.marked ?? null)) },
    ...{ signers: [...new Set(r.provenance.flatMap((p) => p.signer ?? []))].join('; ') || null },
    files: together(r.provenance.map((p) => p.sha256 ?? null)),
    ...{ upstreamId: r.upstreamId, upstreamStatus: r.upstreamStatus, reuses: r.reuses, hash },
  } satisfies Readonly<Record<string, ReceiptCell>>;
}

export type ReceiptColumn = keyof ReturnType<typeof receiptCells>;

/** The columns of the table, in their order. */
export const receiptColumns = [
  ...(['record', 'id', 'opened', 'ended', 'campaign', 'person', 'key', 'outcome', 'refusal', 'operation'] as const),
  ...(['provider', 'host', 'region', 'modelAsked', 'model', 'asked', 'sent', 'outputs', 'width', 'height'] as const),
  ...(['quality', 'steps', 'seconds', 'co2e', 'co2eLow', 'co2eHigh', 'energy', 'water', 'tier', 'basis'] as const),
  ...(['catalogue', 'cost', 'currency', 'countedImages', 'countedSeconds', 'countedCo2e', 'countedEnergy'] as const),
  ...(['inputTokens', 'outputTokens', 'allInputTokens', 'allOutputTokens', 'computeSeconds'] as const),
  ...(['reportedEnergy', 'rules', 'assumptions'] as const),
  ...(['provenance', 'sourceTypes', 'status', 'marks', 'signers', 'files'] as const),
  ...(['upstreamId', 'upstreamStatus', 'reuses', 'hash'] as const),
] satisfies readonly ReceiptColumn[];

/** One row of the table. */
export function receiptRow(chained: ChainedReceipt): readonly ReceiptCell[] {
  const cells = receiptCells(chained);
  return receiptColumns.map((column) => cells[column]);
}
