// @ts-check
/**
 * The generated part of each activity's documentation page: its fields, its example, and what the example comes to,
 * figure by figure. `generatedPart(type, lang)` gives the text; renew-examples.mjs writes it, a test compares it.
 */
import { readFileSync } from 'node:fs';

/** @param {string} path */
const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
/** @param {string} path */
const built = (path) => import(new URL(`../${path}`, import.meta.url).href);

const engine = await built('packages/engine/dist/index.js');
const report = await built('packages/report/dist/index.js');
const catalogue = engine.assembleCatalogue(
  JSON.parse(read('catalogue/dist/catalogue.json')),
  JSON.parse(read('catalogue/dist/places.json')),
);

/** @typedef {'en' | 'fr'} Lang */

const words = {
  en: {
    fields: 'Fields',
    field: 'field',
    meaning: 'meaning',
    value: 'value',
    default: 'default',
    required: 'required',
    oneOf: 'Give at least one of: ',
    or: ' or ',
    and: ' with ',
    example: 'Example',
    comesTo: 'In France, in 2026, this comes to:',
    line: 'source of emissions',
    quantity: 'quantity',
    factor: 'factor',
    result: 'result',
    source: 'source',
    rests: 'It rests on:',
    yesNo: 'true or false',
    text: 'text',
    number: 'number',
    money: 'money with its year',
    any: 'quantity of any unit',
    shares: 'shares that sum to 1',
    list: 'list of entries, each with:',
    block: 'fields',
  },
  fr: {
    fields: 'Champs',
    field: 'champ',
    meaning: 'sens',
    value: 'valeur',
    default: 'défaut',
    required: 'requis',
    oneOf: 'Donnez au moins : ',
    or: ' ou ',
    and: ' avec ',
    example: 'Exemple',
    comesTo: 'En France, en 2026, cela donne :',
    line: 'source d’émission',
    quantity: 'quantité',
    factor: 'facteur',
    result: 'résultat',
    source: 'source',
    rests: 'Le résultat repose sur :',
    yesNo: 'true ou false',
    text: 'texte',
    number: 'nombre',
    money: 'montant avec son année',
    any: 'quantité de toute unité',
    shares: 'parts dont la somme fait 1',
    list: 'liste d’éléments, chacun avec :',
    block: 'champs',
  },
};

/** @param {unknown} value @returns {string} */
function yaml(value) {
  if (Array.isArray(value)) return `[ ${value.map(yaml).join(', ')} ]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, v]) => `${key}: ${yaml(v)}`)
      .join(', ')} }`;
  }
  const text = String(value);
  return typeof value === 'string' && /[:,#{}[\]&*!|>%@`"']/.test(text) ? JSON.stringify(text) : text;
}

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|');

/** @typedef {{ type?: string, description?: string, 'x-description-fr'?: string, 'x-unit'?: string, 'x-bare'?: boolean, enum?: string[], default?: unknown, items?: Schema, properties?: Record<string, Schema>, required?: string[], anyOf?: Schema[], additionalProperties?: unknown }} Schema */

/** @param {Schema} schema @param {Lang} lang @returns {string} */
function written(schema, lang) {
  const t = words[lang];
  const unit = schema['x-unit'];
  if (unit === 'any') return t.any;
  if (unit === 'EUR2024' || unit === 'EUR2025') return t.money;
  if (unit !== undefined)
    return schema['x-bare'] ? (unit === '1' ? t.number : `${t.number} (${unit})`) : `\`12 ${unit}\``;
  if (schema.enum) return schema.enum.map((v) => `\`${v}\``).join(', ');
  if (schema.type === 'boolean') return t.yesNo;
  if (schema.type === 'integer' || schema.type === 'number') return t.number;
  if (schema.items?.properties) {
    const inner = Object.entries(schema.items.properties).map(([k, v]) => `\`${k}\` (${written(v, lang)})`);
    return `${t.list} ${inner.join(', ')}`;
  }
  if (schema.properties) {
    return `${t.block}: ${Object.keys(schema.properties)
      .map((k) => `\`${k}\``)
      .join(', ')}`;
  }
  if (schema.additionalProperties !== undefined && schema.type === 'object') return t.shares;
  const choices = schema.anyOf?.find((s) => s.enum);
  return choices ? written(choices, lang) : t.text;
}

/** @param {unknown} given */
function defaultOf(given) {
  if (given === undefined) return '';
  if (typeof given === 'object' && given !== null && 'distribution' in given) {
    return String(/** @type {{ distribution: { value: number } }} */ (given).distribution.value);
  }
  return Array.isArray(given) && given.length === 0 ? '' : `\`${yaml(given)}\``;
}

