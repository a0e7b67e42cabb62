import { z } from 'zod';
import { operations } from '../../request/generation.ts';

/** Where something stands in JSON: keys, and indices as digits; in what is read, `*` is every item of a list. */
const at = z.array(z.string().min(1)).min(1).readonly();
const json = z.union([z.string(), z.number(), z.boolean()]);
const setting = z.strictObject({ at, value: json });
const size = z.string().regex(/^[1-9]\d*x[1-9]\d*$/);

/** Where a fact about a service was read, and when. */
const seen = z.strictObject({
  what: z.string().min(3),
  where: z.string().min(3),
  on: z.iso.date(),
});

/** How a size in pixels is said. */
const sizeRule = z.discriminatedUnion('kind', [
  /** Two numbers, as asked. */
  z.strictObject({
    kind: z.literal('pixels'),
    width: at,
    height: at,
    multiple: z.int().positive(),
    least: z.int().positive(),
    most: z.int().positive(),
    /** Width times height. */
    area: z.int().positive().nullable(),
    also: z.array(setting).readonly(),
  }),
  /** One of a list: what is sent for each size that comes out. The nearest shape, then the nearest area, within limits. */
  z.strictObject({ kind: z.literal('listed'), sizes: z.record(size, z.array(setting).min(1).readonly()) }),
  /** A shape, and an area that the service chooses. */
  z.strictObject({
    kind: z.literal('shape'),
    at,
    shapes: z
      .array(z.string().regex(/^[1-9]\d*:[1-9]\d*$/))
      .min(1)
      .readonly(),
    /** Pixels that come out, about. */
    area: z.int().positive(),
  }),
]);

/** How pictures are given. */
const picturesRule = z.strictObject({
  least: z.int().nonnegative(),
  most: z.int().positive(),
  as: z.enum(['base64', 'data-uri', 'uri-object', 'inline-data', 'bytes-object']),
  /** One place each: `input_image`, `input_image_2`. Or a list that they are added to. */
  places: z.union([z.strictObject({ each: z.array(at).min(1).readonly() }), z.strictObject({ list: at })]),
  /** Longest value, characters, where there is a limit. */
  longest: z.int().positive().nullable(),
});

const words = z.record(z.string(), z.string());

/** A request in the language of the service: where each thing stands in it. What is null, the service does not take. */
const request = z.strictObject({
  /** `{model}` stands for its name at the service. */
  path: z.string().startsWith('/'),
  encoding: z.enum(['json', 'multipart']),
  headers: z.record(z.string().regex(/^[a-z-]+$/), z.string()),
  fixed: z.array(setting).readonly(),
  model: at.nullable(),
  prompt: at,
  /** Longest prompt, UTF-16 units, where it is known. */
  promptLongest: z.int().positive().nullable(),
  seed: z.strictObject({ at, most: z.int().positive() }).nullable(),
  /** `null`: one image a call. */
  count: z.strictObject({ at, most: z.int().min(2) }).nullable(),
  size: sizeRule.nullable(),
  quality: z
    .strictObject({ at, words: z.strictObject({ low: z.string(), medium: z.string(), high: z.string() }) })
    .nullable(),
  steps: z.strictObject({ at, least: z.int().positive(), most: z.int().positive() }).nullable(),
  seconds: z.strictObject({ at, allowed: z.array(z.int().positive()).min(1).readonly() }).nullable(),
  audio: z.union([z.strictObject({ at }), z.literal('always'), z.literal('never')]),
  format: z.strictObject({ at, words }).nullable(),
  background: z.strictObject({ at, words }).nullable(),
  pictures: picturesRule.nullable(),
});

const usage = z.strictObject({
  /** Seconds on accelerators. */
  computeSeconds: at.nullable(),
  outputTokens: at.nullable(),
  inputTokens: at.nullable(),
  /** All tokens read, words included; those written are `outputTokens`. */
  allInputTokens: at.nullable(),
  /** Lists of tokens by kind, of which images count: `{ modality, tokenCount }`. */
  outputTokensByKind: z.strictObject({ at, kind: z.string(), is: z.string(), count: z.string() }).nullable(),
  inputTokensByKind: z.strictObject({ at, kind: z.string(), is: z.string(), count: z.string() }).nullable(),
  cost: z.strictObject({ at, currency: z.string().regex(/^(?:[A-Z]{3}|credits:[a-z-]+)$/) }).nullable(),
});

