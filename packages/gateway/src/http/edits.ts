import { type FilePart, type Part, readParts } from '../multipart/read.ts';
import type { Refusal } from '../policy/decision.ts';
import { askedOf } from '../request/fields.ts';
import type { Asked, Sent } from '../request/generation.ts';
import { explicitFields, withExplicit } from '../request/rewrite.ts';
import { type Call, preferencesOf } from './call.ts';
import { careFor } from './care.ts';
import { EditForm, flowingBody } from './edit-body.ts';
import { refusal, unavailable } from './generation.ts';
import { type HeldPicture, HeldUpload, heldBody } from './held.ts';
import { answered, decided, paths } from './images.ts';
import type { PassthroughLine } from './lines.ts';
import type { Metered } from './metered.ts';
import { passThrough } from './passthrough.ts';
import { Problem } from './problem.ts';
import { passthroughObjection } from './ready.ts';
import type { Service } from './service.ts';

type Editing = 'edit' | 'variation';

/** Pictures that cannot flow, because who gets them is known only at the end, are held up to this. */
const heldLimit = 64 * 2 ** 20;

function asked(operation: Editing, form: EditForm, call: Call): Asked {
  const preferences = preferencesOf(call.request);
  const { references, fingerprint } = form;
  return askedOf(operation, form.fields, { references, fingerprint: fingerprint.digest(), preferences });
}

/** The one service that may take it, where there is only one: then nothing needs to wait. */
function onlyLine(operation: Editing, call: Call, service: Service): PassthroughLine | null {
  const { provider } = preferencesOf(call.request);
  const candidates = call.governor.candidates(operation).filter(({ adapter }) => !provider || adapter.id === provider);
  const [only, ...others] = candidates;
  if (!only || others.length > 0) return null;
  const line = service.lines(only.adapter.id, only.host.id);
  return line.kind === 'passthrough' ? line : null;
}

/** `POST /v1/images/edits` and `/v1/images/variations`. */
export async function edits(operation: Editing, call: Call, service: Service): Promise<void> {
  const form = new EditForm(operation);
  const parts = readParts(call.request);
  try {
    for (let next = await parts.next(); !next.done; next = await parts.next()) {
      const part = next.value;
      if (part.kind === 'field') form.field(part.name, part.value);
      else {
        const line = onlyLine(operation, call, service);
        const editor = { operation, call, service, form, line };
        await foresee(editor);
        if (line) await flow({ ...editor, line }, part, parts);
        else await hold(editor, part, parts);
        return;
      }
    }
  } finally {
    // What is still to come is nobody's: a part that never ends must not hold up the answer.
    call.request.unpipe();
    parts.return(undefined).catch(() => {});
  }
  throw new Problem(400, "Missing required parameter: 'image'.", {
    param: 'image',
    code: 'missing_required_parameter',
  });
}

interface Editor {
  readonly operation: Editing;
  readonly call: Call;
  readonly service: Service;
  readonly form: EditForm;
  /** Null where pictures are held until it is known who gets them. */
  readonly line: PassthroughLine | null;
}

/**
 * Refuses what is certain to be refused by the fields so far: no picture leaves for it.
 * @throws Problem with its reason, whose receipt is kept
 */
async function foresee({ operation, call, service, form, line }: Editor): Promise<void> {
  const { governor, bearer } = call;
  const all = asked(operation, form, call);
  // What flows is never answered with an earlier answer.
  const given = line ? { ...all, fingerprint: null } : all;
  let found: Refusal | null;
  try {
    found = governor.foresee(given, bearer, service.now());
  } catch (error) {
    throw unavailable(call, error);
  }
  if (!found) return;
  const verdict = { kind: 'refuse', refusal: found, steps: [] } as const;
  throw await refusal(call, { ...given, fingerprint: null }, verdict, { ...service, governor });
}

/** Sends pictures on while they come in; the decision is made before the service has the whole request. */
async function flow(
  editor: Editor & { readonly line: PassthroughLine },
  first: FilePart,
  rest: AsyncIterator<Part>,
): Promise<void> {
  const { operation, call, service, form, line } = editor;
  const care = careFor(call, operation, service);
  let metered: Metered | null = null;
  let deciding: Promise<unknown> | null = null;
  let headers: Readonly<Record<string, string>> = {};
  let fault: Error | null = null;
  const decide = async () => {
    const given = asked(operation, form, call);
    const here = { ...given, provider: line.adapter.id, fingerprint: null };
    const object = (sent: Sent) => passthroughObjection(line.adapter, sent, form.fields);
    const going = await decided(call, here, service, object);
    if (!('metered' in going)) throw new Error('an edit neither waits nor is used again');
    ({ metered, headers } = going);
    const { sent } = going.metered.verdict;
    if (sent.host !== line.host.id) throw new Error(`decided on host ${sent.host}, flowing to ${line.host.id}`);
    return explicitFields(given, sent, line.adapter.stepsField);
  };
  const conclude = () => {
    const explicit = decide();
    deciding = explicit;
    return explicit;
  };
  const { contentType, body } = flowingBody(form, first, rest, () => foresee(editor), conclude);
  body.once('error', (error) => {
    fault = error;
  });
  const out = {
    path: paths[operation],
    contentType,
    body,
    metered: () => metered,
    headers: () => headers,
    fault: () => fault,
    keep: null,
    care,
    totalMilliseconds: service.totalMilliseconds,
  };
  try {
    await passThrough(call, line, out);
  } finally {
    // The service may have said no, or time may be up, while the decision was being made: what that opened is settled.
    await (deciding as Promise<unknown> | null)?.catch(() => {});
    await (metered as Metered | null)?.settle({ outcome: 'failed', computed: false });
  }
}

/** Takes the whole request in before it decides who gets it. */
async function hold(editor: Editor, first: FilePart, rest: AsyncIterator<Part>): Promise<void> {
  const held = new HeldUpload(editor.service.uploads, heldLimit, editor.call.lang);
  try {
    await holding(editor, held, first, rest);
  } finally {
    held.letGo();
  }
}

async function holding(editor: Editor, held: HeldUpload, first: FilePart, rest: AsyncIterator<Part>): Promise<void> {
  const { operation, call, service, form } = editor;
  const files: HeldPicture[] = [];
  for (let part: Part | undefined = first; part; ) {
    if (part.kind === 'field') form.field(part.name, part.value);
    else files.push(await held.picture(part, form.file(part)));
    const next: IteratorResult<Part> = await rest.next();
    part = next.done ? undefined : next.value;
  }
  const given = asked(operation, form, call);
  await answered(
    call,
    {
      ...{ asked: given, fields: form.fields, pictures: files.filter((f) => f.name !== 'mask') },
      mask: files.find((f) => f.name === 'mask') ?? null,
      encode: (explicit) => heldBody(withExplicit(form.fields, explicit), files),
    },
    service,
  );
}
