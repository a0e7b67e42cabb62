// @ts-check
/** The table of every lever that the guides show. */

/**
 * @typedef {{ en: string, fr: string }} Bilingual
 * @typedef {{ id: string, label: Bilingual, default: number | string, low?: number, high?: number, choices?: string[] }} Parameter
 * @typedef {{ id: string, text: Bilingual, effort: number, parameters: Parameter[], conflicts: string[], mayRaise?: Bilingual }} Lever
 */

const words = {
  en: { heads: ['lever', 'what it changes', 'effort', 'how far it goes'], raises: 'May raise the footprint.' },
  fr: { heads: ['levier', 'ce qu’il change', 'effort', 'jusqu’où il va'], raises: 'Peut alourdir l’empreinte.' },
};

/** @param {Parameter} p @param {'en' | 'fr'} lang */
function parameter(p, lang) {
  const range = p.choices ? p.choices.join(', ') : p.low === undefined ? '' : `${p.low}–${p.high}`;
  const initial = p.default === '' ? '' : ` = ${p.default}`;
  return `\`${p.id}${initial}\` (${p.label[lang]}${range === '' ? '' : ` ; ${range}`.replace(' ;', lang === 'fr' ? ' ;' : ';')})`;
}

/** @param {Lever} lever @param {'en' | 'fr'} lang */
function row(lever, lang) {
  const text = lever.mayRaise ? `${lever.text[lang]} ${words[lang].raises}` : lever.text[lang];
  const far = lever.parameters.map((p) => parameter(p, lang)).join(' · ');
  return `| \`${lever.id}\` | ${text} | ${lever.effort} | ${far} |`;
}

/** @param {readonly Lever[]} levers @param {'en' | 'fr'} lang */
export const leverTable = (levers, lang) =>
  [`| ${words[lang].heads.join(' | ')} |`, '|---|---|---|---|', ...levers.map((l) => row(l, lang))].join('\n');

const marks = /(?<=<!-- levers -->)[\s\S]*?(?=<!-- end -->)/;

/** @param {string} page @param {string} table */
export const withLevers = (page, table) => page.replace(marks, `\n\n${table}\n\n`);
