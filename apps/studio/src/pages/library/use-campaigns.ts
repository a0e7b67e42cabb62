import { useCallback, useEffect, useState } from 'react';
import { ApiError, api, type CampaignSummary } from '../../api/client.ts';
import { campaign } from '../../state/campaign.ts';
import { saveNow } from '../../state/saving.ts';

export type Campaigns =
  | { readonly status: 'loading' }
  /** `text` is what the server says; empty when it does not answer. */
  | { readonly status: 'failed'; readonly text: string }
  | { readonly status: 'ready'; readonly entries: readonly CampaignSummary[] };

export interface CampaignList {
  readonly campaigns: Campaigns;
  load(): Promise<void>;
}

const again = 4_000;

/** The campaigns that the server keeps; while it does not answer, it is asked again. */
export function useCampaigns(): CampaignList {
  const [campaigns, setCampaigns] = useState<Campaigns>({ status: 'loading' });
  const load = useCallback(async () => {
    try {
      // What was typed a moment ago may have changed a name.
      if (campaign.get().save === 'waiting') await saveNow();
      setCampaigns({ status: 'ready', entries: await api.list() });
    } catch (error) {
      setCampaigns({ status: 'failed', text: error instanceof ApiError ? error.message : '' });
    }
  }, []);
  useEffect(() => {
    void load();
  }, [load]);
  useEffect(() => {
    if (campaigns.status !== 'failed') return;
    const timer = setTimeout(() => void load(), again);
    return () => clearTimeout(timer);
  }, [campaigns, load]);
  return { campaigns, load };
}
