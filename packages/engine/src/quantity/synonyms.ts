/** Other exact spellings people type, by canonical symbol. Case is never folded: mWh is not MWh. */
const spellings: Readonly<Record<string, string>> = {
  kgCO2e: 'kgCO2eq kg-CO2e',
  gCO2e: 'gCO2eq',
  tCO2e: 'tCO2eq',
  passenger: 'passengers pax passager passagers',
  person: 'persons people personne personnes',
  vehicle: 'vehicles véhicule véhicules',
  room: 'rooms chambre chambres',
  night: 'nights nuit nuits nuitée nuitées',
  meal: 'meals repas',
  item: 'items article articles',
  image: 'images',
  request: 'requests requête requêtes',
  token: 'tokens',
  parcel: 'parcels colis',
  gpu: 'gpus GPU GPUs',
  pixel: 'pixels px',
  'person-day': 'person-days',
  MP: 'megapixel megapixels mégapixel mégapixels',
  W: 'watt watts',
  kW: 'kilowatt kilowatts',
  J: 'joule joules',
  kWh: 'kwh Kwh KWh KWH',
  bit: 'bits',
  B: 'byte bytes octet octets',
  kB: 'KB ko Ko',
  MB: 'Mo',
  GB: 'Go',
  TB: 'To',
  PB: 'Po',
  g: 'gram grams gramme grammes',
  kg: 'kilo kilos kilogram kilograms kilogramme kilogrammes',
  t: 'tonne tonnes',
  lb: 'lbs pound pounds',
  ha: 'hectare hectares',
  L: 'l liter liters litre litres',
  mL: 'ml',
  m: 'metre metres meter meters mètre mètres',
  km: 'kilometre kilometres kilometer kilometers kilomètre kilomètres',
  ft: 'foot feet',
  mi: 'mile miles',
  s: 'sec second seconds seconde secondes',
  min: 'mins minute minutes',
  h: 'hr hrs hour hours heure heures',
  day: 'd days jour jours',
  week: 'weeks semaine semaines',
  month: 'months mois',
  year: 'a yr years an ans année années',
};

const canonical: ReadonlyMap<string, string> = new Map(
  Object.entries(spellings).flatMap(([symbol, words]) => words.split(' ').map((word) => [word, symbol] as const)),
);

/** Every accepted other spelling. */
export const synonyms: readonly string[] = [...canonical.keys()];

/** The canonical symbol for an accepted spelling; any other text is returned as it is. */
export function canonicalSymbol(text: string): string {
  return canonical.get(text) ?? text;
}
