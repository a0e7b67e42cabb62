import type { FakeService } from './kit.ts';

/** Shapes: stability-ai 0.7.0 on unpkg, copies of the v2beta reference, recorded answers of clients; read 2026-11-26. */
export const fakeStability: FakeService = {
  authentication: { header: 'authorization', prefix: 'Bearer ' },
  generates: { method: 'POST', path: /^\/v2beta\/stable-image\/generate\// },
  error: (status, message) => ({ id: 'x', name: status === 422 ? 'invalid_prompts' : 'error', errors: [message] }),
  async answer(call, stage) {
    const [, model] = /^\/v2beta\/stable-image\/generate\/(core|ultra|sd3)$/.exec(call.path) ?? [];
    if (call.method !== 'POST' || model === undefined) return null;
    const form = await call.form();
    if (call.headers.accept !== 'application/json')
      return { status: 400, json: { name: 'bad_request', errors: ['accept'] } };
    if (model === 'sd3' && form.get('mode') !== 'text-to-image')
      return { status: 400, json: { name: 'bad_request', errors: ['mode'] } };
    stage.prompt(String(form.get('prompt')));
    if (stage.behaviour === 'content-refused') {
      return { status: 403, json: { id: 'x', name: 'content_moderation', errors: ['Your request was flagged'] } };
    }
    return { json: { image: stage.picture.toString('base64'), finish_reason: 'SUCCESS', seed: 1 }, carries: true };
  },
};
