import { choice, quantityOf } from '../../inventory/field.ts';
import { defineActivity } from '../definition.ts';
import { words } from './shared.ts';

/** The Bilan Carbone sub-post of the purchase, by kind of material. */
const subPosts = {
  wood: 'MateriauxDeConstruction',
  plywood: 'MateriauxDeConstruction',
  mdf: 'MateriauxDeConstruction',
  softwood: 'MateriauxDeConstruction',
  steel: 'MetauxPlastiquesEtVerre',
  aluminium: 'MetauxPlastiquesEtVerre',
  polystyrene: 'MetauxPlastiquesEtVerre',
  plastic: 'MetauxPlastiquesEtVerre',
  glass: 'MetauxPlastiquesEtVerre',
  plaster: 'MateriauxDeConstruction',
  concrete: 'MateriauxDeConstruction',
  brick: 'MateriauxDeConstruction',
  stone: 'MateriauxDeConstruction',
  paint: 'ProduitsChimiquesEtHydrogene',
  textile: 'AutresIntrants',
  carpet: 'AutresIntrants',
  foam: 'MetauxPlastiquesEtVerre',
  paper: 'PapiersCartons',
  cardboard: 'PapiersCartons',
} as const;

/** That of what becomes waste; building waste where a kind is not here. */
const wasteSubPosts: Readonly<Partial<Record<keyof typeof subPosts, string>>> = {
  paper: 'DechetsOrduresMenageres',
  cardboard: 'DechetsDEmballagesEtPlastiques',
  plastic: 'DechetsDEmballagesEtPlastiques',
  polystyrene: 'DechetsDEmballagesEtPlastiques',
  foam: 'DechetsDEmballagesEtPlastiques',
  glass: 'DechetsDEmballagesEtPlastiques',
  textile: 'AutresDechets',
  carpet: 'AutresDechets',
  paint: 'DechetsDangereux',
};

const kinds = Object.keys(subPosts) as [keyof typeof subPosts, ...(keyof typeof subPosts)[]];

export const material = defineActivity({
  type: 'material',
  summary: { en: 'Materials of sets and backdrops', fr: 'Matériaux de décors et de fonds' },
  category: 'sets-and-costumes',
  stage: 'shoot',
  example: { mass: '40 kg', kind: 'plywood', origin: 'new', endOfLife: 'incineration' },
  fields: {
    mass: quantityOf('kg', 'mass of material', 'masse de matériau'),
    kind: choice(kinds, 'kind of material', 'type de matériau'),
    origin: choice(['new', 'reused', 'recycled'], 'where the material comes from', 'provenance').default('new'),
    endOfLife: choice(
      ['landfill', 'incineration', 'recycling', 'reuse', 'donation'],
      'what becomes of it',
      'ce qu’il devient',
    ).optional(),
  },
  inventory(fields, context) {
    const mass = context.quantity('mass', fields.mass, words.mass);
    context.line({
      key: 'material',
      label: { en: 'Materials', fr: 'Matériaux' },
      quantity: mass,
      use: context.emissionFactor({
        topic: 'material',
        where: { kind: fields.kind, origin: fields.origin },
        country: context.country,
      }),
      subPost: subPosts[fields.kind],
      situation: 'operated',
    });
    if (!fields.endOfLife) {
      context.assume('end-of-life-not-given', 'fair', { kind: fields.kind }, 'endOfLife');
      return;
    }
    context.line({
      key: 'end-of-life',
      label: { en: 'End of life of materials', fr: 'Fin de vie des matériaux' },
      quantity: mass,
      use: context.find({
        topic: 'material-end-of-life',
        where: { kind: fields.kind, treatment: fields.endOfLife },
        country: context.country,
      }),
      subPost: wasteSubPosts[fields.kind] ?? 'DechetsBatiments',
      situation: 'operated',
      category: 'waste',
    });
  },
});
