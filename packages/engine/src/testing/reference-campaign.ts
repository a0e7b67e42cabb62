import { readDocument } from '../question/document.ts';
import { catalogue } from './catalogue.ts';

/**
 * One campaign, three ways, small enough to reason about: a shoot that flies people, a studio, and a scenario that
 * generates images in two countries beside some office work.
 */
export const document = readDocument(`
contrechamp: 1
campaign:
  id: small
  name: Small
  period: 2026
  deliverables: [{ type: still, count: 4 }]
  stages: [pre-production, shoot, generation, post-production, delivery]
  reference: ai
scenarios:
  - id: away
    name: Away
    method: location-shoot
    site: { country: ZA }
    activities:
      - { id: flights, type: flight, from: CDG, to: CPT, return: true, passengers: 5 }
      - { id: lodging, type: hotel, nights: 3, rooms: 5 }
  - id: studio
    name: Studio
    method: studio-shoot
    site: { country: FR }
    activities:
      - { id: stage, type: electricity, energy: 300 kWh ± 20 % }
      - { id: lunch, type: meals, count: { low: 8, likely: 10, high: 20 }, diet: mixed }
  - id: ai
    name: AI
    method: generative-ai
    site: { country: FR }
    activities:
      - { id: brief, type: office, stage: pre-production, personDays: 1 }
      - { id: drafts, type: image-generation, model: gpt-image-1.5, quality: low, count: 400 ± 50 %, region: US }
      - { id: finals, type: image-generation, model: flux.1-dev, steps: 28, count: { low: 40, likely: 100, high: 300 }, region: FR }
      - { id: clips, type: video-generation, model: veo-3.1, clips: 12, seconds: 8 }
`);

export const means = { catalogue, draws: 2000 };
