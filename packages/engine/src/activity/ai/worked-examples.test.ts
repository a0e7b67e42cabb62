import { describe, expect, it } from 'vitest';
import { generation, inferenceOf, spread } from '../../testing/generation.ts';

const clip = { type: 'video-generation', clips: 1 };
const image = { type: 'image-generation', count: 1 };

/** Intensities that the examples are stated for, in gCO2e/kWh. */
const grid = Object.fromEntries(
  Object.entries({ US: 384, FR: 44, SE: 36 }).map(([country, g]) => [country, { intensity: `${g} gCO2e/kWh` }]),
);

type Three = readonly [number, number, number];

/**
 * Worked examples of the method, 5th, 50th and 95th percentile: facility energy in Wh, emissions in gCO2e with the
 * share of hardware and of training. Computed apart from this engine, by another simulation.
 */
const examples: readonly (readonly [string, Record<string, unknown>, Three | null, Three])[] = [
  [
    'FLUX.1-dev, 28 steps, United States',
    { ...image, model: 'flux.1-dev', steps: 28, hardware: 'h100', region: 'US' },
    [1.5, 2.3, 3.5],
    [0.65, 1.02, 1.65],
  ],
  [
    'FLUX.1-dev, 28 steps, France',
    { ...image, model: 'flux.1-dev', steps: 28, hardware: 'h100', region: 'FR' },
    [1.5, 2.3, 3.5],
    [0.09, 0.18, 0.33],
  ],
  [
    'SDXL, 30 steps, France',
    { ...image, model: 'sdxl', steps: 30, hardware: 'h100', region: 'FR' },
    [0.44, 0.61, 0.87],
    [0.03, 0.06, 0.11],
  ],
  [
    'GPT Image 1.5, medium, United States',
    { ...image, model: 'gpt-image-1.5', quality: 'medium', region: 'US' },
    [0.28, 0.99, 4.0],
    [0.16, 0.47, 1.75],
  ],
  [
    'Veo 3.1, 8 s, 720p, United States',
    { ...clip, model: 'veo-3.1', seconds: 8, audio: true, region: 'US' },
    [31, 65, 183],
    [15, 30, 81],
  ],
  [
    'Runway Gen-4.5, 8 s, 720p, United States',
    { ...clip, model: 'runway-gen-4.5', seconds: 8, region: 'US' },
    [134, 528, 1075],
    [69, 229, 483],
  ],
  [
    'Wan2.1 14B, 5 s, 480p, Sweden',
    { ...clip, model: 'wan2.1-14b', seconds: 81 / 16, width: 832, height: 480, hardware: 'h100', region: 'SE' },
    [104, 141, 200],
    [5.7, 10.7, 19.8],
  ],
];

const within = (found: number, wanted: number, share: number) =>
  expect({ found, inside: Math.abs(found / wanted - 1) <= share }).toEqual({ found, inside: true });

function compared(found: Three, wanted: Three): void {
  within(found[0], wanted[0], 0.35);
  within(found[1], wanted[1], 0.15);
  within(found[2], wanted[2], 0.35);
}

describe('worked examples of the method', () => {
  it.each(examples)('%s', (_, activity, wattHours, grams) => {
    const scenario = generation(activity, { grid });
    if (wattHours) compared(spread([inferenceOf(scenario).energy], 3600), wattHours);
    compared(
      spread(
        scenario.lines.map((l) => l.co2e),
        0.001,
      ),
      grams,
    );
  });
});
