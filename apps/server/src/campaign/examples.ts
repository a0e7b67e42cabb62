import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../../examples', import.meta.url));

/** The one that a new store starts with. */
export const referenceExample = 'white-paper';

export interface Example {
  readonly id: string;
  readonly text: string;
}

/** The campaigns that come with the program, by folder name. Names that users send are only looked up among these. */
export function readExamples(): ReadonlyMap<string, Example> {
  const ids = existsSync(folder) ? readdirSync(folder).sort() : [];
  const found = ids.flatMap((id): Example[] => {
    const file = join(folder, id, 'campaign.yaml');
    return existsSync(file) ? [{ id, text: readFileSync(file, 'utf8') }] : [];
  });
  return new Map(found.map((example) => [example.id, example]));
}
