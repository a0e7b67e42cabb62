import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Part, readParts } from '../multipart/read.ts';
import type { Refusal } from '../policy/decision.ts';
import type { Picture } from '../provider/adapter.ts';
import { askedOf, type Fields } from '../request/fields.ts';
import { Fingerprint } from '../request/fingerprint.ts';
import type { Sent } from '../request/generation.ts';
import { jsonFields, jsonLimit, readBody } from '../request/json-body.ts';
import { generateVideo } from '../video/generate.ts';
import { type VideoJob, videoResource } from '../video/job.ts';
import { type Call, preferencesOf, sendJson } from './call.ts';
import { markHeaders, wantsMark } from './care.ts';
import { deadlineIn } from './deadline.ts';
import { HeldUpload } from './held.ts';
import { decided } from './images.ts';
import { Problem } from './problem.ts';
import type { Service } from './service.ts';

interface Request {
  readonly fields: Fields;
  readonly pictures: readonly Picture[];
}

/** Pictures of one request are held up to this, all together. */
const pictureLimit = 50 * 2 ** 20;

async function readMultipart(call: Call, held: HeldUpload): Promise<Request> {
  const fields = new Map<string, unknown>();
  const pictures: Picture[] = [];
  const parts: AsyncIterable<Part> = readParts(call.request);
  for await (const part of parts) {
    if (part.kind === 'field') fields.set(part.name, part.value);
    else pictures.push(await held.picture(part, part.bytes));
  }
  return { fields, pictures: [...pictures, ...referenceOf(fields)] };
}

/** `input_reference` of a JSON request, or as forms write it: `input_reference[image_url]`. Null where there is none. */
function referenceGiven(fields: Fields): { readonly address: unknown } | null {
  const given = fields.get('input_reference') as { image_url?: unknown } | undefined | null;
  if (given !== undefined && given !== null) return { address: given.image_url };
  const written = [...fields].find(([name]) => name.startsWith('input_reference['));
  return written ? { address: written[0] === 'input_reference[image_url]' ? written[1] : null } : null;
}

/** Pictures that are no files come in themselves; the gateway fetches nothing from addresses that callers give. */
function referenceOf(fields: Fields): readonly Picture[] {
  const given = referenceGiven(fields);
  if (given === null) return [];
  const [, mediaType = '', data = ''] =
    /^data:(image\/[\w.+-]{1,40});base64,([\w+/]+={0,2})$/.exec(
      typeof given.address === 'string' ? given.address : '',
    ) ?? [];
  if (data === '') {
    throw new Problem(
      400,
      "Invalid value for 'input_reference': a picture as a data URL is expected, or a file in multipart/form-data.",
      {
        param: 'input_reference',
        code: 'invalid_value',
      },
    );
  }
  return [{ bytes: Buffer.from(data, 'base64'), mediaType }];
}

async function read(call: Call, held: HeldUpload): Promise<Request> {
  const { 'content-type': contentType = '', 'content-length': length } = call.request.headers;
  if (contentType.startsWith('multipart/form-data')) return readMultipart(call, held);
  // Longer than any text: a picture is in it.
  if (Number(length ?? 0) > jsonLimit) held.take(Number(length));
  const fields = jsonFields(await readBody(call.request, length ? pictureLimit : jsonLimit));
  return { fields, pictures: referenceOf(fields) };
}

/** What stands against a clip: told before anything is reserved or sent. */
function objectionOf(sent: Sent, service: Service): Refusal | null {
  const { provider, host } = sent;
  const line = service.lines(provider, host);
  if (line.kind !== 'translated') {
    return { code: 'operation-not-offered', params: { operation: 'video', configured: provider } };
  }
  const found = line.adapter.objection(sent, { mask: false, seed: false, outputFormat: null, background: null });
  if (!found) return null;
  const { field, asked: value, allowed } = found;
  return { code: 'request-invalid', params: { field, value, expected: allowed ?? '' } };
}

const fileOf = (service: Service, job: Pick<VideoJob, 'id'>): string => join(service.videoFolder, `${job.id}.clip`);

/** `POST /v1/videos`: starts a job, which runs whether or not the caller waits. */
export async function createVideo(call: Call, service: Service): Promise<void> {
  const held = new HeldUpload(service.uploads, pictureLimit, call.lang);
  try {
    await create(call, service, held);
  } catch (error) {
    held.letGo();
    throw error;
  }
}

