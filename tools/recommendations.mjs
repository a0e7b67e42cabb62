// @ts-check
/** The recommendations of the white paper, applied to the reference campaign: a table in Markdown. */

/**
 * @typedef {{ median: number, interval95: [number, number] }} Spread
 * @typedef {{ id: string, saved: Spread & { share: Spread, probability: number } }} Row
 * @typedef {{ today: Spread, levers: Row[] }} Ranking
 * @typedef {{ after: Spread, saved: { share: Spread }, levers: { id: string }[], effort: number, exact: boolean }} Plan
 */

/** @type {readonly { readonly said: string, readonly levers: readonly (readonly [id: string, told: string])[], readonly on: readonly string[] }[]} */
const recommendations = [
  {
    said: 'Shoot locally',
    levers: [
      ['shoot-locally', 'the shoot moves to Paris, where the crew lives'],
      ['hire-locally', 'two people travel, three are hired there'],
    ],
    on: ['south-africa', 'marseille'],
  },
  {
    said: 'Train or electric vehicle',
    levers: [
      ['train-for-plane', 'within six hours'],
      ['electric-vehicles', 'the vans'],
    ],
    on: ['south-africa', 'marseille'],
  },
  {
    said: 'Fewer days, smaller crews',
    levers: [
      ['fewer-days', 'one day fewer'],
      ['smaller-crew', 'one person in five fewer'],
    ],
    on: ['south-africa', 'marseille'],
  },
  {
    said: 'Low-carbon lodging',
    levers: [
      ['eco-lodging', 'certified hotels'],
      ['home-stay', 'rented flats'],
    ],
    on: ['south-africa', 'marseille'],
  },
  { said: 'No more images than needed', levers: [['fewer-images', 'half as many']], on: ['ai'] },
  { said: 'The most efficient models', levers: [['lighter-model', 'by the same makers']], on: ['ai'] },
  { said: 'Low-carbon data centres', levers: [['cleaner-region', 'where the provider offers one']], on: ['ai'] },
];

const names = { 'south-africa': 'South Africa', marseille: 'Marseille', ai: 'AI' };

/** Two significant figures. @param {number} x */
const figure = (x) => {
  const size = Math.abs(x);
  const text = size >= 10 ? String(Number(x.toPrecision(2))) : x === 0 ? '0' : x.toPrecision(2);
  return text.replace('-', '−').replace(/\B(?=(\d{3})+$)/g, size >= 1000 ? ',' : '');
};

/** A share in per cent; next to all of something is not all of it. @param {number} share */
const percent = (share) =>
  share >= 0.995 && share < 1 ? (Math.floor(1000 * share) / 10).toFixed(1) : figure(100 * share);

/** @param {Spread} spread */
function mass({ median, interval95: [low, high] }) {
  const size = Math.max(Math.abs(median), low < 0 && high > 0 ? Math.max(-low, high) : 0);
  const [unit, kg] = size >= 1000 ? ['t', 1000] : size >= 1 ? ['kg', 1] : ['g', 0.001];
  const bounds = [low, high].map((x) => figure(x / Number(kg)));
  return `${figure(median / Number(kg))} ${unit} [${bounds.join(low < 0 ? ' to ' : '–')}]`;
}

/** @param {Row | undefined} row */
function cell(row) {
  if (!row) return 'nothing to change';
  const { saved } = row;
  return `${mass(saved)}, ${percent(saved.share.median)} %${saved.probability < 0.95 ? `, helps in ${percent(saved.probability)} % of draws` : ''}`;
}

/**
 * @param {string} campaign file of the reference campaign
 * @param {(...args: string[]) => string} contrechamp runs the command line and gives back what it prints
 * @returns {string}
 */
export function recommendationsTable(campaign, contrechamp) {
  const ask = (/** @type {string[]} */ ...args) => JSON.parse(contrechamp('levers', campaign, '--json', ...args));
  const rankings = new Map(Object.keys(names).map((id) => [id, /** @type {Ranking} */ (ask('--scenario', id))]));
  const rows = recommendations.flatMap(({ said, levers, on }) =>
    levers.map(([id, told], i) => {
      const cells = Object.keys(names).map((scenario) =>
        on.includes(scenario) ? cell(rankings.get(scenario)?.levers.find((l) => l.id === id)) : '',
      );
      return `| ${i === 0 ? said : ''} | \`${id}\`: ${told} | ${cells.join(' | ')} |`;
    }),
  );
  const heads = Object.entries(names).map(([id, name]) => `${name}, ${mass(rankings.get(id)?.today ?? fail(id))}`);
  const plan = (/** @type {string[]} */ ...args) =>
    /** @type {Plan} */ (ask('--scenario', 'south-africa', '--target', '-50%', ...args));
  const best = (/** @type {string[]} */ ...args) =>
    /** @type {Plan} */ (ask('--scenario', 'south-africa', '--best', ...args));
  return [
    `| the white paper says | lever | ${heads.join(' | ')} |`,
    '|---|---|---|---|---|',
    ...rows,
    '',
    `To halve South Africa without leaving it: ${told(plan('--stay'))} Free to move: ${told(plan())}`,
    `The lowest that can be had in South Africa: ${told(best('--stay'), true)} Anywhere: ${told(best())}`,
  ].join('\n');
}

/** @param {Plan} plan @param {boolean} counted */
function told({ levers, after, saved, exact }, counted = false) {
  const which = counted ? `${levers.length} levers` : levers.map((l) => `\`${l.id}\``).join(' and ');
  return `${which}, to ${mass(after)} (−${percent(saved.share.median)} %${exact ? '' : ', not proven to be the best'}).`;
}

/** @param {string} id @returns {never} */
function fail(id) {
  throw new Error(`no ranking of ${id}`);
}

const marks = /(?<=<!-- recommendations, computed -->)[\s\S]*?(?=<!-- end of recommendations -->)/;

/** @param {string} readme @param {string} table */
export const withRecommendations = (readme, table) => readme.replace(marks, `\n\n${table}\n\n`);
