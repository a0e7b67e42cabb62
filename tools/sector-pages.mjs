// @ts-check
/** What the guides of the sector view show. */
import { join } from 'node:path';

/**
 * Three examples together, with one way chosen and the shoot days of the film.
 *
 * @param {string} examples folder of the examples
 */
export const sectorArguments = (examples) => [
  'sector',
  ...['white-paper', 'hybrid', 'tv-commercial'].map((name) => join(examples, name, 'campaign.yaml')),
  ...['--scenario', 'white-paper=marseille', '--shoot-days', 'tv-commercial=2'],
];

/**
 * What the command prints, up to where it begins to tell what the figures are worth.
 *
 * @param {string} output
 */
export const shownOfSector = (output) =>
  output.split(/\n(?=What these figures are worth|Ce que valent ces chiffres)/)[0]?.trimEnd() ?? '';

/**
 * @param {string} page
 * @param {string} output
 */
export const withSector = (page, output) =>
  page.replace(
    /<!-- sector -->[\s\S]*?<!-- end -->/,
    () => `<!-- sector -->\n\n\`\`\`\n${shownOfSector(output)}\n\`\`\`\n\n<!-- end -->`,
  );