/** @param held let go of once the job is over */
async function create(call: Call, service: Service, held: HeldUpload): Promise<void> {
  const { fields, pictures } = await read(call, held);
  const prompt = fields.get('prompt');
  if (typeof prompt !== 'string' || prompt === '') {
    throw new Problem(400, "Missing required parameter: 'prompt'.", {
      param: 'prompt',
      code: 'missing_required_parameter',
    });
  }
  const fingerprint = new Fingerprint('video');
  for (const [name, value] of fields) fingerprint.field(name, value);
  const preferences = preferencesOf(call.request);
  const asked = askedOf('video', fields, { references: pictures.length, fingerprint: null, preferences });
  const going = await decided(call, asked, service, (sent) => objectionOf(sent, service));
  if (!('metered' in going)) throw new Error('clips neither wait nor are used again');
  const { metered, headers } = going;
  const { sent } = metered.verdict;
  const line = service.lines(sent.provider, sent.host);
  if (line.kind !== 'translated') throw new Error('the objection above');
  const now = service.now();
  const job: VideoJob = {
    ...{ id: metered.id.replace(/^gen_/, 'video_'), campaign: call.bearer.campaign, sent },
    ...{ model: asked.model ?? sent.model, createdAt: Math.floor(now.getTime() / 1000) },
    ...{ status: 'queued', completedAt: null, mediaType: null, bytes: 0, fetched: false, error: null },
  };
  service.videos.add(job);
  const content = { prompt, pictures, mask: null, seed: null, outputFormat: null, background: null };
  const deadline = deadlineIn(service.totalMilliseconds);
  const means = {
    file: fileOf(service, job),
    now: service.now,
    deadline,
    lang: call.lang,
    hashed: call.governor.rules.hashes,
    marked: wantsMark(call),
  };
  void generateVideo(job, line, metered, content, means)
    .finally(() => held.letGo())
    .then(() => {
      service.videos.made(job);
      return service.spare.keepFree();
    });
  sendJson(call.response, 200, JSON.stringify(videoResource(job)), {
    ...headers,
    ...markHeaders(means.marked ? 'not-possible' : null),
  });
}

function found(call: Call, service: Service, id: string): VideoJob {
  const job = service.videos.find(call.bearer.campaign, id);
  if (!job)
    throw new Problem(404, 'No video of that id. The gateway forgets its jobs when it stops.', {
      code: 'video_not_found',
    });
  return job;
}

/** `GET /v1/videos`. */
export function listVideos(call: Call, service: Service): void {
  const all = service.videos.of(call.bearer.campaign);
  const data = all.slice(0, 100).map(videoResource);
  const [first_id, last_id] = [data[0]?.id ?? null, data.at(-1)?.id ?? null];
  sendJson(
    call.response,
    200,
    JSON.stringify({ object: 'list', data, first_id, last_id, has_more: all.length > data.length }),
  );
}

/** `GET /v1/videos/ID`. @throws Problem 404 */
export function oneVideo(call: Call, service: Service, id: string): void {
  sendJson(call.response, 200, JSON.stringify(videoResource(found(call, service, id))));
}

/** `GET /v1/videos/ID/content`. @throws Problem 404, and 400 before it is there */
export async function videoContent(call: Call, service: Service, id: string): Promise<void> {
  const job = found(call, service, id);
  const file = fileOf(service, job);
  const size = job.status === 'completed' ? (await stat(file).catch(() => null))?.size : undefined;
  if (size === undefined) {
    throw new Problem(400, `The video is ${job.status}: ask for its content once it is completed.`, {
      code: 'video_not_ready',
    });
  }
  call.response.writeHead(200, { 'content-type': job.mediaType ?? 'video/mp4', 'content-length': String(size) });
  await pipeline(createReadStream(file), call.response).then(
    () => {
      job.fetched = true;
    },
    () => call.response.destroy(),
  );
}

/** `DELETE /v1/videos/ID`: the clip goes, its receipt stays. @throws Problem 404, and 400 while it runs */
export function deleteVideo(call: Call, service: Service, id: string): void {
  const job = found(call, service, id);
  if (job.status === 'queued' || job.status === 'in_progress') {
    throw new Problem(400, 'The video is still under way: delete it once it is done.', { code: 'video_not_ready' });
  }
  service.videos.remove(job);
  sendJson(call.response, 200, JSON.stringify({ id: job.id, object: 'video.deleted', deleted: true }));
}
