import type { CampaignSummary } from '../../api/client.ts';

/** Without case and accents: what people type. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The campaigns whose name, in either language, holds every word that was typed. */
export function named(entries: readonly CampaignSummary[], query: string): readonly CampaignSummary[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return entries.filter(({ name }) => {
    const names = folded(`${name.en}\n${name.fr}`);
    return words.every((word) => names.includes(word));
  });
}
