import * as z from 'zod';

const identifier = z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/, 'small letters, digits and hyphens');
const date = z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/, 'a date as YYYY-MM or YYYY-MM-DD');

/** Where a key is read from when the gateway starts: never the key itself, which has no place in a file like this. */
const secret = z.union([
  z.strictObject({ env: z.string().regex(/^[A-Za-z_]\w*$/, 'name of an environment variable') }),
  z.strictObject({ file: z.string().min(1) }),
]);
export type Secret = z.infer<typeof secret>;

const provider = z.strictObject({
  adapter: identifier.describe('which service: openai, black-forest-labs, openai-compatible…'),
  id: identifier
    .optional()
    .describe('name of this access, where one adapter is used twice; the adapter when not given'),
  key: secret.optional(),
  /** Which of the adapter's own hosts; all of them when not given. */
  hosts: z.array(z.string()).min(1).optional(),
  /** Address of a server of one's own. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** ISO country or region in which a server of one's own stands. */
  region: z.string().optional(),
  /** A server in a private network is reached only where this says so. */
  selfHosted: z.boolean().default(false),
  /** Names of the models of a server of one's own, by name in the registry. */
  models: z.record(z.string(), z.string()).optional(),
  /** Graph that a ComfyUI server runs, as its editor exports it for the API. */
  workflow: z.string().optional(),
});
export type ProviderConfig = z.output<typeof provider>;

const price = z.strictObject({
  provider: identifier,
  model: z.string(),
  quality: z.enum(['low', 'medium', 'high']).optional(),
  size: z
    .string()
    .regex(/^\d+x\d+$/)
    .optional(),
  per: z.enum(['image', 'second']),
  amount: z.number().positive(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'three letters, such as EUR'),
  source: z.string().min(1),
  date,
});
export type PriceConfig = z.output<typeof price>;

/** The file that `contrechamp gateway` starts from. */
export const gatewayConfig = z.strictObject({
  'contrechamp-gateway': z.literal(1).describe('version of this format'),
  /** Folder of receipts, keys and answers; beside this file when relative. */
  data: z.string().min(1).default('.contrechamp/gateway'),
  listen: z
    .strictObject({
      host: z.string().min(1).default('127.0.0.1'),
      port: z.number().int().min(0).max(65_535).default(4718),
    })
    .prefault({}),
  lang: z.enum(['en', 'fr']).default('en'),
  campaigns: z.array(z.string().min(1)).min(1),
  providers: z.array(provider).min(1),
  prices: z.array(price).default([]),
  /** Minutes that one generation may take in all. */
  patience: z.number().positive().max(60).default(10),
});
export type GatewayConfig = z.output<typeof gatewayConfig>;