/** Signs that the service refused content: words found at a place. */
const sign = z.strictObject({ at, matches: z.string().min(1), computed: z.boolean() });

/** One answer with the pictures in it, as base64. */
const inlineFlow = z.strictObject({
  kind: z.literal('inline'),
  id: at.nullable(),
  /** The pictures, with `*` where there may be several. */
  pictures: at,
  refusals: z.array(sign).readonly(),
  usage,
});

const state = z.enum(['queued', 'running', 'done', 'failed', 'refused-input', 'refused-output', 'cancelled']);

/** An address: a path of the service, `{id}` standing for the job's, or given in an answer. */
const address = z.union([z.strictObject({ path: z.string().startsWith('/') }), z.strictObject({ at })]);

/** A job that is asked about until it is done. */
const jobFlow = z.strictObject({
  kind: z.literal('job'),
  id: at,
  status: address,
  /** A word for the state, or a flag that is true once it is over. */
  state: z.union([z.strictObject({ at, words: z.record(z.string(), state) }), z.strictObject({ done: at })]),
  /** Where the outputs are fetched, when not with the status. */
  result: address.nullable(),
  /** Addresses of the outputs, at any of these places. */
  outputs: z.array(at).min(1).readonly(),
  /** Outputs blacked out by the service, in the same order. */
  flagged: at.nullable(),
  /** Whether addresses of outputs take the key. */
  keyed: z.boolean(),
  error: z.array(at).readonly(),
  refusals: z.array(sign).readonly(),
  cancel: z.strictObject({ method: z.enum(['POST', 'PUT', 'DELETE']), address }).nullable(),
  /** Milliseconds between two questions: the first, and the longest. */
  interval: z.strictObject({ first: z.int().positive(), longest: z.int().positive() }),
  /** Read from the last status, the result, or the answer to the request: wherever it is. */
  usage,
});

const form = z.strictObject({
  operations: z.array(z.enum(operations)).min(1).readonly(),
  /** Names at the service, as a regular expression. */
  models: z.string().startsWith('^').endsWith('$'),
  request,
  flow: z.discriminatedUnion('kind', [inlineFlow, jobFlow]),
});

/** A service as data. */
export const serviceSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  provider: z.string(),
  name: z.string(),
  hosts: z
    .array(
      z.strictObject({ id: z.string(), baseUrl: z.url(), region: z.string().nullable(), source: z.string().min(3) }),
    )
    .min(1)
    .readonly(),
  authentication: z.strictObject({ header: z.string(), prefix: z.string() }),
  requestIdHeader: z.string().nullable(),
  resultHosts: z.array(z.string()).readonly(),
  keyedHosts: z.array(z.string()).readonly(),
  /** Models of the catalogue, by their names at the service. */
  names: z.record(z.string(), z.string()),
  forms: z.array(form).min(1).readonly(),
  /** Where an error says what is wrong. */
  errors: z.strictObject({ message: z.array(at).readonly(), refusals: z.array(sign).readonly() }),
  seen: z.array(seen).min(1).readonly(),
});

export type ServiceData = z.infer<typeof serviceSchema>;
export type ServiceForm = z.infer<typeof form>;
export type RequestForm = z.infer<typeof request>;
export type SizeRule = z.infer<typeof sizeRule>;
export type PicturesRule = z.infer<typeof picturesRule>;
export type InlineFlow = z.infer<typeof inlineFlow>;
export type JobFlow = z.infer<typeof jobFlow>;
export type JobState = z.infer<typeof state>;
export type UsageRule = z.infer<typeof usage>;
export type Sign = z.infer<typeof sign>;
export type Address = z.infer<typeof address>;
export type At = z.infer<typeof at>;
