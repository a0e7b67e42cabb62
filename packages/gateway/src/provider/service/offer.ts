import type { Operation, Sent } from '../../request/generation.ts';
import type { Objection, Offer, Wants } from '../adapter.ts';
import type { PicturesRule, RequestForm, ServiceData, ServiceForm } from './data.ts';
import { settingsForSize, sizesOf } from './sizes.ts';

/** A model's name at the service. */
export const nameAtService = (service: ServiceData, model: string): string =>
  Object.hasOwn(service.names, model) ? (service.names[model] as string) : model;

const givenRange = (rule: PicturesRule | null): { least: number; most: number } => ({
  least: rule?.least ?? 0,
  most: rule?.most ?? 0,
});

function formsFor(service: ServiceData, operation: Operation, model: string): ServiceForm[] {
  const name = nameAtService(service, model);
  return service.forms.filter((form) => form.operations.includes(operation) && new RegExp(form.models).test(name));
}

/** The form of a request: the first that takes the operation, the model and as many pictures. */
export function formFor(service: ServiceData, operation: Operation, model: string, references: number) {
  const forms = formsFor(service, operation, model);
  const fitting = forms.find(({ request }) => {
    const { least, most } = givenRange(request.pictures);
    return references >= least && references <= most;
  });
  return fitting ?? forms[0] ?? null;
}

export function offerOf({ request }: ServiceForm): Offer {
  return {
    perCall: request.count?.most ?? 1,
    sizes: request.size === null ? null : sizesOf(request.size),
    quality: request.quality !== null,
    steps: request.steps !== null,
    seed: request.seed !== null,
    mask: false,
    references: givenRange(request.pictures),
    seconds: request.seconds?.allowed ?? null,
    audio: typeof request.audio === 'string' ? request.audio : 'choice',
  };
}

/** What of a request the service has no place for. */
export function objectionOf(service: ServiceData, sent: Sent, wants: Wants): Objection | null {
  const form = formFor(service, sent.operation, sent.model, sent.references);
  if (form === null) return { field: 'model', asked: sent.model, allowed: null };
  const { request } = form;
  const objections = [
    sizeObjection(request, sent),
    amountObjection(request, sent),
    wordObjection(request, sent, wants),
  ];
  return objections.find((objection) => objection !== null) ?? null;
}

const no = (field: string, asked: unknown, allowed: string | null = null): Objection => ({
  field,
  asked: String(asked),
  allowed,
});

function sizeObjection({ size }: RequestForm, { width, height }: Sent): Objection | null {
  if (width === null || height === null) return null;
  if (size === null) return no('size', `${width}x${height}`);
  if (settingsForSize(size, width, height) !== null) return null;
  const allowed =
    size.kind === 'pixels'
      ? `multiples of ${size.multiple} from ${size.least} to ${size.most}${size.area === null ? '' : `, ${size.area} pixels in all`}`
      : (sizesOf(size) as readonly string[]).join(', ');
  return no('size', `${width}x${height}`, allowed);
}

function amountObjection(request: RequestForm, sent: Sent): Objection | null {
  const { steps, seconds } = request;
  const { least, most } = givenRange(request.pictures);
  if (sent.references < least || sent.references > most) {
    return no('image', sent.references, least === most ? String(most) : `${least} to ${most}`);
  }
  if (sent.steps !== null) {
    if (steps === null) return no('steps', sent.steps);
    if (sent.steps < steps.least || sent.steps > steps.most)
      return no('steps', sent.steps, `${steps.least} to ${steps.most}`);
  }
  if (sent.seconds !== null && seconds?.allowed.includes(sent.seconds) !== true) {
    return no('seconds', sent.seconds, seconds?.allowed.join(', ') ?? null);
  }
  return sent.previews > 0 ? no('partial_images', sent.previews, '0') : null;
}

function wordObjection(request: RequestForm, sent: Sent, wants: Wants): Objection | null {
  if (sent.quality !== null && request.quality === null) return no('quality', sent.quality);
  if (sent.audio === true && request.audio === 'never') return no('audio', true, 'false');
  if (sent.audio === false && request.audio === 'always') return no('audio', false, 'true');
  if (wants.mask) return no('mask', 'given');
  if (wants.seed && request.seed === null) return no('seed', 'given');
  const { outputFormat, background } = wants;
  if (outputFormat !== null && !Object.hasOwn(request.format?.words ?? {}, outputFormat)) {
    return no('output_format', outputFormat, Object.keys(request.format?.words ?? {}).join(', ') || null);
  }
  if (background !== null && !Object.hasOwn(request.background?.words ?? {}, background)) {
    return no('background', background, Object.keys(request.background?.words ?? {}).join(', ') || null);
  }
  return null;
}
