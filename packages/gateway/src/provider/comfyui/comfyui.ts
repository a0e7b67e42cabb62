import { randomUUID } from 'node:crypto';
import type { Operation, Sent } from '../../request/generation.ts';
import {
  type Content,
  type Objection,
  type Offer,
  type Picture,
  type TranslatedAdapter,
  UpstreamFailure,
  type Wants,
} from '../adapter.ts';
import { shares, wantsOf } from '../service/adapter.ts';
import { failureOfAnswer } from '../service/failure.ts';
import type { Way } from '../service/job.ts';
import { readText } from '../service/read.ts';
import { inSeveralCalls } from '../several.ts';
import { graphOf, largestSeed, type Uploaded } from './graph.ts';
import { startPrompt } from './prompt.ts';
import { type ComfyWorkflow, type ComfyWorkflowInput, comfyWorkflowSchema } from './workflow.ts';

export interface ComfyService {
  readonly id: string;
  readonly name: string;
  /** Provider in the catalogue, `own` for one's own machines. */
  readonly provider: string;
  /** `http://127.0.0.1:8188` */
  readonly baseUrl: string;
  /** ISO country, or a region of the provider. */
  readonly region: string | null;
  readonly workflows: readonly ComfyWorkflowInput[];
}

/** Several images in one run, where the workflow has an input for it. */
const mostTogether = 8;

/**
 * A ComfyUI server and its workflows. Shapes: comfyanonymous/ComfyUI, server.py @005f3ba (routes /prompt, /history,
 * /queue, /interrupt, /upload/image, /view), script_examples/websockets_api_example.py @0767bef, docs.comfy.org
 * comms_routes; status and messages with times in milliseconds from recorded histories; read 2026-11-26.
 *
 * Where a proxy asks for a key, it is sent as a Bearer token.
 * @throws ZodError when a workflow names inputs that its graph does not have
 */
export function comfyAdapter(service: ComfyService): TranslatedAdapter {
  const { id, name, provider, baseUrl, region } = service;
  const workflows = service.workflows.map((workflow) => comfyWorkflowSchema.parse(workflow));
  const find = (operation: Operation, model: string) =>
    workflows.find((workflow) => workflow.model === model && workflow.operations.includes(operation)) ?? null;
  return {
    kind: 'translated',
    ...{ id, name, provider },
    hosts: [{ id: 'default', baseUrl, region, source: 'configuration of the gateway', selfHosted: true }],
    authentication: { header: 'Authorization', prefix: 'Bearer ' },
    requestIdHeader: null,
    operations: [...new Set(workflows.flatMap(({ operations }) => operations))],
    resultHosts: [],
    offer(operation, model) {
      const workflow = find(operation, model);
      return workflow === null ? null : offerOf(workflow);
    },
    objection(sent, wants) {
      const workflow = find(sent.operation, sent.model);
      return workflow === null
        ? { field: 'model', asked: sent.model, allowed: null }
        : objectionTo(workflow, sent, wants);
    },
    async generate(sent, content, host, http, signal) {
      const workflow = find(sent.operation, sent.model);
      const objection = workflow === null ? null : objectionTo(workflow, sent, wantsOf(content));
      if (workflow === null || objection !== null) {
        throw new UpstreamFailure('refused', {
          detail: `${objection?.field ?? 'model'}: ${objection?.asked ?? sent.model}`,
        });
      }
      const way = { baseUrl: host.baseUrl.replace(/\/+$/, ''), http, signal };
      const uploaded = await upload(content, way);
      return inSeveralCalls(
        shares(sent.n, workflow.count === null ? 1 : mostTogether).map((n, i) => () => {
          const seed = content.seed === null ? null : content.seed + i;
          return startPrompt(workflow, graphOf(workflow, sent, { ...content, seed }, uploaded, n), way);
        }),
      );
    },
  };
}

function offerOf(workflow: ComfyWorkflow): Offer {
  const { count, width, quality, steps, seed, mask, pictures } = workflow;
  return {
    perCall: count === null ? 1 : mostTogether,
    sizes: width === null ? null : 'any',
    quality: quality !== null,
    steps: steps !== null,
    seed: seed !== null,
    mask: mask !== null,
    references: { least: pictures.length, most: pictures.length },
    seconds: null,
    audio: 'never',
  };
}

/** A workflow takes what it has a place for; its pictures must all be there. */
function objectionTo(workflow: ComfyWorkflow, sent: Sent, wants: Wants): Objection | null {
  const refuse = (field: string, asked: unknown, allowed: string | null = null): Objection => ({
    ...{ field, allowed },
    asked: String(asked),
  });
  const { pictures, mask } = workflow;
  if (sent.width !== null && workflow.width === null) return refuse('size', `${sent.width}x${sent.height}`);
  if (sent.steps !== null && workflow.steps === null) return refuse('steps', sent.steps);
  if (sent.quality !== null && workflow.quality === null) return refuse('quality', sent.quality);
  if (sent.seconds !== null && workflow.frames === null) return refuse('seconds', sent.seconds);
  if (sent.audio === true) return refuse('audio', true, 'false');
  if (sent.previews > 0) return refuse('partial_images', sent.previews, '0');
  if (sent.references !== pictures.length) return refuse('image', sent.references, String(pictures.length));
  if (wants.mask !== (mask !== null)) return refuse('mask', wants.mask ? 'given' : 'missing');
  if (wants.seed && workflow.seed === null) return refuse('seed', 'given');
  if (wants.outputFormat !== null) return refuse('output_format', wants.outputFormat);
  return wants.background === null ? null : refuse('background', wants.background);
}

const extensions: Readonly<Record<string, string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
};

/** Puts pictures where the workflow's nodes load them from, under names of their own. @throws UpstreamFailure */
async function upload({ pictures, mask, seed }: Content, way: Way): Promise<Uploaded> {
  if (seed !== null && seed > largestSeed)
    throw new UpstreamFailure('refused', { detail: `the seed is above ${largestSeed}` });
  const one = async (picture: Picture): Promise<string> => {
    const body = new FormData();
    const file = `contrechamp-${randomUUID()}${extensions[picture.mediaType] ?? '.png'}`;
    body.set('image', new Blob([new Uint8Array(picture.bytes)], { type: picture.mediaType }), file);
    body.set('type', 'input');
    const { baseUrl, http, signal } = way;
    const answer = await http.request({
      method: 'POST',
      url: `${baseUrl}/upload/image`,
      body,
      authenticated: true,
      signal,
    });
    if (answer.status !== 200) {
      throw await failureOfAnswer(answer, { message: [], refusals: [] }, { computes: false, upstreamId: null });
    }
    const said = await answer.json();
    const [name, subfolder] = [readText(said, ['name']), readText(said, ['subfolder'])];
    if (name === null) throw new UpstreamFailure('malformed');
    return subfolder === null ? name : `${subfolder}/${name}`;
  };
  return {
    pictures: await Promise.all(pictures.map(one)),
    mask: mask === null ? null : await one(mask),
  };
}
