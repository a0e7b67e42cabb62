import type { ActivityDefinition } from './definition.ts';
import { boat } from './types/boat.ts';
import { car } from './types/car.ts';
import { clothing } from './types/clothing.ts';
import { coach } from './types/coach.ts';
import { commute } from './types/commute.ts';
import { courier } from './types/courier.ts';
import { custom } from './types/custom.ts';
import { electricity } from './types/electricity.ts';
import { equipment } from './types/equipment.ts';
import { fineTuning } from './types/fine-tuning.ts';
import { flight } from './types/flight.ts';
import { freight } from './types/freight.ts';
import { fuel } from './types/fuel.ts';
import { furniture } from './types/furniture.ts';
import { generator } from './types/generator.ts';
import { helicopter } from './types/helicopter.ts';
import { homeworking } from './types/homeworking.ts';
import { hotel } from './types/hotel.ts';
import { imageGeneration } from './types/image-generation.ts';
import { lighting } from './types/lighting.ts';
import { material } from './types/material.ts';
import { meals } from './types/meals.ts';
import { motorbike } from './types/motorbike.ts';
import { office } from './types/office.ts';
import { props } from './types/props.ts';
import { render } from './types/render.ts';
import { rental } from './types/rental.ts';
import { spend } from './types/spend.ts';
import { storage } from './types/storage.ts';
import { studio } from './types/studio.ts';
import { taxi } from './types/taxi.ts';
import { textGeneration } from './types/text-generation.ts';
import { train } from './types/train.ts';
import { transfer } from './types/transfer.ts';
import { upscaling } from './types/upscaling.ts';
import { videoGeneration } from './types/video-generation.ts';
import { videocall } from './types/videocall.ts';
import { waste } from './types/waste.ts';
import { water } from './types/water.ts';
import { workstation } from './types/workstation.ts';

/** Every activity type that a campaign file may use, in the order in which a production lists them. */
export const activityDefinitions: readonly ActivityDefinition[] = [
  ...[flight, train, car, taxi, coach, motorbike, boat, helicopter, commute],
  ...[freight, courier],
  ...[hotel, rental, meals],
  ...[electricity, studio, lighting, generator, fuel],
  ...[equipment, material, clothing, furniture, props],
  ...[workstation, office, homeworking, render],
  ...[storage, transfer, videocall],
  ...[imageGeneration, videoGeneration, upscaling, textGeneration, fineTuning],
  ...[waste, water, spend, custom],
];

const byType: ReadonlyMap<string, ActivityDefinition> = new Map(activityDefinitions.map((d) => [d.type, d]));

export const activityDefinition = (type: string): ActivityDefinition | undefined => byType.get(type);
export const activityTypes: readonly string[] = [...byType.keys()];
