import * as z from 'zod';
import { bilingualName, identifier } from './common.ts';
import { moneyOf, text } from './field.ts';

const effort = z.number().int().min(1).max(5).meta({
  description: 'how hard it is, 1 (a setting) to 5 (another production)',
  'x-description-fr': 'difficulté, de 1 (un réglage) à 5 (une autre production)',
});

/** What a lever of the file or of the library costs, and on which scenarios it may be pulled. */
const terms = {
  effort: effort.optional(),
  cost: moneyOf('what it costs, more than today', 'ce que cela coûte de plus qu’aujourd’hui').optional(),
  saves: moneyOf('what it saves in money', 'ce que cela fait économiser').optional(),
  scenarios: z.array(identifier).min(1).optional().meta({ description: 'scenarios it is meant for; all by default' }),
};

const values = z.record(z.string(), z.unknown());

const leverChange = z
  .strictObject({
    activity: identifier.optional().meta({ description: 'id of the entry that is changed' }),
    type: z.string().optional().meta({ description: 'every entry of this type is changed' }),
    set: values.optional().meta({ description: 'fields and their new values' }),
    scale: z.record(z.string(), z.number().positive()).optional().meta({ description: 'fields and their multiplier' }),
    unset: z.array(z.string()).min(1).optional().meta({ description: 'fields that are taken out' }),
    remove: z.literal(true).optional().meta({ description: 'the entry is taken out' }),
    add: values.optional().meta({ description: 'a new entry, as in a list of activities' }),
  })
  .refine(
    (c) =>
      c.add === undefined
        ? (c.activity ?? c.type) !== undefined && (c.set ?? c.scale ?? c.unset ?? c.remove) !== undefined
        : (c.activity ?? c.type ?? c.set ?? c.scale ?? c.unset ?? c.remove) === undefined,
    {
      message: 'lever-change',
      params: { code: 'lever-change', params: {} },
    },
  );
export type LeverChange = z.output<typeof leverChange>;

/** A lever of the campaign's own: a patch with a name. */
const ownLever = z.strictObject({
  id: identifier,
  name: bilingualName,
  ...terms,
  source: text('why it is possible', 'pourquoi c’est possible').optional(),
  mayRaise: text('why the footprint may rise', 'pourquoi l’empreinte peut monter').optional(),
  conflicts: z.array(z.string()).optional().meta({ description: 'levers that exclude it' }),
  changes: z.array(leverChange).min(1).meta({ description: 'what it changes in the inventory' }),
});

/** A lever of the library, with what it costs here and how far it goes. */
const usedLever = z.strictObject({
  use: z.string().meta({ description: 'lever of the library' }),
  ...terms,
  parameters: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
});

/** Either; told apart by `use`, so that a mistake is told against the right one. */
export const leverSchemas = { own: ownLever, used: usedLever };
export type OwnLever = z.output<typeof ownLever>;
export type UsedLever = z.output<typeof usedLever>;
export type CampaignLever = OwnLever | UsedLever;
