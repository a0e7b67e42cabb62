import type { GenerationRules, ImageModel } from '@contrechamp/engine';
import type { Asked, Quality, Sent } from '../request/generation.ts';
import type { Step, StepRule } from './decision.ts';
import type { Known } from './model.ts';
import { refuse } from './refused.ts';

/** What is sent, but for the model and the place. */
export type Settings = Omit<Sent, 'provider' | 'host' | 'region' | 'model'>;

type Note = (rule: StepRule, field: string, from: string | null, to: string) => void;

/** Words of single services for a quality tier. */
const otherWords: Readonly<Record<string, Quality>> = { standard: 'medium', hd: 'high' };
const words: Readonly<Record<string, Quality>> = { low: 'low', medium: 'medium', high: 'high', ...otherWords };

const soberStill = { width: 1024, height: 1024 };
const soberFrame = { width: 1280, height: 720 };
const soberSeconds = 4;

/** Whether the tier changes what a model does: closed models that are metered in tokens, more of them for a higher tier. */
function hasTiers(model: Known | undefined): boolean {
  const tokens = (model as ImageModel | undefined)?.tokens;
  return tokens !== undefined && tokens.low !== tokens.high;
}

/** Draft first: a tier that is left open is the lowest, unless the campaign has another default. */
function qualityOf(asked: Asked, rules: GenerationRules, model: Known | undefined, note: Note): Quality | null {
  const { quality, operation } = asked;
  const open = quality === null || quality === 'auto';
  if (!open) {
    const word = quality.toLowerCase();
    // A caller’s word may be one that every object has: `constructor`.
    const found = Object.hasOwn(words, word) ? words[word] : undefined;
    if (!found)
      return refuse('request-invalid', { field: 'quality', value: quality, expected: 'low, medium, high, auto' });
    if (found !== quality) note('explicit-quality', 'quality', quality, found);
    return found;
  }
  const campaign = operation === 'video' ? undefined : rules.defaults.stills?.quality;
  const applies = model ? hasTiers(model) : quality === 'auto' || campaign !== undefined;
  if (operation === 'video' || !applies) return null;
  const chosen = campaign ?? 'low';
  note(quality === null ? 'default-quality' : 'explicit-quality', 'quality', quality, chosen);
  return chosen;
}

function sizeOf(asked: Asked, rules: GenerationRules, note: Note) {
  const { width, height, operation } = asked;
  if (width !== null && height !== null) return { width, height };
  const video = operation === 'video';
  const size = video ? (rules.defaults.clips?.size ?? soberFrame) : (rules.defaults.stills?.size ?? soberStill);
  note('default-size', 'size', null, `${size.width}x${size.height}`);
  return { width: size.width, height: size.height };
}

/** Steps that a caller leaves to an open model, where the campaign allows fewer than the model’s own. */
function stepsOf(asked: Asked, rules: GenerationRules, model: Known | undefined, note: Note): number | null {
  const most = (asked.operation === 'video' ? rules.maxima.clips : rules.maxima.stills)?.steps;
  if (asked.steps !== null || most === undefined || !model?.open || (model.steps ?? 0) <= most) return asked.steps;
  note('default-steps', 'steps', null, String(most));
  return most;
}

function clip(asked: Asked, rules: GenerationRules, model: Known | undefined, note: Note) {
  if (asked.operation !== 'video') return { seconds: null, audio: null };
  const { clips = {} } = rules.defaults;
  const seconds = asked.seconds ?? clips.seconds ?? Math.min(soberSeconds, rules.maxima.clips?.seconds ?? soberSeconds);
  if (asked.seconds === null) note('default-seconds', 'seconds', null, String(seconds));
  const audio = asked.audio ?? clips.audio ?? false;
  if (asked.audio === null && model && 'audio' in model && model.audio)
    note('default-audio', 'audio', null, String(audio));
  return { seconds, audio };
}

/**
 * Everything that weighs on energy, made explicit: what the caller says, else the campaign’s default, else the sober one.
 * @throws RefusedRequest `request-invalid` on a quality that nobody knows
 */
export function explicitSettings(
  asked: Asked,
  rules: GenerationRules,
  model: Known | undefined,
): { readonly settings: Settings; readonly steps: readonly Step[] } {
  const steps: Step[] = [];
  const note: Note = (rule, field, from, to) => steps.push({ rule, field, from, to });
  const { operation, references, streamed } = asked;
  const video = operation === 'video';
  const n = asked.n ?? (video ? 1 : (rules.defaults.stills?.count ?? 1));
  if (asked.n === null && !video) note('default-count', 'n', null, String(n));
  const previews = asked.previews ?? (video ? 0 : (rules.defaults.stills?.previews ?? 0));
  const settings: Settings = {
    ...{ operation, n, references, streamed },
    quality: qualityOf(asked, rules, model, note),
    ...sizeOf(asked, rules, note),
    steps: stepsOf(asked, rules, model, note),
    ...clip(asked, rules, model, note),
    previews,
  };
  if (asked.previews === null && previews > 0) note('default-previews', 'partial_images', null, String(previews));
  return { settings, steps };
}
