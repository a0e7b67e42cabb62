import { stages } from '../inventory/vocabulary.ts';

export type ActivityInput = Readonly<Record<string, unknown>> & { readonly type: string };

/** Scenarios by id, each a list of activities as a file writes them; the first is the reference. */
export function campaignText(scenarios: Readonly<Record<string, readonly ActivityInput[]>>, country = 'FR'): string {
  const ids = Object.keys(scenarios);
  return JSON.stringify({
    contrechamp: 1,
    campaign: {
      id: 'test',
      name: 'Test',
      period: 2025,
      deliverables: [{ type: 'still', count: 1 }],
      stages,
      reference: ids[0],
    },
    scenarios: ids.map((id) => ({
      id,
      name: id,
      method: 'hybrid',
      site: { country },
      activities: scenarios[id],
    })),
  });
}
