import type { Lang } from '../lang.ts';

/** What the topics of the catalogue ask for: [English, French]. Coefficients of models are topics too. */
const topics: Readonly<Record<string, readonly [string, string]>> = {
  'ai-class-energy': ['energy per image of a class of models', 'énergie par image d’une classe de modèles'],
  'ai-embodied': ['manufacture of accelerators', 'fabrication des accélérateurs'],
  'ai-fixed-share': ['fixed share of the energy of an image', 'part fixe de l’énergie d’une image'],
  'ai-gpu-power': ['power of an accelerator', 'puissance d’un accélérateur'],
  'ai-hardware-ratio': ['ratio between accelerators', 'rapport entre accélérateurs'],
  'ai-idle-overhead': ['idle capacity', 'capacité en attente'],
  'ai-image-energy': ['energy per image', 'énergie par image'],
  'ai-pixel-exponent': ['effect of the image size', 'effet de la taille d’image'],
  'ai-server-overhead': ['rest of the server', 'reste du serveur'],
  'ai-text-energy': ['energy per text request', 'énergie par requête de texte'],
  'ai-token-energy': ['energy per token', 'énergie par jeton'],
  'ai-training-share': ['share of model training', 'part d’entraînement du modèle'],
  'bottled-water': ['bottled water', 'eau en bouteille'],
  breakfast: ['breakfast', 'petit-déjeuner'],
  bus: ['bus', 'bus'],
  car: ['car', 'voiture'],
  clothing: ['garments', 'vêtements'],
  'clothing-uses': ['uses of a garment', 'usages d’un vêtement'],
  detour: ['detour by rail or road', 'détour par rail ou par route'],
  embodied: ['manufacture of equipment', 'fabrication du matériel'],
  flight: ['flight', 'vol'],
  'flight-cabin-ratio': ['cabin class', 'classe de cabine'],
  freight: ['freight', 'fret'],
  fuel: ['fuel', 'carburant'],
  'generator-consumption': ['consumption of a generator', 'consommation d’un groupe électrogène'],
  grid: ['electricity', 'électricité'],
  heat: ['heat', 'chaleur'],
  hotel: ['hotel', 'hôtel'],
  material: ['material', 'matériau'],
  'material-end-of-life': ['end of life of a material', 'fin de vie d’un matériau'],
  meal: ['meal', 'repas'],
  'office-electricity': ['electricity of an office', 'électricité d’un bureau'],
  'office-heat': ['heating of an office', 'chauffage d’un bureau'],
  power: ['power of a machine', 'puissance d’un poste'],
  pue: ['overhead of the data centre (PUE)', 'surconsommation du centre de données (PUE)'],
  'purchase-price': ['purchase price', 'prix d’achat'],
  'service-life': ['service life', 'durée de vie'],
  spend: ['monetary factor', 'facteur monétaire'],
  'storage-embodied': ['manufacture of storage', 'fabrication du stockage'],
  'storage-power': ['power of storage', 'puissance du stockage'],
  'studio-energy': ['energy of a studio', 'énergie d’un studio'],
  'studio-heating-share': ['heating share of a studio', 'part du chauffage d’un studio'],
  'studio-unheated-share': [
    'share of a studio’s energy other than heating',
    'part hors chauffage de l’énergie d’un studio',
  ],
  taxi: ['taxi', 'taxi'],
  train: ['train', 'train'],
  'transfer-energy': ['energy of a transfer', 'énergie d’un transfert'],
  waste: ['waste', 'déchets'],
  'wue-grid': ['water of power plants', 'eau des centrales électriques'],
  'wue-site': ['water of data centres', 'eau des centres de données'],
};

/** What a topic of the catalogue is called; the topic itself when it has no name here yet. */
export const topicLabel = (topic: string, lang: Lang): string => topics[topic]?.[lang === 'en' ? 0 : 1] ?? topic;

const regions: Readonly<Record<string, readonly [string, string]>> = {
  WORLD: ['the world', 'le monde'],
  EUROPE: ['Europe', 'l’Europe'],
  AFRICA: ['Africa', 'l’Afrique'],
  ASIA: ['Asia', 'l’Asie'],
  'NORTH-AMERICA': ['North America', 'l’Amérique du Nord'],
  'SOUTH-AMERICA': ['South America', 'l’Amérique du Sud'],
  ANTARCTICA: ['Antarctica', 'l’Antarctique'],
  OCEANIA: ['Oceania', 'l’Océanie'],
};

/** A geography in words where it is a region; a country keeps its code. */
export const regionLabel = (code: string, lang: Lang): string => regions[code]?.[lang === 'en' ? 0 : 1] ?? code;
