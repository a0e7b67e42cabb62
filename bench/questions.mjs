// @ts-check
/** What questions about a campaign cost, beside one `compareCampaign` of it in the same run. `node bench/questions.mjs` */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import {
  assembleCatalogue,
  breakEven,
  calculate,
  compareCampaign,
  findVariable,
  knowledge,
  openLevers,
  planLevers,
  rankLevers,
  rankModels,
  readDocument,
  rebound,
  sobriety,
} from '@contrechamp/engine';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @param {string} path */
const read = (path) => readFileSync(`${root}/${path}`, 'utf8');
const catalogue = assembleCatalogue(
  JSON.parse(read('catalogue/dist/catalogue.json')),
  JSON.parse(read('catalogue/dist/places.json')),
);
const document = readDocument(read('examples/white-paper/campaign.yaml'));
const means = { catalogue };
const calculation = calculate(document, means);
const pair = { scenario: 'ai', against: 'paris-studio' };
const rounds = 5;

/** @param {string} name */
const variable = (name) => {
  const found = findVariable(document, calculation, name, pair.scenario, pair.against);
  if (!found) throw new Error(name);
  return found;
};

const shoot = { scenario: 'south-africa' };
/** Everything that a caller pays: reading, compiling, drawing, ranking. */
const ranked = () => {
  const { pulls, meter } = openLevers(document, shoot, means);
  return rankLevers(pulls, meter);
};
/** @param {number | null} target */
const planned = (target) => {
  const { pulls, meter } = openLevers(document, { ...shoot, stay: true }, means);
  return planLevers(pulls, meter, target);
};

/** CPU of the whole process in milliseconds, median of a few rounds after one of warm-up. @param {() => unknown} work */
function cost(work) {
  work();
  const times = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  return times[Math.floor(rounds / 2)] ?? Number.NaN;
}

const compare = cost(() => compareCampaign(calculate(document, means)));
/** @type {readonly (readonly [string, () => unknown])[]} */
const cases = [
  ['compare, the peer', () => compareCampaign(calculate(document, means))],
  ['break-even, images', () => breakEven(document, { ...pair, variable: variable('images') }, means)],
  ['break-even, grid', () => breakEven(document, { ...pair, variable: variable('grid') }, means)],
  ['sobriety', () => sobriety(document, { scenario: 'ai', share: 0.5 }, means)],
  ['rebound', () => rebound(calculation, { ...pair, times: [1, 2, 5, 10, 50] })],
  ['levers, ranked', () => ranked()],
  ['levers, plan −50 %', () => planned(0.5)],
  ['levers, plan −70 %', () => planned(0.7)],
  ['levers, lowest', () => planned(null)],
  ['worth measuring', () => knowledge(calculation, shoot.scenario, means)],
  ['models, image', () => rankModels({ task: 'image', width: 1024, height: 1024, seconds: 5, year: 2026 }, means)],
];
const { levers, inapplicable } = ranked();
console.log(`${levers.length} levers apply to ${shoot.scenario}, of ${levers.length + inapplicable.length}`);
console.log(`${'reference campaign'.padEnd(24)}${'CPU ms'.padStart(9)}${'÷ compare'.padStart(11)}`);
for (const [name, work] of cases) {
  const ms = cost(work);
  console.log(`${name.padEnd(24)}${ms.toFixed(0).padStart(9)}${(ms / compare).toFixed(2).padStart(11)}`);
}
