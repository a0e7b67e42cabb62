export { type AsMany, type Beside, type Difference, differences, totalsApart } from './beside.ts';
export type { DrawnSpread } from './grouped.ts';
export { type Cause, causeCategories, causes } from './parts.ts';
export {
  type SectorCampaign,
  type SectorCampaignView,
  type SectorOptions,
  type SectorShares,
  type SectorSum,
  type SectorTotal,
  type SectorView,
  sectorView,
} from './view.ts';
