import { distributionOf, quantile } from '@contrechamp/engine';
import { intervalOfUncertainty, wholeValue } from '@contrechamp/report';
import { beforeAll, describe, expect, it } from 'vitest';
import { referenceCampaign, serveCatalogue } from '../../testing/catalogue.ts';
import { theCatalogue } from '../catalogue.ts';
import { domains, hasDomain } from '../factors/domains.ts';
import { boundsOf, partValueOf, spreadOf } from '../factors/spread.ts';
import { compare } from './compare.ts';
import { factor, factors, factorUses } from './factors.ts';

beforeAll(serveCatalogue);

const accountOf = async (id: string) => {
  const { account } = await factor({ id, lang: 'en' });
  if (account?.kind !== 'factor') throw new Error(`${id} is not a figure`);
  return account;
};

describe('the list of the catalogue', () => {
  it('holds every record once, models and providers too', async () => {
    const { data } = await theCatalogue();
    const { rows } = await factors({ lang: 'fr' });
    const ids = rows.map((r) => r.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(
      data.factors.length + data.imageModels.length + data.videoModels.length + data.providers.length,
    );
    for (const { id } of data.factors) expect(ids).toContain(id);
  });

  it('gives every topic a domain and a name in both languages', async () => {
    for (const lang of ['en', 'fr'] as const) {
      const { topics, rows } = await factors({ lang });
      for (const { key, name } of topics) {
        expect(hasDomain(key), key).toBe(true);
        expect(name.toLowerCase()).not.toMatch(/^[a-z]+-[a-z]+(-[a-z]+)*$/);
      }
      for (const row of rows) expect(domains).toContain(row.domain);
    }
  });

  it('can open each of its rows, under the same name', async () => {
    const { rows } = await factors({ lang: 'fr' });
    for (const row of rows) {
      const { account } = await factor({ id: row.id, lang: 'fr' });
      expect(account?.row).toEqual(row);
    }
  }, 60_000);
});

describe('a record', () => {
  it('has the interval of its uncertainty where nothing is drawn apart', async () => {
    const { data } = await theCatalogue();
    for (const f of data.factors.filter((r) => r.parts?.contrails === undefined)) {
      expect(boundsOf(spreadOf(f)), f.id).toEqual(intervalOfUncertainty(wholeValue(f), f.uncertainty));
    }
  });

  it('adds contrails up with the rest as independent draws do', async () => {
    const { data } = await theCatalogue();
    let state = 1;
    const random = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state / 2_147_483_647;
    };
    const f = data.factors.find((r) => r.id === 'ademe/flight/over-5000km');
    const contrails = f?.parts?.contrails;
    if (!f || typeof contrails !== 'object' || !contrails.uncertainty) throw new Error('no contrails');
    const apart = distributionOf(partValueOf(contrails), contrails.uncertainty);
    const rest = distributionOf(wholeValue(f) - partValueOf(contrails), f.uncertainty);
    const draws = Array.from({ length: 40_000 }, () => quantile(apart, random()) + quantile(rest, random())).sort(
      (a, b) => a - b,
    );
    const [low = 0, high = 0] = boundsOf(spreadOf(f)) ?? [];
    expect(low / (draws[1_000] ?? 0)).toBeCloseTo(1, 1.5);
    expect(high / (draws[39_000] ?? 0)).toBeCloseTo(1, 1.5);
  });

  it('is the sum of its parts', async () => {
    const { data } = await theCatalogue();
    for (const f of data.factors.filter((r) => Object.keys(r.parts ?? {}).length > 1)) {
      const { parts, spread } = await accountOf(f.id);
      expect(parts.reduce((sum, p) => sum + p.value, 0)).toBeCloseTo(spread.value, 10);
      if (spread.value > 0) expect(parts.reduce((sum, p) => sum + p.share, 0)).toBeCloseTo(1, 10);
    }
  });

  it('stands among others of its topic and unit, from the lowest to the highest', async () => {
    const catalogue = await theCatalogue();
    for (const id of ['ember/grid/fr', 'ademe/flight/over-5000km', 'desnz-2025/hotel/it', 'ecologits/wue-grid/fr']) {
      const { standing, row, spread } = await accountOf(id);
      expect(standing.lower + standing.higher).toBeLessThanOrEqual(standing.others.length);
      expect(standing.lower).toBe(standing.others.filter((x) => x < spread.value).length);
      const values = standing.neighbours.map((n) => n.spread.value);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
      expect(standing.neighbours.filter((n) => n.own).map((n) => n.id)).toEqual([id]);
      expect(new Set(standing.neighbours.map((n) => n.id)).size).toBe(standing.neighbours.length);
      expect(standing.neighbours.length).toBeLessThanOrEqual(9);
      for (const n of standing.neighbours) {
        expect(catalogue.factor(n.id)).toMatchObject({ topic: row.topic, unit: row.unit });
      }
    }
  });

  it('counts what its source feeds as the list does', async () => {
    const { rows } = await factors({ lang: 'en' });
    const { source } = await accountOf('ember/grid/fr');
    expect(source?.records).toBe(rows.filter((r) => r.source === source?.id).length);
  });

  it.each([
    '',
    '__proto__',
    'constructor',
    'image:',
    'provider:__proto__',
    '../../etc/passwd',
    '<b>',
    'x'.repeat(9_999),
  ])('is not found under %j', async (id) => {
    expect((await factor({ id, lang: 'en' })).account).toBeNull();
  });

  it('is offered where its id is nearly right', async () => {
    expect(await factor({ id: 'ember/grid/fra', lang: 'en' })).toEqual({ account: null, near: 'ember/grid/fr' });
  });
});

describe('where a campaign uses the catalogue', () => {
  it('agrees with the result contract, line by line', async () => {
    const source = { text: await referenceCampaign(), choice: {} };
    const compared = await compare({ source, lang: 'en', draws: 200 });
    if (!compared.ok) throw new Error('the reference campaign is computed');
    const uses = await factorUses({ source, lang: 'en' });
    const all = Object.values(uses).flat();
    for (const scenario of compared.contract.scenarios) {
      const direct = all.filter((u) => u.scenario === scenario.id && u.direct);
      expect(direct.length).toBe(scenario.lineItems.length);
      expect(direct.reduce((sum, u) => sum + u.central, 0)).toBeCloseTo(scenario.total.central, 6);
      for (const line of scenario.lineItems) {
        const use = uses[line.factor.id]?.find((u) => u.scenario === scenario.id && u.line === line.id);
        expect(use?.central).toBeCloseTo(line.co2e.central, 9);
        expect(use?.share).toBeCloseTo(line.co2e.central / scenario.total.central, 9);
      }
    }
  });

  it('finds figures behind factors, such as the overhead of a data centre', async () => {
    const uses = await factorUses({ source: { text: await referenceCampaign(), choice: {} }, lang: 'en' });
    expect(Object.values(uses).some((own) => own.every((u) => !u.direct))).toBe(true);
  });

  it('is nowhere in a text that is no campaign', async () => {
    expect(await factorUses({ source: { text: 'hello: [', choice: {} }, lang: 'en' })).toEqual({});
  });
});
