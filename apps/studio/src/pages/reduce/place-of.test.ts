import { beforeAll, expect, it } from 'vitest';
import { serveCatalogue } from '../../testing/catalogue.ts';
import { places } from '../../worker/methods/places.ts';
import { placeNamed } from './place-of.ts';

beforeAll(serveCatalogue);

const named = async (typed: string) => placeNamed(typed, await places({ query: typed, kind: 'city' }));

it.each([
  ['Marseille, FR', 'Marseille, FR'],
  ['  marseille ', 'Marseille, FR'],
  ['Londres', 'London, GB'],
  ['Marsei', null],
  ['Nowhere-upon-Sea', null],
  ['__proto__', null],
  ['.*', null],
])('takes %j for %j', async (typed, value) => expect(await named(typed)).toBe(value));
