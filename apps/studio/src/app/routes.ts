/** The pages of a campaign, in the order of the tabs. */
export const campaignPages = ['compare', 'edit', 'travel', 'reduce', 'sobriety', 'prove'] as const;
export type CampaignPage = (typeof campaignPages)[number];

/** Where a campaign is: saved under an id, or only in this page. */
export const baseOf = (id: string | null): string => (id === null ? '/draft' : `/c/${encodeURIComponent(id)}`);

export const pageAt = (id: string | null, page: CampaignPage): string =>
  `${baseOf(id)}${page === 'compare' ? '' : `/${page}`}`;