/** @param {Record<string, Schema & { anyOf?: { required: string[] }[] }>} schemas @param {string} type @param {Lang} lang */
function fieldTable(schemas, type, lang) {
  const t = words[lang];
  const schema = schemas[type];
  // Fields that every activity has are told once, in the guide.
  const own = definitions.find((d) => d.type === type)?.fields;
  if (!schema?.properties || !own) throw new Error(type);
  const rows = Object.entries(schema.properties)
    .filter(([name]) => name in own)
    .map(([name, field]) => {
      const needed =
        schema.required?.includes(name) && field.default === undefined ? t.required : defaultOf(field.default);
      const meaning = (lang === 'fr' ? field['x-description-fr'] : field.description) ?? '';
      return `| \`${name}\` | ${cell(meaning)} | ${cell(written(field, lang))} | ${needed} |`;
    });
  const groups = schema.anyOf?.map(({ required }) => (required ?? []).map((f) => `\`${f}\``).join(t.and));
  return [
    `| ${t.field} | ${t.meaning} | ${t.value} | ${t.default} |`,
    '|---|---|---|---|',
    ...rows,
    ...(groups ? ['', `${t.oneOf}${groups.join(t.or)}.`] : []),
  ];
}

/** @typedef {{ label: string, quantity: { value: number, unit: string }, factor: { id: string, value: number, unit: string, source: string, year: number }, co2e: { central: number } }} Item */

/** @param {number} x @param {Lang} lang */
const figures = (x, lang) =>
  new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { maximumSignificantDigits: 3 }).format(x);

/** @param {string} type @param {Record<string, unknown>} example @param {Lang} lang */
function result(type, example, lang) {
  const t = words[lang];
  const parsed = engine.parseCampaign(campaignOf([{ type, ...example }]), engine.activityDefinitions);
  if (!parsed.campaign) throw new Error(JSON.stringify(parsed.diagnostics));
  const comparison = engine.compareCampaign(engine.compile(parsed.campaign, catalogue), { draws: 100 });
  const [scenario] = report.toContract(comparison, { version: '', lang }).scenarios;
  const rows = /** @type {Item[]} */ (scenario.lineItems).map(
    (l) =>
      `| ${cell(l.label)} | ${figures(l.quantity.value, lang)} ${report.prettyUnit(l.quantity.unit, lang)} | ${figures(l.factor.value, lang)} ${report.prettyUnit(l.factor.unit, lang)} | ${figures(l.co2e.central, lang)} kg | ${cell(l.factor.source)}, ${l.factor.year} (\`${l.factor.id}\`) |`,
  );
  const assumptions = /** @type {{ message: string, grade: string }[]} */ (scenario.assumptions);
  return [
    t.comesTo,
    '',
    `| ${t.line} | ${t.quantity} | ${t.factor} | ${t.result} | ${t.source} |`,
    '|---|---|---|---|---|',
    ...rows,
    ...(assumptions.length > 0
      ? ['', t.rests, '', ...assumptions.map((a) => `- ${a.message} (${report.labels[lang].grade[a.grade]})`)]
      : []),
  ];
}

/** A campaign of one scenario in France. @param {readonly Record<string, unknown>[]} activities */
export const campaignOf = (activities) => `contrechamp: 1
campaign:
  id: example
  name: Example
  period: 2026
  deliverables: [ { type: still, count: 1 } ]
  stages: [pre-production, shoot, generation, post-production, delivery, end-of-life]
  reference: example
scenarios:
  - id: example
    name: Example
    method: hybrid
    site: { city: Paris, country: FR }
    activities:
${activities.map((a) => `      - ${yaml(a)}`).join('\n')}
`;

/** @type {readonly { type: string, fields: Record<string, unknown>, example: Record<string, unknown> }[]} */
export const definitions = engine.activityDefinitions;

/** What stands between the two comments of a page. @param {string} type @param {Record<string, unknown>} example @param {Lang} lang */
export function generatedPart(type, example, lang) {
  const t = words[lang];
  const schemas = engine.campaignJsonSchema(engine.activityDefinitions).$defs;
  return [
    '',
    `## ${t.fields}`,
    '',
    ...fieldTable(schemas, type, lang),
    '',
    `## ${t.example}`,
    '',
    '```yaml',
    `- ${yaml({ type, ...example })}`,
    '```',
    '',
    ...result(type, example, lang),
    '',
  ].join('\n');
}

export const open = '<!-- generated -->';
export const close = '<!-- /generated -->';

/** A page with its generated part replaced. @param {string} page @param {string} part */
export function withGenerated(page, part) {
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`no ${open} … ${close}`);
  return `${page.slice(0, start + open.length)}\n${part}\n${page.slice(end)}`;
}
