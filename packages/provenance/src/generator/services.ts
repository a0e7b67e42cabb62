import { emptyGeneration, emptyPass, type Generation } from './generation.ts';

interface Service {
  readonly tool: string;
  readonly provider: string | null;
  /** Found in the words of a manifest, of XMP or of IPTC. */
  readonly sign: RegExp;
}

/** Services that sign or mark what they make, by what they write there. */
const services: readonly Service[] = [
  { tool: 'OpenAI', provider: 'openai', sign: /\bopenai\b|\bchatgpt\b|\bdall[·-]?e\b|\bgpt-?(image|4o)|\bsora\b/i },
  { tool: 'Adobe Firefly', provider: 'adobe', sign: /\bfirefly\b|adobe[ _]firefly/i },
  { tool: 'Amazon Bedrock', provider: 'aws', sign: /\bamazon[ _]?bedrock|\btitan image|\bnova (canvas|reel)/i },
  {
    tool: 'Google',
    provider: 'google',
    sign: /google (generative )?ai|google c2pa|\bgoogle llc\b|\bimagen\b|\bgemini\b|\bveo\b/i,
  },
  { tool: 'Microsoft', provider: 'azure', sign: /microsoft_responsible_ai|image creator|\bbing\b|azure openai/i },
  { tool: 'Midjourney', provider: 'midjourney', sign: /\bmidjourney\b/i },
  { tool: 'Black Forest Labs', provider: 'black-forest-labs', sign: /black[ _-]?forest[ _-]?labs/i },
  { tool: 'Stability AI', provider: 'stability', sign: /stability[ _-]?ai/i },
  { tool: 'Runway', provider: 'runway', sign: /\brunway(ml)?\b/i },
  { tool: 'Kling AI', provider: 'kling', sign: /\bkling/i },
  { tool: 'ByteDance', provider: 'bytedance', sign: /\bseedance|\bseedream|\bbytedance|\bdreamina|\bcapcut/i },
  { tool: 'Luma', provider: 'luma', sign: /\bluma(labs| ai)\b|\bdream machine\b/i },
  { tool: 'Leonardo.Ai', provider: 'leonardo', sign: /leonardo[. ]?ai/i },
  { tool: 'Ideogram', provider: 'ideogram', sign: /\bideogram\b/i },
  { tool: 'Recraft', provider: 'recraft', sign: /\brecraft\b/i },
  { tool: 'xAI', provider: 'xai', sign: /\bgrok\b|\baurora\b.*\bxai\b|\bx\.?ai\b/i },
];

export const serviceOf = (words: string): Service | null => services.find(({ sign }) => sign.test(words)) ?? null;

/** Edits of one picture that are counted; nobody keeps a file of more. */
const mostWorks = 1000;

export interface ServiceDraft {
  readonly words: readonly (string | null)[];
  readonly from: string;
  readonly task: 'image' | 'video';
  /** Each time that a model was at work, as far as is told: what most nearly names it, and what tells it apart. */
  readonly works: readonly { readonly model: string | null; readonly key: string | null }[];
}

/** What a service made, when all that is known is which one, and perhaps its model. */
export function serviceGeneration(draft: ServiceDraft): Generation {
  const words = draft.words.filter((w) => w !== null).join(' · ');
  const service = serviceOf(words);
  const tool = service?.tool ?? draft.words.find((w) => w !== null) ?? '';
  const passes = draft.works.slice(0, mostWorks).map((work) => ({ ...emptyPass, ...work }));
  return { ...emptyGeneration, tool, from: draft.from, task: draft.task, passes, provider: service?.provider ?? null };
}
