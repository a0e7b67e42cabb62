import type { Lang } from '../lang.ts';

type Phrase = (value: string) => string;

/** What a schema says it expected, recognised by its own words: [pattern, English, French]. */
const phrases: readonly (readonly [RegExp, Phrase, Phrase])[] = [
  [/pattern \/\^\[A-Z\]\{2\}\$/, () => 'two capital letters, such as FR', () => 'deux capitales, comme FR'],
  [
    /pattern \/\^\[A-Za-z0-9\]/,
    () => 'letters, digits, dots, dashes and underscores, such as paris-studio',
    () => 'des lettres, chiffres, points, tirets et soulignés, comme paris-studio',
  ],
  [
    /expected (?:string|array) to have >=(\d+)/,
    () => 'something here, not nothing',
    () => 'quelque chose ici, et non un vide',
  ],
  [/number to be >=(-?[\d.]+)/, (n) => `a number of ${n} or more`, (n) => `un nombre supérieur ou égal à ${n}`],
  [/number to be >(-?[\d.]+)/, (n) => `a number above ${n}`, (n) => `un nombre supérieur à ${n}`],
  [/number to be <=(-?[\d.]+)/, (n) => `a number of ${n} or less`, (n) => `un nombre inférieur ou égal à ${n}`],
  [/number to be <(-?[\d.]+)/, (n) => `a number below ${n}`, (n) => `un nombre inférieur à ${n}`],
  [/^string$/, () => 'a text; a number goes in quotes', () => 'un texte ; un nombre se met entre guillemets droits'],
  [/^int$/, () => 'a whole number', () => 'un nombre entier'],
  [/^number, (.+)$/, (range) => `a number within ${range}`, (range) => `un nombre dans ${range}`],
  [/^at most (\d+)$/, (n) => `at most ${n} of them`, (n) => `${n} au plus`],
  [/^number$/, () => 'a number', () => 'un nombre'],
  [/^boolean$/, () => 'true or false', () => 'true ou false'],
  [/^array$/, () => 'a list', () => 'une liste'],
  [/^(?:object|record)$/, () => 'fields with values', () => 'des champs et leurs valeurs'],
];

/** What a field expects, in words; a general phrase where the schema's own words are not known. */
export function expectedText(expected: string, lang: Lang): string {
  for (const [pattern, en, fr] of phrases) {
    const found = pattern.exec(expected);
    if (found) return (lang === 'en' ? en : fr)(found[1] ?? '');
  }
  return lang === 'en' ? 'another kind of value' : 'une autre sorte de valeur';
}

const frenchDimensions: Readonly<Record<string, string>> = {
  dimensionless: 'nombre sans unité',
  power: 'puissance',
  energy: 'énergie',
  data: 'données',
  mass: 'masse',
  area: 'surface',
  time: 'durée',
  passenger: 'passager',
  person: 'personne',
  vehicle: 'véhicule',
  room: 'chambre',
  night: 'nuit',
  meal: 'repas',
  item: 'pièce',
  request: 'requête',
  token: 'jeton',
  parcel: 'colis',
  'person-day': 'jour-personne',
};

/** A dimension as the engine describes it (`co2e/(passenger·distance)`), in the language. */
export function dimensionText(description: string, lang: Lang): string {
  return description.replace(/[a-zA-Z][\w-]*/g, (word) => {
    if (word === 'co2e') return 'CO₂e';
    if (lang === 'en') return word === 'dimensionless' ? 'a plain number' : word;
    return frenchDimensions[word] ?? word;
  });
}

const yamlReasons: Readonly<Record<string, readonly [string, string]>> = {
  ALIASES: ['too many aliases', 'trop d’alias'],
  BAD_ALIAS: ['an alias (*) has no anchor (&)', 'un alias (*) n’a pas d’ancre (&)'],
  BAD_DQ_ESCAPE: ['a backslash in a quoted text', 'une barre oblique inverse dans un texte entre guillemets'],
  BAD_INDENT: ['this line is not indented like its neighbours', 'cette ligne n’est pas en retrait comme ses voisines'],
  BAD_SCALAR_START: ['a text may not start with this character', 'un texte ne peut pas commencer par ce caractère'],
  BLOCK_AS_IMPLICIT_KEY: ['a second “key: value” on the same line', 'un second « clé: valeur » sur la même ligne'],
  BLOCK_IN_FLOW: ['a dashed list inside braces or brackets', 'une liste à tirets entre accolades ou crochets'],
  DUPLICATE_KEY: ['the same field is written twice', 'le même champ est écrit deux fois'],
  MISSING_CHAR: [
    'a closing quote, brace or bracket is missing',
    'un guillemet, une accolade ou un crochet n’est pas fermé',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'a “: ” is missing, or a quote is not closed',
    'il manque un « : », ou un guillemet n’est pas fermé',
  ],
  MULTIPLE_DOCS: ['the file holds several documents (---)', 'le fichier contient plusieurs documents (---)'],
  TAB_AS_INDENT: ['tabs as indentation', 'des tabulations en guise de retrait'],
  UNEXPECTED_TOKEN: ['an unexpected character', 'un caractère inattendu'],
};

/** Why a YAML file cannot be read; `fallback` is the parser's own words, in English. */
export function yamlReason(code: string, fallback: string, lang: Lang): string {
  const known = yamlReasons[code];
  if (known) return known[lang === 'en' ? 0 : 1];
  return fallback.replace(/\s+at line \d+.*$/s, '').replace(/[.:]$/, '');
}
