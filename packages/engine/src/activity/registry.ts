import type { ActivityDefinition } from './definition.ts';
import { car } from './types/car.ts';
import { clothing } from './types/clothing.ts';
import { commute } from './types/commute.ts';
import { equipment } from './types/equipment.ts';
import { flight } from './types/flight.ts';
import { freight } from './types/freight.ts';
import { generator } from './types/generator.ts';
import { hotel } from './types/hotel.ts';
import { imageGeneration } from './types/image-generation.ts';
import { lighting } from './types/lighting.ts';
import { material } from './types/material.ts';
import { meals } from './types/meals.ts';
import { office } from './types/office.ts';
import { storage } from './types/storage.ts';
import { studio } from './types/studio.ts';
import { taxi } from './types/taxi.ts';
import { textGeneration } from './types/text-generation.ts';
import { train } from './types/train.ts';
import { transfer } from './types/transfer.ts';
import { waste } from './types/waste.ts';
import { workstation } from './types/workstation.ts';

/** Every activity type that a campaign file may use. */
export const activityDefinitions: readonly ActivityDefinition[] = [
  flight,
  train,
  car,
  taxi,
  commute,
  freight,
  hotel,
  meals,
  studio,
  lighting,
  generator,
  equipment,
  material,
  clothing,
  workstation,
  office,
  storage,
  transfer,
  imageGeneration,
  textGeneration,
  waste,
];

const byType: ReadonlyMap<string, ActivityDefinition> = new Map(activityDefinitions.map((d) => [d.type, d]));

export const activityDefinition = (type: string): ActivityDefinition | undefined => byType.get(type);
export const activityTypes: readonly string[] = [...byType.keys()];
