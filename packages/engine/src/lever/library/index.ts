import type { Lever } from '../lever.ts';
import { cateringLevers } from './catering.ts';
import { crewLevers } from './crew.ts';
import { dataLevers } from './data.ts';
import { freightLevers } from './freight.ts';
import { imageLevers } from './images.ts';
import { lodgingLevers } from './lodging.ts';
import { modelLevers } from './models.ts';
import { powerLevers } from './power.ts';
import { setLevers } from './sets.ts';
import { siteLevers } from './site.ts';
import { travelLevers } from './travel.ts';
import { vehicleLevers } from './vehicles.ts';

/**
 * Every lever of the library, in the order in which they are applied when several are: where the shoot is, who goes
 * there, how, then what happens there.
 */
export const library: readonly Lever[] = [
  ...siteLevers,
  ...crewLevers,
  ...travelLevers,
  ...vehicleLevers,
  ...lodgingLevers,
  ...cateringLevers,
  ...powerLevers,
  ...setLevers,
  ...freightLevers,
  ...imageLevers,
  ...modelLevers,
  ...dataLevers,
];
