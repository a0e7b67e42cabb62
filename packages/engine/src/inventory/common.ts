import * as z from 'zod';

export const identifier = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
  .meta({
    description: 'letters, digits, dot, dash and underscore',
    'x-description-fr': 'lettres, chiffres, point, tiret et souligné',
  });

export const bilingualName = z
  .union([z.string().min(1), z.strictObject({ en: z.string().min(1), fr: z.string().min(1) })])
  .transform((name) => (typeof name === 'string' ? { en: name, fr: name } : name))
  .meta({
    description: 'a name, or one per language',
    'x-description-fr': 'un nom, ou un par langue',
    anyOf: [
      { type: 'string' },
      {
        type: 'object',
        properties: { en: { type: 'string' }, fr: { type: 'string' } },
        required: ['en', 'fr'],
        additionalProperties: false,
      },
    ],
  });
