import * as z from 'zod';
import { declaredPrice } from '../meter/price.ts';
import { usualSpare } from '../spare/spare-room.ts';

const identifier = z.string().regex(/^[a-z0-9][a-z0-9-]{0,40}$/, 'small letters, digits and hyphens');

/** Where a key is read from when the gateway starts: never the key itself, which has no place in a file like this. */
const secret = z.union([
  z.strictObject({ env: z.string().regex(/^[A-Za-z_]\w*$/, 'name of an environment variable') }),
  z.strictObject({ file: z.string().min(1) }),
]);
export type Secret = z.infer<typeof secret>;

const gibibyte = 2 ** 30;
const gigabytes = z.number().min(0).max(1e6);

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
  /** Who runs a server that speaks OpenAI's language, by id in the catalogue; `own` when not given. */
  provider: identifier.optional(),
  /** Models that it serves; those that the registry knows of it when not given. */
  models: z.array(z.string().min(1)).min(1).optional(),
  /** Accelerator of a server of one's own: `h100`, `rtx-4090`. */
  hardware: z.string().optional(),
  /** Field by which a server that speaks OpenAI's language takes the number of denoising steps: `num_inference_steps`. */
  stepsField: z
    .string()
    .regex(/^[A-Za-z_][\w.-]{0,60}$/, 'name of a field')
    .optional(),
  /** YAML file of the workflows of a ComfyUI server. */
  workflows: z.string().optional(),
});
export type ProviderConfig = z.output<typeof provider>;

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
  prices: z.array(declaredPrice).default([]),
  /** What is kept beside the receipts, in gigabytes (GiB), and gives way to them. */
  keep: z
    .strictObject({
      /** Answers to be given again, where a campaign wants that. */
      answers: gigabytes.default(usualSpare.answers / gibibyte),
      /** Clips, fetched or not; and how many are remembered. */
      clips: gigabytes.default(usualSpare.clips / gibibyte),
      jobs: z.number().int().min(1).max(100_000).default(usualSpare.jobs),
      /** Where the disk has less free than this, answers leave, then clips that were fetched. */
      free: gigabytes.default(usualSpare.free / gibibyte),
    })
    .prefault({}),
  /** Minutes that one generation may take in all. */
  patience: z.number().positive().max(60).default(10),
});
export type GatewayConfig = z.output<typeof gatewayConfig>;
