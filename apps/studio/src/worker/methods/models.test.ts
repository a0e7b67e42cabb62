import { rankModels } from '@contrechamp/engine';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleCampaign } from '../../pages/sobriety/testing/campaigns.ts';
import { serveCatalogue } from '../../testing/catalogue.ts';
import { meansOf, opened } from '../open.ts';
import { models } from './models.ts';

beforeAll(serveCatalogue);

describe('the models of a task', () => {
  test.each(['image', 'video'] as const)('%s: as the engine ranks them, with who measured', async (task) => {
    const source = { text: await exampleCampaign('white-paper'), choice: {} };
    const question = { task, width: 1024, height: 1024, seconds: 5, year: 2026 };
    const found = await models({ source, ...question });
    const ranked = rankModels({ ...question, retired: false }, meansOf(await opened(source)));
    expect(found.map((m) => [m.id, m.wattHours])).toEqual(ranked.models.map((m) => [m.model.id, m.wattHours]));
    expect(found.filter((m) => m.measured).length).toBeGreaterThan(3);
    for (const m of found) {
      expect(m.measured !== null).toBe(m.tier === 'T2');
      expect(m.offered === null).toBe(m.open);
      expect(m.wattHours[0]).toBeGreaterThan(0);
    }
  });
});
